/** References to parliamentary papers: a dossier, mostly with an addition of its own, and a number in it. */
import { moreNumbers } from './more-numbers.ts';
import {
  BLANK,
  CHAMBER,
  GAP,
  isOnline,
  NR,
  publicationAddress,
  readChamber,
  readSessionYear,
  SESSION_YEAR,
} from './printed.ts';
import type { OutwardOf } from './reference.ts';

/** `36 410`, `33529`, `36.410`. */
const DOSSIER = '\\d{2}[^\\S\\n.]?\\.?\\d{3}(?!\\d)';
const SPACED = '\\d{2}[^\\S\\n]\\d{3}(?!\\d)';
/** `36 410 VIII`, `36 410 A`, `35 925-A`, `21 501-20`; the budgets have chapters, the councils of the EU a row. */
const ADDITION = `(?:[^\\S\\n]?-?[^\\S\\n]?(?<addition>[IVX]{1,5}[AB]?|[A-Z])(?![\\p{L}\\d])|-(?<row>\\d{2})(?=${GAP}${NR}[\\dA-Z]|-\\d|,[^\\S\\n][A-Z](?!\\p{L})))?`;
/** `34 972 (R2103)`: a law of the whole Kingdom; `29 629, 32 761`, `25 087 / 31 066`: papers of two dossiers. */
const BESIDE = `(?<beside>${BLANK}\\(R\\d{4}\\)|(?:${BLANK}(?:,|/|\\ben\\b)${BLANK}${DOSSIER})+)?`;
/** `, nr. 112`, ` nr 49`, `nr. A`; the Senate's letters `, B`; `-290`. */
const NUMBER = `(?:${GAP}${NR}(?<number>\\d{1,5}|[A-Z]{1,2}(?!\\p{L}))(?!\\d)|,${BLANK}(?<letter>[A-Z]{1,2})(?![\\p{L}\\d])|-(?<dashed>\\d{1,4})(?!\\d))`;
const YEAR = `(?:${SESSION_YEAR}${GAP})`;

/** Each with what must be in a text that has it: the patterns themselves are slow. */
const PATTERNS = [
  // Kamerstuk 36 471, nr. 64 · Kamerstukken II 2021–2022, 29 279, nr. 339 · kamerstuk 36 441 · Kamerstuk 33576-290
  {
    needs: /amerstuk/,
    pattern: `(?<!\\p{L})[Kk]amerstuk(?:ken|nummers?|nr\\.?)?(?:${GAP}(?<chamber>${CHAMBER}))?${GAP}${YEAR}?(?<dossier>${DOSSIER})${ADDITION}${BESIDE}${NUMBER}?`,
  },
  // Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424 · TK 2023/24, 31 839, nr. 1024
  {
    needs: /TK|EK|Kamer/,
    pattern: `(?<!\\p{L})(?<house>TK|EK|Tweede Kamer|Eerste Kamer)${GAP}${YEAR}?(?<dossier>${DOSSIER})${ADDITION}${BESIDE}${NUMBER}`,
  },
  // motie Ellian (24 587, nr. 969) · Kamerstukken II 2021/22, 36 021, nr. 6; I 2022/23, 36 021, B
  {
    needs: /[nN]r|nummer/,
    pattern: `(?<![\\p{L}\\d.,€])(?<![\\d€][^\\S\\n])(?:(?<chamber>II|I)\\s+${YEAR})?(?<dossier>${SPACED})${ADDITION}${GAP}${NR}(?<number>\\d{1,5})(?!\\d)`,
  },
  {
    needs: /I\s/,
    pattern: `(?<=[,;(]\\s?)(?<chamber>II|I)\\s+${YEAR}(?<dossier>${SPACED})${ADDITION}${NUMBER}`,
  },
  // een brief over Ambtelijke analyses hoofdlijnenakkoord (36 471-64)
  { needs: /-\d{1,4}\)/, pattern: `(?<=\\()(?<dossier>${SPACED})${ADDITION}-(?<dashed>\\d{1,4})(?=\\))` },
  // kst-36410-VIII-112
  {
    needs: /kst-/,
    pattern: `(?<![\\p{L}/-])kst-(?<dossier>\\d{5})(?:-(?<addition>[IVX]{1,5}[AB]?|[A-Z])|-(?<row>\\d{2})(?=-\\d))?-(?<number>\\d{1,5})(?![\\d-])`,
  },
].map(({ needs, pattern }) => ({ needs, pattern: new RegExp(pattern, 'gu') }));

/** A reprint has an address of its own: `34 384, nr. 9 (herdruk)` is kst-34384-9-n1. */
const REPRINT = /^\s*\(?(?:\d?e? ?herdruk|gewijzigd)/iu;

export function findKamerstukken(text: string): OutwardOf<'kamerstuk'>[] {
  if (!/\d\d[^\S\n.]?\.?\d\d\d/.test(text)) return [];
  return PATTERNS.filter(({ needs }) => needs.test(text)).flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const facts = found.groups ?? {};
      const { chamber, house, since, until, dossier = '', beside } = facts;
      const number = facts.number ?? facts.letter ?? facts.dashed ?? null;
      const paper = {
        chamber: readChamber(chamber ?? house),
        sessionYear: readSessionYear(since, until),
        dossier: dossier.replace(/\D/g, ''),
        addition: facts.addition ?? facts.row ?? null,
      };
      const to = found.index + found[0].length;
      const isDoubtful = beside !== undefined || (since !== undefined && paper.sessionYear === null);
      const toReference = (own: { number: string | null; from: number; to: number }) => ({
        kind: 'kamerstuk' as const,
        ...own,
        ...paper,
        url:
          isDoubtful || REPRINT.test(text.slice(own.to, own.to + 20)) ? null : addressOf(paper, own.number),
      });
      const more = number === null ? [] : moreNumbers(text, to, /nrs/u.test(found[0]));
      return [{ number, from: found.index, to }, ...more].map(toReference);
    }),
  );
}

type Paper = Pick<OutwardOf<'kamerstuk'>, 'dossier' | 'addition' | 'sessionYear'>;

/** Dossiers up to this one were opened before 1995: what they then held is not online. */
const OPENED_ON_PAPER = 24_000;
/** An old dossier that has reached this number has been in use long after 1995. */
const LATE_NUMBER = 200;

function addressOf({ dossier, addition, sessionYear }: Paper, number: string | null): string | null {
  if (number === null) return null;
  const isOld = Number(dossier) < OPENED_ON_PAPER;
  const isKnownOnline = sessionYear === null ? !isOld || Number(number) > LATE_NUMBER : isOnline(sessionYear);
  // `21 501` is a row of dossiers, none of which has that name alone.
  if (!isKnownOnline || (dossier === '21501' && addition === null)) return null;
  return publicationAddress(['kst', dossier, addition, number].filter((part) => part !== null).join('-'));
}
