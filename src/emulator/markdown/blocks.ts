import { readInline } from './inline.ts';
import type { Block, ListItem } from './tree.ts';

/** Reads a message or a part of an embed as Discord would show it: from text to a tree, and nothing in it can run. */
export function readMarkdown(text: string): Block[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\n+$/g, '')
    .split('\n');
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    // Discord takes one line break with a quote or a heading; empty lines beyond that stay, but after a list.
    if (blocks.at(-1)?.is === 'list') while (paragraph[0] === '') paragraph.shift();
    if (paragraph.length > 0) blocks.push({ is: 'paragraph', children: readInline(paragraph.join('\n')) });
    paragraph = [];
  };
  let at = 0;
  while (at < lines.length) {
    const found = readBlock(lines, at);
    if (found) {
      flush();
      const before = found.before ?? '';
      if (before) blocks.push({ is: 'paragraph', children: readInline(before) });
      blocks.push(found.block);
      at = found.next;
      if (found.after !== undefined) lines.splice(at, 0, found.after);
    } else {
      paragraph.push(lines[at] ?? '');
      at += 1;
    }
  }
  flush();
  return blocks;
}

interface Found {
  block: Block;
  next: number;
  /** Text on the line where a code block begins. */
  before?: string;
  /** Text on the line where it ends. */
  after?: string;
}

function readBlock(lines: string[], at: number): Found | null {
  const line = lines[at] ?? '';
  return readQuote(lines, at) ?? readHeading(line, at) ?? readList(lines, at) ?? readCodeBlock(lines, at);
}

/** `> a line`, or `>>> everything from here`. */
function readQuote(lines: string[], at: number): Found | null {
  const line = lines[at] ?? '';
  if (line.startsWith('>>> ')) {
    const rest = [line.slice(4), ...lines.slice(at + 1)].join('\n');
    return { block: { is: 'quote', blocks: readMarkdown(rest) }, next: lines.length };
  }
  let end = at;
  while ((lines[end] ?? '').startsWith('> ')) end += 1;
  if (end === at) return null;
  const quoted = lines.slice(at, end).map((quotedLine) => quotedLine.slice(2));
  return { block: { is: 'quote', blocks: readMarkdown(quoted.join('\n')) }, next: end };
}

/** `# heading` to `### heading`, and `-# small print`. */
function readHeading(line: string, at: number): Found | null {
  const heading = /^(#{1,3})\s+(\S.*)$/.exec(line);
  if (heading?.[1] && heading[2]) {
    const level = heading[1].length as 1 | 2 | 3;
    return { block: { is: 'heading', level, children: readInline(heading[2]) }, next: at + 1 };
  }
  const subtext = /^-#\s+(\S.*)$/.exec(line);
  if (subtext?.[1]) return { block: { is: 'subtext', children: readInline(subtext[1]) }, next: at + 1 };
  return null;
}

const BULLET = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;

/** `- item`, `* item`, `1. item`; two spaces in, a list under the item before. */
function readList(lines: string[], at: number): Found | null {
  const first = BULLET.exec(lines[at] ?? '');
  if (!first) return null;
  const indent = first[1]?.length ?? 0;
  const ordered = /\d/.test(first[2] ?? '');
  const items: ListItem[] = [];
  let next = at;
  while (next < lines.length) {
    const line = lines[next] ?? '';
    const bullet = BULLET.exec(line);
    const depth = bullet?.[1]?.length ?? 0;
    const last = items.at(-1);
    if (bullet && depth >= indent + 2 && last) {
      const below = readList(lines, next);
      if (!below) break;
      last.below.push(below.block);
      next = below.next;
    } else if (bullet && depth >= indent && /\d/.test(bullet[2] ?? '') === ordered) {
      items.push({ children: readInline(bullet[3] ?? ''), below: [] });
      next += 1;
    } else break;
  }
  return {
    block: { is: 'list', ordered, start: ordered ? Number.parseInt(first[2] ?? '1', 10) : 1, items },
    next,
  };
}

/** Three backticks, perhaps with a language, up to the next three. */
function readCodeBlock(lines: string[], at: number): Found | null {
  const line = lines[at] ?? '';
  const open = line.search(/(?<!\\)```/);
  if (open === -1) return null;
  const rest = [line.slice(open + 3), ...lines.slice(at + 1)].join('\n');
  const close = rest.indexOf('```');
  if (close <= 0) return null;
  const inside = rest.slice(0, close);
  const language = /^([\w+.#-]+)\n/.exec(inside)?.[1] ?? '';
  const text = inside.slice(language.length).replace(/^\n|\n$/g, '');
  const consumed = inside.split('\n').length;
  const after = rest.slice(close + 3).split('\n')[0] ?? '';
  return {
    block: { is: 'code block', language, text },
    next: at + consumed,
    before: line.slice(0, open),
    ...(after ? { after } : {}),
  };
}
