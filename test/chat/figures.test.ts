/** `/cijfers`: a picture, its numbers as a file, and the cases behind each bar. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDocument, anExchange } from '../replies/documents.ts';
import { startWithPeople } from './bot.ts';
import { filesOf } from './files.ts';

type Stage = Awaited<ReturnType<typeof startWithPeople>>;
type Answered = Awaited<ReturnType<Stage['alice']['types']>>;
const labelsOf = ({ message }: Answered) => message.buttons.map(({ label }) => label);
const optionsOf = ({ message }: Answered, name: string) =>
  message.menus.find(({ placeholder }) => placeholder.startsWith(name))?.options.map(({ label }) => label) ??
  [];
const pictureOf = ({ message }: Answered) =>
  message.attachments.find(({ content_type }) => content_type === 'image/png');

/** Six cases about ferries: four of the SP, two of the CDA; in 2020, 2022 and 2023. */
const DOCUMENTS = [
  ['2020-03-02', 'SP', 10],
  ['2020-06-01', 'SP', 20],
  ['2022-02-01', 'SP', 21],
  ['2022-11-01', 'CDA', 30],
  ['2023-01-10', 'CDA', 50],
  ['2023-12-01', 'SP', 200],
].map(([submitted, party, days], at) =>
  aDocument({
    ...{ id: `veer-${at}`, subject: `veerdienst ${at}`, title: null, submitted: String(submitted) },
    askers: [{ name: party === 'SP' ? 'Jansen' : 'De Wit', party: String(party) }],
    respondents: [{ role: 'Minister', name: 'De Vries', ministry: 'Defensie' }],
    received: new Date(Date.parse(String(submitted)) + Number(days) * 86_400_000).toISOString().slice(0, 10),
    exchanges: [anExchange({ question: `Vaart de veerboot ${at}?` })],
  }),
);

let stage: Stage;
beforeAll(async () => {
  stage = await startWithPeople([
    ...DOCUMENTS,
    aDocument({ id: 'ander', submitted: '2021-05-05', received: '2021-05-20' }),
  ]);
});
afterAll(() => stage.stop());

describe('a picture', () => {
  test('by year, told in words for those who do not see it, with the numbers as a file', async () => {
    const { alice, bob } = stage;
    const shown = await alice.types('/cijfers onderwerp:veerboot');
    expect(shown.message.ephemeral).toBe(true);
    expect(bob.sees()).toEqual([]);
    const picture = pictureOf(shown);
    expect(picture?.description).toBe(
      'Staafdiagram. Schriftelijke vragen per jaar: “veerboot”. zaken: 2020* 2, 2021 0, 2022 2, 2023 2.',
    );
    const bytes = new Uint8Array(await (await fetch(picture?.url ?? '')).arrayBuffer());
    expect(Buffer.from(bytes.slice(1, 4)).toString()).toBe('PNG');
    const files = await filesOf(shown);
    expect(files.csv).toBe('jaar;zaken;opmerking\r\n2020;2;niet heel\r\n2021;0;\r\n2022;2;\r\n2023;2;\r\n');
    expect(shown.text).toContain('Geteld: 6 zaken in dit archief');
    expect(labelsOf(shown)).toEqual(['Delen', 'Delen in…', 'Zoekresultaten', 'Volg']);
  });

  test('in another view, in the place of the one before', async () => {
    const { alice } = stage;
    const years = await alice.types('/cijfers onderwerp:veerboot');
    const parties = await alice.chooses('per partij', years.message);
    expect(parties.message.id).toBe(years.message.id);
    expect(pictureOf(parties)?.description).toContain('per partij: “veerboot”. zaken: SP 4, CDA 2.');
    expect(parties.message.attachments).toHaveLength(2);
    const times = await alice.chooses('antwoordtijd', parties.message);
    expect(times.text).toContain('Mediaan 25,5 dagen, van 6 eerste antwoorden.');
    expect(times.text).toContain(
      'Binnen de termijn (21 dagen, en 42 na uitstel dat in dit archief staat): 50%, 3 van 6.',
    );
    // The hits take its place, picture and all.
    const hits = await alice.clicks('Zoekresultaten', times.message);
    expect(hits.message.attachments).toEqual([]);
    expect(hits.text).toContain('6 zaken');
  });

  test('opens the cases of each of its bars', async () => {
    const { alice } = stage;
    const parties = await alice.types('/cijfers onderwerp:veerboot toon:parties');
    expect(optionsOf(parties, 'Open de zaken van')).toEqual(['SP (4)', 'CDA (2)']);
    const opened = await alice.chooses('CDA (2)', parties.message);
    expect(opened.text).toContain('Gevonden voor “veerboot” · van CDA: 2 zaken.');
    const times = await alice.types('/cijfers onderwerp:veerboot partij:SP toon:times');
    const late = await alice.chooses('meer dan 84 (1)', times.message);
    expect(late.text).toContain('van SP · beantwoord in meer dan 84 dagen');
    expect(late.message.embeds).toHaveLength(1);
    const years = await alice.types('/cijfers onderwerp:veerboot jaar:2022');
    expect((await alice.chooses('2022 (2)', years.message)).text).toContain('2 zaken');
  });

  test('is shared by name, once, and whoever clicks has an own copy', async () => {
    const { alice, bob } = stage;
    const shown = await alice.types('/cijfers onderwerp:veerboot toon:parties');
    const shared = await alice.clicks('Delen', shown.message);
    expect(shared.text).toContain('Gedeeld door @Alice');
    expect(pictureOf(shared)?.description).toContain('SP 4');
    expect((await alice.clicks('Delen', shown.message)).text).toBe('Je hebt dit hier net gedeeld.');
    const [seen] = bob.sees();
    if (!seen) throw new Error('Bob sees nothing');
    const own = await bob.chooses('per jaar', seen);
    expect(own.message.ephemeral).toBe(true);
    expect(bob.sees()[0]?.text).toBe(seen.text);
    await alice.clicks('Verwijder', shared.message);
    expect(bob.sees().filter(({ ephemeral }) => !ephemeral)).toEqual([]);
  });

  test('is shared elsewhere with a note, and taken back', async () => {
    const { alice, bob } = stage;
    const shown = await alice.types('/cijfers onderwerp:veerboot toon:times');
    const asked = await alice.clicks('Delen in…', shown.message);
    expect(asked.modal?.title).toBe('Dagen tot het eerste antwoord delen');
    const told = await alice.fills({ 'Kanaal of thread': 'onderzoek', Notitie: 'Zie *de derde* balk' });
    expect(told.text).toContain('Gedeeld in #onderzoek.');
    bob.goesTo('onderzoek');
    const shared = bob.sees().at(-1);
    expect(shared?.text).toContain('Gedeeld door @Alice: Zie *de derde* balk');
    expect(shared?.attachments.map(({ filename }) => filename)).toEqual(['cijfers.png', 'cijfers.csv']);
    await alice.clicks('Ongedaan maken', told.message);
    expect(bob.sees().some(({ id }) => id === shared?.id)).toBe(false);
    bob.goesTo('algemeen');
  });

  test('that may not be shared there is refused, and the note is kept', async () => {
    const { alice } = stage;
    const shown = await alice.types('/cijfers onderwerp:veerboot');
    await alice.clicks('Delen in…', shown.message);
    const refused = await alice.fills({ 'Kanaal of thread': 'aankondigingen', Notitie: 'Kijk hier' });
    expect(refused.text).toContain('Jij mag niet schrijven in #aankondigingen.');
    const again = await alice.clicks('Kies opnieuw', refused.message);
    expect(JSON.stringify(again.modal)).toContain('Kijk hier');
  });

  test('is for everyone at once with “zichtbaar”', async () => {
    const { alice, bob } = stage;
    const shown = await alice.types('/cijfers zichtbaar:True');
    expect(shown.message.ephemeral).toBe(false);
    expect(bob.sees().some(({ id }) => id === shown.message.id)).toBe(true);
    expect(labelsOf(shown)).toEqual(['Verwijder']);
  });

  test('of all that there is has no hits to go to', async () => {
    const shown = await stage.alice.types('/cijfers');
    expect(shown.text).toContain('Geteld: 7 zaken');
    expect(labelsOf(shown)).toEqual(['Delen', 'Delen in…']);
  });

  test('in English for those whose Discord is English', async () => {
    const carol = stage.emulator.addPerson('Carol', { locale: 'en-GB' });
    const shown = await carol.types('/cijfers onderwerp:veerboot toon:ministries');
    expect(pictureOf(shown)?.description).toBe(
      'Bar chart. Questions answered, by ministry: “veerboot”. cases: Defensie 6.',
    );
    expect((await filesOf(shown)).csv).toContain('ministry,cases,remark');
  });
});

test('where nothing is found there is nothing to draw', async () => {
  const shown = await stage.alice.types('/cijfers onderwerp:bestaatechtniet');
  expect(shown.text).toBe(
    '‘bestaatechtniet’ staat in geen enkel document.\nHierover is niets te tellen: er is geen zaak met al deze woorden.',
  );
});

test('a time that is none is said', async () => {
  expect((await stage.alice.types('/cijfers jaar:ooit')).text).toContain('“ooit” is geen tijd die ik ken');
});

test('words are counted as they were meant, and it is said how', async () => {
  const { alice } = stage;
  const repaired = await alice.types('/cijfers onderwerp:veeerboot');
  expect(repaired.text).toContain('Geteld op “veerboot”.');
  expect(repaired.text).toContain('Geteld: 6 zaken');
  // The question of one of the six.
  const without = await alice.types('/cijfers onderwerp:veerboot -5');
  expect(without.text).toContain('Geteld: 5 zaken');
  expect(without.text).toContain('achter een min, is geteld in al zijn vormen');
  expect((await alice.types('/cijfers onderwerp:-veerboot')).text).toContain(
    'Er staat alleen wat je niet zoekt.',
  );
});
