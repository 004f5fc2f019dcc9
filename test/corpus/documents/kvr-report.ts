/**
 * All documents of the KVR set of the corpus through the reader, and what of it agrees with the markup:
 * `npm run corpus`
 */

import { readXml } from '../../../src/documents/markup/read-markup.ts';
import type { Document } from '../../../src/documents/model.ts';
import { kvrFiles, kvrIds } from '../../documents/markup/kvr-archive.ts';
import { numbersIn, type PlainKvr, plainKvr } from '../../documents/markup/kvr-plain.ts';
import { firstLineAstray } from '../../documents/words-in-order.ts';

const MONTHS = 'jan feb maa apr mei jun jul aug sep okt nov dec'.split(' ');
/** What does not agree, by kind, with the first few of each. */
const misses = new Map<string, string[]>();
const miss = (kind: string, what: string) => misses.set(kind, [...(misses.get(kind) ?? []), what]);

const clean = kvrIds('clean-ids');
const joint = kvrIds('joint-ids');
let read = 0;
let spent = 0;
let bytesRead = 0;
let exchanges = 0;
let isClean = 0;
let isJoint = 0;

for (const { name, bytes } of kvrFiles()) {
  const start = performance.now();
  const reading = readXml(bytes, name);
  spent += performance.now() - start;
  bytesRead += bytes.length;
  read += 1;
  if (!reading.ok) {
    miss(`refused: ${reading.reason.key}`, name);
    continue;
  }
  const plain = plainKvr(Buffer.from(bytes).toString());
  const astray = firstLineAstray(plain.lines, reading.document);
  if (astray) miss('words astray', `${name}: ${astray}`);
  if (!clean.has(name)) continue;
  isClean += 1;
  if (joint.has(name)) isJoint += 1;
  exchanges += reading.document.exchanges.length;
  compareWithMarkup(name, plain, reading.document);
}

console.log(
  `${read} documents, ${(bytesRead / 1e6).toFixed(1)} MB in ${(spent / 1000).toFixed(1)} s of reading`,
);
console.log(`gold: ${isClean} clean documents (${isJoint} with joint answers), ${exchanges} exchanges`);
for (const [kind, names] of [...misses].sort(([, one], [, other]) => other.length - one.length)) {
  console.log(`${String(names.length).padStart(6)}  ${kind}`);
  for (const each of names.slice(0, Number(process.env.SHOW ?? 3)))
    console.log(`          ${each.slice(0, 300)}`);
}

function compareWithMarkup(name: string, plain: PlainKvr, document: Document): void {
  const asked = document.exchanges.flatMap(({ numbers }) => numbers);
  const numbers = plain.questions.flatMap(({ number }) => numbersIn(number));
  if (asked.join() !== numbers.join()) miss('numbers', `${name}: ${asked} for ${numbers}`);
  const groupOf = new Map(
    plain.answers.flatMap((answer) => numbersIn(answer.number).map((n) => [n, answer] as const)),
  );
  for (const { numbers: own, answer } of document.exchanges) {
    const expected = groupOf.get(Number(own[0]));
    const group = expected ? numbersIn(expected.number) : [];
    if (answer?.numbers.join() !== group.join())
      miss('joint groups', `${name}: ${own}: ${answer?.numbers} for ${group}`);
  }
  const given = plain.askers.flatMap(({ name: all, party }) =>
    all.split(/\s+en\s+/).map((asker) => [letters(asker), letters(party)] as const),
  );
  const found = document.askers.map(
    ({ name: asker, party }) => [letters(asker), letters(party ?? '')] as const,
  );
  const list = (askers: typeof given) =>
    askers
      .map(([asker]) => asker)
      .sort()
      .join(', ');
  const parties = (askers: typeof given) =>
    askers
      .map((each) => each.join(' '))
      .sort()
      .join(', ');
  const all = `${name}: ${parties(found)} for ${parties(given)}; ${document.title}`;
  if (list(given) !== list(found)) miss('askers', all);
  else if (parties(given) !== parties(found)) miss('parties', all);
  for (const [kind, date, own] of [
    ['submitted', plain.submitted, document.submitted],
    ['received', plain.received, document.received],
  ] as const) {
    const iso = isoOf(date);
    if (iso !== '' && iso !== own) miss(kind, `${name}: ${own} for ${iso}`);
  }
}

/** `2003-04-3`, or a date in words where the makers took more of the line: `30 juli 1999), zie ook Aanhangsel`. */
function isoOf(date: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ?(\p{L}+) ?(\d{4})/u.exec(date) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase().replace('mrt', 'maa').slice(0, 3)) + 1;
  const plain = day === '' ? date : `${year}-${number}-${day}`;
  return plain.replace(/-(\d)(?!\d)/g, '-0$1');
}

/** `Noorman-Den Uyl` and `Noorman-den Uyl`, `M.B. Vos` and `MB Vos`, `P.v.d.A.` and `PvdA` are the same. */
function letters(printed: string): string {
  return printed.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
