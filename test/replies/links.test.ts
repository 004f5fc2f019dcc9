/** References as links: the words stay, and lead to the paper that they name. */

import { expect, test } from 'vitest';
import type { Document } from '../../src/documents/model.ts';
import { citation } from '../../src/documents/references/citation.ts';
import { readText } from '../../src/documents/text/read-text.ts';
import { answerMessage } from '../../src/replies/answer.ts';
import { DUTCH } from '../../src/replies/language.ts';
import { linked } from '../../src/replies/links.ts';
import { shown } from './displayed.ts';
import { inCase } from './documents.ts';

const KST = 'https://zoek.officielebekendmakingen.nl/kst-36471-64.html';

function documentOf(answer: string) {
  const reading = readText(
    `Vragen van het lid Jansen (SP) aan de Minister van Defensie over drones (ingezonden 1 maart 2024).\nAntwoord van Minister De Vries (Defensie) (ontvangen 8 april 2024).\n\nVraag 2 en 3\nKlopt dat?\n\nAntwoord 2 en 3\n${answer}`,
    'ah-tk-20232024-1076',
  );
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}
const view = { index: 0, page: 0, language: DUTCH, as: 'private', owner: '1'.repeat(18) } as const;
const shownOf = (document: Document) => answerMessage({ ...view, document, context: inCase([document]) });

test('a reference with a stable address is a link, and not a word of the answer changes', () => {
  const answer = 'Ja, zie Kamerstuk 36 471, nr. 64 en *Aanhangsel* Handelingen, nr. 12.';
  const [embed] = shownOf(documentOf(answer)).embeds ?? [];
  expect(embed?.description).toContain(`[Kamerstuk 36 471, nr. 64](${KST})`);
  // Of nr. 12 the year is not said, so it leads nowhere.
  expect(embed?.description?.match(/\]\(/g)).toHaveLength(1);
  expect(shown(embed?.description ?? '')).toContain(answer);
});

test('the foot of an answer is the citation of its questions', () => {
  const document = documentOf('Ja.');
  const [embed] = shownOf(document).embeds ?? [];
  expect(embed?.footer?.text).toContain('Aanhangsel Handelingen II 2023/24, nr. 1076, vragen 2 en 3');
  expect(citation(document, '3')).toBe('Aanhangsel Handelingen II 2023/24, nr. 1076, vraag 3');
  expect(citation(document)).toBe('Aanhangsel Handelingen II 2023/24, nr. 1076');
});

test('a link that a part of a text cuts is plain words in it', () => {
  const text = 'Zie Kamerstuk 36 471, nr. 64.';
  const links = [{ from: 4, to: 28, url: KST }];
  expect(linked(text, links)).toBe(`Zie [Kamerstuk 36 471, nr. 64](${KST}).`);
  expect(linked(text, links, 0, 20)).toBe('Zie Kamerstuk 36 471');
  expect(linked(text, links, 20)).toBe(', nr. 64.');
});

test('what stands in place of answers leads to the letter, and its date is no date of an answer', () => {
  const document = {
    ...documentOf('Ja.'),
    kind: 'postponement' as const,
    notice: 'Zie Kamerstuk 36 471, nr. 64.',
    references: [
      {
        part: 'notice' as const,
        kind: 'kamerstuk' as const,
        from: 4,
        to: 28,
        url: KST,
        chamber: null,
        sessionYear: null,
        dossier: '36471',
        addition: null,
        number: '64',
      },
    ],
  };
  const exchanges = document.exchanges.map((exchange) => ({ ...exchange, answer: null }));
  const [embed] = shownOf({ ...document, exchanges }).embeds ?? [];
  expect(embed?.description).toContain(`> Zie [Kamerstuk 36 471, nr. 64](${KST}).`);
  expect(embed?.footer?.text).toContain('mededeling 8 april 2024');
  const further = { ...documentOf('Ja.'), furtherAnswer: true };
  const [other] = shownOf(further).embeds ?? [];
  expect(other?.footer?.text).toContain('nader beantwoord 8 april 2024');
});
