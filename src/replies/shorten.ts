/**
 * A text for a place that holds no more than `limit` UTF-16 units: whole where it fits, else cut at a word
 * boundary (within a word only where the first word alone is too long, and then between graphemes) with "…".
 *
 * For labels and headings alone; questions and answers are never shortened but paged (`pages.ts`).
 */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const room = limit - 1;
  const boundary = line.lastIndexOf(' ', room);
  const end = boundary > 0 ? boundary : lastGraphemeEnd(line, room);
  return `${line.slice(0, end).replace(/[\s,;:]+$/, '')}…`;
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** The end of the last grapheme that lies within `limit` UTF-16 units: no emoji or accent is split. */
export function lastGraphemeEnd(text: string, limit: number): number {
  let end = 0;
  // A grapheme longer than its place (a pile of combining marks) is split between code points instead.
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  if (end > 0) return end;
  const beforeLowSurrogate = /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit;
  return Math.max(beforeLowSurrogate, 1);
}
