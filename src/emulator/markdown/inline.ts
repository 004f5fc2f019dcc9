import type { Inline } from './tree.ts';

/** Nested deeper than this, marks are shown as they are. */
const DEPTH = 12;

/** Reads a run of text as Discord would show it. */
export function readInline(text: string, depth = 0): Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain) pieces.push({ is: 'text', text: plain });
    plain = '';
  };
  while (at < text.length) {
    const escaped = readEscape(text, at);
    if (escaped) {
      plain += escaped;
      at += escaped.length + 1;
      continue;
    }
    const found = depth < DEPTH ? readPiece(text, at, depth) : null;
    if (found) {
      flush();
      pieces.push(found.piece);
      at = found.end;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return pieces;
}

interface Found {
  piece: Inline;
  end: number;
}

/** A backslash takes the meaning from the mark after it; before a letter or digit it is a backslash. */
function readEscape(text: string, at: number): string | null {
  if (text[at] !== '\\') return null;
  const next = text[at + 1];
  return next !== undefined && /[^\p{L}\p{N}\s]/u.test(next) ? next : null;
}

function readPiece(text: string, at: number, depth: number): Found | null {
  switch (text[at]) {
    case '\n':
      return { piece: { is: 'line break' }, end: at + 1 };
    case '`':
      return readCode(text, at);
    case '<':
      return readAngle(text, at);
    case '[':
      return readMaskedLink(text, at, depth);
    case 'h':
      return readAddress(text, at);
    case '@':
      return readEveryone(text, at);
    default:
      return readStyle(text, at, depth);
  }
}

/** `code`, or ``code with a ` in it``. */
function readCode(text: string, at: number): Found | null {
  const fence = text.startsWith('``', at) ? '``' : '`';
  const end = text.indexOf(fence, at + fence.length);
  if (end <= at + fence.length) return null;
  return {
    piece: { is: 'code', text: text.slice(at + fence.length, end) },
    end: end + fence.length,
  };
}

// What stands between angle brackets (docs: Message Formatting).
const ANGLES: [RegExp, (match: RegExpExecArray) => Inline][] = [
  // <@80351110224678912>
  [/<@!?(\d+)>/y, (match) => ({ is: 'mention', of: 'user', id: match[1] ?? '' })],
  // <@&165511591545143296>
  [/<@&(\d+)>/y, (match) => ({ is: 'mention', of: 'role', id: match[1] ?? '' })],
  // <#103735883630395392>
  [/<#(\d+)>/y, (match) => ({ is: 'mention', of: 'channel', id: match[1] ?? '' })],
  // </airhorn:816437322781949972>, </collection list:123>
  [
    /<\/([-\p{L}\p{N}_' ]{1,98}):(\d+)>/uy,
    (match) => ({ is: 'mention', of: 'command', name: match[1] ?? '', id: match[2] ?? '' }),
  ],
  // <t:1618953630:d>
  [
    /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y,
    (match) => ({ is: 'timestamp', seconds: Number(match[1]), style: match[2] ?? 'f' }),
  ],
  // <:mmLol:216154654256398347>, <a:b1nzy:392938283556143104>
  [/<a?:(\w{2,32}):(\d+)>/y, (match) => ({ is: 'emoji', name: match[1] ?? '', id: match[2] ?? '' })],
  // <https://example.org>
  [/<(https?:\/\/[^\s<>]+)>/y, (match) => link(match[1] ?? '')],
];

function readAngle(text: string, at: number): Found | null {
  for (const [pattern, make] of ANGLES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { piece: make(match), end: at + match[0].length };
  }
  return null;
}

/** `[words](https://example.org)`; only the web is linked to. */
function readMaskedLink(text: string, at: number, depth: number): Found | null {
  const close = closing(text, at + 1, ']');
  if (close === -1 || text[close + 1] !== '(') return null;
  const target = /\(\s*<?(https?:\/\/[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"[^"]*")?\s*\)/y;
  target.lastIndex = close + 1;
  const match = target.exec(text);
  const label = text.slice(at + 1, close);
  if (!match?.[1] || label.trim() === '') return null;
  return {
    piece: {
      is: 'link',
      url: match[1],
      children: readInline(label, depth + 1).filter((piece) => piece.is !== 'line break'),
    },
    end: close + 1 + match[0].length,
  };
}

/** An address in the text; marks that end a sentence don't belong to it. */
function readAddress(text: string, at: number): Found | null {
  const pattern = /https?:\/\/[^\s<]+/y;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return null;
  let url = match[0].replace(/[.,:;"'\]]+$/, '');
  if (url.endsWith(')') && url.split('(').length <= url.split(')').length - 1) url = url.slice(0, -1);
  return { piece: link(url), end: at + url.length };
}

function link(url: string): Inline {
  return { is: 'link', url, children: [{ is: 'text', text: url }] };
}

function readEveryone(text: string, at: number): Found | null {
  const match = /@(everyone|here)\b/y;
  match.lastIndex = at;
  const found = match.exec(text);
  return found
    ? { piece: { is: 'mention', of: 'everyone', name: found[0] }, end: at + found[0].length }
    : null;
}

const STYLES = [
  ['||', 'spoiler'],
  ['**', 'bold'],
  ['__', 'underline'],
  ['~~', 'strikethrough'],
  ['*', 'italic'],
  ['_', 'italic'],
] as const;

function readStyle(text: string, at: number, depth: number): Found | null {
  for (const [mark, is] of STYLES) {
    if (!text.startsWith(mark, at)) continue;
    const found = readBetween(text, at, mark);
    if (!found) continue;
    const children = readInline(text.slice(at + mark.length, found), depth + 1);
    return { piece: { is, children }, end: found + mark.length };
  }
  return null;
}

/** Where the closing mark stands, if the opening one is one at all. */
function readBetween(text: string, at: number, mark: string): number | null {
  const start = at + mark.length;
  // In snake_case the underscore is a letter; `* ` begins no italics.
  if (mark === '_' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return null;
  if (mark === '*' && /\s/.test(text[start] ?? ' ')) return null;
  for (let end = closing(text, start, mark); end !== -1; end = closing(text, end + 1, mark)) {
    // `**bold *and italic***`: of three marks the last two close the bold.
    if (mark.length === 2 && text[end + 2] === mark[0] && text[end + 3] !== mark[0]) end += 1;
    if (end === start) return null;
    const isWord = mark === '_' && /[\p{L}\p{N}]/u.test(text[end + 1] ?? '');
    const isSpace = mark === '*' && /\s/.test(text[end - 1] ?? '');
    if (!isWord && !isSpace) return end;
  }
  return null;
}

/** The place of a closing mark, past escapes, code and, for a single mark, its double form. */
function closing(text: string, from: number, mark: string): number {
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === '\\') at += 2;
    else if (character === '`') at = readCode(text, at)?.end ?? at + 1;
    else if (mark.length === 1 && mark !== ']' && text.startsWith(mark + mark, at))
      at = skipPair(text, at, mark);
    else if (text.startsWith(mark, at)) return at;
    else at += 1;
  }
  return -1;
}

/** Past `**bold**` inside `*italics*`. */
function skipPair(text: string, at: number, mark: string): number {
  const end = text.indexOf(mark + mark, at + 2);
  return end === -1 ? at + 2 : end + 2;
}
