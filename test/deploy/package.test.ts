/** What npm starts must be there, and may be executed: npx itself only sees to that the first time. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = z.object({ bin: z.record(z.string(), z.string()) });

test.skipIf(process.platform === 'win32')('npx vraagbaak may execute its file', () => {
  const { bin } = PACKAGE.parse(JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')));
  expect(Object.keys(bin)).toEqual(['vraagbaak']);
  for (const path of Object.values(bin))
    expect(() => accessSync(resolve(ROOT, path), constants.X_OK)).not.toThrow();
});
