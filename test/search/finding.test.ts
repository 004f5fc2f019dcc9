/** What people type, and what they find by it. */
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/search/engine.ts';
import { searchIn } from '../../src/search/search.ts';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';

const about = (id: string, question: string, parts: Parameters<typeof aDocument>[0] = {}) =>
  aDocument({ id, title: null, subject: 'iets', exchanges: [anExchange({ question })], ...parts });

const archive = await anArchive([
  about('ambtenaren', 'Wat doen de ambtenaren?', { received: '2021-03-01' }),
  about('top', 'Wat doen de topambtenaren?', { received: '2020-03-01' }),
  about('posten', 'Sluiten de huisartsenposten?', { askers: [{ name: 'Leijten', party: 'SP' }] }),
  about('beleid', 'Wat is het stikstofbeleid?', { number: '1480', sessionYear: '2022-2023' }),
  about('kamerstuk', 'Kent u Kamerstuk 31 490?', { caseNumber: '2022Z12345' }),
  about('woo', 'Is het Wob/Woo-verzoek van coördinator Éluard ingewilligd?', { submitted: '1999-01-01' }),
  about('orde', 'Is de politiek-ambtelijke verhouding goed?'),
  aDocument({
    id: 'twee-hits',
    title: null,
    subject: 'windmolens',
    exchanges: [
      anExchange({ question: 'Hoeveel windmolens staan er?' }),
      anExchange({ numbers: [2], question: 'Draaien de windmolens op Texel?' }),
    ],
  }),
  about('molen', 'Staan er windmolens op de dijk?'),
]);
// In this thread, so that a test that fails shows where; `search.test.ts` has the thread around it.
const engine = openEngine(archive);
const find = async (text: string, filter = {}) => engine.find({ text, filter, limit: 10 });
const ids = async (text: string, filter = {}) =>
  (await find(text, filter)).hits.map((hit) => hit.document.id);

test.each([
  ['ambtenaar', 'ambtenaren'],
  ['AMBTENAREN', 'ambtenaren'],
  ['coordinator eluard', 'woo'],
  ['politiek ambtelijk', 'orde'],
  ['politiek-ambtelijke', 'orde'],
  ['31490', 'kamerstuk'],
  ['31 490', 'kamerstuk'],
  ['31.490', 'kamerstuk'],
  ['woo', 'woo'],
  ['huisartsen posten', 'posten'],
  ['huisarts posten', 'posten'],
  ['huisartsenposten', 'posten'],
  ['stikstof beleid', 'beleid'],
  ['waar is het stikstofbelied eigenlijk?', 'beleid'],
])('“%s” finds %s first', async (text, expected) => {
  expect((await ids(text))[0]).toBe(expected);
});

test('a compound is found below the word itself', async () => {
  expect(await ids('ambtenaren')).toEqual(['ambtenaren', 'top']);
});

test('a correction is said, spelled as the documents spell it, and a word that is there is never corrected', async () => {
  expect((await find('coordinatro')).corrected).toBe('coördinator');
  expect((await find('huisartsenposten')).corrected).toBeNull();
});

describe('quotation marks, minus and limits', () => {
  test.each([
    ['"politiek ambtelijke"', ['orde']],
    ['"ambtelijke politiek"', []],
    ['"ambtenaar"', []],
    ['windmolens -texel -dijk', ['twee-hits']],
    ['partij:SP', ['posten']],
    ['van:Leijten', ['posten']],
    ['jaar:2022-2023', ['beleid']],
    ['ingezonden:1999', ['woo']],
    ['ingezonden:"may 1999"', []],
    ['ingezonden:"january 1999 to december 1999"', ['woo']],
    ['document:top', ['top']],
    ['ambtenaren tot:2020', ['top']],
    ['2022Z12345', ['kamerstuk']],
    ['ah 1480', ['beleid']],
    ['Aanhangsel 1480', ['beleid']],
    ['ah 1481', []],
  ])('%s finds %j', async (text, expected) => {
    expect(await ids(text)).toEqual(expected);
  });

  test('a limit alone lists the newest first', async () => {
    expect((await ids('', { from: '2020-01-01', to: '2021-12-31' })).slice(0, 2)).toEqual([
      'ambtenaren',
      'top',
    ]);
  });
});

describe('of documents that answer as well', () => {
  const equals = ['2019-05-01', '2023-05-01', '2001-05-01', '2011-05-01'].map((received) =>
    about(received, 'Wat kosten de postzegels?', { received }),
  );
  const order = async (documents: typeof equals) => {
    const { hits } = openEngine(await anArchive(documents)).find({ text: 'postzegels', limit: 10 });
    return hits.map(({ document }) => document.id);
  };

  test('the newer is first', async () => {
    expect(await order(equals)).toEqual(['2023-05-01', '2019-05-01', '2011-05-01', '2001-05-01']);
  });

  test('the order does not depend on the order in which they came', async () => {
    // Each a little longer than the one before, and older or newer: near each other by score, and not in a row.
    const many = Array.from({ length: 24 }, (_, at) =>
      about(`${at}`, `Wat kosten de postzegels ${'nu '.repeat(at)}?`, {
        received: `20${String((at * 7) % 24).padStart(2, '0')}-05-01`,
      }),
    );
    expect(await order([...many].reverse())).toEqual(await order(many));
  });
});

test('a word that is excluded is one of the title too', async () => {
  const own = openEngine(
    await anArchive([
      about('een', 'Wat kosten de postzegels?', { title: 'Vragen over de verhoging van het tarief' }),
      about('twee', 'Wat kosten de postzegels?', { title: 'Vragen over het tarief' }),
    ]),
  );
  const { hits } = own.find({ text: 'postzegels -verhoging', limit: 10 });
  expect(hits.map(({ document }) => document.id)).toEqual(['twee']);
});

test('hits of one document are grouped, its best first, and say how many more there are', async () => {
  const { hits, total } = await find('windmolens');
  expect(
    hits.map(({ document, exchange, others }) => [document.id, exchange.numbers, others]).sort(),
  ).toEqual([
    ['molen', [1], 0],
    ['twee-hits', [1], 1],
  ]);
  expect(total).toBe(2);
});

test('a hit says where each word was found', async () => {
  const { hits } = await find('windmolens dijk');
  expect(hits[0]?.document.id).toBe('molen');
  expect(hits[0]?.why).toEqual([
    { typed: 'windmolens', found: 'exchange' },
    { typed: 'dijk', found: 'exchange' },
  ]);
});

test.each([
  '',
  '""',
  '-',
  '-niets',
  ':',
  'document:',
  '"',
  '* OR NEAR(a)',
  "'; DROP TABLE document --",
  '\u0000',
  'ß'.repeat(500),
])('odd input does no harm: %j', async (text) => {
  await expect(find(text)).resolves.toMatchObject({ query: text });
  expect(await ids('stikstofbeleid')).toEqual(['beleid']);
});

test('twenty searches at once are all answered', async () => {
  const search = searchIn(archive);
  await search.warmUp();
  const found = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      search.find({ text: at % 2 ? 'woo' : 'stikstofbeleid', limit: 10 }),
    ),
  );
  await search.close();
  expect(found.map(({ hits }) => hits.map(({ document }) => document.id))).toEqual(
    Array.from({ length: 20 }, (_, at) => [at % 2 ? 'woo' : 'beleid']),
  );
});

test('names are suggested, with typing errors too', async () => {
  expect(engine.suggestNames('party', '', 10).map(({ name }) => name)).toContain('SP');
  expect(engine.suggestNames('asker', 'leiten', 10)).toEqual([{ name: 'Leijten', count: 1 }]);
});
