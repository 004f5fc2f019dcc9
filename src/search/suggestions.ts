/** Suggestions while a person types: the archive gives what may be meant, and Fuse.js puts it in order. */
import type { DatabaseSync } from 'node:sqlite';
import Fuse from 'fuse.js';
import { z } from 'zod';
import { STANDING } from '../archive/file/cases.ts';
import { conditionOf, findable } from '../archive/filter.ts';
import { ministriesCalled, partiesCalled } from '../archive/names/known.ts';
import { referenceIn } from '../archive/reference.ts';
import { ListedDocument } from '../documents/model.ts';
import { stemOf } from '../dutch/stem.ts';
import { wordsIn } from '../dutch/words.ts';
import { suggestDocuments } from './fuzzy.ts';
import type { Vocabulary } from './vocabulary.ts';

export type NameKind = 'asker' | 'party' | 'respondent' | 'ministry' | 'sessionYear';

export interface Suggestions {
  /**
   * The cases that what is typed may mean, best first, each by the paper that stands for it; the newest where nothing
   * is typed. Of a number that a paper bears itself, that paper.
   */
  suggestDocuments(typed: string, limit: number): ListedDocument[];
  /** Names of the archive, the likeliest first; the most frequent where nothing is typed. */
  suggestNames(kind: NameKind, typed: string, limit: number): NameSuggestion[];
}

const Row = z
  .object({ askers: z.string(), caseId: z.string(), standing: z.int() })
  .loose()
  .transform(({ askers, caseId, standing, ...columns }) => ({
    caseId,
    standing,
    document: ListedDocument.parse({ ...columns, askers: JSON.parse(askers) }),
  }));
const Name = z.object({ name: z.string(), key: z.string(), count: z.int() });

/** A name with how many papers have it. */
export interface NameSuggestion {
  readonly name: string;
  readonly count: number;
}

/** Each as it is spelled, with what it is compared by; those that are compared alike are one. */
const NAMES: Readonly<Record<NameKind, string>> = {
  asker: 'SELECT name, folded_name AS key, count(DISTINCT document) AS count FROM asker GROUP BY name',
  party:
    'SELECT party AS name, folded_party AS key, count(DISTINCT document) AS count FROM asker WHERE party IS NOT NULL GROUP BY party',
  respondent:
    'SELECT name, folded_name AS key, count(DISTINCT document) AS count FROM respondent WHERE name IS NOT NULL GROUP BY name',
  ministry:
    'SELECT ministry AS name, folded_ministry AS key, count(DISTINCT document) AS count FROM respondent WHERE ministry IS NOT NULL GROUP BY ministry',
  sessionYear:
    'SELECT session AS name, session AS key, count(*) AS count FROM document WHERE session IS NOT NULL GROUP BY session',
};

/** What an abbreviation, or another name, stands for. */
const CALLED: Readonly<Partial<Record<NameKind, (typed: string) => string[]>>> = {
  party: partiesCalled,
  ministry: ministriesCalled,
};

/** Hardly a case has more papers. */
const PAPERS_A_CASE = 4;
/** Whole documents would be unpacked in vain: there are sixty for every letter that someone types. */
const COLUMNS = `id, subject, askers, number, case_number AS caseNumber, submitted, received, case_id AS caseId, ${STANDING} AS standing`;

/** Fuse.js puts so many documents in order in a few milliseconds. */
const DOCUMENTS_COMPARED = 60;

/** @param vocabulary gives the words of the file as it is now */
export function suggestionsIn(db: DatabaseSync, vocabulary: () => Vocabulary): Suggestions {
  const known = new Map<
    NameKind,
    { of: Vocabulary; names: readonly NameSuggestion[]; fuse: Fuse<NameSuggestion> }
  >();
  const namesOf = (kind: NameKind) => {
    const before = known.get(kind);
    if (before && before.of === vocabulary()) return before;
    const spelled = Map.groupBy(Name.array().parse(db.prepare(NAMES[kind]).all()), ({ key }) => key);
    const names = [...spelled.values()].map((own) => nameOf(own));
    if (kind === 'sessionYear') names.sort((one, other) => (one.name < other.name ? 1 : -1));
    else names.sort((one, other) => other.count - one.count);
    const fuse = new Fuse(names, {
      keys: ['name'],
      threshold: 0.35,
      ignoreLocation: true,
      ignoreDiacritics: true,
    });
    const made = { of: vocabulary(), names, fuse };
    known.set(kind, made);
    return made;
  };
  const newest = db.prepare(`SELECT ${COLUMNS} FROM document ORDER BY date DESC, id LIMIT ?`);
  return {
    suggestDocuments(typed, limit) {
      if (typed.trim() === '') return onePerCase(newest.all(limit * PAPERS_A_CASE)).slice(0, limit);
      const condition = conditionOf(referenceIn(typed)?.filter ?? {});
      if (condition) {
        const select = `SELECT ${COLUMNS} FROM document WHERE ${condition.sql} ORDER BY date DESC LIMIT ?`;
        const found = onePerCase(db.prepare(select).all(...condition.values, limit * PAPERS_A_CASE));
        if (found.length > 0) return found.slice(0, limit);
      }
      return suggestDocuments(titledLike(db, typed, vocabulary()), typed).slice(0, limit);
    },
    suggestNames(kind, typed, limit) {
      const { names, fuse } = namesOf(kind);
      if (typed.trim() === '') return names.slice(0, limit);
      const called = CALLED[kind]?.(typed) ?? [];
      const meant = names.filter(({ name }) => called.includes(name));
      const whole = names.filter(({ name }) => findable(name).includes(findable(typed).trimEnd()));
      const fuzzy = fuse.search(typed, { limit }).map(({ item }) => item);
      return [...new Set([...meant, ...whole, ...fuzzy])].slice(0, limit);
    },
  };
}

/** One name for those that are compared alike: the most frequent, with the count of all. */
function nameOf(spelled: readonly NameSuggestion[]): NameSuggestion {
  const [most] = [...spelled].sort((one, other) => other.count - one.count);
  return { name: most?.name ?? '', count: spelled.reduce((sum, { count }) => sum + count, 0) };
}

/** The documents with some of the words in their titles, of which the last may not be whole yet. */
function titledLike(db: DatabaseSync, typed: string, vocabulary: Vocabulary): ListedDocument[] {
  const words = wordsIn(typed).map(({ word }) => word);
  const meant = words.flatMap((word, at): string[] => {
    const isLast = at === words.length - 1;
    const begun = isLast ? vocabulary.beginningWith(word, BEGUN).map((known) => known.word) : [];
    if (begun.length > 0 || vocabulary.formsOf(stemOf(word)).length > 0) return [word, ...begun];
    return vocabulary
      .spelling()
      .correctionsOf(word)
      .slice(0, 3)
      .map((known) => known.word);
  });
  const { stems, areFrequent } = tellingStems(new Set(meant.map(stemOf)), vocabulary);
  if (stems.length === 0) return [];
  // Where all have a word, which has it most says nothing: the newest are as good, and found at once.
  const order = areFrequent ? 'rowid DESC' : 'bm25(word_index, 2.0, 0.0)';
  const rows = db
    .prepare(
      `SELECT ${COLUMNS} FROM document WHERE rowid IN (
         SELECT rowid FROM word_index WHERE word_index MATCH ? ORDER BY ${order} LIMIT ${DOCUMENTS_COMPARED}
       )`,
    )
    .all(`title : (${stems.map((stem) => `"${stem}"`).join(' OR ')})`);
  return onePerCase(rows);
}

/** Words that a word which is not whole yet may become. */
const BEGUN = 5;
/** A word in more documents tells little of any, and takes FTS5 tens of milliseconds while a person types. */
const FREQUENT = 2_000;

/** The stems of words that tell documents apart; where all are frequent, all of them. */
function tellingStems(
  stems: ReadonlySet<string>,
  vocabulary: Vocabulary,
): { stems: string[]; areFrequent: boolean } {
  const telling = [...stems].filter((stem) => {
    const forms = vocabulary.formsOf(stem);
    return forms.length > 0 && forms.every(({ documents }) => documents <= FREQUENT);
  });
  return telling.length > 0
    ? { stems: telling, areFrequent: false }
    : { stems: [...stems], areFrequent: true };
}

/** Of each case, in the order of its first, the paper that stands highest. */
function onePerCase(rows: unknown[]): ListedDocument[] {
  const cases = Map.groupBy(Row.array().parse(rows), ({ caseId }) => caseId);
  return [...cases.values()].flatMap((papers) => {
    const [best] = papers.sort((one, other) => other.standing - one.standing);
    return best ? [best.document] : [];
  });
}
