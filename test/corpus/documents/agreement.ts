/**
 * The same papers in many forms: the official PDF, and what eight tools make of it as text. All readings of
 * a paper must agree on who, when and the numbers, and letter for letter on every question and answer, but for
 * the blanks and hyphens that an extraction destroys.
 */
import type { Document } from '../../../src/documents/model.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { corpusFiles } from '../corpus.ts';

export const TOOLS = [
  'mutool',
  'unpdf',
  'pdfminer',
  'pdftotext',
  'pdftotext-layout',
  'pdftotext-raw',
  'pdf-parse',
  'pypdf34',
] as const;

export const FACETS = ['who', 'when', 'numbers', 'questions', 'answers', 'footnotes'] as const;

type Facet = (typeof FACETS)[number];

/** One paper by one tool, held to the PDF. */
export interface Agreement {
  readonly tool: string;
  readonly paper: string;
  /** How many parts agree, of how many there are. */
  readonly parts: Readonly<Record<Facet, readonly [agreeing: number, all: number]>>;
  /** The first difference of each part that does not agree. */
  readonly differences: readonly string[];
  /** All letters of questions and answers, whatever their order, are the same, but for bullets. */
  readonly hasSameLetters: boolean;
}

export async function readAllForms(): Promise<Agreement[]> {
  const agreements: Agreement[] = [];
  for (const { name, bytes } of corpusFiles('pdf')) {
    const paper = name.replace('.pdf', '');
    const official = await read(bytes, name);
    for (const tool of TOOLS) {
      const text = corpusFiles(`text/${tool}`).find((file) => file.name.startsWith(paper));
      if (!text) continue;
      agreements.push({ tool, paper, ...compare(official, await read(text.bytes, name)) });
    }
  }
  return agreements;
}

async function read(bytes: Uint8Array, name: string): Promise<Document> {
  const reading = await readDocument(bytes, name);
  if (!reading.ok) throw new Error(`${name}: ${reading.reason.message}`);
  return reading.document;
}

function compare(
  official: Document,
  other: Document,
): Pick<Agreement, 'parts' | 'differences' | 'hasSameLetters'> {
  const differences: string[] = [];
  const parts = Object.fromEntries(
    FACETS.map((facet) => {
      const [all, found] = [official, other].map((document) => partsOf(document, facet));
      const agreeing = (all ?? []).filter((part, at) => {
        const other = facet === 'footnotes' ? withSameMark(found ?? [], part) : found?.[at];
        if (part !== other) differences.push(`${facet} ${at + 1}: ${firstDifference(part, other ?? '')}`);
        return part === other;
      });
      return [facet, [agreeing.length, Math.max(all?.length ?? 0, found?.length ?? 0)]] as const;
    }),
  ) as Agreement['parts'];
  const [own, others] = [official, other].map(inOrderOfAlphabet);
  return { parts, differences, hasSameLetters: own === others };
}

function partsOf(document: Document, facet: Facet): string[] {
  const { askers, addressees, respondents, onBehalfOf, submitted, received, exchanges, footnotes } = document;
  const { number, sessionYear } = document;
  switch (facet) {
    case 'who':
      return [JSON.stringify([askers, addressees, respondents, onBehalfOf])];
    case 'when':
      return [`${submitted} ${received}`];
    case 'numbers':
      return [
        `${number} ${sessionYear}`,
        ...exchanges.map(({ numbers, answer }) => `${numbers} ${answer?.numbers}`),
      ];
    case 'questions':
      return exchanges.map(({ question }) => letters(question));
    case 'answers':
      return exchanges.map(({ answer }) => letters(answer?.text ?? ''));
    case 'footnotes':
      return footnotes.map(({ mark, text }) => `${mark} ${letters(text)}`);
  }
}

function withSameMark(footnotes: readonly string[], footnote: string): string | undefined {
  const mark = footnote.slice(0, footnote.indexOf(' ') + 1);
  return footnotes.find((one) => one.startsWith(mark));
}

/** Without blanks and hyphens, and without the bars between the cells of a table, which are ours. */
function letters(text: string): string {
  return text.replace(/[\s|\u00ad-]/g, '');
}

function inOrderOfAlphabet(document: Document): string {
  const words = [...partsOf(document, 'questions'), ...partsOf(document, 'answers')].join('');
  return [...words.replaceAll('•', '')].sort().join('');
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 25), at + 25);
  return `‘${around(one)}’, and here ‘${around(other)}’`;
}
