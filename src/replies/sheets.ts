/** Lines about many cases, in as many embeds as a message has room for. */
import type { APIEmbed } from 'discord-api-types/v10';
import { BLUE } from './colours.ts';

/** All embeds of a message have 6,000 characters together, one 4,096 (docs: Embed Limits); the rest is left for what stands around them. */
const SHEET = 2_900;
const MOST_SHEETS = 2;

/** Whole lines, in order; what has no room is left out from the end, and that it is left out is seen. */
export function sheetEmbeds(lines: readonly string[]): APIEmbed[] {
  const sheets: string[] = [];
  for (const line of lines) {
    const last = sheets.at(-1);
    if (last !== undefined && last.length + line.length < SHEET) sheets.splice(-1, 1, `${last}\n${line}`);
    else if (sheets.length < MOST_SHEETS) sheets.push(line);
    else {
      sheets.splice(-1, 1, `${last}\n…`);
      break;
    }
  }
  return sheets.map((description) => ({ color: BLUE, description }));
}
