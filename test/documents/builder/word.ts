/** A Word file of the XML that a test is about: the least that the format (ECMA-376) asks for. */
import { strToU8, zipSync } from 'fflate';

export interface WordXml {
  /** What stands within `<w:body>`. */
  readonly body: string;
  /** What stands within `<w:numbering>`. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

export function toDocx({ body, ...parts }: WordXml): Uint8Array {
  const part = (name: string, content: string) =>
    strToU8(`<?xml version="1.0"?><w:${name} ${W}>${content}</w:${name}>`);
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, part(name, xml)])),
  });
}

/** A paragraph of plain words, in a list or a style. */
export function p(text: string, properties = ''): string {
  const runs = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
    .join('<w:br/>');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r>${runs}</w:r></w:p>`;
}

export const inList = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** A list: the format and the text of each of its levels. */
export function list(id: number, ...levels: readonly (readonly [format: string, text: string])[]): string {
  const own = levels.map(
    ([format, text], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${own.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

export const note = (id: number, text: string, kind = 'footnote') =>
  `<w:${kind} w:id="${id}">${p(text)}</w:${kind}>`;

export const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
