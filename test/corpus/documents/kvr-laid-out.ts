/**
 * The clean documents of the KVR set, laid out as the official papers are and read back as text: of how many
 * exchanges the numbers, the question and the answer are exactly those of the markup.
 * `node test/documents/markup/kvr-laid-out.ts 10` takes one in ten.
 */
import { readXml } from '../../../src/documents/markup/read-markup.ts';
import type { Document, Exchange } from '../../../src/documents/model.ts';
import { readText } from '../../../src/documents/text/read-text.ts';
import { print } from '../../documents/builder/layout.ts';
import type { Paper, PaperBlock } from '../../documents/builder/paper.ts';
import { kvrFiles, kvrIds } from '../../documents/markup/kvr-archive.ts';
import { CORPUS } from '../corpus.ts';

const STYLE = {
  furniture: true,
  pageBreak: 'form feed',
  blanksAtLineEnds: false,
  hyphenate: true,
  columnWidth: 37.5,
  linesPerPage: 52,
} as const;

if (CORPUS) report(Number(process.argv[2] ?? 1));

function report(step: number): void {
  const clean = kvrIds('clean-ids');
  const files = kvrFiles().filter(({ name }) => clean.has(name));
  const misses: Miss[] = [];
  let exchanges = 0;
  let documents = 0;
  for (const [at, { name, bytes }] of files.entries()) {
    if (at % step !== 0) continue;
    const original = readXml(bytes, name);
    if (!original.ok) continue;
    const reading = readText(print(paperOf(original.document), STYLE).text, name);
    documents += 1;
    exchanges += original.document.exchanges.length;
    misses.push(...missesIn(name, original.document, reading.ok ? reading.document : null));
  }
  const share = (part: number) => `${(100 * (1 - part / exchanges)).toFixed(3)} %`;
  const beyondHyphens = misses.filter(({ isHyphen }) => !isHyphen);
  console.log(`${documents} documents, ${exchanges} exchanges:`);
  console.log(`${share(beyondHyphens.length)} to the letter, ${share(misses.length)} with every hyphen`);
  for (const { line } of [...beyondHyphens, ...misses.filter(({ isHyphen }) => isHyphen)].slice(
    0,
    Number(process.env.SHOW ?? 40),
  )) {
    console.log(`    ${line}`);
  }
}

/** Each question below its own label, each answer below the last of its questions. */
function paperOf(document: Document): Paper {
  const blocks: PaperBlock[] = [];
  const printed = new Set<string>();
  for (const [at, { numbers, question, answer }] of document.exchanges.entries()) {
    blocks.push({ kind: 'question', label: `Vraag ${numbers}`, numbers, paragraphs: [[question]] });
    const isLast = !document.exchanges.slice(at + 1).some((one) => sameAnswer(one, answer));
    if (!answer || !isLast || printed.has(String(answer.numbers))) continue;
    printed.add(String(answer.numbers));
    const list = `${answer.numbers.slice(0, -1).join(', ')}${answer.numbers.length > 1 ? ' en ' : ''}${answer.numbers.at(-1)}`;
    blocks.push({
      kind: 'answer',
      label: `Antwoord ${list}`,
      numbers: answer.numbers,
      paragraphs: [[answer.text]],
    });
  }
  return {
    publication: { number: '1', sessionYear: '2003-2004' },
    heading: { ...document },
    title: document.title?.split('\n\n') ?? [],
    blocks,
    footnotes: [],
  };
}

function sameAnswer({ answer }: Exchange, other: Exchange['answer']): boolean {
  return String(answer?.numbers) === String(other?.numbers);
}

interface Miss {
  readonly line: string;
  /** Only hyphens and blanks differ: whether a line end broke a word there is not always told by its letters. */
  readonly isHyphen: boolean;
}

function missesIn(name: string, original: Document, read: Document | null): Miss[] {
  const letters = (text: string) => text.replace(/[\s\u00ad-]/g, '');
  const words = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  return original.exchanges.flatMap((exchange, at) => {
    const other = read?.exchanges[at];
    const differing = [
      [
        'numbers',
        `${exchange.numbers} ${exchange.answer?.numbers}`,
        `${other?.numbers} ${other?.answer?.numbers}`,
      ],
      ['question', words(exchange.question), words(other?.question)],
      ['answer', words(exchange.answer?.text), words(other?.answer?.text)],
    ].filter(([, one, two]) => one !== two);
    const [what, one = '', two = ''] = differing[0] ?? [];
    if (what === undefined) return [];
    let from = 0;
    while (from < one.length && one[from] === two[from]) from += 1;
    const around = (text: string) => text.slice(Math.max(0, from - 30), from + 30);
    const line = `${name}, exchange ${at + 1}, ${what}: ‘${around(one)}’ is read as ‘${around(two)}’`;
    return [{ line, isHyphen: differing.every(([, a = '', b = '']) => letters(a) === letters(b)) }];
  });
}
