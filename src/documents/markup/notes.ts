/** The footnotes of a document in markup: they stand in the place of their mark, or apart with a reference. */
import type { Note } from '../grammar/transcript.ts';
import { type NotesInPlace, type PlacedNote, prose } from './prose.ts';
import { type Element, elementsOf, wordsOf } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Notes extends NotesInPlace {
  readonly all: readonly Note[];
  readonly warnings: readonly string[];
}

const NONE: NotesInPlace = {
  at: () => null,
  referredBy: (reference) => ({ mark: printMark(wordsOf(reference)), footnote: null }),
};

/** Reads the footnotes within an element. Those without a number are counted. */
export function readNotes(root: Element, vocabulary: Vocabulary): Notes {
  const all: Note[] = [];
  const warnings: string[] = [];
  const byElement = new Map<Element, PlacedNote>();
  const byId = new Map<string, PlacedNote>();
  for (const element of elementsOf(root)) {
    if (vocabulary.roleOf(element) !== 'note') continue;
    const printed = [...elementsOf(element)].find((part) => vocabulary.roleOf(part) === 'note number');
    const mark = printMark(printed ? wordsOf(printed) : '') || String(all.length + 1);
    const text = textOf(element, vocabulary);
    const note = { mark, footnote: text === '' ? null : all.length };
    byElement.set(element, note);
    const id = vocabulary.noteIdOf(element);
    if (id !== null && !byId.has(id)) byId.set(id, note);
    if (text === '') warnings.push(`Voetnoot ${mark} heeft geen tekst.`);
    else all.push({ mark, text });
  }
  return {
    all,
    warnings,
    at: (element) => byElement.get(element) ?? null,
    referredBy: (reference) => {
      const note = byId.get(vocabulary.referenceOf(reference) ?? '');
      const mark = printMark(wordsOf(reference)) || (note?.mark ?? '?');
      return { mark, footnote: note?.footnote ?? null };
    },
  };
}

/** `[1]`, `1)` and `1.` are 1. */
function printMark(printed: string): string {
  return printed.replace(/[\s[\]().]/g, '');
}

/** All paragraphs of a note as one. */
function textOf(note: Element, vocabulary: Vocabulary): string {
  const paragraphs: string[] = [];
  const own = prose(vocabulary, NONE, {
    paragraph: ({ text }) => paragraphs.push(text),
    readOther: (element) => vocabulary.roleOf(element) === 'note number',
  });
  own.add(note.children);
  own.end();
  return paragraphs.join(' ');
}
