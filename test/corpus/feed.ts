/** Months of real questions, as the feed told of them: sets of questions with all who ask, and the answers of which the corpus has the paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../../src/documents/model.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { folded } from '../../src/dutch/words.ts';
import { opens, type ScriptedCase, tells } from '../../src/feed-server/case-script.ts';
import type { FeedServer } from '../../src/feed-server/feed-server.ts';
import type { Happening } from '../../src/feed-server/replay.ts';
import { CORPUS, corpusFiles } from './corpus.ts';

/** An answer of the corpus, and the case that it is of. */
export interface CorpusAnswer {
  readonly id: string;
  readonly caseNumber: string;
  readonly document: Document;
}

/** What happened from one day up to another one (`YYYY-MM-DD`), and which answers are among it. */
export async function corpusHappenings(
  server: FeedServer,
  from: string,
  to: string,
): Promise<{ happenings: Happening[]; cases: ScriptedCase[]; answers: CorpusAnswer[] }> {
  const cases = corpusCases().filter(({ asked }) => asked >= from && asked <= to);
  const happenings = cases.map((one): Happening => ({ day: one.asked, happens: () => opens(server, one) }));
  const answers: CorpusAnswer[] = [];
  for (const { name, bytes } of corpusFiles('pdf')) {
    const reading = await readDocument(bytes, name);
    const of = reading.ok ? cases.find((one) => isOf(one, reading.document)) : undefined;
    if (!reading.ok || !of) continue;
    const { id, received } = reading.document;
    answers.push({ id, caseNumber: of.number, document: reading.document });
    const paper = {
      kind: 'answer',
      date: received ?? to,
      publication: id,
      file: { type: 'pdf', bytes },
    } as const;
    happenings.push({ day: paper.date, happens: () => tells(server, of, paper) });
  }
  return { happenings, cases, answers };
}

const COLUMNS = { number: 1, subject: 5, asked: 6, addressees: 14, asker: 15, others: 16 } as const;

function corpusCases(): ScriptedCase[] {
  const table = gunzipSync(readFileSync(join(CORPUS ?? '', 'zaken.tsv.gz'))).toString('utf8');
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const column = line.split('\t');
      const people = [column[COLUMNS.asker], ...(column[COLUMNS.others]?.split(', ') ?? [])];
      return {
        number: column[COLUMNS.number] ?? '',
        subject: column[COLUMNS.subject] ?? '',
        asked: column[COLUMNS.asked]?.slice(0, 10) ?? '',
        addressee: 'minister',
        // The list has no parties.
        askers: people.flatMap((name) => (name ? [{ name: name.trim(), party: '' }] : [])),
      };
    });
}

/** Asked by the same member within some days, in nearly the same words. */
function isOf({ askers, asked, subject }: ScriptedCase, document: Document): boolean {
  const [asker] = document.askers;
  const days = Math.abs(Date.parse(asked) - Date.parse(document.submitted ?? '')) / 86_400_000;
  if (!asker || !(days < 8)) return false;
  const hasAsker = askers.some(({ name }) =>
    folded(name).includes(folded(asker.name.split(' ').at(-1) ?? '')),
  );
  const words = new Set(folded(subject).match(/\p{L}{4,}/gu) ?? []);
  const own = folded(document.subject ?? '').match(/\p{L}{4,}/gu) ?? [];
  return hasAsker && own.filter((word) => words.has(word)).length >= Math.min(4, own.length);
}
