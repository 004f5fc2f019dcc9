/** The buttons and menus below an answer: to its pages, its neighbours, what belongs to it, and to others. */
import type { APIButtonComponent } from 'discord-api-types/v10';
import type { CaseQuestion, Place } from '../archive/cases/case.ts';
import { keyOf } from '../documents/key.ts';
import type { Document } from '../documents/model.ts';
import { answeredTogether, exchangeNamed, exchangesWith, nameOf } from '../documents/question-numbers.ts';
import { citationOrName, publicAddress } from '../documents/references/citation.ts';
import type { AnswerView } from './answer.ts';
import { asOne, caseQuestions, otherWordsOf, questionsAt } from './asked.ts';
import { button, linkButton, menu, rows } from './components.ts';
import { type Action, type ActionOf, customId } from './custom-id.ts';
import { answeredBefore, questionName } from './headings.ts';
import { inWords, type Language } from './language.ts';
import { pageButtons } from './page-buttons.ts';
import { paperOption, questionOption } from './question-menu.ts';
import type { Texts } from './texts/nl.ts';

/** More than a row of buttons becomes a menu. */
const MOST_WAYS = 4;

/**
 * At most five rows: pages, neighbours, sharing, and two for what belongs to it.
 * @param view with a page that there is
 * @param pages how many there are
 */
export const waysFrom = (view: AnswerView, pages: number) => [
  ...pageRow(view, pages, view.language.texts),
  ...neighbourRow(view, view.language.texts),
  ...sharingRow(view, view.language.texts),
  ...onwardRows(view, view.language.texts),
];

/** The action that shows an exchange, as this view would. */
function show(
  { as, owner }: AnswerView,
  document: Document,
  index: number,
  { page = 0, back = '', slot = 0 } = {},
): ActionOf<'show'> {
  return {
    action: 'show',
    document: keyOf(document.id),
    exchange: nameOf(document, index),
    page,
    // What was shared stays as it was shared: whoever turns its pages gets an own copy.
    owner: as === 'shared' ? '' : owner,
    back,
    slot,
  };
}

function pageRow(view: AnswerView, count: number, texts: Texts) {
  const { document, index, page, back = '' } = view;
  return rows(pageButtons(page, count, (to) => show(view, document, index, { page: to, back }), texts));
}

function neighbourRow(view: AnswerView, texts: Texts) {
  const { document, index, as, owner } = view;
  const together = answeredTogether(document, index);
  const isOther = (at: number) => !together.includes(at);
  const all = [...document.exchanges.keys()];
  const before = all.findLast((at) => at < index && isOther(at));
  const after = all.find((at) => at > index && isOther(at));
  const list = {
    action: 'list',
    document: keyOf(document.id),
    page: 0,
    owner: as === 'shared' ? '' : owner,
  } as const;
  return rows([
    button(texts.previous, before === undefined ? null : show(view, document, before)),
    button(texts.next, after === undefined ? null : show(view, document, after)),
    button(texts.allQuestions, list),
    button(texts.follow, { action: 'followCase', document: keyOf(document.id) }),
  ]);
}

function sharingRow({ document, index, page, as, owner, context }: AnswerView, texts: Texts) {
  const { isShareable, isMember } = context;
  const here = { document: keyOf(document.id), exchange: nameOf(document, index), page };
  const address = publicAddress(document);
  return rows([
    ...(as === 'private' && isShareable ? [button(texts.share, { action: 'share', ...here }, 'main')] : []),
    ...(as === 'shared' || !isMember
      ? []
      : [button(texts.shareElsewhere, { action: 'shareElsewhere', ...here })]),
    button(texts.save, { action: 'save', document: here.document, exchange: here.exchange }),
    button(texts.copy, { action: 'copy', document: here.document, exchange: here.exchange }),
    address === null
      ? button(texts.source, { action: 'source', document: here.document })
      : linkButton(texts.source, address),
    // What a channel is told by itself belongs to nobody.
    ...(as === 'private' || owner === ''
      ? []
      : [button(texts.remove, { action: 'remove', owner }, 'danger')]),
  ]);
}

/** Where a person can go from here: an exchange of this paper or another, or another case. */
interface Way {
  readonly label: string;
  readonly document: Document;
  /** Null for the case as a whole. */
  readonly index: number | null;
}

/** Ways to what belongs to this question or is referred to, and back to where the person came from. */
function onwardRows(view: AnswerView, texts: Texts) {
  const { document, index, language } = view;
  const ways = toldApart([...withinCase(view, texts), ...withinPaper(view), ...toOtherCases(view)], language);
  const from = document.exchanges.findIndex((_, at) => nameOf(document, at) === view.back);
  const there = document.exchanges[from];
  const back: APIButtonComponent[] = there
    ? [button(texts.backTo(questionName(there, language)), show(view, document, from, { slot: 1 }))]
    : [];
  if (ways.length <= MOST_WAYS) {
    const actionOf = ({ document: to, index: at }: Way, slot: number): Action => {
      if (at === null) return { action: 'list', document: keyOf(to.id), page: 0, owner: '' };
      return show(view, to, at, {
        back: to.id === document.id ? nameOf(document, index) : '',
        slot: slot + 2,
      });
    };
    return rows([...back, ...ways.map((way, slot) => button(way.label, actionOf(way, slot)))]);
  }
  const owner = view.as === 'shared' ? '' : view.owner;
  const options = ways.map(({ label, document: to, index: at }) => ({
    ...(at === null ? paperOption(to, language) : questionOption(to, at, language)),
    label,
  }));
  return [...rows(back), menu(texts.refersTo, customId({ action: 'open', slot: 0, owner }), options)];
}

/** Each place once; where two ways are called the same, each with the name of its question. */
function toldApart(all: readonly Way[], language: Language): Way[] {
  const ways = all.filter(
    (way, at) =>
      at === all.findIndex((one) => one.document.id === way.document.id && one.index === way.index),
  );
  return ways.map((way) => {
    const isAlone = ways.filter(({ label }) => label === way.label).length === 1;
    if (way.index === null || isAlone) return way;
    const asked = asOne(questionsAt(way.document, way.index));
    return { ...way, label: `${way.label} · ${questionName(asked, language)}` };
  });
}

/** The answer, a further one, the notice, or other words of the same questions, in other papers of the case. */
function withinCase({ document, index, language, context: { of } }: AnswerView, texts: Texts): Way[] {
  const { papers, replacedBy } = of;
  const ways = (label: string, places: readonly Place[]): Way[] =>
    places.flatMap(({ paper, index: at }) => {
      const to = papers[paper];
      if (!to || to.id === document.id) return [];
      // The questions of a joint answer are one place to go to.
      const [first = at] = answeredTogether(to, at);
      return [{ label, document: to, index: first }];
    });
  const at = papers.findIndex(({ id }) => id === document.id);
  const replacement = papers[replacedBy[at] ?? -1];
  const questions = caseQuestions(of, document, index);
  const isAnswered = ({ holds }: CaseQuestion) => papers[holds.paper]?.exchanges[holds.index]?.answer != null;
  const notices = questions
    .filter((question) => !isAnswered(question))
    .flatMap(({ places }) => places.filter(({ paper }) => papers[paper]?.kind === 'postponement'));
  return [
    ...(replacement
      ? [
          {
            label: citationOrName(replacement),
            document: replacement,
            index: exchangeNamed(replacement, nameOf(document, index))?.index ?? null,
          },
        ]
      : []),
    ...ways(
      texts.toAnswer,
      questions.filter(isAnswered).map(({ holds }) => holds),
    ),
    ...questions.flatMap(({ further }) =>
      further.flatMap((place) =>
        ways(papers[place.paper]?.furtherAnswer ? texts.toFurtherAnswer : texts.toOtherAnswer, [place]),
      ),
    ),
    ...notices.flatMap((place) => {
      const received = papers[place.paper]?.received ?? null;
      return ways(texts.toNotice(received === null ? '' : inWords(received, language)), [place]);
    }),
    ...ways(
      texts.toOtherWords,
      answeredTogether(document, index).flatMap((each) => otherWordsOf(of, document, each)),
    ),
  ];
}

/** The answers of this paper that this one refers to, or where a missing one may stand. */
function withinPaper({ document, index, language }: AnswerView): Way[] {
  const together = answeredTogether(document, index);
  const exchanges = together.flatMap((at) => document.exchanges[at] ?? []);
  const before = exchanges[0]?.answer === null ? answeredBefore(document, index) : null;
  const referredTo = exchanges
    .flatMap(({ references }) => references)
    .flatMap((reference) => (reference.kind === 'answer' ? reference.numbers : []))
    .flatMap((number) => exchangesWith(document, number).map((place) => place.index));
  return [...new Set([...(before === null ? [] : [before]), ...referredTo])].flatMap((at) => {
    const to = document.exchanges[at];
    return to && !together.includes(at) ? [{ label: questionName(to, language), document, index: at }] : [];
  });
}

const toOtherCases = ({ context: { cited } }: AnswerView): Way[] =>
  cited.map((document) => ({ label: citationOrName(document), document, index: null }));
