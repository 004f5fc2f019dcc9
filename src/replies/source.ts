/** Where a document comes from, for one that has no public address to link to. */

import type { Document } from '../documents/model.ts';
import { citation, citationOrName } from '../documents/references/citation.ts';
import type { Language } from './language.ts';
import { EMBED_DESCRIPTION, EMBEDS_TOTAL } from './limits.ts';
import { layOut } from './pages.ts';
import type { Message } from './reply.ts';

export function sourceMessage(document: Document, language: Language): Message {
  const { texts } = language;
  const { id, title, caseNumber } = document;
  const isNumbered = citation(document) !== null || caseNumber !== null;
  const blocks = [
    ...(title === null
      ? []
      : [{ text: title, marks: document.marks.filter(({ part }) => part === 'title'), quoted: true }]),
    {
      text: [...new Set([id, citationOrName(document), caseNumber])]
        .filter((name) => name !== null)
        .join(' · '),
      heading: `**${texts.document}**`,
      marks: [],
      quoted: false,
    },
    {
      text: isNumbered ? texts.sourceWithoutAddress : texts.sourceWithoutNumber,
      marks: [],
      quoted: false,
    },
  ];
  const [sheets = []] = layOut(
    blocks,
    [],
    { sheet: EMBED_DESCRIPTION, page: EMBEDS_TOTAL - 256 },
    texts.goesOn,
  );
  return {
    embeds: sheets.map((description, at) => ({ ...(at === 0 ? { title: texts.source } : {}), description })),
  };
}
