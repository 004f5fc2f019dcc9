import { defineConfig } from 'vitest/config';

// Tests wait for conditions; these limits only end what would never come, on a slow machine too.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
