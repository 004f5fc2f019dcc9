/** Taking an answer, or a case, along: as text to paste, and as files. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseOf } from '../../src/archive/cases/case.ts';
import type { Document } from '../../src/documents/model.ts';
import { answerDownload, caseDownload } from '../../src/replies/download.ts';
import { DUTCH } from '../../src/replies/language.ts';
import { standingOf } from '../../src/replies/state.ts';
import { theAnswer, theFurtherAnswer, theQuestions } from '../archive/cases/papers.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { startWithPeople } from './bot.ts';
import { filesOf } from './files.ts';

type Stage = Awaited<ReturnType<typeof startWithPeople>>;

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
  const answers = ['Ja.', 'Ongeveer 4.000 reizigers.', 'Het waren er 4.312.', 'Nee.'];
  const places = answers.map((text) => md.indexOf(`\n${text}`));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(md.match(/^## /gm)).toHaveLength(4);
  expect(JSON.parse(json).papers.map(({ id }: { id: string }) => id)).toEqual([
    'kv-tk-2024Z14001',
    'ah-tk-20242025-594',
    'ah-tk-20242025-594-n1',
  ]);
});

test('two papers that count their footnotes from 1 keep each its own in one file', async () => {
  const noted = (document: Document, texts: readonly string[]): Document => ({
    ...document,
    exchanges: document.exchanges.map((exchange, at) =>
      exchange.answer === null
        ? exchange
        : {
            ...exchange,
            marks: [{ part: 'answer', at: 2, mark: '1' }],
            footnotes: [{ mark: '1', text: texts[at] ?? '', links: [], references: [] }],
          },
    ),
  });
  const papers = [noted(theAnswer(), ['een', 'twee', 'drie']), noted(theFurtherAnswer(), ['', 'vier', ''])];
  const { files = [] } = caseDownload(standingOf(caseOf('2024Z14001', papers)), DUTCH);
  const text = files.find(({ name }) => name.endsWith('.md'))?.content.toString() ?? '';
  const marks = [...text.matchAll(/^\w\w\[\^(.+?)\]/gm)].map(([, mark]) => mark);
  const notes = new Map([...text.matchAll(/^\[\^(.+?)\]: (.*)$/gm)].map(([, mark, note]) => [mark, note]));
  expect(marks.map((mark) => notes.get(mark))).toEqual(['een', 'twee', 'vier', 'drie']);
});

test('two footnotes with one mark stand in one definition, as a second one would not be shown', () => {
  const footnotes = ['Trouw, 2 mei', 'Kamerstuk 1'].map((text) => ({
    mark: '1',
    text,
    links: [],
    references: [],
  }));
  const document = theAnswer({ exchanges: [anExchange({ footnotes })] });
  const { files = [] } = answerDownload(document, 0, standingOf(caseOf('2024Z14001', [document])), DUTCH);
  const text = files.find(({ name }) => name.endsWith('.md'))?.content.toString() ?? '';
  expect(text).toContain('\n\n[^1]: Trouw, 2 mei\n\n    Kamerstuk 1\n\n');
  expect(text.match(/\[\^1\]:/g)).toHaveLength(1);
});
