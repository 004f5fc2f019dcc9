/** The parts of a Word file (ECMA-376, Office Open XML), which is a ZIP of XML. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { decode } from '../bytes/decode.ts';
import { declaredEncoding } from '../markup/encoding.ts';
import { type Element, elementsOf, parseMarkup } from '../markup/tree.ts';
import { type Refusal, refuse } from '../reading.ts';

/** The parts that hold words, or say how they are numbered. Headers and footers are the pages' own. */
export interface WordParts {
  readonly document: Element;
  readonly numbering: Element | null;
  readonly styles: Element | null;
  readonly footnotes: Element | null;
  readonly endnotes: Element | null;
}

type Opened =
  | { readonly ok: true; readonly parts: WordParts }
  | { readonly ok: false; readonly reason: Refusal };

const MEGABYTE = 1024 * 1024;
/** A letter of 60 pages has a part of 2 MB. */
const LARGEST_PART = 48 * MEGABYTE;
const MOST_FILES = 10_000;
/** A run of letters takes some five elements. */
const MOST_ELEMENTS = 1_500_000;

const CONTENT_TYPES = '[Content_Types].xml';
/** `application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml`, or with macros, or a template. */
const MAIN_PART =
  /wordprocessingml\.(?:document|template)\.main\+xml$|word\.(?:document|template)\.macroEnabled\.main\+xml$/i;

/** Other archives that people take for documents, by a file in them. */
const OTHERS: readonly { readonly format: string; readonly file: RegExp }[] = [
  { format: 'Excel', file: /^xl\/workbook\./ },
  { format: 'PowerPoint', file: /^ppt\/presentation\./ },
  { format: 'OpenDocument', file: /^META-INF\/manifest\.xml$/ },
];

export function openPackage(bytes: Uint8Array): Opened {
  const listed = tryToUnzip(bytes, ({ name }) => name === CONTENT_TYPES);
  if (listed === null) return refuse('damaged', { format: 'ZIP' });
  if (listed.names.length > MOST_FILES) return refuse('format-not-read', { format: 'ZIP' });
  const types = parse(listed.files[CONTENT_TYPES]);
  const main = types?.ok ? mainPartIn(types.root) : null;
  if (main === null || !listed.names.includes(main)) {
    const other = OTHERS.find(({ file }) => listed.names.some((name) => file.test(name)));
    return refuse('format-not-read', { format: other?.format ?? 'ZIP' });
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const wanted = ['numbering', 'styles', 'footnotes', 'endnotes'] as const;
  const names = new Set([main, ...wanted.map((part) => `${folder}${part}.xml`)]);
  const unzipped = tryToUnzip(
    bytes,
    ({ name, originalSize }) => names.has(name) && originalSize <= LARGEST_PART,
  );
  if (unzipped === null) return refuse('damaged', { format: 'Word' });
  const document = parse(unzipped.files[main]);
  if (!document)
    return refuse('too-large', { megabytes: LARGEST_PART / MEGABYTE + 1, limit: LARGEST_PART / MEGABYTE });
  if (!document.ok) return document;
  // A part that says that it has fewer bytes than it has is cut off there.
  if (document.isCutShort) return refuse('damaged', { format: 'Word' });
  const [numbering, styles, footnotes, endnotes] = wanted.map((part) => {
    const parsed = parse(unzipped.files[`${folder}${part}.xml`]);
    return parsed?.ok ? parsed.root : null;
  });
  return {
    ok: true,
    parts: {
      document: document.root,
      numbering: numbering ?? null,
      styles: styles ?? null,
      footnotes: footnotes ?? null,
      endnotes: endnotes ?? null,
    },
  };
}

interface Unzipped {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Of all files in the archive. */
  readonly names: readonly string[];
}

/** What is not wanted is not inflated, and what is gives no more bytes than it says that it has. */
function tryToUnzip(bytes: Uint8Array, isWanted: (file: UnzipFileInfo) => boolean): Unzipped | null {
  const names: string[] = [];
  const filter = (file: UnzipFileInfo) => {
    names.push(file.name);
    return names.length <= MOST_FILES && file.originalSize <= LARGEST_PART && isWanted(file);
  };
  try {
    return { files: unzipSync(bytes, { filter }), names };
  } catch {
    return null;
  }
}

function parse(bytes: Uint8Array | undefined): ReturnType<typeof parseMarkup> | null {
  if (bytes === undefined) return null;
  const decoded = decode(bytes, declaredEncoding(bytes));
  return decoded.ok ? parseMarkup(decoded.text, 'XML', MOST_ELEMENTS) : decoded;
}

/** `<Override PartName="/word/document.xml" ContentType="…main+xml"/>` */
function mainPartIn(types: Element): string | null {
  for (const { attributes } of elementsOf(types)) {
    if (MAIN_PART.test(attributes.contenttype ?? '')) return attributes.partname?.replace(/^\//, '') ?? null;
  }
  return null;
}
