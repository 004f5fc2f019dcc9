/**
 * References in an answer to other answers of the same document: `Zie voorts het antwoord op de vragen 2 en
 * 5`, `zoals aangegeven bij vraag 1`, `In antwoord 3 ben ik ingegaan`. What a question says of answers is
 * about an earlier set (`uw antwoord op vraag 2`), and so is what an answer says with another set named.
 */
import type { AnswerReference, QuestionNumber } from '../model.ts';
import { scanNumberGroup } from '../number-groups.ts';

/** A word that numbers follow. */
const KEYWORD =
  /(?<!\p{L})(vragen|vraag|antwoorden|antwoord)\s+(?=\d|(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!\p{L}))/giu;
const NUMBER_WORDS = ['één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

/** What makes of `vraag 3` the answer to it: `het antwoord op de`, `bij`, `zie`. */
const LEADS_TO_ANSWER =
  /(?:(?:(?:het|de|mijn|onze) )?(?:antwoord(?:en)?|beantwoording|reactie) (?:(?:op|bij|onder|van|aan|voor) )?(?:de )?|(?:zie|bij|onder) (?:ook |voorts |verder |tevens )?(?:de )?)$/iu;
/** `uw antwoord op vraag 2`, `in mijn eerdere antwoord op vraag 2`. */
const OF_ANOTHER_SET_BEFORE =
  /(?:uw|eerdere?|vorige?|toenmalige|destijds gegeven) (?:antwoord(?:en)?|beantwoording)?[^.]{0,20}$/iu;
/** `… op vraag 3 van het lid Podt`, `… van de eerdere vragen`, `(Aanhangsel Handelingen, …)`, `(2023Z00268)`. */
const OF_ANOTHER_SET_AFTER =
  /^,?\s*(?:(?:van|uit|in|bij) (?:het|de|mijn|uw|een|deze) (?:lid|leden|set|vragenset|eerdere?|vorige?|vragen|schriftelijke|Kamervragen|brief|Kamerbrief|beantwoording|nota|verslag|feitelijke|toezegging|SO)|van (?:Kamervragen|\d{1,2} \p{L}+ \d{4})|\(?(?:zie )?(?:Aanhangsel|Kamerstuk|\d{4}Z ?\d{5}|TK ))/iu;
const SURROUNDINGS = 60;

/** @param asked the numbers of the document @param own those that the answer itself is to */
export function findAnswerReferences(
  answer: string,
  asked: ReadonlySet<QuestionNumber>,
  own: readonly QuestionNumber[],
): AnswerReference[] {
  const references: AnswerReference[] = [];
  for (const found of answer.matchAll(KEYWORD)) {
    const numbersAt = found.index + found[0].length;
    const group = scanNumberGroup(answer, numbersAt) ?? numberWord(answer, numbersAt);
    if (!group) continue;
    const before = answer.slice(Math.max(0, found.index - SURROUNDINGS), found.index);
    const lead = LEADS_TO_ANSWER.exec(before)?.[0];
    const namesAnswer = /^antw/iu.test(found[0]);
    if (lead === undefined && !namesAnswer) continue;
    if (OF_ANOTHER_SET_BEFORE.test(before)) continue;
    if (OF_ANOTHER_SET_AFTER.test(answer.slice(group.to, group.to + SURROUNDINGS))) continue;
    const numbers = group.numbers.filter((number) => asked.has(number) && !own.includes(number));
    if (numbers.length === 0) continue;
    const from = found.index - (lead?.replace(/^(?:zie|bij|onder) .*/iu, '').length ?? 0);
    references.push({ part: 'answer', from, to: group.to, kind: 'answer', numbers });
  }
  return references;
}

function numberWord(text: string, from: number): { numbers: QuestionNumber[]; to: number } | null {
  const at = NUMBER_WORDS.findIndex((word) => text.slice(from, from + word.length).toLowerCase() === word);
  const word = NUMBER_WORDS[at];
  return word === undefined ? null : { numbers: [at + 1], to: from + word.length };
}
