/** Files that somebody or something spoiled: of every format, in every way that bytes, lines and labels can be. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { IsolatedReader } from '../../../src/documents/isolation/isolated-reader.ts';
import type { Document, QuestionNumber } from '../../../src/documents/model.ts';
import { CORPUS, corpusFiles } from '../../corpus/corpus.ts';
import { notes, pdfOf, set, sheet } from '../../documents/builder/sheet.ts';
import { inList, list, note, p, toDocx } from '../../documents/builder/word.ts';

export interface Specimen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of each format at least: those of the tests, and with the corpus its own. */
export function specimens(): Specimen[] {
  const cases = join(import.meta.dirname, '../../documents/cases');
  const own = readdirSync(cases).flatMap((name) =>
    readdirSync(join(cases, name))
      .filter((file) => file.startsWith('source.'))
      .map((file) => ({ name: `${name}${extname(file)}`, bytes: readFileSync(join(cases, name, file)) })),
  );
  const lines = [
    'Vragen van het lid Jansen (SP) aan de Minister van Defensie over drones.',
    '',
    'Vraag 1',
    'Klopt dat?^1^',
    '',
    'Antwoord 1',
    'Ja.',
    '',
    'Vraag 2',
    'Waarom?',
    '',
    'Antwoord 2',
    'Daarom.',
  ];
  const made = [
    { name: 'proef.pdf', bytes: pdfOf(sheet(set(lines), notes(['^1^NRC, 3 januari 2023']))) },
    {
      name: 'proef.docx',
      bytes: toDocx({
        body: lines.map((line) => p(line, line.endsWith('?') ? inList(1) : '')).join(''),
        numbering: list(1, ['decimal', '%1.']),
        footnotes: note(1, 'NRC'),
      }),
    },
  ];
  const gathered = CORPUS
    ? [
        'text/mutool',
        'text/pdf-parse',
        'text/pypdf34',
        'text/docx-limburg',
        'pdf',
        'docx',
        'xml',
        'html',
      ].flatMap((folder) => corpusFiles(folder))
    : [];
  return [...own, ...made, ...gathered];
}

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

const between = (random: () => number, most: number) => Math.floor(random() * most);

const onLines =
  (change: (lines: string[], random: () => number) => void): Mutation =>
  (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    change(lines, random);
    return Buffer.from(lines.join('\n'), 'latin1');
  };

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => bytes.subarray(0, between(random, bytes.length)),
  (bytes, random) => bytes.subarray(between(random, bytes.length)),
  (bytes, random) => {
    const spoiled = Buffer.from(bytes);
    for (let i = 0; i <= between(random, 20); i += 1)
      spoiled[between(random, bytes.length)] = between(random, 256);
    return spoiled;
  },
  (bytes, random) => {
    const at = between(random, bytes.length);
    const piece = bytes.subarray(at, at + between(random, 400));
    const to = between(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
  },
  (bytes, random) => {
    const at = between(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + between(random, 400))]);
  },
  onLines((lines, random) => lines.splice(between(random, lines.length), 1 + between(random, 3))),
  onLines((lines, random) => {
    const [line = ''] = lines.splice(between(random, lines.length), 1);
    lines.splice(between(random, lines.length), 0, line);
  }),
  onLines((lines, random) => {
    const at = between(random, lines.length);
    lines.splice(between(random, lines.length), 0, ...lines.slice(at, at + 3));
  }),
  onLines((lines, random) => {
    const at = between(random, lines.length);
    lines[at] = (lines[at] ?? '').replace(/\d/g, () => String(between(random, 10)));
  }),
  onLines((lines, random) => {
    const strange = [
      'Vraag 2',
      'Antwoord 1',
      'Antwoord',
      '7',
      '3, 4',
      '\f',
      '<vraag>',
      '</antwoord>',
      '['.repeat(99),
      '1 1 1',
      ' '.repeat(500),
      '\u0000',
    ];
    lines.splice(between(random, lines.length), 0, strange[between(random, strange.length)] ?? '');
  }),
];

export function spoil(bytes: Uint8Array, random: () => number): Buffer {
  let spoiled: Buffer = Buffer.from(bytes);
  for (let i = 0; i <= between(random, 3); i += 1) {
    spoiled = MUTATIONS[between(random, MUTATIONS.length)]?.(spoiled, random) ?? spoiled;
  }
  return spoiled;
}

/** What must never be, of any file; `null` where all is well. */
export async function faultIn(
  reader: IsolatedReader,
  bytes: Uint8Array,
  name: string,
): Promise<string | null> {
  const reading = await reader.read(bytes, name);
  if (!reading.ok) {
    const { key, message } = reading.reason;
    if (key === 'failed' || key === 'too-slow') return message;
    return /^[^\n]+$/.test(message) ? null : 'refuses in more than one line';
  }
  return answersAnother(reading.document);
}

/** An exchange whose answer is to other questions only, in a document that does not say so. */
function answersAnother({ exchanges, warnings }: Document): string | null {
  const whole = (number: QuestionNumber) => Number.parseInt(String(number), 10);
  const wrong = exchanges.find(({ numbers, answer }) => {
    if (!answer || numbers.length === 0 || answer.numbers.length === 0) return false;
    const own = new Set(numbers.map(whole));
    return !answer.numbers.some((number) => own.has(whole(number)));
  });
  return wrong && warnings.length === 0
    ? `answer ${wrong.answer?.numbers} at question ${wrong.numbers}`
    : null;
}
