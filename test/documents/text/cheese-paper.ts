/** A paper of two questions and their answers, as lines of a text, and what is read of it. */
import { expect } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';

export const TITLE =
  'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over kaas (ingezonden 3 mei 2021).';
export const REPLY = 'Antwoord van Minister Smit (Financiën) (ontvangen 1 juni 2021).';
export const PAPER = [
  TITLE,
  '',
  REPLY,
  '',
  'Vraag 1',
  'Is kaas duur?',
  '',
  'Antwoord 1',
  'Ja.',
  '',
  'Vraag 2',
  'En boter?',
  '',
  'Antwoord 2',
  'Nee.',
];

export async function read(source: string | Uint8Array, name = 'kaas.txt') {
  const reading = await readDocument(typeof source === 'string' ? Buffer.from(source) : source, name);
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading;
}

export const answers = ({ document }: Awaited<ReturnType<typeof read>>) =>
  document.exchanges.map(({ numbers, question, answer }) => [`${numbers}`, question, answer?.text]);
export const WHOLE = [
  ['1', 'Is kaas duur?', 'Ja.'],
  ['2', 'En boter?', 'Nee.'],
];
export const isWhole = (reading: Awaited<ReturnType<typeof read>>) => {
  expect(answers(reading)).toEqual(WHOLE);
  expect(reading.document.subject).toBe('kaas');
  expect(reading.document.preamble).toBeNull();
};
