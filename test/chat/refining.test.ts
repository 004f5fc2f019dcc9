/** From page to page of a search, in another order, within other limits, and out of a search without hits. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateFileOf } from '../../src/store/sqlite.ts';
import { aFolder } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { startWithPeople } from './bot.ts';

type Stage = Awaited<ReturnType<typeof startWithPeople>>;
type Answered = Awaited<ReturnType<Stage['alice']['types']>>;
const labelsOf = ({ message }: Answered) => message.buttons.map(({ label }) => label);
const menuOf = ({ message }: Answered, name: string) =>
  message.menus.find(({ placeholder }) => placeholder?.startsWith(name));
const optionsOf = (answered: Answered, name: string) =>
  menuOf(answered, name)?.options.map(({ label }) => label) ?? [];

/** 24 cases about ferries, of two parties and two ministries, the later the more it is about them. */
const DOCUMENTS = Array.from({ length: 24 }, (_, at) => {
  const isOdd = at % 2 === 1;
  return aDocument({
    id: `veer-${at}`,
    subject: `veerdienst ${at}`,
    title: null,
    askers: [{ name: isOdd ? 'Jansen' : 'De Wit', party: isOdd ? 'SP' : 'CDA' }],
    respondents: [{ role: 'Minister', name: 'De Vries', ministry: at < 12 ? 'Defensie' : 'Financiën' }],
    submitted: `20${String(10 + Math.floor(at / 4)).padStart(2, '0')}-05-0${1 + (at % 4)}`,
    received: `20${String(10 + Math.floor(at / 4)).padStart(2, '0')}-05-2${1 + (at % 4)}`,
    exchanges: [
      anExchange({ question: `Vaart de veerboot ${at}? ${'Veerboot! '.repeat(24 - at)}` }),
      ...(at === 0 ? [anExchange({ numbers: [2], question: 'En de andere veerboot?' })] : []),
    ],
  });
});

let stage: Stage;
const folder = aFolder();
beforeAll(async () => {
  stage = await startWithPeople(DOCUMENTS, folder);
});
afterAll(() => stage.stop());

describe('ten hits a page', () => {
  test('and the next ones a click away, in the same message', async () => {
    const { alice } = stage;
    const first = await alice.types('/zoek veerboot');
    expect(first.text).toContain('Gevonden voor “veerboot”: de beste 10 van 24 zaken.');
    expect(labelsOf(first)).toEqual([
      'Vorige pagina',
      'Pagina 1/3',
      'Volgende pagina',
      'Nieuwste eerst',
      'Volg',
    ]);
    const second = await alice.clicks('Volgende pagina', first.message);
    expect(second.message.id).toBe(first.message.id);
    expect(second.text).toContain('11 t/m 20 van 24 zaken.');
    const third = await alice.clicks('Volgende pagina', second.message);
    expect(third.text).toContain('21 t/m 24 van 24 zaken.');
    const all = [first, second, third].flatMap((one) => optionsOf(one, 'Open het hele antwoord'));
    const own = all.filter((label) => label.startsWith('Vraag'));
    expect(new Set(own).size).toBe(24);
  });

  test('are told apart by date, party, state and number in the menu', async () => {
    const { message } = await stage.alice.types('/zoek veerboot');
    const told = message.menus[0]?.options.map(({ description }) => description) ?? [];
    expect(told).toContain(
      '21 mei 2010 · CDA · beantwoord na 20 dagen, binnen de termijn · veer-0 (zonder nummer)',
    );
    expect(new Set(told).size).toBe(told.length);
  });

  test('others than who asked get a copy of their own', async () => {
    const { alice, bob } = stage;
    const shown = await alice.types('/zoek tekst:veerboot zichtbaar:True');
    const copy = await bob.clicks('Volgende pagina', shown.message);
    expect(copy.message.id).not.toBe(shown.message.id);
    expect(copy.message.ephemeral).toBe(true);
  });
});

test('the newest first, and the best again', async () => {
  const { alice } = stage;
  const best = await alice.types('/zoek veerboot');
  const newest = await alice.clicks('Nieuwste eerst', best.message);
  expect(newest.text).toContain('Gevonden voor “veerboot”, nieuwste eerst: de nieuwste 10 van 24 zaken.');
  expect(newest.message.embeds[0]?.title).toBe('Vraag 1 over veerdienst 23');
  const again = await alice.clicks('Beste eerst', newest.message);
  expect(again.message.embeds[0]?.title).toBe(best.message.embeds[0]?.title);
  expect(again.message.embeds[0]?.title).not.toBe(newest.message.embeds[0]?.title);
});

describe('limits', () => {
  test('are chosen from menus with counts, stand in the text, and are taken off in one click', async () => {
    const { alice } = stage;
    const all = await alice.types('/zoek veerboot');
    expect(optionsOf(all, 'Partij')).toEqual(['CDA (12)', 'SP (12)']);
    expect(optionsOf(all, 'Ministerie')).toEqual(['Defensie (12)', 'Financiën (12)']);
    const ofParty = await alice.chooses('SP (12)', all.message);
    expect(ofParty.text).toContain('Gevonden voor “veerboot” · van SP: de beste 10 van 12 zaken.');
    const both = await alice.chooses('Financiën (6)', ofParty.message);
    expect(both.text).toContain('Gevonden voor “veerboot” · van SP · beantwoord door Financiën: 6 zaken.');
    expect(optionsOf(both, 'Partij')).toEqual(['✕ Zonder van SP']);
    const without = await alice.chooses('✕ Zonder van SP', both.message);
    expect(without.text).toContain('· beantwoord door Financiën: de beste 10 van 12 zaken.');
  });

  test('that were typed can be taken off too', async () => {
    const { alice } = stage;
    const typed = await alice.types('/zoek veerboot partij:SP jaar:2011');
    expect(typed.text).toContain('van SP · van 1 januari 2011 tot en met 31 december 2011: 2 zaken.');
    const off = optionsOf(typed, 'Periode en soort').filter((label) => label.startsWith('✕'));
    expect(off).toHaveLength(2);
    const without = await alice.chooses('✕ Zonder van SP', typed.message);
    expect(without.text).toContain('4 zaken.');
  });

  test('alone are named, and the last of them leaves nothing to search for', async () => {
    const { alice } = stage;
    const all = await alice.types('/zoek partij:SP');
    expect(all.text).toContain('Alle zaken · van SP, nieuwste eerst: de nieuwste 10 van 12 zaken.');
    const none = await alice.chooses('✕ Zonder van SP', all.message);
    expect(none.text).toContain('Zeg waar ik naar moet zoeken');
  });
});

test('the other answers in a case can be opened', async () => {
  const { alice } = stage;
  const all = await alice.types('/zoek veerboot');
  const within = await alice.chooses('en nog 1 antwoord in deze zaak', all.message);
  expect(within.text).toContain('Gevonden voor “veerboot” · in: Veerdienst 0: 2 antwoorden in één zaak.');
  const everywhere = await alice.chooses('✕ Zonder deze zaak', within.message);
  expect(everywhere.text).toContain('de beste 10 van 24 zaken.');
});

test('where nothing is found the nearest searches that find something are a click away', async () => {
  const { alice } = stage;
  const none = await alice.types('/zoek tekst:veerboot partij:VVD');
  expect(none.text).toContain('Niets gevonden voor “veerboot · van VVD”.');
  expect(labelsOf(none)).toEqual(['✕ Zonder van VVD (24)']);
  const found = await alice.clicks('✕ Zonder van VVD (24)', none.message);
  expect(found.text).toContain('de beste 10 van 24 zaken.');
});

describe('a choice among several documents', () => {
  test('goes on with the question that was asked of them', async () => {
    const { alice } = stage;
    const which = await alice.types('/vraag nummer:1 document:veerdienst');
    expect(which.text).toContain('Welk bedoel je?');
    const [option] = which.message.menus[0]?.options ?? [];
    const chosen = await alice.chooses(option?.label ?? '', which.message);
    expect(chosen.text).toContain('Vaart de veerboot');
    expect(chosen.text).not.toContain('Welk bedoel je?');
  });

  test('goes on with the search that was to be limited to one', async () => {
    const { alice } = stage;
    const which = await alice.types('/zoek tekst:andere document:veerdienst');
    const option = which.message.menus[0]?.options.find(({ label }) => label === 'Veerdienst 0');
    const searched = await alice.chooses(option?.label ?? 'Veerdienst 1', which.message);
    expect(searched.text).toMatch(/Gevonden voor “andere” · in: Veerdienst|Niets gevonden voor “andere”/);
  });
});

test('a search that has been forgotten is said to be', async () => {
  const { alice } = stage;
  const all = await alice.types('/zoek veerboot');
  const state = new DatabaseSync(stateFileOf(join(folder, 'archive.db')));
  state.exec('DELETE FROM search');
  state.close();
  expect((await alice.clicks('Volgende pagina', all.message)).text).toBe(
    'Deze zoekopdracht ken ik niet meer. Zoek opnieuw met /zoek.',
  );
});
