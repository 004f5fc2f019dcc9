/**
 * Lets a case be asked, postponed and answered while somebody looks on: the feed on this machine tells of a case that is made up, and
 * says so. When the program ends, it is taken out again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { todayInAmsterdam } from '../archive/cases/state.ts';
import { isolatedReader } from '../documents/isolation/isolated-reader.ts';
import { asks, documentId, type ScriptedCase, type ScriptedFile, tells, zaakId } from './case-script.ts';
import type { FeedServer } from './feed-server.ts';

/** What the page of the emulator offers (`world.ts`). */
interface ReplayControl {
  readonly control: {
    readonly label: Record<'nl' | 'en', string>;
    readonly said: () => Record<'nl' | 'en', string> | null;
    readonly press: (changed: () => void) => void;
  };
  close(): Promise<void>;
}

/** From one thing that happens to the next. */
const STEP_MS = 12_000;
/** As many made-up cases there are; then it begins anew with the first. */
const CASES = 9;
const DAY_MS = 86_400_000;

const SUBJECT = 'een verzonnen zaak om het volgen te proberen';
const QUESTION = 'Is dit een verzonnen vraag, die bij het proberen hoort?';
const OTHER_QUESTION = 'Verdwijnt deze verzonnen zaak weer als het programma stopt?';

/** @param archive the file into which the case is brought */
export function createReplayControl(archive: string, log: Logger): ReplayControl {
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-feed-'));
  const destination = { archive, database: undefined };
  const reader = isolatedReader();
  let server: FeedServer | null = null;
  let said: Record<'nl' | 'en', string> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let playing: Promise<void> = Promise.resolve();
  let isPlaying = false;
  let count = 0;

  const takeOut = async () => {
    const { goneSource } = await import('../feed/bring-in.ts');
    const { importAll } = await import('../replica/import-all.ts');
    const numbers = Array.from({ length: CASES }, (_, at) => numberOf(at));
    const entities = numbers.flatMap((number) => [
      zaakId(number),
      documentId(number, 'postponement'),
      documentId(number, 'answer'),
    ]);
    await importAll({ ...destination, reader, paths: [], sources: entities.map(goneSource) });
  };

  const bringIn = async () => {
    if (!server) return;
    const { syncRound } = await import('../feed/sync.ts');
    const options = {
      ...{ destination, state: join(folder, 'feed.db'), files: join(folder, 'files') },
      ...{ since: dayBefore(60), addresses: server.addresses },
      manners: { pauseMs: 0, timeoutMs: 10_000, backOffMs: 100, tries: 3 },
    };
    const synced = await syncRound(options, reader);
    if (synced.is !== 'done') log.warn(synced, 'the feed could not be played');
  };

  const play = (changed: () => void) => {
    const one = caseAt(count % CASES);
    count += 1;
    const steps: readonly (readonly [Record<'nl' | 'en', string>, (to: FeedServer) => void])[] = [
      [
        {
          nl: `De feed meldt: gevraagd (verzonnen zaak ${one.number}). Kijk met /document ${one.number}, of volg hem: /volg tekst:verzonnen`,
          en: `The feed tells: asked (made-up case ${one.number}). Look with /document ${one.number}, or follow it: /volg tekst:verzonnen`,
        },
        (to) => asks(to, one, questions(one)),
      ],
      [
        {
          nl: `De feed meldt: uitgesteld (${one.number}).`,
          en: `The feed tells: postponed (${one.number}).`,
        },
        (to) => tells(to, one, { kind: 'postponement', date: dayBefore(1), file: postponement(one) }),
      ],
      [
        { nl: `De feed meldt: beantwoord (${one.number}).`, en: `The feed tells: answered (${one.number}).` },
        (to) => tells(to, one, { kind: 'answer', date: dayBefore(0), file: answer(one) }),
      ],
    ];
    const next = (at: number) => {
      const step = steps[at];
      if (!step) {
        isPlaying = false;
        said = null;
        changed();
        return;
      }
      playing = (async () => {
        // Few press it: what reads a feed is loaded for those who do.
        server ??= await (await import('./feed-server.ts')).startFeedServer();
        step[1](server);
        await bringIn();
        said = step[0];
        changed();
      })().catch((error: unknown) => log.error({ err: error }, 'the feed could not be played'));
      void playing.then(() => {
        if (isPlaying) timer = setTimeout(next, STEP_MS, at + 1);
      });
    };
    next(0);
  };

  return {
    control: {
      label: { nl: 'Speel de feed af', en: 'Play the feed' },
      said: () => said,
      press(changed) {
        if (isPlaying) return;
        isPlaying = true;
        play(changed);
      },
    },
    async close() {
      isPlaying = false;
      clearTimeout(timer);
      await playing;
      if (count > 0) await takeOut();
      await reader.close();
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of numbers that parliament does not come to. */
const numberOf = (at: number): string => `${new Date().getUTCFullYear()}Z9999${at + 1}`;

const caseAt = (at: number): ScriptedCase => ({
  number: numberOf(at),
  subject: SUBJECT,
  askers: [{ name: 'V. Voorbeeld', party: 'Voorbeeldpartij' }],
  addressee: 'minister van Voorbeelden',
  asked: dayBefore(5 + at),
});

const dayBefore = (days: number): string => todayInAmsterdam(new Date(Date.now() - days * DAY_MS));

const IN_WORDS = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const inWords = (day: string): string => IN_WORDS.format(new Date(`${day}T00:00:00Z`));

const titleOf = ({ asked }: ScriptedCase): string =>
  `Vragen van het lid Voorbeeld (Voorbeeldpartij) aan de Minister van Binnenlandse Zaken en Koninkrijksrelaties over ${SUBJECT} (ingezonden ${inWords(asked)}).`;

const file = (...paragraphs: string[]): ScriptedFile => ({
  type: 'txt',
  bytes: Buffer.from(paragraphs.join('\n\n')),
});

const questions = (one: ScriptedCase): ScriptedFile =>
  file(titleOf(one), 'Vraag 1', QUESTION, 'Vraag 2', OTHER_QUESTION);

const postponement = (one: ScriptedCase): ScriptedFile =>
  file(
    titleOf(one),
    `Mededeling van Minister Voorbeeld (Binnenlandse Zaken en Koninkrijksrelaties) (ontvangen ${inWords(dayBefore(1))}).`,
    ...['Vraag 1', QUESTION, 'Vraag 2', OTHER_QUESTION, 'Mededeling'],
    'Dit verzonnen uitstel laat zien hoe een uitstel eruitziet.',
  );

const answer = (one: ScriptedCase): ScriptedFile =>
  file(
    titleOf(one),
    `Antwoord van Minister Voorbeeld (Binnenlandse Zaken en Koninkrijksrelaties) (ontvangen ${inWords(dayBefore(0))}).`,
    ...['Vraag 1', QUESTION, 'Antwoord 1', 'Ja, dit antwoord is verzonnen.'],
    ...['Vraag 2', OTHER_QUESTION, 'Antwoord 2', 'Ja, het verdwijnt met alles wat erbij hoort.'],
  );
