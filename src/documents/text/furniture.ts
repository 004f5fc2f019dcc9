/**
 * What is printed on the pages and is no part of the document: the block at its head, the lines at the foot
 * of each page. A line is furniture only as a whole and only in its place: a footnote may begin with the very
 * words of the running foot (`Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424`).
 */

import { type Publication, publicationOf, UNPUBLISHED } from '../grammar/publication.ts';
import type { LeftOut } from '../left-out.ts';
import type { Chamber } from '../model.ts';
import { IMPRINT, RUNNING_FOOT } from './foot.ts';
import type { Line } from './lines.ts';

interface WithoutFurniture {
  readonly lines: Line[];
  readonly leftOut: readonly LeftOut[];
  readonly publication: Publication;
}

/** The lines at the head of the first page, with an example of each. */
const HEAD = {
  chamber: /^(?:Tweede|Eerste) Kamer der Staten-Generaal ?[12]?$/, // Tweede Kamer der Staten-Generaal
  chamberNumber: /^[12]$/, // 2
  sessionYear: /^Vergaderjaar (\d{4})[–-](\d{4})(?: (?:Aanhangsel|Vragen) .*)?$/, // Vergaderjaar 2023–2024
  series: /^Aanhangsel van de Handelingen$/,
  questions: /^Vragen gesteld door de leden der Kamer(?:, met de daarop door de)?$/,
  answers: /^(?:.*met de daarop door de )?regering gegeven antwoorden(?: (\d{1,5}))?$/,
  number: /^\d{1,5}$/, // 1786
  caseNumber: /^(\d{4}Z) ?(\d{5})$/, // 2024Z18775; typed in Word as 2024Z 17972
  shortNumber: /^AH (\d{1,5})$/, // AH 617, at the head of a Word file
  /** What the page of a publication says above it, copied: its names and its values, glued or one by one. */
  siteNames:
    /^(?:(?:Datum (?:publicatie|ontvangst|ondertekening|indiening)|Publicatiedatum|Organisatie|Vergaderjaar|Nummer|Rubriek|Documenttype|Publicatie(?:type|nummer)|Dossier(?:nummer)?|Ondernummer|Vraagnummer|Indiener|Titel)[\s:]*)+$/,
  siteValues:
    /^(?:\d{1,2}-\d{1,2}-\d{4}\s*(?:\d{1,2}:\d{2})?\s*)?(Tweede|Eerste) Kamer der Staten-Generaal\s*(\d{4})\s*[-–]\s*(\d{4})\s*(\d{1,5}?)\s*(?:\d{1,2}-\d{1,2}-\d{4})?$/,
  siteYear: /^(\d{4})\s*[-–]\s*(\d{4})$/,
  siteDay: /^\d{1,2}-\d{1,2}-\d{4}(?: \d{1,2}:\d{2})?$/,
} as const;

/** With what some tools print on the same line. */
const FOOT_LINE = new RegExp(
  String.raw`^(?:ISSN \d{4} ?- ?\d{4} ?)?(?:[’‘']s-Gravenhage \d{4} ?)?${RUNNING_FOOT} ?`,
);
const PAGE_NUMBER = /^\d{1,3}$/;
const PAGE_OF = /^Pagina \d{1,3} van \d{1,3}$/i;

/** The lines without furniture, `top` set where a foot says that a page ended, and what the furniture says. */
export function takeFurniture(lines: readonly Line[]): WithoutFurniture {
  const head = takeHead(lines);
  const foot = stripFooters(head.lines);
  const fromId = foot.id === null ? null : publicationOf(foot.id);
  return {
    lines: foot.lines,
    leftOut: [...head.leftOut, ...foot.leftOut],
    publication: {
      id: fromId?.id ?? null,
      number: fromId?.number ?? head.publication.number,
      sessionYear: fromId?.sessionYear ?? head.publication.sessionYear,
      caseNumber: fromId?.caseNumber ?? head.publication.caseNumber,
      chamber: fromId?.chamber ?? head.publication.chamber ?? foot.chamber,
      isReprint: fromId?.isReprint ?? false,
    },
  };
}

/** The block at the head of the first page. */
export function takeHead(lines: readonly Line[]): WithoutFurniture {
  let { number, sessionYear, caseNumber, chamber } = UNPUBLISHED;
  let isOfficial = false;
  let isAfterSeries = false;
  let isOfSite = false;
  let size = 0;
  for (const { text } of lines) {
    const year = HEAD.sessionYear.exec(text);
    const answers = HEAD.answers.exec(text);
    const inCase = HEAD.caseNumber.exec(text);
    const short = HEAD.shortNumber.exec(text);
    const site = HEAD.siteValues.exec(text);
    const siteYear = HEAD.siteYear.exec(text);
    if (HEAD.chamber.test(text)) {
      isOfficial = true;
      chamber = text.startsWith('Eerste') ? 'eerste' : 'tweede';
    } else if (year) sessionYear = `${year[1]}-${year[2]}`;
    else if (answers) {
      isAfterSeries = true;
      number = answers[1] ?? number;
    } else if (site) {
      chamber = site[1] === 'Eerste' ? 'eerste' : 'tweede';
      sessionYear = `${site[2]}-${site[3]}`;
      number = site[4] || number;
      isOfSite = true;
    } else if (HEAD.siteNames.test(text)) isOfSite = true;
    else if (isOfSite && siteYear) sessionYear = `${siteYear[1]}-${siteYear[2]}`;
    else if (isOfSite && HEAD.siteDay.test(text)) isOfSite = true;
    else if (isOfSite && number === null && HEAD.number.test(text)) number = text;
    else if (inCase) caseNumber = `${inCase[1]}${inCase[2]}`;
    else if (short) number = short[1] ?? null;
    else if (isAfterSeries && number === null && HEAD.number.test(text)) number = text;
    else if (isOfficial && !isAfterSeries && HEAD.chamberNumber.test(text)) isOfficial = true;
    else if (!HEAD.series.test(text) && !HEAD.questions.test(text)) break;
    size += 1;
  }
  const leftOut = lines.slice(0, size).map(({ text }) => ({ text, reason: 'head' as const }));
  return {
    lines: lines.slice(size),
    leftOut,
    publication: { ...UNPUBLISHED, number, sessionYear, caseNumber, chamber },
  };
}

function stripFooters(
  lines: readonly Line[],
): Omit<WithoutFurniture, 'publication'> & { id: string | null; chamber: Chamber | null } {
  const hasPages = lines.some((line, at) => line.top && at > 0);
  const kept: Line[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (...texts: string[]) =>
    leftOut.push(...texts.map((text) => ({ text, reason: 'page' as const })));
  let id: string | null = null;
  let chamber: Chamber | null = null;
  let pageNumber = 1;
  let pageEnded = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    if (isImprint(lines.slice(at, at + IMPRINT.length))) {
      id ??= line.text;
      leave(...lines.slice(at, at + IMPRINT.length).map(({ text }) => text));
      at += IMPRINT.length - 1;
      continue;
    }
    const foot = readRunningFoot(line.text, pageNumber);
    const ends = at + (foot?.numberBelow && PAGE_NUMBER.test(lines[at + 1]?.text ?? '') ? 2 : 1);
    const endsPage =
      foot && (foot.isNumbered || foot.glued !== '' || !hasPages || (lines[ends]?.top ?? true));
    if (!foot || !endsPage) {
      kept.push(pageEnded ? { ...line, top: true, gap: false } : line);
      pageEnded = false;
      continue;
    }
    if (/^Eerste Kamer/.test(line.text)) chamber = 'eerste';
    while (IMPRINT.some((pattern) => pattern.test(kept.at(-1)?.text ?? ''))) {
      const above = kept.pop()?.text ?? '';
      leave(above);
      if (publicationOf(above)) id ??= above;
    }
    leave(
      line.text.slice(0, line.text.length - foot.glued.length),
      ...lines.slice(at + 1, ends).map(({ text }) => text),
    );
    if (foot.glued !== '') kept.push({ ...line, text: foot.glued, top: true, gap: false });
    pageEnded = foot.glued === '';
    pageNumber += 1;
    at = ends - 1;
  }
  return { lines: kept, leftOut, id, chamber };
}

/** The lines at the foot of the first page, which pdftotext prints before the footnotes that stand above them. */
function isImprint(lines: readonly Line[]): boolean {
  return (
    lines.length === IMPRINT.length && IMPRINT.every((pattern, at) => pattern.test(lines[at]?.text ?? ''))
  );
}

interface RunningFoot {
  /** The page number is not on this line, so it may be the next one. */
  readonly numberBelow: boolean;
  /** The number of this very page is on the line: then nothing else need tell that the page ends. */
  readonly isNumbered: boolean;
  /** The first line of the next page, which pypdf prints on the same line: `Aanhangsel 1Antwoord 2`. */
  readonly glued: string;
}

function readRunningFoot(text: string, pageNumber: number): RunningFoot | null {
  if (PAGE_OF.test(text)) return { numberBelow: false, isNumbered: true, glued: '' };
  const words = FOOT_LINE.exec(text)?.[0];
  if (words === undefined) return null;
  const rest = text.slice(words.length);
  const number = String(pageNumber);
  if (rest === '' || PAGE_NUMBER.test(rest)) {
    return { numberBelow: rest === '', isNumbered: rest === number, glued: '' };
  }
  const glued = rest.startsWith(number) ? rest.slice(number.length) : '';
  return /^[\p{Lu}«‘“]/u.test(glued) ? { numberBelow: false, isNumbered: true, glued } : null;
}
