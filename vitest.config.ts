import { defineConfig } from 'vitest/config';

/** By where a file is, so that a new one is run without being named here. What is in none of these folders is `core`. */
const CHAT = ['test/chat', 'test/emulator', 'test/discord', 'test/monitoring', 'test/security'];
const CORE_LEAVES_OUT = [...CHAT, 'test/store', 'test/deep', 'test/corpus'];
const testsIn = (folders: readonly string[]) => folders.map((folder) => `${folder}/**/*.test.ts`);

/** `npm run test:long` tries properties so many times as often, beginning with this seed. */
const RUNS = process.env.RUNS ?? '20';
const SEED = process.env.SEED ?? String(Date.now() % 1_000_000_000);

/** These wait for nothing but their own code, so files share a process and what it has loaded. */
const SHARED = { isolate: false };

// Tests wait for conditions; these limits only end what would never come, on a slow machine too.
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // Unless told, one of two cores would have nothing to do.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          ...{ name: 'core', ...SHARED },
          include: ['test/**/*.test.ts'],
          exclude: testsIn(CORE_LEAVES_OUT),
        },
      },
      { extends: true, test: { name: 'chat', ...SHARED, include: testsIn(CHAT) } },
      { extends: true, test: { name: 'store', include: testsIn(['test/store']) } },
      {
        extends: true,
        test: {
          name: 'chat over HTTP',
          ...SHARED,
          include: testsIn(['test/chat']),
          env: { TRANSPORT: 'http' },
        },
      },
      { extends: true, test: { name: 'deep', include: testsIn(['test/deep']) } },
      {
        extends: true,
        test: { name: 'store on PostgreSQL', include: testsIn(['test/store']), env: { STORE: 'PostgreSQL' } },
      },
      { extends: true, test: { name: 'corpus', ...SHARED, include: testsIn(['test/corpus']) } },
      {
        extends: true,
        test: {
          ...{ name: 'long', ...SHARED },
          include: ['test/**/*.test.ts'],
          exclude: testsIn(CORE_LEAVES_OUT),
          env: { RUNS, SEED },
          testTimeout: 3_600_000,
        },
      },
    ],
  },
});
