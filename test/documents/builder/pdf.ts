/** A PDF of letters in places of our choice: the least that the format (ISO 32000-1) asks for. */
import { deflateSync } from 'node:zlib';

/** Lengths are in points, from the left and from the top of the page. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
  /** Letters can be wider than they are high. */
  readonly stretch?: number;
  /** Degrees, counter-clockwise. */
  readonly turned?: number;
  /** Between letters, in ems. */
  readonly spacing?: number;
  /** The file says that it is no part of the text. */
  readonly isArtifact?: boolean;
  /** It stands in a layer. */
  readonly layer?: 'on' | 'off';
}

export interface Sheet {
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

const WIDTH = 558;

/**
 * @param widthOf the width of a letter in ems, which the font of the file will have
 */
export function toPdf(sheets: readonly Sheet[], widthOf: (letter: string) => number): Buffer {
  const letters = [...new Set(sheets.flatMap(({ texts }) => texts.flatMap(({ text }) => [...text])))];
  const codeOf = new Map(letters.map((letter, at) => [letter, at + 1]));
  if (letters.length > 255) throw new Error('A font of this file has 255 letters at most.');
  const [on, off] = [5 + 2 * sheets.length, 6 + 2 * sheets.length];
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [${on} 0 R ${off} 0 R] /D << /Order [] /ON [${on} 0 R] /OFF [${off} 0 R] >> >> >>`,
    `<< /Type /Pages /Kids [${sheets.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')}] /Count ${sheets.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /LastChar ${letters.length} /Widths [${letters
      .map((letter) => Math.round(widthOf(letter) * 1000))
      .join(' ')}] /Encoding 4 0 R >>`,
    `<< /Type /Encoding /Differences [1 ${letters.map((letter) => `/${glyphName(letter)}`).join(' ')}] >>`,
    ...sheets.flatMap(({ height, texts }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${height}] /Resources << /Font << /F 3 0 R >> /Properties << /on ${on} 0 R /off ${off} 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
      stream(texts.map((one) => drawn(one, height, codeOf)).join('\n')),
    ]),
    ...['on', 'off'].map((name) => `<< /Type /OCG /Name (${name}) >>`),
  ];
  return file(objects);
}

function drawn(
  { text, left, baseline, size, turned = 0, stretch = 1, spacing = 0, isArtifact, layer }: PlacedText,
  height: number,
  codes: ReadonlyMap<string, number>,
): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
  const matrix = [cos * stretch, sin * stretch, -sin, cos, left, height - baseline];
  const hex = [...text].map((letter) => (codes.get(letter) ?? 0).toString(16).padStart(2, '0')).join('');
  const shown = `BT /F 1 Tf ${spacing} Tc ${matrix.map((part) => part.toFixed(3)).join(' ')} Tm <${hex}> Tj ET`;
  if (layer) return `/OC /${layer} BDC ${shown} EMC`;
  return isArtifact ? `/Artifact << /Type /Pagination >> BDC ${shown} EMC` : shown;
}

/** A name that says which letter it is (Adobe Glyph List Specification, 2): "uni00EB". */
function glyphName(letter: string): string {
  return `uni${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function stream(content: string): string {
  const bytes = deflateSync(Buffer.from(content, 'latin1'));
  return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

function file(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const from = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${from}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
