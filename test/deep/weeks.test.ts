/** Some weeks of a redaction: it follows a topic and a case, and the feed of parliament goes on from day to day. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { syncRound } from '../../src/feed/sync.ts';
import { asks, type ScriptedCase, tells } from '../../src/feed-server/case-script.ts';
import { type FeedServer, startFeedServer } from '../../src/feed-server/feed-server.ts';
import { aFolder } from '../archive-file.ts';
import { startWithPeople } from '../chat/bot.ts';
import { reader } from '../reader.ts';
import { aDocument } from '../replies/documents.ts';

const DAY_MS = 86_400_000;
/** In days to come: threads have the clock of the machine, and what is asked of them may not be long over there. */
const START = Math.floor(Date.now() / DAY_MS) * DAY_MS + 40 * DAY_MS + 9 * 3_600_000;
const dayOf = (day: number): string => new Date(START + day * DAY_MS).toISOString().slice(0, 10);

const inWords = (day: number): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(START + day * DAY_MS);

/** A set of questions that is written by us, and what comes of it. */
function aCase(number: string, subject: string, asked: number) {
  const one: ScriptedCase = {
    ...{ number, subject, addressee: 'minister van Landbouw', asked: dayOf(asked) },
    askers: [{ name: 'A.B. de Wit', party: 'SP' }],
  };
  const title = `Vragen van het lid De Wit (SP) aan de Minister van Landbouw over ${subject} (ingezonden ${inWords(asked)}).`;
  const question = `Wat doet u eraan dat ${subject} zo lang duurt in alle provincies van het land?`;
  const file = (...paragraphs: string[]) => ({
    type: 'txt' as const,
    bytes: Buffer.from([title, ...paragraphs].join('\n\n')),
  });
  return {
    one,
    asked: file('Vraag 1', question),
    postponed: (day: number) =>
      file(
        `Mededeling van Minister Smit (Landbouw) (ontvangen ${inWords(day)}).`,
        ...['Vraag 1', question, 'Mededeling', 'Het antwoord komt later.'],
      ),
    answered: (day: number) =>
      file(
        `Antwoord van Minister Smit (Landbouw) (ontvangen ${inWords(day)}).`,
        ...['Vraag 1', question, 'Antwoord 1', `Ik werk aan ${subject}.`],
      ),
  };
}

let stage: Awaited<ReturnType<typeof startWithPeople>>;
let server: FeedServer;
beforeEach(async () => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
  stage = await startWithPeople([aDocument({ id: 'oud', submitted: '2020-01-01', received: '2020-01-20' })]);
  server = await startFeedServer();
});
afterEach(async () => {
  await stage.stop();
  await server.close();
  vi.useRealTimers();
});

test('a redaction follows stikstof and one case, and four weeks of the feed pass', async () => {
  const { emulator, archive, bob } = stage;
  const files = join(aFolder(), 'feed');
  const passes = async (day: number) => {
    vi.setSystemTime(START + day * DAY_MS);
    const manners = { pauseMs: 0, timeoutMs: 5_000, backOffMs: 10, tries: 3 };
    const destination = { archive, database: undefined };
    const round = { destination, files, since: dayOf(-10), addresses: server.addresses, manners };
    expect(await syncRound(round, reader)).toMatchObject({ is: 'done', failed: 0 });
  };
  const told = () =>
    bob
      .sees()
      .filter(({ text }) => text.includes('Gevolgd:'))
      .map(({ text }) => text.split('\n').slice(0, 2).join(' / '));
  const mieke = emulator.addPerson('Mieke', { roles: ['Eindredactie'] });

  const nitrogen = aCase('2026Z00101', 'het stikstofbeleid', 1);
  const whales = aCase('2026Z00102', 'gestrande walvissen', 2);
  const other = aCase('2026Z00103', 'lege treinen', 3);
  await mieke.types('/volg tekst:stikstof');

  asks(server, nitrogen.one, nitrogen.asked);
  await passes(1);
  await expect.poll(told).toHaveLength(1);
  asks(server, whales.one, whales.asked);
  await passes(2);
  expect((await mieke.types('/volg zaak:2026Z00102')).text).toContain('1 zaak open');
  asks(server, other.one, other.asked);
  await passes(3);
  tells(server, nitrogen.one, { kind: 'postponement', date: dayOf(20), file: nitrogen.postponed(20) });
  await passes(20);
  await expect.poll(told).toHaveLength(2);
  // Nothing comes, and the days go on.
  await passes(23);
  await passes(24);
  await expect.poll(told).toHaveLength(3);
  expect((await mieke.types('/termijnen')).text).toMatch(/2 zaken, 1 te laat.*stikstofbeleid.*walvissen/is);
  tells(server, other.one, { kind: 'answer', date: dayOf(25), file: other.answered(25) });
  tells(server, whales.one, { kind: 'answer', date: dayOf(26), file: whales.answered(26) });
  await passes(26);
  await expect.poll(told).toHaveLength(4);
  await stage.restartsBot();
  tells(server, nitrogen.one, { kind: 'answer', date: dayOf(28), file: nitrogen.answered(28) });
  await passes(28);
  await expect.poll(told).toHaveLength(5);
  expect(told()).toEqual([
    'Gevraagd / Gevolgd: “stikstof” · beheer het met /volg',
    'Uitgesteld / Gevolgd: “stikstof” · beheer het met /volg',
    'Te laat / Gevolgd: zaak 2026Z00102 · beheer het met /volg',
    'Beantwoord / Gevolgd: zaak 2026Z00102 · beheer het met /volg',
    'Beantwoord / Gevolgd: “stikstof” · beheer het met /volg',
  ]);
});
