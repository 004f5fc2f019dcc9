/**
 * Words of the paper that the makers of the KVR set left behind a date, in its attribute: `antwoorddatum="15 maart 2000) 1 en 2 Neen."`
 */
import { readDate, readIsoDate } from '../../dutch/dates.ts';
import { parseNumberGroup } from '../number-groups.ts';
import { childOf, type Element, elementsOf } from './tree.ts';

interface WithWords {
  /** Questions and answers that stand there, with their numbers. */
  readonly questions: readonly Element[];
  readonly answers: readonly Element[];
  /** Of a notice. */
  readonly notice: readonly string[];
  /** What has no number, or one that stands elsewhere. */
  readonly before: readonly string[];
}

/** `15 maart 2000) …`, `15 maart 2000), zie ook`, `2000-03-15 …`, `op 25 juni 1986). Naar aanleiding van …`, `, 11 oktober 1994)` */
const DATE = /^[\s,(]*(?:op )?(\d ?\d?\.? ?\p{L}+\.? ?\d{4}|\d{4}-\d{2}-\d{2})\s*[).,;]*\s*/u;
/** `1 en 2 Neen.`, `1–9 Op 7 mei`, `1. a. Is het waar` */
const NUMBERED = /^(\d{1,3}(?:(?:, ?| en | t\/m | tot en met | ?[–-] ?)\d{1,3})*)[.)]?\s+(?=\S)/u;

const WORD = /\p{L}{4,}/gu;
/** A date that a scanner spoiled has fewer words than these: `lOjuni 1994`, `2 juli juli 2003`. */
const MOST_OF_DATE = 2;

/** The day in such an attribute, as `YYYY-MM-DD`; `null` for none. */
export function dateIn(value: string): string | null {
  return readIsoDate(value) ?? readDate(DATE.exec(value)?.[1]?.replace(/^(\d) (?=\d)/, '$1') ?? '');
}

/** What stands behind the dates. @param asked, answered the elements that the set has for questions and answers */
export function wordsBehindDates(
  kvr: Element,
  asked: readonly Element[],
  answered: readonly Element[],
): WithWords {
  const all = [...elementsOf(kvr)];
  const before: string[] = [];
  const behind = (name: string, attribute: string): string => {
    const value = all.find((element) => element.name === name)?.attributes[attribute] ?? '';
    const date = DATE.exec(value)?.[0];
    if (date !== undefined) return value.slice(date.length).trim();
    // A figure that it begins with is what a scanner left of the day, and no number of an answer.
    if (new Set(value.toLowerCase().match(WORD)).size >= MOST_OF_DATE) before.push(value.trim());
    return '';
  };
  const take = (name: string, words: string, known: readonly Element[], isAnswer: boolean): Element[] => {
    if (words === '') return [];
    const [label, printed = ''] = NUMBERED.exec(words) ?? [];
    const numbers = numbersOf(printed);
    const questions = new Set(asked.flatMap(({ attributes }) => numbersOf(attributes.nummer ?? '')));
    const has = new Set(known.flatMap(({ attributes }) => numbersOf(attributes.nummer ?? '')));
    const isOwn =
      numbers.length > 0 && numbers.every((one) => !has.has(one) && (!isAnswer || questions.has(one)));
    if (label !== undefined && isOwn) {
      return [{ name, attributes: { nummer: printed }, children: [words.slice(label.length)] }];
    }
    before.push(words);
    return [];
  };
  const questions = take('vraag', behind('vraagdata', 'indiendatum'), asked, false);
  const answers = take('antwoord', behind('antwoorddata', 'antwoorddatum'), answered, true);
  const own = behind('mededeling', 'mededelingdatum');
  const isNotice = own !== '' && childOf(kvr, 'mededeling') !== null;
  if (own !== '' && !isNotice) before.push(own);
  return { questions, answers, notice: isNotice ? [own] : [], before };
}

const numbersOf = (printed: string): readonly (string | number)[] => parseNumberGroup(printed)?.numbers ?? [];
