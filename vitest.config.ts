import { defineConfig } from 'vitest/config';

/** What people do in chat: the same whichever way interactions come to the bot. */
const CHAT = [
  'asking',
  'cases',
  'channel-case',
  'collecting',
  'copying',
  'figures',
  'following',
  'manners',
  'message-command',
  'refining',
  'searching',
  'sharing',
  'stories',
].map((name) => `test/e2e/${name}.test.ts`);

// Tests wait for conditions; these limits only end what would never come, on a slow machine too.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'] } },
      { extends: true, test: { name: 'over HTTP', include: CHAT, env: { TRANSPORT: 'http' } } },
    ],
  },
});
