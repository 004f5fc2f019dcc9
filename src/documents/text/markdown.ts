/**
 * Markdown as converters write it (pandoc, CommonMark 0.31), as the plain text that a reader of it sees: without escapes, emphasis and
 * addresses behind links. Its footnotes become typed ones, `[1]`, which the grammar knows.
 */
import type { LeftOut } from '../left-out.ts';

interface Plain {
  readonly source: string;
  readonly leftOut: readonly LeftOut[];
}

/** Of YAML: names and values, and lists of these. */
const FRONT_MATTER = /^---\n((?:[\w \t-].*\n){1,60}?)(?:---|\.\.\.)\n/;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const LINK =
  /(?<!!)\[([^[\]\n]+)\]\(<?((?:https?:|mailto:|www\.|\/|#)[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?: "[^"\n]*")?\)/g;
const PICTURE = /!\[([^[\]\n]*)\]\([^\s()]+(?: "[^"\n]*")?\)/g;
const NOTE = /\[\^([\w-]{1,30})\]:[ \t]*/;
const MARK = /\[\^([\w-]{1,30})\]/g;
/** `**zeer**`, `*zeer*`, `__zeer__`, `_zeer_`: not within a word, nor with a blank inside. */
const STRONG = /(?<![\p{L}\d*_])(\*\*\*|___|\*\*|__|\*|_)(?=[^\s*_])([^*_\n]*[^\s*_])\1(?![\p{L}\d*_])/gu;
/** Signs that no plain text has by chance: one of these is enough, of escapes and emphasis it takes several. */
const CERTAIN = [FRONT_MATTER, /^\[\^[\w-]+\]:/m, new RegExp(LINK.source)];
const FEWEST = 2;

/** The text that Markdown stands for; any other text as it is. */
export function takeMarkdown(source: string): Plain {
  const isCertain = CERTAIN.some((pattern) => pattern.test(source));
  const escapes = source.match(ESCAPE)?.length ?? 0;
  if (!isCertain && escapes < FEWEST) return { source, leftOut: [] };
  const leftOut: LeftOut[] = [];
  const leave = (text: string, reason: LeftOut['reason']) => {
    if (text.trim() !== '') leftOut.push({ text: text.trim(), reason });
  };
  const body = source.replace(FRONT_MATTER, (front) => {
    leave(front.replace(/^(?:---|\.\.\.)$/gm, ''), 'head');
    return '';
  });
  const numbers = numbersOf(body);
  // What is escaped is put out of the way of everything else.
  const escaped: string[] = [];
  const hidden = /\ue000(\d+)\ue001/g;
  const plain = body
    .replace(ESCAPE, (_, sign: string) => `\ue000${escaped.push(sign) - 1}\ue001`)
    .replace(PICTURE, (_, words: string) => {
      leave(words, 'picture');
      return '';
    })
    .replace(LINK, (_, words: string, address: string) => {
      if (words !== address) leave(address, 'hidden');
      return words;
    })
    .replace(new RegExp(`^${NOTE.source}`, 'gm'), (_, name: string) => `[${numbers.get(name) ?? name}] `)
    .replace(MARK, (whole, name: string) => (numbers.has(name) ? `[${numbers.get(name)}]` : whole))
    .replace(STRONG, '$2')
    .replace(/\\$/gm, '')
    .replace(hidden, (_, at: string) => escaped[Number(at)] ?? '');
  return { source: plain, leftOut };
}

/** Notes with names are numbered in the order in which they stand. */
function numbersOf(body: string): Map<string, string> {
  const names = [...body.matchAll(new RegExp(`^${NOTE.source}`, 'gm'))].map(([, name = '']) => name);
  const areNumbers = names.every((name) => /^\d{1,3}$/.test(name));
  return new Map(names.map((name, at) => [name, areNumbers ? name : String(at + 1)]));
}
