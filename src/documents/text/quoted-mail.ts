/** A paper that was quoted in a mail: `> Vraag 1`. The marks of the quotation are taken off, level by level. */
import type { LeftOut } from '../left-out.ts';

interface Unquoted {
  readonly source: string;
  readonly leftOut: readonly LeftOut[];
}

const QUOTED = /^ ?> ?/;
/** Lines that are quoted, of all that hold anything. */
const MOST = 0.5;
const FEWEST = 3;
const DEEPEST = 5;

/** What is not quoted, where most is, was written by who sent the mail. */
export function takeQuotation(source: string): Unquoted {
  let lines = source.split('\n');
  const leftOut: LeftOut[] = [];
  for (let level = 0; level < DEEPEST; level += 1) {
    const filled = lines.filter((line) => line.trim() !== '');
    const quoted = filled.filter((line) => QUOTED.test(line));
    if (quoted.length < FEWEST || quoted.length < MOST * filled.length) break;
    for (const line of filled) {
      if (!QUOTED.test(line)) leftOut.push({ text: line.trim(), reason: 'mail' });
    }
    lines = lines.map((line) => (QUOTED.test(line) ? line.replace(QUOTED, '') : ''));
  }
  return leftOut.length === 0 && lines.length > 0 && lines.join('\n') === source
    ? { source, leftOut: [] }
    : { source: lines.join('\n'), leftOut };
}
