/** Following: a redaction hears of what it waits for, once, in its channel. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { todayInAmsterdam } from '../../src/archive/cases/state.ts';
import type { Document } from '../../src/documents/model.ts';
import { stateFileOf } from '../../src/store/sqlite.ts';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { startWithPeople } from './bot.ts';

const daysAgo = (days: number): string => todayInAmsterdam(new Date(Date.now() - days * 86_400_000));

const CASE = '2026Z10001';
const asked = (parts: Partial<Document> = {}): Document =>
  aDocument({
    id: `kv-tk-${parts.caseNumber ?? CASE}`,
    kind: 'questions',
    caseNumber: CASE,
    title: 'Vragen van het lid De Wit (SP) aan de Minister van Landbouw over stikstofbeleid (ingezonden).',
    subject: 'stikstofbeleid',
    askers: [{ name: 'De Wit', party: 'SP' }],
    addressees: ['Minister van Landbouw, Natuur en Voedselkwaliteit'],
    respondents: [],
    submitted: daysAgo(10),
    received: null,
    exchanges: [
      anExchange({ numbers: [1], question: 'Klopt het bericht?', answer: null }),
      anExchange({ numbers: [2], question: 'Wat doet u aan de natuurvergunningen?', answer: null }),
    ],
    ...parts,
  });
const answered = (parts: Partial<Document> = {}): Document =>
  asked({
    id: 'ah-tk-20262027-12',
    kind: 'answers',
    received: daysAgo(1),
    respondents: [{ role: 'Minister', name: 'Smit', ministry: 'Landbouw, Natuur en Voedselkwaliteit' }],
    exchanges: [
      anExchange({
        numbers: [1],
        question: 'Klopt het bericht?',
        answer: { label: null, numbers: [1], text: 'Ja.' },
      }),
      anExchange({
        numbers: [2],
        question: 'Wat doet u aan de natuurvergunningen?',
        answer: { label: null, numbers: [2], text: 'Die worden verleend zodra het kan.' },
      }),
    ],
    ...parts,
  });

let stage: Awaited<ReturnType<typeof startWithPeople>>;
let folder = '';
beforeEach(async () => {
  stage = await startWithPeople([asked()]);
  folder = stage.archive.replace(/archive\.db$/, '');
});
afterEach(() => stage.stop());

/** Papers come into the archive, as an import or the feed brings them. */
const comes = (...papers: Document[]) => anArchive(papers, folder);
/** Who may manage the channel. */
const manager = (name = 'Mieke') => stage.emulator.addPerson(name, { roles: ['Eindredactie'] });
const told = () => stage.bob.sees().filter(({ text }) => text.includes('Gevolgd:'));

test('a topic is followed, and its answer is told once, with the question that matched', async () => {
  const mieke = manager();
  const added = await mieke.types('/volg tekst:natuurvergunning');
  expect(added.message.ephemeral).toBe(true);
  expect(added.text).toContain('Dit kanaal volgt nu “natuurvergunning”.');
  expect(added.text).toContain('Er staat nu 1 zaak open waar dit op past.');
  await comes(answered());
  await expect.poll(told).toHaveLength(1);
  const [message] = told();
  expect(message?.text).toContain('Beantwoord');
  expect(message?.text).toContain('Gevolgd: “natuurvergunning”');
  expect(message?.text).toContain('Die worden verleend zodra het kan.');
  // Whoever clicks has an own copy, and the message stays.
  const own = await stage.bob.clicks('Vorige', message);
  expect(own.message.ephemeral).toBe(true);
  expect(own.text).toContain('Ja.');

  await stage.restartsBot();
  await comes(answered({ explanation: 'Met een wijziging.' }));
  await comes(
    asked({
      id: 'kv-tk-2026Z10002',
      caseNumber: '2026Z10002',
      submitted: daysAgo(0),
      subject: 'natuurvergunningen',
    }),
  );
  await expect.poll(told).toHaveLength(2);
  expect(told()[1]?.text).toContain('Gevraagd');
});

test('one message a case, however many follows it matches, and these are named', async () => {
  const mieke = manager();
  await mieke.types('/volg partij:SP');
  await mieke.types('/volg ministerie:LNV');
  await mieke.types(`/volg zaak:${CASE}`);
  await mieke.types('/volg tekst:stikstof -boer');
  await mieke.types('/volg van:"Renske de Wit"');
  await mieke.types('/volg tekst:walvissen');
  await comes(answered());
  await expect.poll(told).toHaveLength(1);
  const text = told()[0]?.text ?? '';
  for (const name of ['SP', 'LNV', `zaak ${CASE}`, 'stikstof -boer', 'Renske de Wit'])
    expect(text).toContain(name);
  expect(text).not.toContain('walvissen');
});

test('is a click away on a case, an answer and hits, and is listed, paused and taken out with a way back', async () => {
  const mieke = manager();
  await mieke.types(`/document ${CASE}`);
  expect((await mieke.clicks('Volg')).text).toContain(`zaak ${CASE}`);
  await mieke.types('/zoek stikstofbeleid');
  expect((await mieke.clicks('Volg')).text).toContain('“stikstofbeleid”');
  await mieke.types(`/vraag nummer:2 document:${CASE}`);
  expect((await mieke.clicks('Volg')).text).toContain(`volgt zaak ${CASE} al`);

  const list = await mieke.types('/volg lijst');
  expect(list.text).toMatch(/1\. zaak 2026Z10001.*2\. “stikstofbeleid”/s);
  await mieke.chooses('1. zaak 2026Z10001');
  const paused = await mieke.clicks('Pauzeer');
  expect(paused.text).toContain('gepauzeerd');
  await mieke.clicks('Alles wat gevolgd wordt');
  await mieke.chooses('2. “stikstofbeleid”');
  expect((await mieke.clicks('✓ Beantwoord')).text).toContain('gevraagd, uitgesteld, nader beantwoord');
  await comes(answered());
  await comes(asked({ id: 'kv-tk-2026Z10003', caseNumber: '2026Z10003', submitted: daysAgo(1) }));
  await expect.poll(told).toHaveLength(1);
  expect(told()[0]?.text).toContain('Gevraagd');

  const gone = await mieke.clicks('Volg niet meer');
  expect(gone.text).toContain('Dit kanaal volgt “stikstofbeleid” niet meer.');
  expect((await mieke.clicks('Ongedaan maken')).text).toContain('“stikstofbeleid”');
});

test('is for those who may manage the channel, and for oneself in a direct message', async () => {
  const { alice } = stage;
  const refused = await alice.types('/volg tekst:stikstof');
  expect(refused.text).toContain('Alleen wie dit kanaal mag beheren');
  alice.goesTo('@Vraagbaak');
  expect((await alice.types('/volg tekst:stikstof')).text).toContain('volgt nu “stikstof”');
  await comes(answered());
  await expect.poll(() => alice.sees().filter(({ text }) => text.includes('Gevolgd:'))).toHaveLength(1);
  expect(told()).toEqual([]);
});

test('what is old is no news, and a new follow starts with what comes', async () => {
  const mieke = manager();
  await comes(asked({ id: 'kv-tk-2026Z10004', caseNumber: '2026Z10004', submitted: daysAgo(3) }));
  await mieke.types('/volg tekst:stikstof');
  await comes(
    answered({ received: daysAgo(30), submitted: daysAgo(50) }),
    asked({ id: 'kv-tk-2026Z10005', caseNumber: '2026Z10005', submitted: daysAgo(2) }),
  );
  await expect.poll(told).toHaveLength(1);
  expect(told()[0]?.text).toContain('Gevraagd');
  expect(told()[0]?.text).toContain('2026Z10005');
});

test('many cases at once are one message, from which each can be opened', async () => {
  const mieke = manager();
  await mieke.types('/volg partij:SP');
  const numbers = Array.from({ length: 6 }, (_, at) => `2026Z2000${at}`);
  await comes(
    ...numbers.map((caseNumber, at) =>
      asked({
        id: `kv-tk-${caseNumber}`,
        ...{ caseNumber, subject: `onderwerp ${at}`, submitted: daysAgo(at) },
        exchanges: [
          anExchange({ question: `Waarom is dit onderwerp nummer ${at} van belang?`, answer: null }),
        ],
      }),
    ),
  );
  await expect.poll(told).toHaveLength(1);
  expect(told()[0]?.text).toContain('Nieuws over 6 zaken');
  const own = await stage.bob.chooses('Onderwerp 4', told()[0]);
  expect(own.message.ephemeral).toBe(true);
  expect(own.text).toContain('Onderwerp 4');
});

test('that the term is over is told on the day after it', async () => {
  const mieke = manager();
  await mieke.types('/volg partij:SP');
  await comes(asked({ submitted: daysAgo(25) }));
  await expect.poll(told).toHaveLength(1);
  expect(told()[0]?.text).toContain('Te laat');
  expect(told()[0]?.text).toContain('dag 25');
});

test('a paper that refers to a case is told of to who follows that', async () => {
  const mieke = manager();
  const added = await mieke.types(`/volg verwijzing:${CASE}`);
  expect(added.text).toContain(`volgt nu stukken die verwijzen naar ${CASE}`);
  const question = `Herinnert u zich uw antwoorden op eerdere vragen (${CASE}) over een heel ander onderwerp?`;
  const at = question.indexOf(CASE);
  await comes(
    asked({
      ...{ id: 'kv-tk-2026Z10010', caseNumber: '2026Z10010', submitted: daysAgo(0), subject: 'iets anders' },
      exchanges: [
        anExchange({
          ...{ question, answer: null },
          references: [
            { part: 'question', kind: 'case', from: at, to: at + CASE.length, caseNumber: CASE, url: null },
          ],
        }),
      ],
    }),
    asked({
      ...{ id: 'kv-tk-2026Z10011', caseNumber: '2026Z10011', submitted: daysAgo(0), subject: 'weer iets' },
      exchanges: [
        anExchange({ question: 'Waarom is dit een vraag die nergens naar verwijst?', answer: null }),
      ],
    }),
  );
  await expect.poll(told).toHaveLength(1);
  expect(told()[0]?.text).toContain('Iets anders');
});

test('what waits is listed, the oldest first, with what its ministry usually takes', async () => {
  const mieke = manager();
  expect((await mieke.types('/termijnen')).text).toContain('Hier wordt nog niets gevolgd.');
  await comes(
    asked({ id: 'kv-tk-2026Z10007', caseNumber: '2026Z10007', submitted: daysAgo(30), subject: 'kalveren' }),
    asked({
      ...{ id: 'kv-tk-2026Z10008', caseNumber: '2026Z10008', submitted: daysAgo(40), subject: 'belastingen' },
      ...{ addressees: ['Minister van Financiën'], askers: [{ name: 'Bos', party: 'VVD' }] },
    }),
    ...[20, 30, 34, 40, 50].map((days, at) =>
      answered({
        ...{ id: `ah-tk-20262027-10${at}`, caseNumber: `2026Z3000${at}`, subject: `antwoord ${at}` },
        ...{ submitted: daysAgo(100 + at), received: daysAgo(100 + at - days) },
        exchanges: [
          anExchange({
            question: `Wat is uw mening over het geheel eigen onderwerp ${at} van deze set vragen?`,
          }),
        ],
      }),
    ),
  );
  const { text } = await mieke.types('/termijnen ministerie:LNV');
  expect(text).toContain('2 zaken, 1 te laat; de oudste eerst.');
  expect(text).toMatch(
    /1\. Kalveren.*te laat \(dag 30\).*gewoonlijk 34 dagen \(mediaan van 5\).*2\. Stikstofbeleid/s,
  );
  expect(text).not.toContain('elastingen');
  await mieke.types('/volg partij:VVD');
  const own = await mieke.types('/termijnen');
  expect(own.text).toContain('1 zaak, 1 te laat');
  await mieke.chooses('Belastingen');
  expect((await mieke.types('/termijnen van:Bos')).text).toContain('Belastingen');
});

test.each([
  ['/termijnen ministerie:Lanbouw', 'Ik ken geen ministerie “Lanbouw”. Bedoel je', 'Landbouw'],
  ['/termijnen van:Dewit', 'Ik ken geen Kamerlid “Dewit”. Bedoel je De Wit?', ''],
  ['/volg partij:Onzin', 'Ik ken geen partij “Onzin”.', ''],
  ['/volg ministerie:Justitei', 'Ik ken geen ministerie “Justitei”. Bedoel je', 'Justitie'],
  ['/volg bewindspersoon:Xyzzy', 'Ik ken geen bewindspersoon “Xyzzy”.', ''],
  ['/volg tekst:van:Dewit', 'Ik ken geen Kamerlid “Dewit”.', ''],
])('a name that nothing bears is not waited for: %s', async (typed, said, nearest) => {
  const mieke = manager();
  const { text } = await mieke.types(typed);
  expect(text).toContain(said);
  expect(text).toContain(nearest);
  expect(text).not.toContain('Er staat niets open');
  expect((await mieke.types('/volg')).text).toContain('Nog niets.');
});

test('a ministry that has answered nothing is known all the same', async () => {
  const mieke = manager();
  expect((await mieke.types('/termijnen ministerie:defensie')).text).toContain('Er staat niets open.');
  expect((await mieke.types('/volg ministerie:JenV')).text).toContain('Dit kanaal volgt nu');
});

test('a word that is nowhere yet is followed, and that is said', async () => {
  const { text } = await manager().types('/volg tekst:xyzzy');
  expect(text).toContain('Dit kanaal volgt nu');
  expect(text).toContain('“xyzzy” staat hier nog in geen enkel stuk');
});

test('where the bot may not write nothing is followed, and what it needs is said at once', async () => {
  const carla = stage.emulator.addPerson('Carla', { roles: ['Eindredactie'] });
  carla.goesTo('aankondigingen');
  const { text } = await carla.types('/volg partij:SP');
  expect(text).toContain('Ik mag niet schrijven in #aankondigingen.');
  expect(text).toContain('“Berichten verzenden”');
  expect((await carla.types('/volg')).text).not.toContain('SP');
});

test('a channel that wants a digest is told nothing before its hour, and what waits comes once it wants it at once', async () => {
  const mieke = manager();
  await mieke.types('/volg partij:SP');
  await mieke.types('/volg');
  const changed = await mieke.chooses('eens per dag, om 8 uur, in één bericht');
  expect(changed.text).toContain('Wat dit kanaal volgt');
  await comes(answered(), asked({ id: 'kv-tk-2026Z10009', caseNumber: '2026Z10009', submitted: daysAgo(1) }));
  const noticed = () => {
    const db = new DatabaseSync(stateFileOf(stage.archive), { readOnly: true });
    const found = db.prepare('SELECT due FROM alert').all();
    db.close();
    return found.length;
  };
  await expect.poll(noticed).toBe(2);
  expect(told()).toEqual([]);
  // At once again: what waits comes, in the messages of that rhythm.
  await mieke.types('/volg');
  await mieke.chooses('meteen');
  await expect.poll(told).toHaveLength(2);
});

describe('many cases at once', () => {
  const numbered = (at: number) =>
    asked({
      ...{ id: `kv-tk-2026Z2${1000 + at}`, caseNumber: `2026Z2${1000 + at}`, submitted: daysAgo(1) },
      subject: `onderwerp nummer ${at} van veertig`,
      exchanges: [
        anExchange({ question: `Hoe staat het met zaak ${at}, die geheel op zichzelf staat?`, answer: null }),
      ],
    });

  test('are all named, in as many messages as it takes', async () => {
    await manager().types('/volg partij:SP');
    await comes(...Array.from({ length: 40 }, (_, at) => numbered(at + 1)));
    await expect.poll(told, { timeout: 20_000 }).toHaveLength(2);
    const words = told()
      .map(({ text }) => text)
      .join('\n');
    for (let at = 1; at <= 40; at += 1) expect(words).toContain(`Onderwerp nummer ${at} van veertig`);
  });

  test('are told without one whose paper is not here yet, which comes when that does', async () => {
    await manager().types('/volg partij:SP');
    const db = new DatabaseSync(stateFileOf(stage.archive));
    const follow = db.prepare('SELECT id, channel FROM follow').get() as { id: number; channel: string };
    db.prepare(
      `INSERT INTO alert (channel, case_id, kind, paper, day, follows, due, bundle, told)
       VALUES (?, '2026Z21005', 'asked', 'kv-tk-2026Z21005', ?, ?, 0, NULL, NULL)`,
    ).run(follow.channel, daysAgo(1), JSON.stringify([follow.id]));
    const waiting = () => db.prepare('SELECT case_id FROM alert WHERE told IS NULL').all().length;
    await comes(...[1, 2, 3, 4].map(numbered));
    await expect.poll(told).toHaveLength(1);
    expect(told()[0]?.text).toContain('Onderwerp nummer 4 van veertig');
    await expect.poll(waiting).toBe(1);
    await comes(numbered(5));
    await expect
      .poll(() => told().some(({ text }) => text.includes('Onderwerp nummer 5 van veertig')))
      .toBe(true);
    await expect.poll(waiting).toBe(0);
    db.close();
  });
});

describe('where it cannot be told', () => {
  test('now, it is told later, in its order', async () => {
    const mieke = manager();
    await mieke.types('/volg partij:SP');
    stage.emulator.fails('500', /^POST \/channels\/\d+\/messages$/, 4);
    await comes(answered());
    await expect.poll(told, { timeout: 20_000 }).toHaveLength(1);
    stage.errors.splice(0);
  });

  test('because the channel is gone, its follows are laid to rest and their owner hears it once', async () => {
    const mieke = manager();
    mieke.goesTo('onderzoek');
    await mieke.types('/volg partij:SP');
    mieke.goesTo('algemeen');
    stage.emulator.deletesChannel('onderzoek');
    await comes(answered());
    mieke.goesTo('@Vraagbaak');
    const heard = () => mieke.sees().filter(({ text }) => text.includes('is er niet meer'));
    await expect.poll(heard).toHaveLength(1);
    await comes(asked({ id: 'kv-tk-2026Z10006', caseNumber: '2026Z10006', submitted: daysAgo(0) }));
    await stage.restartsBot();
    await expect.poll(heard).toHaveLength(1);
  });
});
