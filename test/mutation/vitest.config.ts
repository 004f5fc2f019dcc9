import { defineConfig } from 'vitest/config';

/** Which tests are run against each mutant is told by `mutate.ts`. */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? '').split(','),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
