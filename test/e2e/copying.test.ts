/** Taking an answer, or a case, along: as text to paste, and as files. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theAnswer, theFurtherAnswer, theQuestions } from '../archive/cases/papers.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { startWithPeople } from './bot.ts';

type Stage = Awaited<ReturnType<typeof startWithPeople>>;
type Answered = Awaited<ReturnType<Stage['alice']['types']>>;

const LONG = Array.from({ length: 300 }, (_, at) => `Dit is zin ${at} van het antwoord.`).join(' ');
let stage: Stage;
beforeAll(async () => {
  stage = await startWithPeople([
    theQuestions(),
    theAnswer(),
    theFurtherAnswer(),
    aDocument({
      id: 'bijzonder',
      subject: 'tekens *en* sterren',
      submitted: '2020-01-01',
      received: '2020-02-01',
      exchanges: [
        anExchange({
          question: 'Klopt ```dit``` _bericht_?',
          answer: { label: null, numbers: [1], text: 'Ja.' },
          marks: [{ part: 'answer', at: 2, mark: '1' }],
          footnotes: [{ mark: '1', text: 'Trouw, *2* mei', links: [], references: [] }],
        }),
        anExchange({ numbers: [2], question: 'Lang?', answer: { label: null, numbers: [2], text: LONG } }),
      ],
    }),
  ]);
});
afterAll(() => stage.stop());

/** What the files of a message hold, by their endings. */
async function filesOf({ message }: Answered): Promise<Record<string, string>> {
  const files = message.message.attachments.map(async ({ filename, url }) => {
    const body = await (await fetch(url)).text();
    return [filename.slice(filename.lastIndexOf('.') + 1), body] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

test('an answer is given to be copied, to who asks alone, and as files', async () => {
  const { alice } = stage;
  const shown = await alice.types('/vraag nummer:2 document:2024Z14001');
  const copied = await alice.clicks('Kopieer', shown.message);
  expect(copied.message.ephemeral).toBe(true);
  expect(copied.text).toContain('Ongeveer 4.000 reizigers.');
  expect(copied.text).toContain('Aanhangsel Handelingen II 2024/25, nr. 594, vraag 2');
  const { md = '', txt = '', json = '' } = await filesOf(copied);
  expect(md).toContain(
    '[Aanhangsel Handelingen II 2024/25, nr. 594, vraag 2](https://zoek.officielebekendmakingen.nl/ah-tk-20242025-594.html)',
  );
  expect(txt).toContain('(Deze vraag is nader beantwoord in ');
  expect(JSON.parse(json)).toMatchObject({
    case: '2024Z14001',
    state: 'answered further',
    document: 'ah-tk-20242025-594',
    citation: 'Aanhangsel Handelingen II 2024/25, nr. 594, vraag 2',
    exchanges: [{ numbers: [2], answer: { text: 'Ongeveer 4.000 reizigers.' } }],
  });
});

test('what would break a block of code, or is too long for one, is whole in the files', async () => {
  const { alice } = stage;
  for (const [number, words] of [
    [1, 'Klopt ```dit``` _bericht_?'],
    [2, LONG],
  ] as const) {
    const shown = await alice.types(`/vraag nummer:${number} document:bijzonder`);
    const copied = await alice.clicks('Kopieer', shown.message);
    expect(copied.text).toBe('Als bestand, heel: in Markdown en als gegevens (JSON).');
    expect((await filesOf(copied)).txt).toContain(words);
  }
});

test('Markdown has footnotes, and formats nothing that the paper does not', async () => {
  const { alice } = stage;
  const shown = await alice.types('/vraag nummer:1 document:bijzonder');
  const { md = '' } = await filesOf(await alice.clicks('Kopieer', shown.message));
  expect(md).toContain('tekens \\*en\\* sterren');
  expect(md).toContain('Ja[^1].');
  expect(md).toContain('[^1]: Trouw, \\*2\\* mei');
});

test('a case is given whole', async () => {
  const { alice } = stage;
  const card = await alice.types('/document 2024Z14001');
  const { md = '', json = '' } = await filesOf(await alice.clicks('Download', card.message));
  for (const text of ['Ja.', 'Ongeveer 4.000 reizigers.', 'Nee.']) expect(md).toContain(text);
  expect(md.match(/^## /gm)).toHaveLength(3);
  expect(JSON.parse(json).papers.map(({ id }: { id: string }) => id)).toEqual([
    'kv-tk-2024Z14001',
    'ah-tk-20242025-594',
    'ah-tk-20242025-594-n1',
  ]);
});
