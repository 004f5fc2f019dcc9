/** The readers for official XML and HTML, and for the KVR set: bytes → tree → outline → transcript → document. */

import { decode } from '../bytes/decode.ts';
import { mendEncoding, mendMarkupEntities } from '../bytes/encoded-twice.ts';
import { compose } from '../grammar/compose.ts';
import type { MarkedText } from '../grammar/marked-text.ts';
import type { Publication } from '../grammar/publication.ts';
import type { Transcript } from '../grammar/transcript.ts';
import type { LeftOut } from '../left-out.ts';
import { type Reading, refuse } from '../reading.ts';
import { takeFurniture } from '../text/furniture.ts';
import { withAnchoredNotes } from './anchored-notes.ts';
import { declaredEncoding } from './encoding.ts';
import { readKvr } from './kvr.ts';
import { bodyOf, publicationInPage, vocabularyOf } from './official-html.ts';
import { factsIn, OFFICIAL_XML, publicationIn } from './official-xml.ts';
import { outline } from './outline.ts';
import { type Element, type MarkupFormat, parseMarkup } from './tree.ts';
import { unshownIn } from './unshown.ts';

const MEGABYTE = 1024 * 1024;
/** A set of the greatest length, with all of its page around it, is below 1 MB. */
const LARGEST = 8 * MEGABYTE;

/**
 * Reads one document from XML: a whole official publication or some elements of it, or a document of the KVR
 * set. Never throws for what a file holds.
 * @param name the file's name without its ending
 */
export function readXml(source: Uint8Array | string, name: string): Reading {
  return read(source, name, 'XML', (root) => (rootIs(root, 'kvr') ? readKvr(root) : fromXml(root)));
}

/** Reads one document from the HTML of an official publication: a whole page or some elements of it. */
export function readHtml(source: Uint8Array | string, name: string): Reading {
  return read(source, name, 'HTML', fromHtml);
}

function read(
  source: Uint8Array | string,
  name: string,
  format: MarkupFormat,
  toTranscript: (root: Element) => Transcript,
): Reading {
  if (source.length > LARGEST) {
    return refuse('too-large', { megabytes: Math.ceil(source.length / MEGABYTE), limit: LARGEST / MEGABYTE });
  }
  const decoded =
    typeof source === 'string'
      ? ({ ok: true, text: source } as const)
      : decode(source, declaredEncoding(source));
  if (!decoded.ok) return decoded;
  // Of the KVR set only what the clerks added was encoded twice: its reader knows which.
  const mended = KVR.test(decoded.text.slice(0, KVR_WITHIN))
    ? asItIs(decoded.text)
    : mendEncoding(decoded.text);
  const named = mendMarkupEntities(mended.text);
  const parsed = parseMarkup(named.text, format);
  if (!parsed.ok) return parsed;
  const transcript = toTranscript(parsed.root);
  const warnings = [
    ...mended.warnings,
    ...named.warnings,
    ...transcript.warnings,
    ...(format === 'XML' && parsed.isCutShort
      ? ['Het bestand is niet heel: het houdt midden in een onderdeel op.']
      : []),
    ...unknownEntities(decoded.text, format),
  ];
  return compose({ ...transcript, warnings }, name);
}

const KVR = /<kvr[\s>]/;
const KVR_WITHIN = 500;
const asItIs = (text: string): ReturnType<typeof mendEncoding> => ({ text, warnings: [] });

function fromXml(root: Element): Transcript {
  return { ...outline(root, OFFICIAL_XML), publication: publicationIn(root), facts: factsIn(root) };
}

function fromHtml(root: Element): Transcript {
  const body = bodyOf(root);
  const page = outline(withAnchoredNotes(body), vocabularyOf(root));
  const { length, leftOut, publication } = readHead([...page.above, ...page.preamble]);
  return {
    ...page,
    above: page.above.slice(length),
    preamble: page.preamble.slice(Math.max(0, length - page.above.length)),
    leftOut: [...leftOut, ...page.leftOut, ...unshownIn(root, body)],
    publication: publicationInPage(root) ?? publication,
  };
}

/**
 * The head of the paper, which a page has in paragraphs like any other: read as it is in a text.
 * @returns of how many paragraphs it is
 */
function readHead(paragraphs: readonly MarkedText[]): {
  length: number;
  leftOut: readonly LeftOut[];
  publication: Publication;
} {
  const lines = paragraphs.map(({ text }, at) => ({
    text,
    gap: at > 0,
    top: at === 0,
    blankAtEnd: false,
    marks: [],
  }));
  const { lines: kept, leftOut, publication } = takeFurniture(lines);
  const length = paragraphs.length - kept.length;
  const isHead = kept.every(({ text }, at) => text === paragraphs[length + at]?.text);
  return { length: isHead ? length : 0, leftOut: isHead ? leftOut : [], publication };
}

function rootIs({ children }: Element, name: string): boolean {
  return children.some((child) => typeof child !== 'string' && child.name === name);
}

const ENTITY = /&([a-z]\w*);/gi;
const KNOWN = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** Named characters that XML does not have: they stand in the text as the file has them. */
function unknownEntities(source: string, format: MarkupFormat): string[] {
  if (format === 'HTML' || !source.includes('&')) return [];
  const names = new Set(
    [...source.matchAll(ENTITY)].map(([, name = '']) => name).filter((name) => !KNOWN.has(name)),
  );
  return [...names].map(
    (name) => `De tekencode ‘&${name};’ is in XML niet bekend en staat in de tekst zoals in de bron.`,
  );
}
