/**
 * What the makers of the KVR set took for something else, put back where it belongs. They made it from the
 * lines of pages, so a year that begins a line became the number of an answer, and the last words of a
 * document without answers became its type.
 */
import type { LeftOut } from '../left-out.ts';
import { parseNumberGroup } from '../number-groups.ts';
import { childOf, childrenOf, type Element, type Node, wordsOf } from './tree.ts';

/** The values of `type` that are one. Anything else are the last words of the document. */
const TYPE = /^(?:nader antwoord|antwoord|mededeling)?$/i;
const SENTENCE_END = /[.?!:;…)\]»”"’']\s*$/u;
const SECOND_LINE = /^en \d/;
const FOLLOWS_WORD = /^\s*[.,;:?!)\]]/;

export interface RepairedKvr {
  readonly questions: readonly Element[];
  readonly answers: readonly Element[];
  readonly explanation: readonly Node[];
  readonly notice: readonly Node[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly string[];
}

export function repair(kvr: Element): RepairedKvr {
  const questions = repairLabels(childrenOf(childOf(kvr, 'vragen'), 'vraag'), null);
  const asked = new Set(questions.flatMap((question) => parseNumberGroup(numberOf(question))?.numbers ?? []));
  const answers = repairLabels(childrenOf(childOf(kvr, 'antwoorden'), 'antwoord'), asked);
  const notice = childOf(kvr, 'mededeling')?.children ?? [];
  const printed = childOf(kvr, 'toelichting')?.children ?? [];
  const explanation = withoutEnd(printed, notice);
  const leftOut: LeftOut[] = explanation === printed ? [] : [{ text: textOf(notice), reason: 'repetition' }];
  const type = kvr.attributes.type?.trim() ?? '';
  const tail = TYPE.test(type) ? '' : type;
  const warnings = [
    ...questions.concat(answers).flatMap(({ attributes }) => attributes.repaired ?? []),
    ...(tail === '' ? [] : [`De laatste woorden (‘${tail}’) stonden in de bron los van de tekst.`]),
  ];
  if (tail === '') return { questions, answers, explanation, notice, leftOut, warnings };
  const lines = [' ', tail];
  if (hasWords(notice))
    return { questions, answers, explanation, notice: [...notice, ...lines], leftOut, warnings };
  if (hasWords(explanation)) {
    return { questions, answers, explanation: [...explanation, ...lines], notice, leftOut, warnings };
  }
  const last = questions.at(-1);
  if (!last) return { questions, answers, explanation, notice: lines, leftOut, warnings };
  const longer = { ...last, children: [...last.children, ...lines] };
  return { questions: [...questions.slice(0, -1), longer], answers, explanation, notice, leftOut, warnings };
}

/** @param asked the numbers that an answer can be to; `null` for questions, which follow one another */
function repairLabels(sections: readonly Element[], asked: ReadonlySet<unknown> | null): Element[] {
  const repaired: Element[] = [];
  for (const [at, section] of sections.entries()) {
    const before = repaired.at(-1);
    if (isBegunAgain(section, sections[at + 1])) continue;
    const number = wholeNumber(section, sections[at - 1]);
    if (isLabel(number, before, asked)) repaired.push({ ...section, attributes: { nummer: number } });
    else if (before) {
      const gap = FOLLOWS_WORD.test(wordsOf(section)) ? '' : ' ';
      const children = [...before.children, ` ${number}${gap}`, ...section.children];
      const warning = `‘${number}’ is in de bron een opschrift, maar hoort bij de tekst ervoor.`;
      const attributes = { ...before.attributes, repaired: warning };
      repaired.splice(-1, 1, { ...before, attributes, children });
    } else if (hasWords(section.children)) {
      repaired.push({ ...section, attributes: {}, children: [`${number} `, ...section.children] });
    }
  }
  return repaired;
}

/** `4` without a word and then `en 5`, or `2` and then `2 t/m 4`: one label that stood on two lines. */
function isBegunAgain(section: Element, next: Element | undefined): boolean {
  if (!next || hasWords(section.children)) return false;
  const [numbers, following] = [section, next].map((one) => parseNumberGroup(numberOf(one))?.numbers);
  return numbers?.length === 1 && (following?.[0] === numbers[0] || SECOND_LINE.test(numberOf(next)));
}

function wholeNumber(section: Element, before: Element | undefined): string {
  const number = numberOf(section);
  const isSecondLine = before && SECOND_LINE.test(number) && isBegunAgain(before, section);
  return isSecondLine ? `${numberOf(before)} ${number}` : number;
}

/** A number that can be none, or one that is not in turn and stands within a sentence, is a word of the text. */
function isLabel(number: string, before: Element | undefined, asked: ReadonlySet<unknown> | null): boolean {
  const numbers = parseNumberGroup(number)?.numbers;
  if (!numbers) return false;
  const words = before ? wordsOf(before).trim() : '';
  if (!before || words === '' || SENTENCE_END.test(words)) return true;
  if (asked) return numbers.some((one) => asked.has(one));
  const [last = 0] = parseNumberGroup(numberOf(before))?.numbers ?? [];
  return numbers[0] === Number(last) + 1;
}

/** The words of the notice stand at the end of the explanation as well: there they are left out. */
function withoutEnd(explanation: readonly Node[], notice: readonly Node[]): readonly Node[] {
  const end = textOf(notice);
  const text = textOf(explanation);
  if (end === '' || !text.endsWith(end)) return explanation;
  return [text.slice(0, -end.length)];
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : wordsOf(node)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function hasWords(nodes: readonly Node[]): boolean {
  return textOf(nodes) !== '';
}

function numberOf({ attributes }: Element): string {
  return attributes.nummer?.trim() ?? '';
}
