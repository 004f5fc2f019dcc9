import { ButtonStyle } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { State } from '../../src/archive/cases/state.ts';
import { keyOf } from '../../src/documents/key.ts';
import type { Document, Exchange } from '../../src/documents/model.ts';
import { type AnswerView, answerMessage } from '../../src/replies/answer.ts';
import { BLUE, GREY, ORANGE, RED } from '../../src/replies/colours.ts';
import { sizeOf } from '../../src/replies/embed-size.ts';
import { DUTCH, ENGLISH } from '../../src/replies/language.ts';
import type { Message } from '../../src/replies/reply.ts';
import { exchangesWith, theAnswer, theFurtherAnswer } from '../archive/cases/papers.ts';
import { readSeed } from '../seed.ts';
import { shown, wordsOf } from './displayed.ts';
import { aDocument, anExchange, inCase } from './documents.ts';

const OWNER = '100000000000000001';
const view = ({ document = aDocument(), ...parts }: Partial<AnswerView>): AnswerView => ({
  document,
  context: inCase([document]),
  index: 0,
  page: 0,
  language: DUTCH,
  as: 'private',
  owner: OWNER,
  ...parts,
});
const controls = ({ components = [] }: Message) => components.flatMap((row) => row.components);
const labels = (message: Message) =>
  controls(message).map((control) => ('label' in control ? control.label : control.type));
const description = ({ embeds = [] }: Message) => embeds.map((embed) => embed.description).join('\n\n');

test('a question with its answer, as one reads it', async () => {
  const document = await readSeed();
  const key = keyOf(document.id);
  expect(answerMessage(view({ document, index: 2 }))).toEqual({
    embeds: [
      {
        color: 0x39870c,
        author: {
          name: 'Leijten (SP) aan de Minister-President en de Minister van Binnenlandse Zaken en Koninkrijksrelaties',
        },
        title:
          'Vraag 3 over de brandbrief van 50 topambtenaren over de verhouding tussen politiek en ambtenarij',
        description:
          '> Kunt u aangeven welke vijf casussen zijn behandeld in de training «politiek-ambtelijke verhouding» door dhr. Koolmees met de nieuwe ministersploeg?\n\n**Antwoord 3**\n-# Minister-President Rutte (Algemene Zaken), mede namens de Minister van Binnenlandse Zaken en Koninkrijksrelaties\nDit betrof een thematische bespreking van een aantal staatsrechtelijke onderwerpen aan de hand van een fictieve casus, waarbij een vijftal voor aantredend bewindspersonen relevante thema’s aan de orde kwamen, zoals actieve openbaarmaking, ministeriële verantwoordelijkheid voor ambtenaren, wob/woo-verzoeken, moties en eenheid van kabinetsbeleid.',
        footer: {
          text: '3 van 5 · ingezonden 11 januari 2023 · beantwoord 1 februari 2023 · leijten-brandbrief-50-topambtenaren-2023 (zonder nummer), vraag 3',
        },
      },
    ],
    components: [
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: 'Vorige', custom_id: `1|show|${key}|2|0|${OWNER}||0` },
          { type: 2, style: 2, label: 'Volgende', custom_id: `1|show|${key}|4|0|${OWNER}||0` },
          { type: 2, style: 2, label: 'Alle vragen', custom_id: `1|list|${key}|0|${OWNER}` },
          { type: 2, style: 2, label: 'Volg', custom_id: `1|followCase|${key}` },
        ],
      },
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: 'Delen', custom_id: `1|share|${key}|3|0` },
          { type: 2, style: 2, label: 'Delen in…', custom_id: `1|shareElsewhere|${key}|3|0` },
          { type: 2, style: 2, label: 'Bewaar', custom_id: `1|save|${key}|3` },
          { type: 2, style: 2, label: 'Kopieer', custom_id: `1|copy|${key}|3` },
          { type: 2, style: 2, label: 'Bron', custom_id: `1|source|${key}` },
        ],
      },
    ],
  });
});

test('answer 1 of the seed is shown whole on one page, with its footnote as a link', async () => {
  const document = await readSeed();
  const message = answerMessage(view({ document, index: 0 }));
  const [first] = document.exchanges;
  expect(message.embeds).toHaveLength(1);
  const text = shown(description(message));
  expect(text).toContain(first?.answer?.text.split('\n\n')[0]);
  expect(text).toContain(first?.answer?.text.split('\n\n')[1]);
  expect(text).toContain('toelichten?¹');
  expect(description(message)).toContain(
    '-# ¹ <https://www.nrc.nl/nieuws/2023/01/10/hoge-ambtenaren-bezorgd-over-samenwerking-met-politiek-topoverleg-bij-rutte-a4153855>.',
  );
});

describe('the ways on from an answer', () => {
  test('previous and next stand there, and do nothing at the ends', async () => {
    const document = await readSeed();
    const disabled = (index: number) =>
      controls(answerMessage(view({ document, index })))
        .filter((control) => 'disabled' in control && control.disabled)
        .map((control) => ('label' in control ? control.label : ''));
    expect([disabled(0), disabled(2), disabled(4)]).toEqual([['Vorige'], [], ['Volgende']]);
  });

  test('the answers that it refers to are a click away, and so is the way back', async () => {
    const document = await readSeed();
    expect(labels(answerMessage(view({ document, index: 0 })))).toEqual([
      'Vorige',
      'Volgende',
      'Alle vragen',
      'Volg',
      'Delen',
      'Delen in…',
      'Bewaar',
      'Kopieer',
      'Bron',
      'Vraag 2',
      'Vraag 5',
    ]);
    expect(labels(answerMessage(view({ document, index: 4, back: '1' })))).toEqual([
      'Vorige',
      'Volgende',
      'Alle vragen',
      'Volg',
      'Delen',
      'Delen in…',
      'Bewaar',
      'Kopieer',
      'Bron',
      'Terug naar vraag 1',
    ]);
  });

  test('more references than a row holds stand in a menu', () => {
    const exchanges = Array.from({ length: 8 }, (_, at) => anExchange({ numbers: [at + 1] }));
    const references = [
      { part: 'answer' as const, from: 0, to: 2, kind: 'answer' as const, numbers: [2, 3, 4, 5, 6, 7] },
    ];
    const document = aDocument({ exchanges: [{ ...anExchange(), references }, ...exchanges.slice(1)] });
    const menu = controls(answerMessage(view({ document }))).find((control) => 'options' in control);
    expect(menu && 'options' in menu && menu.options?.map(({ label }) => label)).toEqual(
      [2, 3, 4, 5, 6, 7].map((n) => `Vraag ${n}`),
    );
  });

  test('what is answered further is a click away from each of the questions of a joint answer, and said of that one', () => {
    const [one, two, three] = exchangesWith(['Ja.', null, 'Het waren er 4.312.']);
    const joint = { label: null, numbers: [1, 2], text: 'Ja.' };
    const all = [one, two, three].flatMap((exchange) => exchange ?? []);
    const document = theAnswer({
      exchanges: all.map((exchange, at) => (at < 2 ? { ...exchange, answer: joint } : exchange)),
    });
    for (const index of [0, 1]) {
      const message = answerMessage(
        view({ document, index, context: inCase([document, theFurtherAnswer()]) }),
      );
      expect(labels(message).filter((label) => label === 'Nader antwoord')).toHaveLength(1);
      const said = JSON.stringify(message.embeds);
      expect(said).toContain('Vraag 2: deze vraag is nader beantwoord in ');
      expect(said).not.toContain('Vraag 1: deze vraag');
      const apart = theFurtherAnswer({ exchanges: exchangesWith(['Al 9.', 'Geen 8.', null]) });
      const two = answerMessage(view({ document, index, context: inCase([document, apart]) }));
      expect(labels(two).slice(-2)).toEqual(['Nader antwoord · Vraag 1', 'Nader antwoord · Vraag 2']);
      const jointly = { label: null, numbers: [1, 2], text: 'Al 9.' };
      const further = theFurtherAnswer({
        exchanges: all.slice(0, 2).map((exchange) => ({ ...exchange, answer: jointly })),
      });
      const both = answerMessage(view({ document, index, context: inCase([document, further]) }));
      expect(labels(both).filter((label) => label === 'Nader antwoord')).toHaveLength(1);
      expect(both.embeds?.[0]?.fields?.[0]?.value).toMatch(
        /^Deze vraag is nader beantwoord in .*594 \(nader antwoord\)\.$/,
      );
    }
  });

  test('a place that is there for two reasons has one way to it', () => {
    const further = theFurtherAnswer();
    const reworded = further.exchanges.map((exchange) => ({
      ...exchange,
      question: `Nog eens: ${exchange.question}`,
    }));
    const context = inCase([theAnswer(), { ...further, exchanges: reworded }]);
    const message = answerMessage(view({ document: theAnswer(), index: 1, context }));
    expect(JSON.stringify(message.embeds)).toContain('staat deze vraag in andere woorden');
    expect(labels(message).slice(-2)).toEqual(['Bron', 'Nader antwoord']);
  });

  test('no two controls have one id, also where two of them do the same', async () => {
    const document = await readSeed();
    for (const index of document.exchanges.keys()) {
      const ids = controls(answerMessage(view({ document, index, back: '1' }))).flatMap((control) =>
        'custom_id' in control ? [control.custom_id] : [],
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('an official publication is linked, in the title and under the button', () => {
    const message = answerMessage(
      view({ document: aDocument({ id: 'ah-tk-20232024-1480', number: '1480', sessionYear: '2023-2024' }) }),
    );
    const address = 'https://zoek.officielebekendmakingen.nl/ah-tk-20232024-1480.html';
    expect(message.embeds?.[0]?.url).toBe(address);
    expect(controls(message)).toContainEqual({
      type: 2,
      style: ButtonStyle.Link,
      label: 'Bron',
      url: address,
    });
    expect(message.embeds?.[0]?.footer?.text).toContain('Aanhangsel Handelingen II 2023/24, nr. 1480');
  });
});

describe('who may do what with it', () => {
  test('what is public can be taken away by its owner, and shared elsewhere', () => {
    expect(labels(answerMessage(view({ as: 'public' })))).toEqual([
      'Vorige',
      'Volgende',
      'Alle vragen',
      'Volg',
      'Delen in…',
      'Bewaar',
      'Kopieer',
      'Bron',
      'Verwijder',
    ]);
  });

  test('what was shared stays as it is: its buttons have no owner', () => {
    const exchanges = [anExchange(), anExchange({ numbers: [2] })];
    const ids = controls(answerMessage(view({ document: aDocument({ exchanges }), as: 'shared' })))
      .flatMap((control) => ('custom_id' in control ? [control.custom_id] : []))
      .filter((id) => id.includes('|show|'));
    expect(ids).toEqual([`1|show|${keyOf('bericht')}|2|0|||0`]);
  });
});

describe('a question without an answer', () => {
  const answered = (numbers: number[]) => anExchange({ numbers });
  const open = (numbers: number[]) => anExchange({ numbers, answer: null });
  const said = (exchanges: Exchange[], index: number, parts: Partial<Document> = {}) =>
    answerMessage(view({ index, document: aDocument({ exchanges, ...parts }) }));

  test('has another colour, and where only questions were recognised that is said', () => {
    const message = said([open([1])], 0, { kind: 'questions' });
    expect(description(message)).toContain('In dit document zijn alleen vragen herkend, geen antwoorden.');
    // Years old, and not in the archive: nothing is still to come.
    expect(message.embeds?.[0]?.color).toBe(0x696969);
  });

  test.each([
    ['open', BLUE],
    ['late', RED],
    ['postponed', ORANGE],
    ['late after postponement', RED],
    ['withdrawn', GREY],
    ['answered', GREY],
  ] as const)('has the colour of its case where that is %s', (key, colour) => {
    const document = aDocument({ exchanges: [open([1])] });
    const context = inCase([document]);
    const inState = { ...context, state: { ...context.state, key } as State };
    expect(answerMessage(view({ document, context: inState })).embeds?.[0]?.color).toBe(colour);
  });

  test('is never said to be unanswered in a paper of answers: none was recognised', () => {
    const message = said([open([1])], 0, { kind: 'answers' });
    expect(description(message)).toContain('Bij deze vraag is in dit document geen antwoord herkend.');
    expect(description(message)).not.toContain('Het kan');
  });

  test('leads to the answer before it, where its own may stand', () => {
    const message = said([answered([1]), answered([2, 3]), open([4]), open([5])], 3);
    expect(description(message)).toContain(
      'Bij deze vraag is in dit document geen antwoord herkend. Het kan in het antwoord bij Vraag 2 en 3 staan.',
    );
    const ways = controls(message).flatMap((control) => ('label' in control ? [control.label] : []));
    expect(ways).toContain('Vraag 2 en 3');
  });

  test('that stands first leads nowhere', () => {
    const message = said([open([1]), answered([2])], 0);
    expect(description(message)).toContain('geen antwoord herkend.');
    expect(description(message)).not.toContain('Het kan');
  });

  test('shows the notice that came in its place', () => {
    const notice = 'De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.';
    const document = aDocument({ kind: 'postponement', notice, exchanges: [anExchange({ answer: null })] });
    expect(description(answerMessage(view({ document })))).toContain(`> ${notice}`);
  });
});

test('a joint answer is shown with all its numbers', () => {
  const answer = { label: 'Antwoord 2 en 3', numbers: [2, 3], text: 'Ja.' };
  const document = aDocument({
    exchanges: [anExchange({ numbers: [2], answer }), anExchange({ numbers: [3], answer })],
  });
  expect(description(answerMessage(view({ document, index: 1 })))).toContain(
    '**Antwoord 2 en 3**\n-# Minister De Vries',
  );
});

describe('an answer too long for one message', () => {
  const text = Array.from({ length: 400 }, (_, at) => `Dit is zin ${at} van het antwoord.`).join(' ');
  const document = aDocument({
    exchanges: [anExchange({ answer: { label: 'Antwoord 1', numbers: [1], text } })],
  });
  const pages = [0, 1, 2].map((page) => answerMessage(view({ document, page })));

  test('has pages, with buttons and a count', () => {
    expect(pages.map((page) => labels(page).slice(0, 5))).toEqual([
      ['Eerste pagina', 'Vorige pagina', 'Pagina 1/3', 'Volgende pagina', 'Laatste pagina'],
      ['Eerste pagina', 'Vorige pagina', 'Pagina 2/3', 'Volgende pagina', 'Laatste pagina'],
      ['Eerste pagina', 'Vorige pagina', 'Pagina 3/3', 'Volgende pagina', 'Laatste pagina'],
    ]);
  });

  test('holds every word once over its pages, each within Discord’s total', () => {
    const words = wordsOf(
      pages
        .map((page) => shown(description(page)).replace('Dit gaat verder op de volgende pagina.', ''))
        .join(' '),
    );
    expect(words.slice(words.indexOf('(Zaken)') + 1)).toEqual(wordsOf(text));
    for (const page of pages) {
      expect((page.embeds ?? []).reduce((sum, embed) => sum + sizeOf(embed), 0)).toBeLessThanOrEqual(6_000);
    }
  });

  test('shows its last page where a page beyond it is asked for', () => {
    expect(answerMessage(view({ document, page: 9 }))).toEqual(pages[2]);
  });
});

test('in English our own words are English, the document stays Dutch', () => {
  const message = answerMessage(view({ language: ENGLISH }));
  expect(message.embeds?.[0]?.title).toBe('Question 1: ‘het bericht’');
  expect(labels(message)).toEqual([
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

test('names of a document can format and mention nothing', () => {
  const document = aDocument({
    subject: '@everyone **let op** <#1>',
    askers: [{ name: 'Jansen', party: null }],
  });
  const [embed] = answerMessage(view({ document })).embeds ?? [];
  expect(embed?.title).toBe('Vraag 1 over \\@everyone \\*\\*let op\\*\\* \\<#1>');
});
