/** The unit for systemd, with the file of the environment as the guide has it made: by a copy of `.env.example`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const unit = readFileSync(join(ROOT, 'deploy/vraagbaak.service'), 'utf8');

/** What systemd gives the process: its file wins over the unit, also with what it leaves empty (systemd.exec(5)). */
function environmentOfUnit(): Record<string, string> {
  const own = [...unit.matchAll(/^Environment=(.+)$/gm)].flatMap(([, line = '']) =>
    line.split(' ').map((pair) => pair.split('=', 2) as [string, string]),
  );
  return { ...Object.fromEntries(own), ...parse(readFileSync(join(ROOT, '.env.example'))) };
}

test('keeps the archive in the folder that the unit may write to', () => {
  const { ARCHIVE, XDG_DATA_HOME = '' } = environmentOfUnit();
  expect(ARCHIVE).toBe('');
  const [, folder] = /^StateDirectory=(.+)$/m.exec(unit) ?? [];
  const script =
    "const { readConfig } = await import('./src/config.ts'); console.log(readConfig(process.env).config.archive);";
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...environmentOfUnit() };
  const path = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  expect(path.trim()).toBe(join(XDG_DATA_HOME, folder ?? '', 'archive.db'));
});
