import type { QuestionNumber } from '../documents/model.ts';
import { inSequence, type Language } from './language.ts';

/**
 * Question numbers for people: "2 en 3", "1, 4 en 8". Three or more that follow each other become a range:
 * "2 t/m 6", "1, 3 t/m 5 en 9".
 */
export function numbersInWords(numbers: readonly QuestionNumber[], language: Language): string {
  const runs: QuestionNumber[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && typeof number === 'number' && typeof last === 'number' && number === last + 1)
      run.push(number);
    else runs.push([number]);
  }
  const through = language.locale === 'nl' ? 't/m' : 'to';
  return inSequence(
    runs.flatMap((run) => (run.length > 2 ? [`${run[0]} ${through} ${run.at(-1)}`] : run.map(String))),
    language,
  );
}
