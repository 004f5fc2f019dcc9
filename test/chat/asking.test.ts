import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/model.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { readSeed } from '../seed.ts';
import { startWithPeople } from './bot.ts';

type Stage = Awaited<ReturnType<typeof startWithPeople>>;
const labelsOf = (answered: { message: { buttons: { label: string }[] } }) =>
  answered.message.buttons.map(({ label }) => label);

describe('with the document that the bot comes with', () => {
  let stage: Stage;
  let seed: Document;
  beforeAll(async () => {
    seed = await readSeed();
    stage = await startWithPeople();
  });
  afterAll(() => stage.stop());
  beforeEach(() => stage.alice.speaks('nl'));

  test('/vraag 3 shows question 3 and its whole answer, to who asked it alone', async () => {
    const { alice, bob } = stage;
    const { message } = await alice.types('/vraag 3');
    expect(message.text).toContain('Vraag 3');
    expect(message.text).toContain(seed.exchanges[2]?.question);
    expect(message.text).toContain(seed.exchanges[2]?.answer?.text);
    expect(message.text).toContain('3 van 5');
    expect(message.ephemeral).toBe(true);
    expect(bob.sees().map(({ id }) => id)).not.toContain(message.id);
  });

  test('/vraag 1 shows the long answer whole, with its footnote', async () => {
    const { message } = await stage.alice.types('/vraag 1');
    for (const paragraph of seed.exchanges[0]?.answer?.text.split('\n\n') ?? [])
      expect(message.text).toContain(paragraph);
    expect(message.text).toContain('toelichten?¹');
    expect(message.text).toContain('¹ https://www.nrc.nl/nieuws/2023/01/10/hoge-ambtenaren-bezorgd');
  });

  test('from answer 1 to question 5, to which it refers, and back, in the same message', async () => {
    const { alice } = stage;
    const first = await alice.types('/vraag 1');
    const fifth = await alice.clicks('Vraag 5', first.message);
    expect(fifth.message.id).toBe(first.message.id);
    expect(fifth.message.text).toContain('5 van 5');
    const back = await alice.clicks('Terug naar vraag 1', fifth.message);
    expect(back.message.id).toBe(first.message.id);
    expect(back.message.text).toContain('1 van 5');
    expect(labelsOf(back)).not.toContain('Terug naar vraag 1');
  });

  test('previous and next go through the questions in order', async () => {
    const { alice } = stage;
    const third = await alice.types('/vraag 3');
    const fourth = await alice.clicks('Volgende', third.message);
    expect(fourth.message.text).toContain('4 van 5');
    const again = await alice.clicks('Vorige', fourth.message);
    expect(again.message.text).toContain('3 van 5');
  });

  test('a number that does not exist says which ones do, and offers them', async () => {
    const { alice } = stage;
    const answered = await alice.types('/vraag 9');
    expect(answered.text).toContain('Vraag 9 is er niet. Wel zijn er: 1 t/m 5.');
    const chosen = await alice.chooses('Vraag 4', answered.message);
    expect(chosen.message.text).toContain('4 van 5');
  });

  test('words in place of a number are answered kindly', async () => {
    const { text } = await stage.alice.types('/vraag wat vindt u?');
    expect(text).toContain('“wat vindt u?” is geen nummer van een vraag. De vragen zijn: 1 t/m 5.');
  });

  test.each(['vraag 3', ' 3 ', 'VRAAG 3'])('“/vraag %s” is understood', async (typed) => {
    const { text } = await stage.alice.types(`/vraag nummer:${typed}`);
    expect(text).toContain('3 van 5');
  });

  test('the number completes as one types, by number and by words', async () => {
    const { alice } = stage;
    expect((await alice.completes('/vraag ')).map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5']);
    expect(await alice.completes('/vraag 3')).toEqual([
      {
        name: '3 · Kunt u aangeven welke vijf casussen zijn behandeld in de training «politiek-ambtelijke…',
        value: '3',
      },
    ]);
    expect((await alice.completes('/vraag Koolmes')).map(({ value }) => value)).toEqual(['4', '3']);
  });

  test('the document completes by subject and asker, typos included', async () => {
    const { alice } = stage;
    for (const typed of ['brandbrif', 'leijten', 'SP', '']) {
      const [choice] = await alice.completes(`/vraag nummer:3 document:${typed}`);
      expect(choice?.name).toBe(
        'De brandbrief van 50 topambtenaren over de verhouding tussen… · Leijten (SP), 1 februari 2023',
      );
    }
    const { text } = await alice.picks('/vraag nummer:3 document:brandbrief', 'De brandbrief');
    expect(text).toContain('3 van 5');
  });

  test('a document that nobody knows says where to choose', async () => {
    const { text } = await stage.alice.types('/vraag nummer:3 document:stikstof');
    expect(text).toBe(
      'Ik ken geen document “stikstof”. Kies er een uit de lijst die bij document verschijnt.',
    );
  });

  test('in English for those whose Discord is English, with the document as it is', async () => {
    const { alice } = stage;
    alice.speaks('en-GB');
    const { message } = await alice.types('/vraag 3');
    expect(message.text).toContain('Question 3: ‘de brandbrief');
    expect(message.text).toContain('submitted 11 January 2023 · answered 1 February 2023');
    expect(message.text).toContain(seed.exchanges[2]?.answer?.text);
    expect(message.buttons.map(({ label }) => label)).toEqual([
      'Previous',
      'Next',
      'All questions',
      'Follow',
      'Share',
      'Share in…',
      'Save',
      'Copy',
      'Source',
    ]);
  });

  test('/document says who asked whom what and when, with its questions as a menu', async () => {
    const { alice } = stage;
    const { message } = await alice.types('/document');
    for (const fact of [
      'De brandbrief van 50 topambtenaren',
      'Leijten (SP)',
      'de Minister-President en de Minister van Binnenlandse Zaken en Koninkrijksrelaties',
      'Minister-President Rutte (Algemene Zaken)',
      'beantwoord na 21 dagen, binnen de termijn',
      'gevraagd 11 jan 2023 → beantwoord 1 feb, na 21 dagen',
      '5 vragen, 5 beantwoord',
      seed.title?.split('\n\n')[1],
    ]) {
      expect(message.text).toContain(fact);
    }
    expect(message.menus[0]?.options.map(({ label }) => label)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `Vraag ${n}`),
    );
    const opened = await alice.chooses('Vraag 2', message);
    expect(opened.message.id).not.toBe(message.id);
    expect(opened.message.text).toContain('2 van 5');
  });

  test('/vraag without a number lists the questions', async () => {
    const { message } = await stage.alice.types('/vraag');
    expect(message.text).toContain('5 vragen, 5 beantwoord');
    expect(message.menus[0]?.options).toHaveLength(5);
  });

  test('a document without an official number says where it comes from', async () => {
    const { alice } = stage;
    const asked = await alice.types('/vraag 3');
    const { message } = await alice.clicks('Bron', asked.message);
    expect(message.ephemeral).toBe(true);
    expect(message.text).toContain(seed.title?.split('\n\n')[0]);
    expect(message.text).toContain('leijten-brandbrief-50-topambtenaren-2023');
    expect(message.text).toContain('geen officieel nummer');
  });

  test('/help shows what there is, with the commands to click', async () => {
    const { message } = await stage.alice.types('/help');
    expect(message.embeds[0]?.description).toMatch(/<\/vraag:\d+>.*<\/zoek:\d+>.*<\/document:\d+>/s);
  });
});

describe('with other documents', () => {
  let stage: Stage;
  const answer = (numbers: number[]) => ({
    label: null,
    numbers,
    text: `Antwoord op ${numbers.join(' en ')}.`,
  });
  beforeAll(async () => {
    stage = await startWithPeople([
      aDocument({
        id: 'herhaald',
        subject: 'herhaalde nummers',
        received: '2024-06-01',
        exchanges: [
          anExchange({ numbers: [1] }),
          anExchange({ numbers: [2], question: 'De eerste vraag 2?', answer: answer([2]) }),
          anExchange({ numbers: [2], question: 'De tweede vraag 2?', answer: answer([2]) }),
          anExchange({ numbers: [3], question: 'Vraag drie?', answer: answer([3, 4]) }),
          anExchange({ numbers: [4], question: 'Vraag vier?', answer: answer([3, 4]) }),
          anExchange({ numbers: [], question: 'Zonder nummer?', label: null }),
        ],
      }),
      aDocument({ id: 'oud', subject: 'een ouder bericht', received: '2020-01-01' }),
      aDocument({ id: 'oudst', subject: 'nog een ouder bericht', received: '2019-01-01' }),
    ]);
  });
  afterAll(() => stage.stop());

  test('a number that the source repeats offers the choice', async () => {
    const { alice } = stage;
    const answered = await alice.types('/vraag 2');
    expect(answered.text).toBe('Nummer 2 staat er meer dan eens. Welke vraag bedoel je?');
    const options = answered.message.menus[0]?.options ?? [];
    expect(options.map(({ description }) => description)).toEqual([
      'De eerste vraag 2?',
      'De tweede vraag 2?',
    ]);
    const [first, second] = await alice.completes('/vraag 2');
    expect((await alice.types(`/vraag nummer:${first?.value}`)).text).toContain('De eerste vraag 2?');
    expect((await alice.types(`/vraag nummer:${second?.value}`)).text).toContain('De tweede vraag 2?');
  });

  test('a joint answer is shown for each of its questions, with all its numbers', async () => {
    const { alice } = stage;
    for (const [number, question] of [
      ['3', 'Vraag drie?'],
      ['4', 'Vraag vier?'],
    ]) {
      const { text } = await alice.types(`/vraag ${number}`);
      expect(text).toContain(question);
      expect(text).toContain('Antwoord 3 en 4\nMinister De Vries');
    }
  });

  test('a question without a number can be chosen', async () => {
    const { alice } = stage;
    const choices = await alice.completes('/vraag ');
    expect(choices.at(-1)?.name).toBe('– · Zonder nummer?');
    expect((await alice.types(`/vraag ${choices.at(-1)?.value}`)).text).toContain('Zonder nummer?');
  });

  test('an input that fits several documents offers them', async () => {
    const { alice } = stage;
    const answered = await alice.types('/vraag nummer:1 document:bericht');
    expect(answered.text).toBe('Er is meer dan één document dat op “bericht” lijkt. Welk bedoel je?');
    const chosen = await alice.chooses('Een ouder bericht', answered.message);
    expect(chosen.message.id).toBe(answered.message.id);
    expect(chosen.message.text).not.toContain('meer dan één');
    // It goes on with the question that was asked.
    expect(chosen.message.text).toContain('Vraag 1 over een ouder bericht');
  });

  test('the newest document is taken where none is named', async () => {
    const { text } = await stage.alice.types('/document');
    expect(text).toContain('Herhaalde nummers');
  });
});

test('without any document the bot says what to do', async () => {
  const stage = await startWithPeople([]);
  for (const typed of ['/vraag 3', '/zoek iets', '/document']) {
    expect((await stage.alice.types(typed)).text).toContain('Er zijn nog geen documenten.');
  }
  expect(await stage.alice.completes('/vraag 3')).toEqual([]);
  await stage.stop();
});
