/** A case with several papers, as people come upon it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  exchangesWith,
  theAnswer,
  theFurtherAnswer,
  thePostponement,
  theQuestions,
} from '../archive/cases/papers.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { startWithPeople } from './bot.ts';

type Stage = Awaited<ReturnType<typeof startWithPeople>>;
type Answered = Awaited<ReturnType<Stage['alice']['types']>>;
const labelsOf = ({ message }: Answered) => message.buttons.map(({ label }) => label);
const placeholdersOf = ({ message }: Answered) => message.menus.map(({ placeholder }) => placeholder);

const [one, two, three] = exchangesWith();
const joint = { label: 'Antwoord 2 en 3', numbers: [2, 3], text: 'Dat wordt onderzocht.' };
const PAPERS = [
  theQuestions(),
  thePostponement(),
  theAnswer({
    exchanges: [
      {
        ...anExchange({ question: one?.question ?? '' }),
        answer: { label: null, numbers: [1], text: 'Ja.' },
      },
      anExchange({ numbers: [2], question: two?.question ?? '', answer: joint }),
      anExchange({ numbers: [3], question: `${three?.question} Zo nee, waarom niet?`, answer: joint }),
    ],
  }),
  theFurtherAnswer(),
  // Of another case, and it refers to this one.
  aDocument({
    id: 'kv-tk-2025Z00001',
    kind: 'questions',
    subject: 'de veerboot, nogmaals',
    submitted: '2025-01-10',
    received: null,
    caseNumber: '2025Z00001',
    exchanges: [
      anExchange({
        question: 'Herinnert u zich Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 594?',
        answer: null,
        references: [
          {
            part: 'question',
            from: 18,
            to: 72,
            kind: 'aanhangsel',
            chamber: 'II',
            sessionYear: '2024-2025',
            number: '594',
            url: 'https://zoek.officielebekendmakingen.nl/ah-tk-20242025-594.html',
          },
        ],
      }),
    ],
  }),
];

describe('a case of several papers', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startWithPeople(PAPERS);
  });
  afterAll(() => stage.stop());

  test('/vraag answers from it, and says where the question is answered further', async () => {
    const { alice } = stage;
    const answered = await alice.types('/vraag nummer:2 document:2024Z14001');
    expect(answered.text).toContain('Vraag 2 en 3 over de veerboot naar het eiland');
    expect(answered.text).toContain(two?.question);
    expect(answered.text).toContain(`${three?.question} Zo nee, waarom niet?`);
    expect(answered.text.match(/Dat wordt onderzocht\./g)).toHaveLength(1);
    expect(answered.text).toContain(
      'nader beantwoord in Aanhangsel Handelingen II 2024/25, nr. 594 (nader antwoord)',
    );
    const further = await alice.clicks('Nader antwoord', answered.message);
    expect(further.text).toContain('Het waren er 4.312.');
    const back = await alice.clicks('Naar het antwoord', further.message);
    expect(back.text).toContain('Dat wordt onderzocht.');
  });

  test('a joint answer is shown whole for each of its questions, and the next is behind all of them', async () => {
    const { alice } = stage;
    const third = await alice.types('/vraag nummer:3 document:2024Z14001');
    expect(third.text).toContain('Vraag 2 en 3 over');
    expect(third.text).toContain('Vraag 2: deze vraag is nader beantwoord in ');
    expect(third.text).toContain(
      'Vraag 3: in Kamervragen 2024Z14001, Aanhangsel Handelingen II 2024/25, nr. 300',
    );
    expect(third.message.buttons.find(({ label }) => label === 'Volgende')?.disabled).toBe(true);
    const first = await alice.clicks('Vorige', third.message);
    expect(first.text).toContain('Vraag 1 over');
    expect((await alice.clicks('Volgende', first.message)).text).toContain('Vraag 2 en 3 over');
  });

  test('a paper that is named itself is shown as it is, with the way to the answer', async () => {
    const { alice } = stage;
    const asked = await alice.types('/vraag nummer:1 document:ah-tk-20242025-300');
    expect(asked.text).toContain('Het antwoord staat in Aanhangsel Handelingen II 2024/25, nr. 594.');
    expect((await alice.clicks('Naar het antwoord', asked.message)).text).toContain('Ja.');
    const paper = await alice.types('/document ah-tk-20242025-300');
    expect(paper.text).toContain('mededeling 14 oktober 2024');
    expect(paper.text).toContain('niet binnen de gebruikelijke termijn');
    const whole = await alice.clicks('Alle vragen', paper.message);
    expect(whole.text).toContain('nader beantwoord na 59 dagen, buiten de termijn');
  });

  test('/document tells its life, and has its questions, its papers and what refers to it', async () => {
    const { alice } = stage;
    const card = await alice.types('/document 2024Z14001');
    expect(card.text).toContain(
      'gevraagd 20 sep 2024 → uitgesteld 14 okt → beantwoord 18 nov, na 59 dagen → nader beantwoord 20 dec',
    );
    expect(placeholdersOf(card)).toEqual(['Kies een vraag', 'Stukken in deze zaak', 'Hiernaar verwijzen']);
    expect(card.message.menus[1]?.options).toHaveLength(4);
    const opened = await alice.chooses('Vraag 1', card.message);
    expect(opened.text).toContain('Ja.');
    const citing = await alice.chooses('De veerboot, nogmaals', card.message);
    expect(citing.text).toContain('De veerboot, nogmaals');
  });

  test('a reference to another case leads there', async () => {
    const { alice } = stage;
    const asked = await alice.types('/vraag nummer:1 document:2025Z00001');
    expect(labelsOf(asked)).toContain('Aanhangsel Handelingen II 2024/25, nr. 594');
    const cited = await alice.clicks('Aanhangsel Handelingen II 2024/25, nr. 594', asked.message);
    expect(cited.text).toContain('De veerboot naar het eiland');
    expect(cited.text).toContain('nader beantwoord na 59 dagen');
  });

  test.each(['2024Z14001', '2024z 14001', '2024-2025/594', 'ah-tk-20242025-300', '300', 'kv-tk-2024Z14001'])(
    '/zoek %s goes straight to it',
    async (typed) => {
      const { text, message } = await stage.alice.types(`/zoek ${typed}`);
      expect(text).toContain('De veerboot naar het eiland');
      expect(message.menus[0]?.placeholder).toBe('Kies een vraag');
    },
  );

  test('/zoek with figures that several papers bear offers these, and says how the figures are looked for', async () => {
    const again = theAnswer({
      id: 'ah-tk-20192020-594',
      sessionYear: '2019-2020',
      submitted: '2019-10-01',
      received: '2019-11-01',
    });
    const own = await startWithPeople([theAnswer(), again]);
    const { text, message } = await own.alice.types('/zoek 594');
    expect(message.menus[0]?.options).toHaveLength(2);
    expect(text).toContain('Zet het tussen aanhalingstekens.');
    await own.stop();
  });

  test('/zoek goes straight to a question that is cited as we cite it', async () => {
    const { text } = await stage.alice.types('/zoek Aanhangsel Handelingen II 2024/25, nr. 594, vraag 1');
    expect(text).toContain('Vraag 1 over de veerboot');
    expect(text).toContain('Ja.');
  });

  test('a paper that is not in the archive is said not to be, and leads to where it is published', async () => {
    const { alice } = stage;
    for (const command of ['/zoek', '/vraag nummer:1 document:', '/document']) {
      const answered = await alice.types(`${command} ah-tk-20232024-2116`);
      expect(answered.text).toBe('Aanhangsel Handelingen II 2023/24, nr. 2116 staat niet in dit archief.');
      expect(labelsOf(answered)).toEqual(['Officiële publicatie']);
    }
    // Figures that name no paper are words.
    expect((await alice.types('/zoek 4000')).text).toContain('Niets gevonden voor “4000”.');
  });

  test('/zoek shows it once, with its state', async () => {
    const { alice } = stage;
    const { text, message } = await alice.types('/zoek dienstregeling hoogseizoen');
    expect(message.embeds).toHaveLength(1);
    expect(text).toContain('nader beantwoord na 59 dagen, buiten de termijn');
  });

  test('is one among the documents that are offered', async () => {
    const choices = await stage.alice.completes('/document veerboot');
    expect(choices.map(({ name }) => name).sort()).toEqual([
      'De veerboot naar het eiland · Jansen (ABC) en De Wit (DEF), 18 november 2024, 594',
      'De veerboot, nogmaals · Jansen (ABC), 10 januari 2025',
    ]);
  });
});

describe('a case without an answer', () => {
  test('says how it stands, and has the words of the minister a click away', async () => {
    const today = new Date();
    const daysAgo = (days: number) =>
      new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
    const stage = await startWithPeople([
      theQuestions({ submitted: daysAgo(30) }),
      thePostponement({ submitted: daysAgo(30), received: daysAgo(10), sessionYear: null, number: null }),
    ]);
    const { alice } = stage;
    const asked = await alice.types('/vraag nummer:1 document:2024Z14001');
    expect(asked.text).toMatch(/In dit archief staat nog geen antwoord: uitgesteld \(tot dag 42: .*\)\./);
    const notice = labelsOf(asked).find((label) => label.startsWith('Mededeling'));
    const opened = await alice.clicks(notice ?? '', asked.message);
    expect(opened.text).toContain('niet binnen de gebruikelijke termijn');
    await stage.stop();
  });

  test('names the minister who sent a notice as one who did that, and not as one who answered', async () => {
    const stage = await startWithPeople([thePostponement()]);
    const { text } = await stage.alice.types('/document document:ah-tk-20242025-300');
    expect(text).toContain('Mededeling van');
    expect(text).not.toContain('Beantwoord door');
    await stage.stop();
  });

  test('is said to be answered where parliament’s records say so, with the paper that cannot be read', async () => {
    const unread = theAnswer({ recorded: 'answered', exchanges: [], title: null, caseNumber: '2024Z14001' });
    const stage = await startWithPeople([theQuestions(), unread]);
    const asked = await stage.alice.types('/vraag nummer:1 document:2024Z14001');
    expect(asked.text).toContain('het antwoord zelf is hier niet te lezen');
    const shown = await stage.alice.types('/document document:2024Z14001');
    expect(shown.text).toContain(
      'beantwoord na 59 dagen, buiten de termijn, het antwoord zelf is hier niet te lezen',
    );
    await stage.stop();
  });
});

describe('the name of a choice that Discord sends in place of its value', () => {
  test('is understood as what was offered, also where it was shortened', async () => {
    const long =
      'de zeer lange geschiedenis van de veerboot naar het eiland en van alle boten die daarvoor en daarna voeren';
    const stage = await startWithPeople([
      theQuestions(),
      theQuestions({
        id: 'kv-tk-2024Z14002',
        caseNumber: '2024Z14002',
        subject: long,
        submitted: '2024-09-01',
      }),
    ]);
    const { alice } = stage;
    const offered = await alice.completes('/document document:veerboot');
    expect(offered).toHaveLength(2);
    for (const { name, value } of offered) {
      const [byValue, byName] = [
        await alice.types(`/document document:${value}`),
        await alice.types(`/document document:${name}`),
      ];
      expect(byName.text).toBe(byValue.text);
    }
    const [party] = await alice.completes('/zoek tekst:boot partij:A');
    expect(party?.name).toMatch(/^ABC \(\d+\)$/);
    expect((await alice.types(`/zoek tekst:eiland partij:${party?.name}`)).text).toContain('eerboot');
    const [member] = await alice.completes('/termijnen van:Jans');
    expect((await alice.types(`/termijnen van:${member?.name}`)).text).not.toContain('Ik ken geen');
    await stage.stop();
  });
});
