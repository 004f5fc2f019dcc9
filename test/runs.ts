/** How often a property is tried: `npm run test:long` tries it `RUNS` times as often, and begins with another seed. */

const TIMES = Number(process.env.RUNS ?? 1);

/** @param few how often it is tried whenever the tests are run */
export const runs = (few: number): number => few * TIMES;

/** The seed of `npm run test:long`, else the one given. */
export const seed = (usual: number): number => Number(process.env.SEED ?? usual);
