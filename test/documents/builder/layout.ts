/**
 * Prints a paper as the official papers are printed and MuPDF reads them: a column of some 75 letters, words
 * broken at line ends, footnotes at the foot of the page that has their mark, furniture on each page.
 */
import { breakAfter } from './hyphenation.ts';
import { type Paper, type PaperBlock, type Paragraph, titleOf } from './paper.ts';
import { widthOf } from './widths.ts';

export interface Style {
  /** Head and foot of the pages; the paper must have a publication. */
  readonly furniture: boolean;
  /** What is left of a page break: a form feed, or one blank before the first line of the page. */
  readonly pageBreak: 'form feed' | 'leading blank';
  /** A blank after each line that does not end within a word, as in papers made before April 2024. */
  readonly blanksAtLineEnds: boolean;
  readonly hyphenate: boolean;
  /** In ems: 37.5 as printed. */
  readonly columnWidth: number;
  readonly linesPerPage: number;
}

export interface Layout {
  readonly pages: readonly Page[];
  /** The paper as the print tells it: where a paragraph's last line is full, the next one seems part of it. */
  readonly told: Paper;
  /** Some last line is so nearly full that letters would have to be measured to tell. */
  readonly isDoubtful: boolean;
}

export interface PrintedLine {
  readonly text: string;
  /** The same with its marks as `{1}`; a fixed blank in it is U+0001. */
  readonly set: string;
  readonly width: number;
  /** With its marks, as `{1}`. */
  readonly firstWord: string;
  readonly marks: readonly number[];
  readonly blankAfter: boolean;
  readonly gapBefore: boolean;
}

/** The footnotes' column, in ems of their smaller letters. */
const NOTE_COLUMN = 46;

export interface Print extends Layout {
  readonly text: string;
}

export function print(paper: Paper, style: Style): Print {
  const layout = layOut(paper, style);
  const text = layout.pages.map((page, number) => printPage(page, number, paper, style)).join('');
  return { ...layout, text };
}

/** Breaks a paper into lines and pages. */
export function layOut(paper: Paper, style: Style): Layout {
  const set = paper.blocks.map((block) => ({
    block,
    paragraphs: block.paragraphs.map((one) => setParagraph(one, style, false)),
  }));
  const lines = [
    ...titleOf(paper).flatMap((sentence) => setParagraph([sentence], style, true)),
    ...set.flatMap(({ block, paragraphs }) => [labelLine(block), ...paragraphs.flat()]),
  ];
  const widest = Math.max(...lines.map((line) => line.width));
  const ends = set.flatMap(({ paragraphs }) =>
    paragraphs.slice(1).map((next, at) => endOf(paragraphs[at], next, widest, style)),
  );
  let at = 0;
  const blocks = set.map(({ block }) => {
    const told: Paragraph[] = [];
    for (const [i, paragraph] of block.paragraphs.entries()) {
      const before = told.at(-1);
      if (i === 0 || !before || ends[at++] === 'seen') told.push(paragraph);
      else told[told.length - 1] = [...before, ' ', ...paragraph];
    }
    return { ...block, paragraphs: told };
  });
  return {
    pages: fillPages(lines, paper, style),
    told: { ...paper, blocks },
    isDoubtful: ends.includes('doubtful'),
  };
}

function labelLine({ label }: PaperBlock): PrintedLine {
  return {
    text: label,
    set: label,
    width: widthOf(label),
    firstWord: label,
    marks: [],
    blankAfter: false,
    gapBefore: true,
  };
}

/** A paragraph's end is seen if the next word would have fitted behind its last line. */
function endOf(
  above: readonly PrintedLine[] | undefined,
  below: readonly PrintedLine[],
  widest: number,
  style: Style,
): 'seen' | 'unseen' | 'doubtful' {
  const word = below[0]?.firstWord ?? '';
  const together = (above?.at(-1)?.width ?? 0) + widthOf(` ${word}`);
  if (together + 0.9 <= widest) return 'seen';
  return together > style.columnWidth + 0.3 ? 'unseen' : 'doubtful';
}

/** Breaks a paragraph into lines, each as full as can be. */
function setParagraph(paragraph: Paragraph, style: Style, gapBefore: boolean): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let current = '';
  const flush = (blankAfter: boolean) => {
    const { text, marks } = takeMarks(current);
    lines.push({
      text,
      set: current,
      marks,
      width: widthOf(current),
      firstWord: current.split(' ')[0] ?? '',
      blankAfter,
      gapBefore: gapBefore && lines.length === 0,
    });
    current = '';
  };
  for (const word of printedWords(paragraph)) {
    let rest = word;
    while (rest !== '') {
      const candidate = current === '' ? rest : `${current} ${rest}`;
      if (widthOf(candidate) <= style.columnWidth) {
        current = candidate;
        break;
      }
      const room = style.columnWidth - widthOf(current === '' ? '' : `${current} `);
      const part = breakAfter(rest, room, style.hyphenate);
      if (part === null && current === '') {
        current = rest;
        break;
      }
      if (part !== null) {
        current = current === '' ? part.printed : `${current} ${part.printed}`;
        rest = part.rest;
      }
      flush(part === null);
    }
  }
  if (current !== '') flush(true);
  return lines;
}

/** A blank at which no line is broken. */
const FIXED_BLANK = '\u0001';

/** Marks travel with their word as `{1}`; two side by side are printed as `1, 2`, on one line. */
function printedWords(paragraph: Paragraph): string[] {
  return paragraph
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'mark' in piece ? `{${piece.mark}}` : piece.refer;
    })
    .join('')
    .replaceAll('}{', `},${FIXED_BLANK}{`)
    .split(' ');
}

function takeMarks(text: string): { text: string; marks: number[] } {
  const marks = [...text.matchAll(/\{(\d+)\}/g)].map(([, mark]) => Number(mark));
  return { text: text.replace(/\{(\d+)\}/g, '$1').replaceAll(FIXED_BLANK, ' '), marks };
}

interface Page {
  readonly lines: PrintedLine[];
  /** The numbers of the footnotes at its foot. */
  readonly notes: number[];
}

/** A page takes lines as long as they and the footnotes that they call for have room. */
function fillPages(lines: readonly PrintedLine[], paper: Paper, style: Style): Page[] {
  const pages: Page[] = [{ lines: [], notes: [] }];
  for (const line of lines) {
    const page = pages.at(-1) ?? { lines: [], notes: [] };
    const notes = [...page.notes, ...line.marks];
    const height = page.lines.length + 1 + notes.flatMap((mark) => setNote(paper, mark)).length;
    if (height > style.linesPerPage && page.lines.length > 0)
      pages.push({ lines: [line], notes: [...line.marks] });
    else {
      page.lines.push(line);
      page.notes.push(...line.marks);
    }
  }
  return pages;
}

/** A footnote in lines: addresses are broken behind a hyphen or a slash of their own. */
export function setNote(paper: Paper, mark: number): string[] {
  const lines: string[] = [];
  let current = String(mark);
  for (const word of (paper.footnotes[mark - 1]?.text ?? '').split(' ')) {
    let rest = word;
    while (rest !== '') {
      if (widthOf(`${current} ${rest}`) <= NOTE_COLUMN) {
        current = current === '' ? rest : `${current} ${rest}`;
        break;
      }
      const room = NOTE_COLUMN - widthOf(`${current} `);
      const part = breakAfter(rest, room, false);
      if (part !== null) current = current === '' ? part.printed : `${current} ${part.printed}`;
      else if (current === '') {
        current = rest;
        rest = '';
        break;
      }
      lines.push(current);
      current = '';
      rest = part?.rest ?? rest;
    }
  }
  return current === '' ? lines : [...lines, current];
}

function printPage(page: Page, at: number, paper: Paper, style: Style): string {
  const publication = style.furniture ? paper.publication : null;
  const rows: string[] = [];
  if (at === 0 && publication) rows.push(...head(publication));
  for (const [i, line] of page.lines.entries()) {
    if (line.gapBefore && (i > 0 || rows.length > 0)) rows.push('');
    const blank = style.blanksAtLineEnds && line.blankAfter ? ' ' : '';
    const top = i === 0 && style.pageBreak === 'leading blank' && !publication ? ' ' : '';
    rows.push(`${top}${line.text}${blank}`);
  }
  for (const [i, mark] of page.notes.entries()) {
    const note = setNote(paper, mark);
    if (i === 0) rows.push('');
    rows.push(...note);
    if (note.length > 1) rows.push('');
  }
  if (publication) rows.push(...foot(publication, at));
  const end = style.pageBreak === 'form feed' ? '\n\f' : '\n';
  return rows.join('\n') + end;
}

export function head({ number, sessionYear }: { number: string; sessionYear: string }): string[] {
  return [
    'Tweede Kamer der Staten-Generaal',
    '2',
    '',
    `Vergaderjaar ${sessionYear.replace('-', '–')} `,
    'Aanhangsel van de Handelingen ',
    '',
    'Vragen gesteld door de leden der Kamer, met de daarop door de ',
    'regering gegeven antwoorden ',
    '',
    `${number} `,
  ];
}

export function foot(
  { number, sessionYear }: { number: string; sessionYear: string },
  page: number,
): string[] {
  const first = [
    ' ',
    ' ',
    `ah-tk-${sessionYear.replace('-', '')}-${number}`,
    'ISSN 0921 - 7398',
    '’s-Gravenhage 2024',
  ];
  const running = `Tweede Kamer, vergaderjaar ${sessionYear.replace('-', '–')}, Aanhangsel`;
  return ['', ...(page === 0 ? first : []), running, String(page + 1), ''];
}
