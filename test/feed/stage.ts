/** A feed of our own, an archive that is filled from it, and papers that are written by us. */
import { join } from 'node:path';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import type { Document } from '../../src/documents/model.ts';
import { type Synced, type SyncOptions, syncRound } from '../../src/feed/sync.ts';
import { asks, type ScriptedCase, type ScriptedFile } from '../../src/feed-server/case-script.ts';
import {
  type FeedServer,
  type FeedServerOptions,
  startFeedServer,
} from '../../src/feed-server/feed-server.ts';
import { aFolder } from '../archive-file.ts';
import { p, toDocx } from '../documents/builder/word.ts';
import { reader } from '../reader.ts';

export const NUMBER = '2024Z14001';
export const CASE: ScriptedCase = {
  number: NUMBER,
  subject: 'post die te laat komt',
  askers: [{ name: 'A.B. de Wit', party: 'ABC' }],
  addressee: 'minister van Buitenlandse Zaken',
  asked: '2024-05-02',
};

const QUESTION = 'Weet u dat post te laat komt?';
const TITLE =
  'Vragen van het lid De Wit (ABC) aan de Minister van Buitenlandse Zaken over post die te laat komt (ingezonden 2 mei 2024).';

const txt = (...lines: string[]): ScriptedFile => ({ type: 'txt', bytes: Buffer.from(lines.join('\n\n')) });

export const FILES = {
  questions: txt(TITLE, 'Vraag 1', QUESTION, 'Vraag 2', 'Wat doet u daaraan?'),
  postponement: txt(
    TITLE,
    'Mededeling van Minister Smit (Buitenlandse Zaken) (ontvangen 23 mei 2024).',
    'Vraag 1',
    QUESTION,
    'Vraag 2',
    'Wat doet u daaraan?',
    'Mededeling',
    'De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.',
  ),
  answer: txt(
    TITLE,
    'Antwoord van Minister Smit (Buitenlandse Zaken) (ontvangen 6 juni 2024).',
    'Vraag 1',
    QUESTION,
    'Antwoord 1',
    'Ja.',
    'Vraag 2',
    'Wat doet u daaraan?',
    'Antwoord 2',
    'De bezorging wordt verbeterd.',
  ),
  /** As a ministry sends it first: unedited, without the title sentence and its dates. */
  letter: {
    type: 'docx',
    bytes: toDocx({
      body: [
        p('Antwoorden op Kamervragen van het lid De Wit (ABC) over post die te laat komt'),
        p('Vraag 1'),
        p(QUESTION),
        p('Antwoord 1'),
        p('Ja.'),
        p('Vraag 2'),
        p('Wat doet u daaraan?'),
        p('Antwoord 2'),
        p('De bezorging wordt verbeterd.'),
      ].join(''),
    }),
  },
  shorter: txt(
    TITLE,
    'Antwoord van Minister Smit (Buitenlandse Zaken) (ontvangen 6 juni 2024).',
    'Vraag 1',
    QUESTION,
    'Antwoord 1',
    'Ja.',
  ),
  rubbish: { type: 'pdf', bytes: Buffer.from('%PDF-1.4 nothing') },
} as const satisfies Record<string, ScriptedFile>;

export interface FeedStage {
  readonly server: FeedServer;
  readonly options: SyncOptions;
  sync(isStopped?: () => boolean): Promise<Synced>;
  /** What the archive has, by id. */
  archived(): Promise<Map<string, Document>>;
  readonly close: () => Promise<void>;
}

export async function startFeedStage(options: FeedServerOptions = {}): Promise<FeedStage> {
  const server = await startFeedServer(options);
  const folder = aFolder();
  const sync: SyncOptions = {
    destination: { archive: join(folder, 'archive.db'), database: undefined },
    files: join(folder, 'feed'),
    since: '2024-01-01',
    addresses: server.addresses,
    manners: { pauseMs: 0, timeoutMs: 2_000, backOffMs: 1, tries: 3 },
  };
  return {
    server,
    options: sync,
    sync: (isStopped) => syncRound(sync, reader, isStopped),
    archived: () => archivedIn(sync.destination.archive),
    close: () => server.close(),
  };
}

export async function archivedIn(path: string): Promise<Map<string, Document>> {
  const archive: Archive = openArchive(path);
  const all = await archive.papersWith({}, 1_000_000);
  await archive.close();
  return new Map(all.map((document) => [document.id, document]));
}

/** So many cases, asked on days that follow one another. */
export const manyCases = (count: number): ScriptedCase[] =>
  Array.from({ length: count }, (_, at) => ({
    ...CASE,
    number: `2024Z${String(20_000 + at)}`,
    subject: `onderwerp ${at}`,
    asked: new Date(Date.UTC(2024, 2, 1 + at)).toISOString().slice(0, 10),
  }));

export function asksAll(server: FeedServer, cases: readonly ScriptedCase[]): void {
  for (const one of cases) asks(server, one, FILES.questions);
}
