/** Whatever goes wrong with the feed, in the end the archive has what it would have had. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factsOf, stateOf } from '../../src/archive/cases/state.ts';
import { Entity } from '../../src/feed/entity.ts';
import { papersOf, type Told } from '../../src/feed/paper.ts';
import { syncRound } from '../../src/feed/sync.ts';
import {
  asks,
  caseEntities,
  documentId,
  guidOf,
  paperEntities,
  type ScriptedFile,
  tells,
} from '../../src/feed-server/case-script.ts';
import type { ServedEntity } from '../../src/feed-server/entity-xml.ts';
import type { FeedFault } from '../../src/feed-server/feed-server.ts';
import { openStore } from '../../src/store/store.ts';
import { p, toDocx } from '../documents/builder/word.ts';
import { reader } from '../reader.ts';
import { runs } from '../runs.ts';
import { asksAll, CASE, type FeedStage, FILES, manyCases, NUMBER, startFeedStage } from './stage.ts';

let stage: FeedStage;
beforeEach(async () => {
  stage = await startFeedStage({ pageSize: 3 });
});
afterEach(() => stage.close());

const QUESTIONS = `kv-tk-${NUMBER}`;
const ANSWER = 'ah-tk-20232024-1976';
const FEED = /\/Feed\?/;
const FILE = /\/Resources\//;
const PUBLICATION = /\/officielepublicaties\//;

/** The whole story of one case. */
function answered(): void {
  const { server } = stage;
  asks(server, CASE, FILES.questions);
  tells(server, CASE, { kind: 'postponement', date: '2024-05-23', file: FILES.postponement });
  tells(server, CASE, { kind: 'answer', date: '2024-06-06', file: FILES.answer, publication: ANSWER });
}

/** What the archive has in the end, where nothing goes wrong. */
const PAPERS = [ANSWER, QUESTIONS, expect.stringMatching(/^2024D/)];
const papers = async () =>
  [...(await stage.archived()).keys()].sort((one, other) => (one < other ? 1 : -1)).reverse();
const isWhole = async () => {
  const all = await papers();
  expect(all).toHaveLength(3);
  expect(all).toEqual(expect.arrayContaining(PAPERS));
  expect((await stage.archived()).get(ANSWER)?.exchanges.map(({ answer }) => answer?.text)).toEqual([
    'Ja.',
    'De bezorging wordt verbeterd.',
  ]);
};

/** Has the cases looked at now that failed before. */
async function timePasses(): Promise<void> {
  const store = openStore(stage.options.destination);
  await store.feed.nameAll();
  await store.close();
}

describe('a page of the feed', () => {
  test.each<FeedFault>(['unavailable', 'too many', 'empty', 'cut', 'broken off', 'other page'])(
    'that is %s once is asked for again',
    async (fault) => {
      answered();
      stage.server.fails(fault, FEED, 1);
      const first = await stage.sync();
      // What is no page is not asked for again at once: the next round does.
      if (first.is !== 'done') expect(await stage.sync()).toMatchObject({ is: 'done' });
      await isWhole();
    },
  );

  test('that is unavailable for hours stops the round, and the next one goes on where it was', async () => {
    answered();
    // Behind the first page of the second category.
    stage.server.fails('unavailable', /category=Document$/, 100);
    expect(await stage.sync()).toMatchObject({ is: 'unavailable', why: expect.stringContaining('503') });
    const asked = stage.server.requests.filter(({ path }) => /category=Zaak$/.test(path)).length;
    stage.server.failsNoMore();
    expect(await stage.sync()).toMatchObject({ is: 'done' });
    await isWhole();
    // The first category was read on from its end.
    const again = stage.server.requests.filter(({ path }) => /category=Zaak$/.test(path)).slice(asked);
    expect(again.map(({ path }) => /skiptoken=\d+/.test(path))).toEqual([true]);
  });
});

describe('a part of the feed', () => {
  test.each(['ZaakActor', 'DocumentVersie'] as const)(
    '%s that is away for months keeps nothing else away, and is filled in later',
    async (category) => {
      answered();
      stage.server.fails('unavailable', new RegExp(`category=${category}`), 1_000);
      expect(await stage.sync()).toMatchObject({ is: 'done', away: [category], failed: 0 });
      expect((await stage.archived()).get(QUESTIONS)?.exchanges).toHaveLength(2);
      stage.server.failsNoMore();
      expect(await stage.sync()).toMatchObject({ is: 'done', away: [] });
      await isWhole();
      expect((await stage.archived()).get(QUESTIONS)?.askers).not.toEqual([]);
    },
  );

  test('that leads in a circle ends the round', async () => {
    asksAll(stage.server, manyCases(8));
    stage.server.fails('circle', /category=ZaakActor/, 1_000);
    expect(await stage.sync()).toMatchObject({ is: 'done', away: ['ZaakActor'], cases: 8 });
    stage.server.fails('circle', /category=Zaak$/, 1_000);
    asks(stage.server, CASE, FILES.questions);
    expect(await stage.sync()).toMatchObject({
      is: 'unavailable',
      why: expect.stringContaining('back to itself'),
    });
  });
});

describe('a paper that the feed tells of and nobody can read', () => {
  test.each<['answer' | 'postponement', string, string, object]>([
    ['postponement', '2024-06-01', 'postponed', { kind: 'postponement', recorded: 'postponed' }],
    ['answer', '2024-07-20', 'answered', { kind: 'answers', recorded: 'answered' }],
  ])('is never denied: %s', async (kind, day, key, expected) => {
    asks(stage.server, CASE, FILES.questions);
    tells(stage.server, CASE, { kind, date: '2024-05-23', file: FILES.rubbish });
    expect(await stage.sync()).toMatchObject({ is: 'done', failed: 1 });
    const all = [...(await stage.archived()).values()];
    const paper = all.find(({ id }) => id !== QUESTIONS);
    expect(paper).toMatchObject({ ...expected, received: '2024-05-23', caseNumber: NUMBER, exchanges: [] });
    expect(paper?.warnings[0]).toContain('de tekst ervan is hier nog niet');
    expect(stateOf(all.map(factsOf), day)).toMatchObject({ key, isElsewhere: kind === 'answer' });
  });

  test('takes its words once they can be read', async () => {
    asks(stage.server, CASE, FILES.questions);
    tells(stage.server, CASE, { kind: 'postponement', date: '2024-05-23', file: FILES.rubbish });
    await stage.sync();
    stage.server.putFile(documentId(NUMBER, 'postponement'), FILES.postponement.bytes);
    await timePasses();
    await stage.sync();
    const [paper] = [...(await stage.archived()).values()].filter(({ id }) => id !== QUESTIONS);
    expect(paper?.notice).toContain('niet binnen de gebruikelijke termijn');
    expect((await stage.archived()).size).toBe(2);
  });
});

test('a letter of which the file cannot be had any more keeps the words that were read', async () => {
  const letter: ScriptedFile = {
    type: 'docx',
    bytes: toDocx({
      body: [
        p('Geachte voorzitter,'),
        p(
          'De vragen van het lid De Wit (ABC) over post die te laat komt (ingezonden 2 mei 2024) kunnen niet binnen de gebruikelijke termijn worden beantwoord.',
        ),
        p('De minister van Buitenlandse Zaken,'),
        p('P. Smit'),
      ].join(''),
    }),
  };
  asks(stage.server, CASE, FILES.questions);
  const postponement = { kind: 'postponement', date: '2024-05-23' } as const;
  tells(stage.server, CASE, { ...postponement, file: letter });
  await stage.sync();
  const notices = async () =>
    [...(await stage.archived()).values()].flatMap(({ notice }) => (notice === null ? [] : [notice]));
  const words = await notices();
  expect(words).toEqual([expect.stringContaining('niet binnen de gebruikelijke termijn')]);
  tells(stage.server, CASE, { ...postponement, file: FILES.rubbish }, 2);
  expect(await stage.sync()).toMatchObject({ failed: 1 });
  expect(await notices()).toEqual(words);
});

describe('a file', () => {
  test.each<FeedFault>(['unavailable', 'too many', 'empty', 'broken off'])(
    'that is %s once is asked for again',
    async (fault) => {
      answered();
      stage.server.fails(fault, FILE, 1);
      expect(await stage.sync()).toMatchObject({ is: 'done', failed: 0 });
      await isWhole();
    },
  );

  test('that is cut is no paper, and is read once it is whole', async () => {
    asks(stage.server, CASE, FILES.questions);
    tells(stage.server, CASE, {
      kind: 'answer',
      date: '2024-06-06',
      file: FILES.letter,
      publication: ANSWER,
    });
    stage.server.fails('cut', new RegExp(documentId(NUMBER, 'answer')), 1);
    expect(await stage.sync()).toMatchObject({ is: 'done', failed: 1 });
    expect((await stage.archived()).get(ANSWER)?.exchanges).toEqual([]);
    await timePasses();
    expect(await stage.sync()).toMatchObject({ is: 'done', failed: 0, updated: 1 });
    expect((await stage.archived()).get(ANSWER)?.exchanges).toHaveLength(2);
    expect(await papers()).toEqual([ANSWER, QUESTIONS]);
  });

  test('that is missing (500) is looked for again another time, and nothing else waits for it', async () => {
    answered();
    stage.server.fails('missing file', new RegExp(documentId(NUMBER, 'answer')), 1);
    expect(await stage.sync()).toMatchObject({ is: 'done', failed: 1 });
    expect((await stage.archived()).get(ANSWER)).toMatchObject({ recorded: 'answered', exchanges: [] });
    // Not at once: that is no manner.
    const before = stage.server.requests.length;
    await stage.sync();
    expect(stage.server.requests.slice(before).every(({ path }) => FEED.test(path))).toBe(true);
    await timePasses();
    await stage.sync();
    await isWhole();
  });

  test.each([
    ['another server', 'http://127.0.0.1:9/kaas'],
    ['another protocol', 'https://127.0.0.1/kaas'],
  ])('that leads to %s is not fetched from there', async (_, location) => {
    asks(stage.server, CASE, FILES.questions);
    stage.server.redirects(FILE, location);
    expect(await stage.sync()).toMatchObject({ is: 'done', failed: 1 });
    expect((await stage.archived()).get(QUESTIONS)?.exchanges).toEqual([]);
  });

  test('that leads on within the server is fetched', async () => {
    asks(stage.server, CASE, FILES.questions);
    stage.server.redirects(/\/Resources\/(?!.*again)/, '?again');
    expect(await stage.sync()).toMatchObject({ is: 'done', failed: 0 });
    expect((await stage.archived()).get(QUESTIONS)?.exchanges).toHaveLength(2);
  });

  test('that was never there is read from the publication once that is there (fout404 before)', async () => {
    asks(stage.server, CASE, FILES.questions);
    tells(stage.server, CASE, { kind: 'answer', date: '2024-06-06', publication: ANSWER });
    expect(await stage.sync()).toMatchObject({ failed: 1 });
    expect((await stage.archived()).get(ANSWER)?.exchanges).toEqual([]);
    stage.server.putPublication(ANSWER, 'pdf', FILES.answer.bytes);
    await timePasses();
    await stage.sync();
    expect((await stage.archived()).get(ANSWER)?.exchanges).toHaveLength(2);
    expect(await papers()).toEqual([ANSWER, QUESTIONS]);
  });

  test('of questions that cannot be read leaves a case without words, which they take in the end', async () => {
    asks(stage.server, CASE, FILES.rubbish);
    expect(await stage.sync()).toMatchObject({ added: 1, failed: 1 });
    expect((await stage.archived()).get(QUESTIONS)?.exchanges).toEqual([]);
    stage.server.putFile(documentId(NUMBER, 'questions'), FILES.questions.bytes);
    await timePasses();
    await stage.sync();
    expect((await stage.archived()).get(QUESTIONS)?.exchanges).toHaveLength(2);
  });

  test('of a server that is down is waited for, without a try for each paper', async () => {
    asksAll(stage.server, manyCases(8));
    stage.server.fails('unavailable', FILE, 1_000);
    expect(await stage.sync()).toMatchObject({ is: 'unavailable' });
    const tries = stage.server.requests.filter(({ path }) => FILE.test(path)).length;
    expect(tries).toBe(stage.options.manners?.tries);
    // A case without words would say what is not so: the feed has them.
    expect((await stage.archived()).size).toBe(0);
  });

  test('that is no longer what it was under its address is read again, and one that is is not sent', async () => {
    answered();
    await stage.sync();
    const before = stage.server.requests.length;
    // Its entity is told anew, with the same file.
    tells(stage.server, CASE, {
      kind: 'answer',
      date: '2024-06-07',
      file: FILES.answer,
      publication: ANSWER,
    });
    await stage.sync();
    const asked = stage.server.requests
      .slice(before)
      .filter(({ path }) => FILE.test(path) || PUBLICATION.test(path));
    expect(asked.map(({ path }) => path)).toEqual([
      `/SyncFeed/2.0/Resources/${documentId(NUMBER, 'answer')}`,
    ]);
    await isWhole();
  });
});

describe('entities', () => {
  const all = (): ServedEntity[] => [
    ...caseEntities(CASE),
    ...paperEntities(CASE, { kind: 'questions', date: CASE.asked, file: FILES.questions }),
    ...paperEntities(CASE, { kind: 'postponement', date: '2024-05-23', file: FILES.postponement }),
    ...paperEntities(CASE, { kind: 'answer', date: '2024-06-06', file: FILES.answer, publication: ANSWER }),
  ];
  const putFiles = (to: FeedStage) => {
    for (const kind of ['questions', 'postponement', 'answer'] as const) {
      to.server.putFile(documentId(NUMBER, kind), FILES[kind].bytes);
    }
  };

  test('in whatever order, with rounds in between and some told twice, make the same case', async () => {
    putFiles(stage);
    for (const entity of all()) stage.server.publish(entity, new Date('2024-06-10T10:00:00Z'));
    await stage.sync();
    const expected = await stage.archived();
    expect(expected.size).toBe(3);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all(), { minLength: all().length }),
        fc.uniqueArray(fc.nat(all().length - 1), { maxLength: 2 }),
        fc.uniqueArray(fc.nat(all().length - 1), { maxLength: 3 }),
        async (order, rounds, twice) => {
          const own = await startFeedStage({ pageSize: 3 });
          putFiles(own);
          for (const [at, entity] of order.entries()) {
            own.server.publish(entity, new Date('2024-06-10T10:00:00Z'));
            if (rounds.includes(at)) await own.sync();
          }
          for (const at of twice)
            own.server.publish(order[at] as ServedEntity, new Date('2024-06-10T10:00:00Z'));
          await own.sync();
          expect(await own.archived()).toEqual(expected);
          await own.close();
        },
      ),
      { numRuns: runs(8) },
    );
  }, 120_000);

  test('of which a version comes some rounds before its paper make the same case', async () => {
    putFiles(stage);
    const isVersion = ({ category }: ServedEntity) => category === 'DocumentVersie';
    for (const entity of [...all().filter(isVersion), ...all().filter((one) => !isVersion(one))]) {
      stage.server.publish(entity, new Date('2024-06-10T10:00:00Z'));
      await stage.sync();
    }
    expect([...(await stage.archived()).keys()].sort()).toEqual([
      '2024D34833',
      'ah-tk-20232024-1976',
      'kv-tk-2024Z14001',
    ]);
  });

  test('that refer to what never comes keep nothing waiting', async () => {
    const [document] = paperEntities(
      { ...CASE, number: '2024Z99999' },
      { kind: 'answer', date: '2024-06-06' },
    );
    stage.server.publish(document as ServedEntity);
    answered();
    expect(await stage.sync()).toMatchObject({ is: 'done' });
    await isWhole();
    const before = stage.server.requests.length;
    await stage.sync();
    expect(stage.server.requests.slice(before).filter(({ path }) => path.includes('Entiteiten'))).toEqual([]);
  });
});

test('a feed that begins anew is read from its beginning, and nothing is there twice', async () => {
  answered();
  await stage.sync();
  stage.server.restarts();
  const other = { ...CASE, number: '2024Z14009' };
  asks(stage.server, other, FILES.questions);
  // Its tokens are behind what is asked for: it looks as if there were nothing new, until it is looked at closer.
  const { now } = Date;
  Date.now = () => now() + 25 * 3_600_000;
  try {
    expect(await stage.sync()).toMatchObject({ is: 'done' });
  } finally {
    Date.now = now;
  }
  expect(await papers()).toHaveLength(4);
});

test('a file at another address than the feed’s is not fetched, whatever an entry says', () => {
  const zaak = Entity.parse({
    ...{
      category: 'Zaak',
      id: guidOf('zaak'),
      nummer: NUMBER,
      soort: 'Schriftelijke vragen',
      onderwerp: 'post',
    },
    ...{
      gestartOp: '2024-05-02',
      termijn: null,
      status: null,
      afgedaan: null,
      vergaderjaar: null,
      vervangenVanuit: [],
    },
  });
  const document = (file: string) =>
    Entity.parse({
      ...{
        category: 'Document',
        id: guidOf('document'),
        zaak: [zaak.id],
        soort: 'Schriftelijke vragen',
        file,
      },
      ...{
        documentNummer: null,
        onderwerp: null,
        datum: null,
        aanhangselnummer: null,
        huidigeDocumentVersie: [],
      },
      ...{ bijgewerkt: null, contentType: null },
    });
  const { addresses } = stage.server;
  const placesOf = (file: string) => {
    const told = {
      zaak,
      documents: [document(file)],
      actors: [],
      versions: [],
      replacedBy: [],
    } as unknown as Told;
    return papersOf(told, addresses).flatMap(({ places }) => places.map(({ address }) => address));
  };
  expect(placesOf(`${addresses.feed}Resources/1`)).toContain(`${addresses.feed}Resources/1`);
  for (const elsewhere of ['http://169.254.169.254/latest', 'http://localhost:80/Resources/1']) {
    expect(placesOf(elsewhere)).not.toContain(elsewhere);
  }
});

describe('who fetches', () => {
  test('says who it is, and asks for one thing at a time, a pause between two', async () => {
    answered();
    const manners = { pauseMs: 100, timeoutMs: 5_000, backOffMs: 100, tries: 3 };
    await syncRound({ ...stage.options, manners }, reader);
    const { requests } = stage.server;
    expect(requests.every(({ userAgent }) => /^Vraagbaak\/\S+ \(\+https:\/\//.test(userAgent))).toBe(true);
    const pauses = requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0));
    // The clock of a timer and that of the server may be a millisecond apart.
    expect(Math.min(...pauses)).toBeGreaterThan(95);
  });

  test('has its turn alone', async () => {
    answered();
    const rounds = await Promise.all([stage.sync(), stage.sync(), stage.sync()]);
    expect(rounds.map(({ is }) => is).sort()).toEqual(['busy', 'busy', 'done']);
    await isWhole();
  });

  test('can be stopped between any two pages, and goes on', async () => {
    answered();
    for (let parts = 0; parts < 50; parts += 1) {
      let asked = 0;
      const synced = await stage.sync(() => {
        asked += 1;
        return asked > 6;
      });
      if (synced.is === 'done') {
        expect(parts).toBeGreaterThan(1);
        break;
      }
      expect(synced.is).toBe('stopped');
    }
    await isWhole();
  });

  test('begins at the first day that is wanted, not at the beginning of the feed', async () => {
    const { server } = stage;
    const years = Array.from({ length: 900 }, (_, at) => at);
    for (const at of years) {
      const day = new Date(Date.UTC(2009, 0, 1) + at * 6 * 86_400_000).toISOString().slice(0, 10);
      asks(server, { ...CASE, number: `${day.slice(0, 4)}Z${String(30_000 + at)}`, asked: day });
    }
    answered();
    await stage.sync();
    await isWhole();
    const pages = server.requests.filter(({ path }) => /category=Zaak$/.test(path)).length;
    expect(pages).toBeLessThan(60);
  });
});
