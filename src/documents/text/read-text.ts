/**
 * The reader for plain text: lines as some tool took them from a PDF, with or without the furniture of the
 * pages. Clean → lines → furniture → footnotes and marks → sections → paragraphs → transcript → document.
 */

import { clean } from '../bytes/clean.ts';
import { compose } from '../grammar/compose.ts';
import type { Transcript } from '../grammar/transcript.ts';
import { type Reading, refuse } from '../reading.ts';
import { takeAnnotations } from './annotations.ts';
import { takeFurniture } from './furniture.ts';
import { joinLines } from './joining.ts';
import { blanksTellWords, type Line, toLines } from './lines.ts';
import { toParagraphs } from './paragraphs.ts';
import { toBlocks, toSections } from './sections.ts';
import { findColumn } from './typesetting.ts';
import { collectWordForms } from './word-forms.ts';

/**
 * Reads one document.
 * @param source lines with `\n` or `\r\n` between them and, if it has pages, `\f` between those
 * @param name the file's name without its ending
 * @example readText('Vragen van het lid Leijten (SP) …', 'leijten-2023')
 */
export function readText(source: string, name: string): Reading {
  const { lines, publication } = takeFurniture(toLines(clean(source)));
  if (lines.length === 0) return refuse('empty');
  const { body, notes, warnings } = takeAnnotations(lines);
  const { title, above, preamble, sections } = toSections(body);

  const ends = { forms: collectWordForms(lines), blanksTellWords: blanksTellWords(lines) };
  const column = findColumn(body);
  const join = (paragraph: readonly Line[]) => joinLines(paragraph, ends);
  const toMarkedTexts = (some: readonly Line[]) => toParagraphs(some, column).map(join);

  const transcript: Transcript = {
    publication,
    title: title.map(join),
    above: toMarkedTexts(above),
    preamble: toMarkedTexts(preamble),
    blocks: toBlocks(sections, toMarkedTexts),
    notes: notes.map(({ number, lines: own }) => ({ mark: String(number), text: join(own).text })),
    warnings,
  };
  return compose(transcript, name);
}
