/**
 * Text that somebody read in the wrong encoding before it was written down: `FinanciÃ«n`, and named characters that were written
 * as letters, `Financi&amp;euml;n`.
 */
import { parseMarkup, wordsOf } from '../markup/tree.ts';

interface Mended {
  readonly text: string;
  readonly warnings: readonly string[];
}

/** What the two or three bytes of a letter in UTF-8 look like in Windows-1252: `Ã«`, `â‚¬`, `Â«`. */
const ENCODED_TWICE =
  /[Â-ß][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|[à-ï][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]{2}/g;
/** As many different ones leave no doubt; a single one could be a name. */
const FEWEST = 2;

/** The bytes of Windows-1252 by their letters (WHATWG, index-windows-1252). */
const BYTES = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at))].map(
    (letter, at) => [letter, at] as const,
  ),
);

/** The text as it was meant, where all of it turns back without a loss; else as it is, with a warning. */
export function mendEncoding(text: string): Mended {
  const found = new Set(text.match(ENCODED_TWICE));
  if (found.size === 0) return { text, warnings: [] };
  const [example = ''] = found;
  const mended = turnedBack(text);
  if (mended !== null && (found.size >= FEWEST || mended.match(ENCODED_TWICE) === null)) {
    return {
      text: mended,
      warnings: [`De letters waren dubbel gecodeerd (‘${example}’): ze zijn hersteld.`],
    };
  }
  if (found.size < FEWEST) return { text, warnings: [] };
  return {
    text,
    warnings: [`Sommige letters lijken dubbel gecodeerd (‘${example}’): ze staan er zoals in de bron.`],
  };
}

function turnedBack(text: string): string | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = BYTES.get(letter);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** `&euml;`, `&#235;`, and in markup `&amp;euml;`. */
const NAMED = /&(?:[a-z]{2,8}\d{0,2}|#\d{2,6}|#x[\da-f]{2,5});/gi;
const NAMED_TWICE = /&amp;((?:[a-z]{2,8}\d{0,2}|#\d{2,6}|#x[\da-f]{2,5});)/gi;

/** Named characters that stand in a plain text as letters. */
export function mendEntities(text: string): Mended {
  const shown = text.replace(NAMED, (code) => characterOf(code) ?? code);
  return shown === text
    ? { text, warnings: [] }
    : { text: shown, warnings: [warningOf(text.match(NAMED)?.[0] ?? '')] };
}

/** Those that a page shows as letters, since its maker wrote them down twice. */
export function mendMarkupEntities(source: string): Mended {
  const once = source.replace(NAMED_TWICE, (whole, code: string) =>
    characterOf(`&${code}`) ? `&${code}` : whole,
  );
  return once === source
    ? { text: source, warnings: [] }
    : { text: once, warnings: [warningOf(source.match(NAMED_TWICE)?.[0]?.replace('amp;', '') ?? '')] };
}

const warningOf = (example: string): string =>
  `Tekencodes zoals ‘${example}’ stonden als letters in de bron: ze zijn gelezen als het teken dat ze betekenen.`;

function characterOf(code: string): string | null {
  const parsed = parseMarkup(`<p>${code}</p>`, 'HTML');
  const character = parsed.ok ? wordsOf(parsed.root) : code;
  return character === code || /\p{Cc}/u.test(character) ? null : character;
}
