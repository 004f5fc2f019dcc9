/** Every event reaches every channel that follows it exactly once, in whatever order papers, processes, their deaths and Discord's failures come. */
import { REST, Routes } from 'discord.js';
import fc from 'fast-check';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { deliver, type Poster } from '../../src/alerts/deliver.ts';
import { createNoticing } from '../../src/alerts/notice.ts';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import { todayInAmsterdam } from '../../src/archive/cases/state.ts';
import { createPoster } from '../../src/discord/poster.ts';
import type { Document } from '../../src/documents/model.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Search } from '../../src/search/search.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { aFolder, anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { runs } from '../runs.ts';
import { searchHere } from '../search-here.ts';
import { describeKind } from './kinds.ts';

const TODAY = new Date();
const daysAgo = (days: number): string => todayInAmsterdam(new Date(TODAY.getTime() - days * 86_400_000));
const log = pino({ level: 'silent' });

/** Each case is asked, and some are answered; every question is another one. */
const NUMBERS = ['2024Z10001', '2024Z10002', '2024Z10003', '2024Z10004', '2024Z10005'];
const PAPERS: Document[] = NUMBERS.flatMap((caseNumber, at) => {
  const question = `Waarom is zaak ${caseNumber} over onderwerp${at} nog niet behandeld door dit ministerie?`;
  const common = {
    caseNumber,
    subject: `onderwerp${at}`,
    submitted: daysAgo(10 - at),
    title: `Vragen over onderwerp${at}`,
  };
  const asked = aDocument({
    ...common,
    ...{ id: `kv-tk-${caseNumber}`, kind: 'questions', received: null, respondents: [] },
    exchanges: [anExchange({ question, answer: null })],
  });
  const answered = aDocument({
    ...common,
    ...{ id: `ah-tk-20232024-${at + 1}`, received: daysAgo(7 - at) },
    exchanges: [anExchange({ question })],
  });
  return at % 2 === 0 ? [asked, answered] : [asked];
});
/** What is told of each case in the end. */
const EVENTS = NUMBERS.map((_, at) => (at % 2 === 0 ? ['Gevraagd', 'Beantwoord'] : ['Gevraagd'])).flatMap(
  (kinds, at) => kinds.map((kind) => `${kind} Onderwerp${at}`),
);

/** One of the processes that are the bot. */
interface Process {
  archive: Archive;
  readonly file: string;
  readonly folder: string;
  readonly search: Search;
  notice: (now?: Date) => Promise<number>;
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('paper' as const), of: fc.nat(1), paper: fc.nat(PAPERS.length - 1) }),
  fc.record({ does: fc.constantFrom('notice' as const, 'tell' as const, 'restart' as const), of: fc.nat(1) }),
  fc.record({
    does: fc.constantFrom('lose the answer' as const, 'die after posting' as const, 'refuse' as const),
  }),
);

describeKind('with what they share in %s', (kind, place) => {
  test('every event is told once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const { url } = await place();
        const emulator = await startEmulator({ warns: false });
        const processes = await Promise.all([startProcess(), startProcess()]);
        const store = openStore({ url, archive: processes[0].file });
        const [all, some] = [await channelId(emulator, 'algemeen'), await channelId(emulator, 'onderzoek')];
        const follow = (channel: string, text: string) =>
          store.follows.add({
            ...{ channel, guild: '1', locale: 'nl', madeBy: '1' },
            search: { text, filter: {}, order: 'best' },
          });
        await store.alerts.begin();
        await follow(all, 'behandeld');
        await follow(all, 'ministerie');
        await follow(some, 'onderwerp0');
        await follow(some, 'onderwerp1');
        for (const one of processes) one.notice = createNoticing({ archive: one.archive, store });
        const run = { emulator, store, processes, dies: false };
        for (const each of steps) await perform(each, run);
        emulator.failsNoMore();
        // In the end everything has come everywhere, and everybody has looked.
        for (const one of processes) {
          await anArchive(PAPERS, one.folder);
          await one.notice(TODAY);
          await tell(one, run);
          await tell(one, run);
        }
        expect(toldIn(emulator, 'algemeen')).toEqual([...EVENTS].sort());
        expect(toldIn(emulator, 'onderzoek')).toEqual(EVENTS.filter((event) => /[01]$/.test(event)).sort());
        for (const { archive, search } of processes) await Promise.all([archive.close(), search.close()]);
        await store.close();
        await emulator.close();
      }),
      { numRuns: runs(kind === 'PostgreSQL' ? 5 : 10) },
    );
  }, 240_000);
});

interface Run {
  readonly emulator: Emulator;
  readonly store: Store;
  readonly processes: readonly Process[];
  dies: boolean;
}

async function startProcess(): Promise<Process> {
  const folder = aFolder();
  const file = await anArchive([], folder);
  return { archive: openArchive(file), file, folder, search: searchHere(file), notice: async () => 0 };
}

const POST = /^POST \/channels\/\d+\/messages$/;

async function perform(each: Step, run: Run): Promise<void> {
  const { emulator, store, processes } = run;
  const own = processes[each.of ?? -1];
  if (each.does === 'lose the answer') emulator.fails('lost answer', POST, 1);
  else if (each.does === 'refuse') emulator.fails('500', POST, 4);
  else if (each.does === 'die after posting') run.dies = true;
  else if (!own) return;
  else if (each.does === 'paper') await anArchive([PAPERS[each.paper ?? 0] as Document], own.folder);
  else if (each.does === 'notice') await own.notice(TODAY);
  else if (each.does === 'tell') await tell(own, run);
  else own.notice = createNoticing({ archive: own.archive, store });
}

interface Step {
  readonly does: 'paper' | 'notice' | 'tell' | 'restart' | 'lose the answer' | 'die after posting' | 'refuse';
  readonly of?: number;
  readonly paper?: number;
}

async function tell({ archive, search }: Process, run: Run): Promise<void> {
  const { emulator, store } = run;
  const posting = createPoster(emulator.token, emulator.api);
  const poster: Poster = {
    ...posting,
    async post(...message) {
      const posted = await posting.post(...message);
      if (run.dies) {
        run.dies = false;
        throw new Error('the process has died');
      }
      return posted;
    },
  };
  await deliver({ archive, search, store, poster, log }, Date.now());
}

const Named = z.array(z.object({ id: z.string(), name: z.string() }));

async function channelId({ token, api }: Emulator, name: string): Promise<string> {
  const rest = new REST({ api }).setToken(token);
  const [guild] = Named.parse(await rest.get(Routes.userGuilds()));
  const channels = Named.parse(await rest.get(Routes.guildChannels(guild?.id ?? '')));
  return channels.find((channel) => channel.name === name)?.id ?? '';
}

/** What stands in a channel: "Beantwoord Onderwerp0", as often as it does. */
function toldIn(emulator: Emulator, name: string): string[] {
  const person = emulator.addPerson(`leest ${name}`);
  person.goesTo(name);
  return person
    .sees()
    .flatMap(({ text }) => {
      const lines = text.split('\n');
      const isBundle = text.includes('Nieuws over');
      const rows = isBundle ? lines.filter((line) => line.startsWith('•')) : [lines[0] ?? ''];
      return rows.flatMap((row) => {
        const [subject = ''] = /[Oo]nderwerp\d/.exec(isBundle ? row : lines.slice(2).join(' ')) ?? [];
        return ['Gevraagd', 'Beantwoord']
          .filter((kind) => row.includes(kind))
          .map((kind) => `${kind} ${subject.replace('onderwerp', 'Onderwerp')}`);
      });
    })
    .sort();
}
