/** Which answer goes to which question: the labels of a paper as one line, and the pairs that they make. */
import { expect, test } from 'vitest';
import { readLabel } from '../../../src/documents/grammar/labels.ts';
import { pair } from '../../../src/documents/grammar/pairing.ts';
import type { Block } from '../../../src/documents/grammar/transcript.ts';

/** `V1 V2+3 A2+3 A` as blocks; `T` is an explanation, `M` a notice. */
function blocksOf(labels: string): Block[] {
  return labels.split(' ').map((written): Block => {
    const [, kind = '', numbers = ''] = /^([VATM])(.*)$/.exec(written) ?? [];
    const word = { V: 'Vraag', A: 'Antwoord', T: 'Toelichting', M: 'Mededeling' }[kind] ?? '';
    const label = readLabel(`${word} ${numbers.replaceAll('+', ' en ')}`.trim());
    if (!label) throw new Error(`no label: ${written}`);
    return { kind: label.kind, label: written, numbers: label.numbers, slips: [], paragraphs: [] };
  });
}

test.each<[string, string, string[]]>([
  ['V1 A1 V2 A2', 'V1:A1 V2:A2', []],
  ['V1 V2 A1 A2', 'V1:A1 V2:A2', []], // all questions first: KVR
  ['V2+3 A2+3', 'V2+3:A2+3', []],
  // One answer to several questions, next to them or not (docx-ministry 08).
  ['V1 V2 A1+2', 'V1:A1+2 V2:A1+2', []],
  ['V3 V4 V5 A3+4+5 V6 A6', 'V3:A3+4+5 V4:A3+4+5 V5:A3+4+5 V6:A6', []],
  ['V1 A1 V2 V3 A3 V4 A2+4', 'V1:A1 V2:A2+4 V3:A3 V4:A2+4', []],
  ['V1 V2 V3 A1+3 A2', 'V1:A1+3 V2:A2 V3:A1+3', []],
  // Asked together, answered one by one.
  ['V1+2 A1 A2', 'V1+2:A1,A2', []],
  // An answer without a number is that of the only question right before it.
  ['V1 A V2 A', 'V1:A V2:A', []],
  ['V1 A1 V2 A', 'V1:A1 V2:A', []],
  ['V1 V2 A', 'V1: V2: –:A', []],
  ['V1 A1 A', 'V1:A1 –:A', []],
  ['A V1', '–:A V1:', []],
  ['V1 A A1', 'V1:A1 –:A', []],
  ['V A', 'V:A', []],
  ['V1 A A', 'V1:A –:A', []],
  ['V1 A A9', 'V1:A –:A9', []],
  // As many answers without a number as questions above them, and no more and no fewer.
  [
    'V1 A1 V2 V3 A A',
    'V1:A1 V2:A V3:A',
    ['De antwoorden onder vraag 2 en 3 hebben geen nummer: ze zijn in hun volgorde bij de vragen gezet.'],
  ],
  ['V1 V2 V3 A A', 'V1: V2: V3: –:A –:A', []],
  ['V1 V2 A A A', 'V1: V2: –:A –:A –:A', []],
  ['V1 V2 A A2', 'V1: V2:A2 –:A', []],
  ['V1 V2 A A A1', 'V1:A1 V2: –:A –:A', []],
  // What has no counterpart stays alone.
  ['V1 V2 A2', 'V1: V2:A2', []],
  ['V1 A1 A9', 'V1:A1 –:A9', []],
  // An answer that stands before its question is said.
  ['A1 V1', 'V1:A1', ['Antwoord 1 staat vóór vraag 1.']],
  // A number that stands twice: only an answer right behind its question is taken for it.
  ['V2 A2 V2 A2', 'V2:A2 V2:A2', []],
  ['V2 A2 V2', 'V2:A2 V2:', []],
  ['V2 V2 A2', 'V2: V2: –:A2', []],
  ['V3 A3 A3', 'V3:A3 –:A3', []],
  ['V3 A3 V4 A3', 'V3:A3 V4: –:A3', []],
  ['V3 V4 V5 V6 A3+6 A4+5+6', 'V3:A3+6 V4:A4+5+6 V5:A4+5+6 V6:A3+6,A4+5+6', []],
  ['V3 V6 A6 A3+6', 'V3:A3+6 V6:A6', []],
  // The letters of a question, each answered by another minister (ah-tk-20232024-1770).
  ['V2 A2l', 'V2:A2l', ['Antwoord 2l staat bij vraag 2.']],
  ['V2+3 A2l A3l', 'V2+3:A2l –:A3l', ['Antwoord 2l staat bij vraag 2 en 3.']],
  ['V2 A2l V2 A2m', 'V2:A2l V2:A2m', ['Antwoord 2l staat bij vraag 2.', 'Antwoord 2m staat bij vraag 2.']],
  ['V2 A2 V3 A3l', 'V2:A2 V3:A3l', ['Antwoord 3l staat bij vraag 3.']],
  ['V2 A2l A2', 'V2:A2 –:A2l', []],
  ['V2a V2b A2', 'V2a:A2 V2b:A2', ['Antwoord 2 staat bij vraag 2a.', 'Antwoord 2 staat bij vraag 2b.']],
  ['V1 A1 V2 A3l', 'V1:A1 V2: –:A3l', []],
  // Neither question nor answer.
  ['V1 A1 T', 'V1:A1', []],
  ['V1 V2 M', 'V1: V2:', []],
  ['V1 T A', 'V1:A', []],
])('%s', (labels, expected, warnings) => {
  const { pairs, warnings: said } = pair(blocksOf(labels));
  const shown = pairs.map(
    ({ question, answers }) => `${question?.label ?? '–'}:${answers.map(({ label }) => label).join(',')}`,
  );
  // An answer without a question stands where it stands; here they are listed last.
  const [whole, alone] = [
    shown.filter((one) => !one.startsWith('–')),
    shown.filter((one) => one.startsWith('–')),
  ];
  const ordered = expected.startsWith('–') ? [...alone, ...whole] : [...whole, ...alone];
  expect(ordered.join(' ')).toBe(expected);
  expect(said).toEqual(warnings);
});

test('an answer without a question stands where it stands in the paper', () => {
  const { pairs } = pair(blocksOf('V1 A1 A9 V2 A2'));
  expect(pairs.map(({ question }) => question?.label ?? null)).toEqual(['V1', null, 'V2']);
});

test('a joint answer is one answer to a question that bears all of its numbers', () => {
  const [only] = pair(blocksOf('V2+3 A2+3')).pairs;
  expect(only?.answers).toHaveLength(1);
});
