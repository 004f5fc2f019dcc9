/** The official feed brought into the archive: over real HTTP, from a server of ours that speaks as the feed does. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { factsOf, stateOf } from '../../src/archive/cases/state.ts';
import {
  asks,
  caseEntities,
  documentId,
  guidOf,
  paperEntities,
  tells,
} from '../../src/feed-server/case-script.ts';
import { CASE, type FeedStage, FILES, NUMBER, startFeedStage } from './stage.ts';

let stage: FeedStage;
beforeEach(async () => {
  stage = await startFeedStage();
});
afterEach(() => stage.close());

const QUESTIONS = `kv-tk-${NUMBER}`;
const ANSWER = 'ah-tk-20232024-1976';
const APPENDIX = '232401976';

/** How it stands with the case on a day. */
async function stateOn(day: string): Promise<string> {
  const archive = openArchive(stage.options.destination.archive);
  const found = await archive.findCase(NUMBER);
  await archive.close();
  return found ? stateOf(found.papers.map(factsOf), day).key : 'no case';
}

test('a case is there from its questions on, and goes on with each paper', async () => {
  const { server } = stage;
  asks(server, CASE, FILES.questions);
  expect(await stage.sync()).toMatchObject({ is: 'done', cases: 1, added: 1, failed: 0 });
  expect((await stage.archived()).get(QUESTIONS)).toMatchObject({
    kind: 'questions',
    caseNumber: NUMBER,
    subject: 'post die te laat komt',
    submitted: '2024-05-02',
    exchanges: [{ question: 'Weet u dat post te laat komt?' }, {}],
    warnings: [],
  });
  expect(await stateOn('2024-05-20')).toBe('open');
  expect(await stateOn('2024-05-24')).toBe('late');

  tells(server, CASE, { kind: 'postponement', date: '2024-05-23', file: FILES.postponement });
  expect(await stage.sync()).toMatchObject({ is: 'done', added: 1 });
  expect(await stateOn('2024-05-24')).toBe('postponed');
  expect(await stateOn('2024-06-14')).toBe('late after postponement');

  tells(server, CASE, { kind: 'answer', date: '2024-06-06', file: FILES.answer, publication: ANSWER });
  expect(await stage.sync()).toMatchObject({ is: 'done', added: 1 });
  expect(await stateOn('2024-06-14')).toBe('answered');
  expect((await stage.archived()).get(ANSWER)).toMatchObject({
    kind: 'answers',
    number: '1976',
    sessionYear: '2023-2024',
    caseNumber: NUMBER,
    received: '2024-06-06',
    exchanges: [{ answer: { text: 'Ja.' } }, { answer: { text: 'De bezorging wordt verbeterd.' } }],
  });
});

test('nothing new changes nothing, and asks for no file', async () => {
  asks(stage.server, CASE, FILES.questions);
  await stage.sync();
  const before = stage.server.requests.length;
  expect(await stage.sync()).toMatchObject({ is: 'done', cases: 0, added: 0, updated: 0 });
  const asked = stage.server.requests.slice(before).map(({ path }) => path);
  expect(asked).toHaveLength(4);
  expect(asked.every((path) => path.includes('/Feed?skiptoken='))).toBe(true);
});

test('a case exists before its questions can be read, and says so', async () => {
  for (const entity of caseEntities(CASE)) stage.server.publish(entity);
  await stage.sync();
  const document = (await stage.archived()).get(QUESTIONS);
  expect(document).toMatchObject({
    subject: CASE.subject,
    askers: [{ name: 'A.B. de Wit', party: 'ABC' }],
    addressees: ['Minister van Buitenlandse Zaken'],
    submitted: '2024-05-02',
    exchanges: [],
    title: null,
  });
  expect(document?.warnings[0]).toContain('de tekst ervan is hier nog niet');
  expect(await stateOn('2024-05-03')).toBe('open');
});

test('the letter in Word comes first; the official publication takes its place, and the case keeps its dates', async () => {
  const { server } = stage;
  asks(server, CASE, FILES.questions);
  tells(server, CASE, { kind: 'answer', date: '2024-06-05', file: FILES.letter, appendix: APPENDIX });
  await stage.sync();
  const letter = (await stage.archived()).get(ANSWER);
  expect(letter).toMatchObject({ received: '2024-06-05', submitted: '2024-05-02', caseNumber: NUMBER });
  expect(letter?.exchanges.map(({ answer }) => answer?.text)).toEqual([
    'Ja.',
    'De bezorging wordt verbeterd.',
  ]);

  tells(server, CASE, { kind: 'answer', date: '2024-06-05', file: FILES.answer, publication: ANSWER }, 2);
  expect(await stage.sync()).toMatchObject({ updated: 1 });
  const published = (await stage.archived()).get(ANSWER);
  expect(published?.title).toContain('ontvangen 6 juni 2024');
  // The paper's own words are shown, and that the feed says otherwise.
  expect(published).toMatchObject({ received: '2024-06-06' });
  expect(published?.warnings).toContain(
    'Volgens de gegevens van de Kamer is de dag van ontvangst 2024-06-05; op het stuk staat 2024-06-06.',
  );
  expect((await stage.archived()).size).toBe(2);
});

test('a later file with fewer answers takes no words away', async () => {
  const { server } = stage;
  asks(server, CASE, FILES.questions);
  tells(server, CASE, { kind: 'answer', date: '2024-06-06', file: FILES.answer, publication: ANSWER });
  await stage.sync();
  // Its enclosure is gone, and the publication has one answer.
  server.putPublication(ANSWER, 'pdf', FILES.shorter.bytes);
  tells(server, CASE, { kind: 'answer', date: '2024-06-06', publication: ANSWER }, 2);
  await stage.sync();
  expect((await stage.archived()).get(ANSWER)?.exchanges).toHaveLength(2);
});

test('without a file of its own a paper is read from the official publication', async () => {
  const { server } = stage;
  server.putPublication(ANSWER, 'pdf', FILES.answer.bytes);
  asks(server, CASE, FILES.questions);
  tells(server, CASE, { kind: 'answer', date: '2024-06-06', publication: ANSWER });
  expect(await stage.sync()).toMatchObject({ added: 2, failed: 0 });
  const asked = server.requests
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/officielepublicaties'));
  expect(asked).toEqual([
    `/officielepublicaties/${ANSWER}/${ANSWER}.xml`,
    `/officielepublicaties/${ANSWER}/${ANSWER}.pdf`,
  ]);
});

test('a paper is kept under the id of its publication once that is known', async () => {
  const { server } = stage;
  asks(server, CASE, FILES.questions);
  tells(server, CASE, { kind: 'answer', date: '2024-06-06', file: FILES.answer });
  await stage.sync();
  expect([...(await stage.archived()).keys()].sort()).toEqual([expect.stringMatching(/^2024D/), QUESTIONS]);
  tells(server, CASE, { kind: 'answer', date: '2024-06-06', file: FILES.answer, publication: ANSWER }, 2);
  await stage.sync();
  expect([...(await stage.archived()).keys()].sort()).toEqual([ANSWER, QUESTIONS]);
});

describe('only written questions from the first day on', () => {
  test('are brought in, and their actors and versions kept', async () => {
    const { server } = stage;
    asks(server, { ...CASE, number: '2023Z00001', asked: '2023-05-02' }, FILES.questions);
    const other = { ...CASE, number: '2024Z00002' };
    for (const entity of caseEntities(other)) {
      const isCase = entity.category === 'Zaak';
      server.publish(isCase ? { ...entity, fields: { ...entity.fields, soort: 'Motie' } } : entity);
    }
    for (const entity of paperEntities(other, { kind: 'answer', date: '2024-05-05' })) {
      const isPaper = entity.category === 'Document';
      server.publish(isPaper ? { ...entity, fields: { ...entity.fields, soort: 'Motie' } } : entity);
    }
    asks(server, CASE, FILES.questions);
    expect(await stage.sync()).toMatchObject({ is: 'done', cases: 1, added: 1 });
    await stage.sync();
    expect([...(await stage.archived()).keys()]).toEqual([QUESTIONS]);
  });

  test('an answer of these days to questions of earlier ones is, and its case is asked for', async () => {
    const { server } = stage;
    const early = { ...CASE, number: '2023Z21000', asked: '2023-12-28' };
    asks(server, early, FILES.questions);
    tells(server, early, { kind: 'answer', date: '2024-01-18', file: FILES.answer, publication: ANSWER });
    await stage.sync();
    expect((await stage.archived()).get(ANSWER)).toMatchObject({ caseNumber: '2023Z21000' });
    const asked = server.requests.filter(({ path }) => path.includes('Entiteiten'));
    expect(asked.map(({ path }) => path)).toEqual([`/SyncFeed/2.0/Entiteiten/${guidOf('zaak 2023Z21000')}`]);
  });
});

test('where the feed and a paper differ, the paper is shown and a warning says so', async () => {
  const { server } = stage;
  const told = {
    ...CASE,
    subject: 'brieven',
    askers: [{ name: 'C. Bos', party: 'XYZ' }],
    asked: '2024-05-03',
  };
  asks(server, told, FILES.questions);
  await stage.sync();
  expect((await stage.archived()).get(QUESTIONS)).toMatchObject({
    subject: 'post die te laat komt',
    askers: [{ name: 'De Wit', party: 'ABC' }],
    submitted: '2024-05-02',
    warnings: [
      'Volgens de gegevens van de Kamer is de dag van indiening 2024-05-03; op het stuk staat 2024-05-02.',
      'Volgens de gegevens van de Kamer is de indiener C. Bos; op het stuk staat De Wit.',
      'Volgens de gegevens van de Kamer is het onderwerp ‘brieven’; op het stuk staat ‘post die te laat komt’.',
    ],
  });
});

test('questions that others replace say so', async () => {
  const { server } = stage;
  asks(server, CASE, FILES.questions);
  await stage.sync();
  asks(server, { ...CASE, number: '2024Z14002', replaces: [NUMBER] }, FILES.questions);
  await stage.sync();
  expect((await stage.archived()).get(QUESTIONS)?.warnings).toEqual([
    'Volgens de gegevens van de Kamer zijn deze vragen vervangen door 2024Z14002.',
  ]);
});

test('what the feed deletes goes, and what comes again is there again', async () => {
  const { server } = stage;
  asks(server, CASE, FILES.questions);
  tells(server, CASE, { kind: 'answer', date: '2024-06-06', file: FILES.answer, publication: ANSWER });
  await stage.sync();
  server.delete(documentId(NUMBER, 'answer'));
  expect(await stage.sync()).toMatchObject({ removed: 1 });
  expect([...(await stage.archived()).keys()]).toEqual([QUESTIONS]);
  expect(await stateOn('2024-05-10')).toBe('open');

  tells(server, CASE, { kind: 'answer', date: '2024-06-06', file: FILES.answer, publication: ANSWER });
  await stage.sync();
  expect(await stateOn('2024-06-10')).toBe('answered');

  server.delete(guidOf(`zaak ${NUMBER}`));
  await stage.sync();
  expect((await stage.archived()).size).toBe(0);
});

test('what a person took out stays out', async () => {
  const { removeAll } = await import('../../src/replica/import-all.ts');
  const { server, options } = stage;
  asks(server, CASE, FILES.questions);
  await stage.sync();
  await removeAll(options.destination, [QUESTIONS]);
  server.publish({
    ...caseEntities(CASE)[0],
    fields: { ...caseEntities(CASE)[0]?.fields, status: 'x' },
  } as never);
  await stage.sync();
  expect((await stage.archived()).size).toBe(0);
});
