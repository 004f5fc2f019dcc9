/** What a search is limited to, in words. */
import type { StateKey } from '../archive/cases/state.ts';
import { allOf, type Filter } from '../archive/filter.ts';
import { inSequence, inWords, type Language } from './language.ts';

/** What a search is limited to, each in some words; a case or document is named by its subject. */
export function limitsInWords(filter: Filter, language: Language): string[] {
  const { texts } = language;
  const days = (from: string | undefined, to: string | undefined) =>
    texts.period(
      from === undefined ? null : inWords(from, language),
      to === undefined ? null : inWords(to, language),
    );
  const { from, to, submittedFrom, submittedTo, receivedFrom, receivedTo } = filter;
  return [
    ...(filter.party === undefined ? [] : [texts.ofParty(nameInWords(filter.party, language))]),
    ...(filter.asker === undefined ? [] : [texts.byAsker(nameInWords(filter.asker, language))]),
    ...(filter.ministry === undefined ? [] : [texts.byMinistry(nameInWords(filter.ministry, language))]),
    ...(filter.respondent === undefined
      ? []
      : [texts.byRespondent(nameInWords(filter.respondent, language))]),
    ...(filter.role === undefined ? [] : [filter.role]),
    ...(filter.cites === undefined ? [] : [texts.citing(filter.cites)]),
    ...(filter.kind === undefined ? [] : [texts.kinds[filter.kind]]),
    ...(filter.sessionYear === undefined ? [] : [texts.inSession(filter.sessionYear)]),
    ...(from === undefined && to === undefined ? [] : [days(from, to)]),
    ...(submittedFrom === undefined && submittedTo === undefined
      ? []
      : [`${texts.lifeAsked} ${days(submittedFrom, submittedTo)}`]),
    ...(receivedFrom === undefined && receivedTo === undefined
      ? []
      : [`${texts.stateAnswered} ${days(receivedFrom, receivedTo)}`]),
    ...(filter.state === undefined
      ? []
      : [texts.figures.inState(texts.figures.states[filter.state as StateKey] ?? filter.state)]),
    ...(filter.answerDays === undefined
      ? []
      : [texts.figures.answeredIn(daysInWords(filter.answerDays, language))]),
  ];
}

/** A name as it is limited by: a whole one, one of several, or a ministry by all of its names. */
function nameInWords(value: string, language: Language): string {
  const name = (one: string): string => {
    if (one.startsWith('~')) return language.texts.figures.byAnyName(one.slice(1));
    return one.startsWith('=') ? one.slice(1).split('|').join(' / ') : one;
  };
  return inSequence(allOf(value).map(name), language);
}

/** "22–28", "meer dan 84" */
export function daysInWords(range: string, language: Language): string {
  const days = (one: string): string => {
    const [least = '', most = ''] = one.split('-');
    return most === '' ? language.texts.figures.longer(Number(least) - 1) : `${least}–${most}`;
  };
  return inSequence(allOf(range).map(days), language);
}

/** "✕ Zonder van SP", "✕ Zonder deze zaak" */
export function takeOffLabel(name: keyof Filter, filter: Filter, language: Language): string {
  const { texts } = language;
  if (name === 'case' || name === 'document') return texts.takeOff(texts.thisCase);
  const [words = filter[name] ?? name] = limitsInWords({ [name]: filter[name] } as Filter, language);
  return texts.takeOff(words);
}
