/** References out of real papers, as others counted them, each with the words around it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOutwardReferences } from '../../../src/documents/references/outward.ts';
import { FACTS, onCorpus } from '../../corpus/corpus.ts';

const KINDS = {
  aanhangsel: 'aanhangsel',
  kamerstuk: 'kamerstuk',
  zaaknr: 'case',
  staatsblad: 'journal',
  ecli: 'ecli',
  wetsartikel: 'law',
} as const;

/**
 * What is not found, each looked at. `2024Z15585` has the mark of its footnote glued to it, which the reader
 * takes off before it looks for references.
 */
const NOT_FOUND: Partial<Record<keyof typeof KINDS, readonly RegExp[]>> = {
  zaaknr: [/^2024Z15585$/],
  wetsartikel: [
    /Mobiliteitsfonds$/, // an article of a budget
    /van het verdrag/, // which treaty is not said
    /Geneesmiddelenwetzouden/, // blanks and hyphens that the extraction lost
    /InternationaalVerdrag/,
    /Internationaal Verdrag/,
  ],
};

interface Row {
  readonly kind: string;
  readonly match: string;
  readonly context: string;
}

const rows = FACTS
  ? readFileSync(join(FACTS, 'references.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line): Row => {
        const [kind = '', match = '', context = ''] = line.split('\t');
        return { kind, match, context };
      })
  : [];

const overlaps = ({ match, context }: Row, { from, to }: { from: number; to: number }): boolean => {
  const at = context.indexOf(match);
  return from < at + match.length && to > at;
};

describe.skipIf(!FACTS)(onCorpus('references of real papers'), () => {
  test.each(Object.entries(KINDS))('every %s is found, but for those that cannot be told', (name, kind) => {
    const missed = rows.filter(
      (row) =>
        row.kind === name &&
        !findOutwardReferences(row.context).some((one) => one.kind === kind && overlaps(row, one)),
    );
    const known = NOT_FOUND[name as keyof typeof KINDS] ?? [];
    expect(
      missed.map(({ match }) => match).filter((match) => !known.some((pattern) => pattern.test(match))),
    ).toEqual([]);
  });

  test('nothing else is taken for a reference', () => {
    // What stands around one reference is often another one, which has a row of its own.
    const listed = new Set(
      rows.flatMap(({ match }) => match.match(/\d{4}Z ?\d{5}|ECLI:\S+|\d+(?=\D*$)/gu) ?? []),
    );
    const odd = rows.flatMap((row) =>
      findOutwardReferences(row.context)
        .filter((one) => one.kind !== 'law' && !overlaps(row, one))
        .map(({ from, to }) => row.context.slice(from, to))
        .filter((words) => ![...listed].some((number) => words.includes(number))),
    );
    expect(odd).toEqual([]);
  });
});
