/**
 * Changes the code in small ways, one at a time, and tells which changes no test notices: rules that nobody wrote
 * down as a test. `npm run mutate` for all parts, `npm run mutate -- grammar pages` for some. Takes minutes a part.
 */
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

interface Part {
  /** What is changed. */
  readonly mutate: readonly string[];
  /** The tests that should notice. */
  readonly tests: readonly string[];
}

const PARTS: Readonly<Record<string, Part>> = {
  grammar: {
    mutate: [
      'src/documents/number-groups.ts',
      ...[
        'labels',
        'pairing',
        'exchanges',
        'infer-labels',
        'numbered-paragraphs',
        'hidden-labels',
        'stray-labels',
        'ministers-words',
        'member-headings',
        'compose',
        'recognise',
        'warnings',
      ].map((name) => `src/documents/grammar/${name}.ts`),
      ...['sections', 'marks', 'numbered-questions'].map((name) => `src/documents/text/${name}.ts`),
    ],
    tests: ['test/documents/grammar/*.test.ts', 'test/documents/cases.test.ts'],
  },
  letters: {
    mutate: ['postponement-letter', 'letter-closing', 'letter'].map(
      (name) => `src/documents/grammar/${name}.ts`,
    ),
    tests: ['test/documents/text/letters.test.ts', 'test/documents/text/postponement-letter.test.ts'],
  },
  kvr: {
    mutate: ['kvr', 'kvr-clerks', 'kvr-dates', 'kvr-head', 'kvr-offices'].map(
      (name) => `src/documents/markup/${name}.ts`,
    ),
    tests: ['test/documents/markup/kvr.test.ts', 'test/documents/cases.test.ts'],
  },
  ranking: {
    mutate: ['src/search/ranking.ts', 'src/search/plan.ts'],
    tests: ['test/search/*.test.ts'],
  },
  import: {
    mutate: ['src/archive/import.ts', 'src/archive/ledger.ts'],
    tests: ['test/archive/import.test.ts'],
  },
  pages: {
    mutate: ['src/replies/pages.ts'],
    tests: ['test/replies/pages.test.ts', 'test/replies/answer.test.ts'],
  },
  router: {
    mutate: ['src/discord/router.ts'],
    tests: ['test/discord/*.test.ts', 'test/chat/asking.test.ts', 'test/chat/sharing.test.ts'],
  },
};

const { positionals } = parseArgs({ allowPositionals: true });
const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = names.filter((name) => !(name in PARTS));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);

const shares: string[] = [];
for (const name of names) {
  const { mutate = [], tests = [] } = PARTS[name] ?? {};
  process.env.MUTATION_TESTS = tests.join(',');
  const results = await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    // TypeScript 7 has no interface for programs to read its settings with, and Node needs none of them.
    tsconfigFile: 'none',
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: `reports/mutation-${name}.json` },
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false, allowEmojis: false },
    tempDirName: '.stryker',
    ignorePatterns: ['docs', 'reports'],
  }).runMutationTest();
  const counted = results.filter(({ status }) =>
    ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status),
  );
  const caught = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const share = ((caught.length / counted.length) * 100).toFixed(1);
  shares.push(`${name}: ${caught.length} of ${counted.length} caught (${share} %)`);
}
console.log(shares.join('\n'));
