/** The subjects and the members of 42,994 real sets, in sentences as parliament words its titles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTitle } from '../../../src/documents/title/title.ts';
import { CORPUS, onCorpus } from '../corpus.ts';

interface Case {
  readonly subject: string;
  /** "Van der Vlies". */
  readonly members: readonly string[];
  readonly sentence: string;
}

const PARTIES = ['SP', 'GroenLinks-PvdA', 'Groep Van Haga', 'D66', 'ChristenUnie'];
const OFFICES = [
  'de Minister van Financiën',
  'de Ministers van Volksgezondheid, Welzijn en Sport en voor Rechtsbescherming',
  'de Minister-President en de Staatssecretaris van Onderwijs, Cultuur en Wetenschap',
];

function casesOf(tsv: string): Case[] {
  const [head = '', ...rows] = tsv.trim().split('\n');
  const names = head.split('\t');
  return rows.flatMap((row, at) => {
    const cells = row.split('\t');
    const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim();
    const subject = cell('Onderwerp').replace(/\s+/g, ' ').trim();
    const members = [cell('Indiener'), ...cell('Medeindiener').split(/, (?=[^(]*\()/)]
      .map(surname)
      .filter(Boolean);
    if (subject === '' || members.length === 0) return [];
    const asked = members.map((name, i) => `${name} (${PARTIES[(at + i) % PARTIES.length]})`);
    const list = [asked.slice(0, -1).join(', '), asked.at(-1)].filter(Boolean).join(' en ');
    const sentence = `Vragen van ${asked.length > 1 ? 'de leden' : 'het lid'} ${list} aan ${OFFICES[at % OFFICES.length]} over ${subject} (ingezonden 11 juni 2019).`;
    return [{ subject, members, sentence }];
  });
}

/** `Bas van der Vlies (B.J.)` is printed as Van der Vlies. */
function surname(name: string): string {
  const [, ...rest] = name.replace(/ \(.*$/, '').split(' ');
  const last = rest.join(' ');
  return last.charAt(0).toUpperCase() + last.slice(1);
}

describe.skipIf(!CORPUS)(onCorpus('titles of real sets'), () => {
  test('each subject and each member is read back, whole', { timeout: 60_000 }, () => {
    const cases = casesOf(gunzipSync(readFileSync(join(CORPUS ?? '', 'zaken.tsv.gz'))).toString());
    expect(cases.length).toBeGreaterThan(42_000);
    const wrong = cases.flatMap(({ subject, members, sentence }) => {
      const title = readTitle([sentence]);
      const isRead =
        title.subject === subject &&
        title.askers.map(({ name }) => name).join() === members.join() &&
        title.submitted === '2019-06-11';
      return isRead
        ? []
        : [{ sentence, subject: title.subject, askers: title.askers.map(({ name }) => name) }];
    });
    expect(wrong).toEqual([]);
  });
});
