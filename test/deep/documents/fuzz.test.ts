import { expect, test } from 'vitest';
import { isolatedReader } from '../../../src/documents/isolation/isolated-reader.ts';
import { faultIn, randomFrom, specimens, spoil } from './fuzz.ts';

const FILES = 600;

test(`${FILES} spoiled files of every format are read or refused, each within its time`, {
  timeout: 120_000,
}, async () => {
  const random = randomFrom(2023);
  const reader = isolatedReader();
  // PDFs take most of the time: `npm run fuzz` reads them in numbers.
  const all = specimens().filter(({ bytes }, at) => bytes.length < 40_000 && at % 2 === 0);
  const faults: string[] = [];
  for (let i = 0; i < FILES; i += 1) {
    const { name, bytes } = all[i % all.length] ?? { name: '', bytes: Buffer.of() };
    const fault = await faultIn(reader, spoil(bytes, random), name);
    if (fault !== null) faults.push(`${i} ${name}: ${fault}`);
  }
  await reader.close();
  expect(faults).toEqual([]);
});
