/** `npm run fuzz:interactions [-- count [seed]]`: so many forged interactions, half of them over each transport. */
import { assault } from './assault.ts';

const COUNT = Number(process.argv[2] ?? 100_000);
const SEED = Number(process.argv[3] ?? 1);

let isWrong = false;
for (const transport of ['gateway', 'HTTP'] as const) {
  const began = performance.now();
  const { answered, ...wrong } = await assault(transport, COUNT / 2, SEED, (done) =>
    console.log(`${transport}: ${done}`),
  );
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(`${transport}: ${answered} answered in ${seconds} s, seed ${SEED}`);
  for (const [what, found] of Object.entries(wrong)) {
    isWrong ||= found.length > 0;
    console.log(`  ${what}: ${found.length}`);
    for (const one of new Set(found.slice(0, 5))) console.log(`    ${one.slice(0, 1_000)}`);
  }
}
process.exitCode = isWrong ? 1 : 0;
