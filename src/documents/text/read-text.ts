/**
 * The reader for plain text: lines as some tool took them from a PDF, with or without the furniture of the
 * pages. Clean → quotation → Markdown → lines → furniture of pages and sites → footnotes and marks → sections → paragraphs → transcript → document.
 */

import { clean } from '../bytes/clean.ts';
import { mendEncoding, mendEntities } from '../bytes/encoded-twice.ts';
import { compose } from '../grammar/compose.ts';
import type { Transcript } from '../grammar/transcript.ts';
import { type Reading, refuse } from '../reading.ts';
import { takeAnnotations } from './annotations.ts';
import { takeFurniture } from './furniture.ts';
import { joinLines } from './joining.ts';
import { blanksTellWords, type Line, toLines, withHyphens } from './lines.ts';
import { takeMarkdown } from './markdown.ts';
import { withPageBreaks } from './page-breaks.ts';
import { toParagraphs } from './paragraphs.ts';
import { takeQuotation } from './quoted-mail.ts';
import { toBlocks, toSections } from './sections.ts';
import { takeSideColumn } from './side-column.ts';
import { findColumn } from './typesetting.ts';
import { takeWebPage } from './web-page.ts';
import { collectWordForms } from './word-forms.ts';

/**
 * Reads one document.
 * @param source lines with `\n` or `\r\n` between them and, if it has pages, `\f` between those
 * @param name the file's name without its ending
 * @example readText('Vragen van het lid Leijten (SP) …', 'leijten-2023')
 */
export function readText(source: string, name: string): Reading {
  const mended = mendEncoding(source);
  const named = mendEntities(mended.text);
  const quotation = takeQuotation(clean(named.text));
  const markdown = takeMarkdown(quotation.source);
  const column = takeSideColumn(markdown.source);
  const { lines: printed, publication, leftOut } = takeFurniture(withHyphens(toLines(column.source)));
  const page = takeWebPage(printed);
  const lines = withPageBreaks(page.lines);
  if (lines.length === 0) return refuse('empty');
  const { body, notes, warnings, leftOut: numbers } = takeAnnotations(lines);
  const { title, above, preamble, sections, unread } = toSections(body);

  const ends = { forms: collectWordForms(lines), blanksTellWords: blanksTellWords(lines) };
  const width = findColumn(body);
  const join = (paragraph: readonly Line[]) => joinLines(paragraph, ends);
  const toMarkedTexts = (some: readonly Line[]) => toParagraphs(some, width).map(join);

  const transcript: Transcript = {
    publication,
    title: title.map(join),
    above: toMarkedTexts(above),
    preamble: toMarkedTexts(preamble),
    blocks: toBlocks(sections, toMarkedTexts),
    unread,
    notes: notes.map(({ number, lines: own }) => ({ mark: String(number), text: join(own).text })),
    leftOut: [
      ...quotation.leftOut,
      ...markdown.leftOut,
      ...column.leftOut,
      ...leftOut,
      ...page.leftOut,
      ...numbers,
    ],
    warnings: [...mended.warnings, ...named.warnings, ...column.warnings, ...page.warnings, ...warnings],
  };
  return compose(transcript, name);
}
