/** A collection of answers to take along: as one Markdown file with a table of contents, and as data. */
import type { Case } from '../archive/cases/case.ts';
import type { WithAnswers } from '../store/collections.ts';
import { answerAsData, answerAsMarkdown } from './as-text.ts';
import { type Entry, titleOf } from './collection-entry.ts';
import { asJson, fileName } from './download.ts';
import { inWords, type Language } from './language.ts';
import { markdown } from './markdown.ts';
import type { Message } from './reply.ts';
import { standingOf } from './state.ts';

/** An answer of the collection, with its case; null where the archive has it no more. */
export interface ExportEntry extends Entry {
  readonly of: Case | null;
}

/** @param today `2026-11-28` */
export function collectionExport(
  { name }: WithAnswers,
  entries: readonly ExportEntry[],
  today: string,
  language: Language,
): Message {
  const { texts } = language;
  const file = fileName(name);
  const text = [
    `# ${markdown(name)}`,
    `${texts.answerCount(entries.length)} · ${inWords(today, language)}`,
    // Every reader of Markdown makes other addresses of headings: these say theirs themselves.
    entries
      .map((entry) => `${entry.place}. [${markdown(titleOf(entry, language))}](#${anchorOf(entry)})`)
      .join('\n'),
    ...entries.map((entry) => sectionOf(entry, language)),
  ].join('\n\n');
  return {
    content: texts.copyFromFile,
    files: [
      { name: `${file}.md`, content: `${text}\n` },
      asJson(file, { name, answers: entries.map(asData) }),
    ],
  };
}

const anchorOf = ({ place }: Entry): string => `antwoord-${place}`;

function sectionOf(entry: ExportEntry, language: Language): string {
  const { texts } = language;
  const { found, of, place } = entry;
  const { note } = entry.collected;
  return [
    `<a id="${anchorOf(entry)}"></a>`,
    found && of
      ? answerAsMarkdown(found.document, found.index, standingOf(of), language, {
          level: 2,
          // Each paper counts its footnotes anew: in one file their marks have to differ.
          noteName: `${place}-`,
        })
      : `## ${markdown(titleOf(entry, language))}`,
    ...(note === null ? [] : [`**${texts.shareNote}:** ${markdown(note)}`]),
  ].join('\n\n');
}

const asData = ({ collected, found, of }: ExportEntry) => ({
  note: collected.note,
  notedBy: collected.notedBy,
  addedBy: collected.addedBy,
  addedAt: collected.addedAt,
  ...(found && of
    ? answerAsData(found.document, found.index, standingOf(of))
    : { document: collected.document, exchange: collected.exchange }),
});
