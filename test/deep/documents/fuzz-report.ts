/** Reads files that were spoiled in many ways, 100,000 of them unless told otherwise: `npm run fuzz -- 5000` */
import { isolatedReader } from '../../../src/documents/isolation/isolated-reader.ts';
import { faultIn, randomFrom, specimens, spoil } from './fuzz.ts';

const files = Number(process.argv[2] ?? 100_000);
/** One file in so many is a PDF or a Word file: they take most of the time. */
const SLOW_ONE_IN = 20;

const seed = Number(process.argv[3] ?? 1);
const random = randomFrom(seed);
const all = specimens();
const slow = all.filter(({ name }) => /\.(?:pdf|docx)$/.test(name));
const quick = all.filter(({ name }) => !/\.(?:pdf|docx)$/.test(name));
const counts = new Map<string, number>();
const reader = isolatedReader();
let slowest = 0;
for (let i = 0; i < files; i += 1) {
  const pool = i % SLOW_ONE_IN === 0 ? slow : quick;
  const { name, bytes } = pool[Math.floor(random() * pool.length)] ?? { name: '', bytes: Buffer.of() };
  const start = performance.now();
  const fault = await faultIn(reader, spoil(bytes, random), name);
  slowest = Math.max(slowest, performance.now() - start);
  const format = name.slice(name.lastIndexOf('../../documents') + 1);
  counts.set(format, (counts.get(format) ?? 0) + 1);
  if (fault !== null) console.log(`fault: file ${i} of seed ${seed}, ${name}: ${fault}`);
}
await reader.close();
const formats = [...counts].map(([format, count]) => `${count} ${format}`).join(', ');
console.log(
  `${files} spoiled files (${formats}) from ${all.length}; the slowest took ${slowest.toFixed(0)} ms`,
);
