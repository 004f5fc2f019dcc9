/** What is odd in a source, in words that an editor understands. */
import type { QuestionNumber } from '../model.ts';
import { type GroupSlip, printNumbers } from '../number-groups.ts';
import type { Title } from '../title/title.ts';
import { looksLikeLabel } from './labels.ts';
import type { Pair } from './pairing.ts';
import type { Block, Transcript } from './transcript.ts';

const SLIPS: Readonly<Record<GroupSlip, string>> = {
  'comma missing': 'tussen twee nummers ontbreekt een komma',
  'range broken': '‘t/m’ is niet voluit geschreven',
  'range open': '‘tot’ is gelezen als ‘tot en met’',
  'number repeated': 'een nummer staat er twee keer in',
};

/** More gaps than these in the numbers are not listed one by one. */
const MOST_GAPS_LISTED = 10;

export function warningsOf(transcript: Transcript, title: Title, pairs: readonly Pair[]): string[] {
  const { blocks } = transcript;
  return [
    ...warnOfTitle(title),
    ...(pairs.length === 0 ? ['In dit document zijn geen vragen herkend.'] : []),
    ...blocks.flatMap(warnOfLabel),
    ...warnOfUnreadLabels(transcript),
    ...warnOfLoneNumbers(blocks),
    ...warnOfNumbers(blocks),
    ...warnOfMissingNumbers(blocks),
    ...warnOfHiddenAnswers(blocks),
    ...pairs.flatMap((pair) => warnOfPair(pair, title, blocks)),
  ];
}

function warnOfTitle(title: Title): string[] {
  if (!title.hasQuestionSentence) return title.reply ? [] : ['De titelzin ontbreekt.'];
  const missing = [
    title.askers.length === 0 ? 'de vragensteller' : null,
    title.subject === null ? 'het onderwerp' : null,
  ].filter((part) => part !== null);
  return missing.length > 0 ? [`In de titelzin is ${missing.join(' en ')} niet herkend.`] : [];
}

function warnOfLabel({ label, slips }: Block): string[] {
  return [...new Set(slips)].map((slip) => `In het opschrift ‘${label}’: ${SLIPS[slip]}.`);
}

/** More figures by themselves are the cells of a table. */
const MOST_LONE = 4;
/** The longest line that is quoted whole. */
const LONGEST_QUOTED = 120;

/** A paragraph that looks like a label and was not read as one: what stands below it may be in the wrong place. */
function warnOfUnreadLabels({ title, above, preamble, blocks, unread = [] }: Transcript): string[] {
  const paragraphs = [title, above, preamble, ...blocks.map((block) => block.paragraphs)].flat();
  const isLine = (text: string) => unread.some((line) => text.startsWith(line));
  const others = paragraphs.flatMap(({ text }) => (looksLikeLabel(text) && !isLine(text) ? [text] : []));
  // What a step of the grammar did read as a label is in none of these any more.
  const lines = unread.filter((line) => paragraphs.some(({ text }) => text.includes(line)));
  return [...lines, ...others].map((text) => {
    const quoted = text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED).trimEnd()}…` : text;
    return `Het opschrift ‘${quoted}’ is niet herkend: het staat in de tekst.`;
  });
}

/** A figure that was printed raised, as an extraction puts it on a line of its own: a mark, or the power of another number. */
function warnOfLoneNumbers(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const lone = block.paragraphs.flatMap(({ text }) => (/^\d{1,2}$/.test(text) ? [text] : []));
    return lone.length === 0 || lone.length > MOST_LONE
      ? []
      : [
          `In ${nameOf(block).toLowerCase()} staat ‘${lone.join('’, ‘')}’ alleen op een regel: waar dat bij hoort, is in de bron niet te zien.`,
        ];
  });
}

function warnOfNumbers(blocks: readonly Block[]): string[] {
  const asked = count(blocks, 'question');
  const answered = count(blocks, 'answer');
  const highest = Math.max(0, ...[...asked.keys()].map((number) => Number.parseInt(String(number), 10)));
  const values = new Set([...asked.keys()].map((number) => Number.parseInt(String(number), 10)));
  const gaps = Array.from({ length: highest }, (_, at) => at + 1).filter((number) => !values.has(number));
  return [
    ...repeated(asked).map(([number, times]) => `Vraag ${number} komt ${times} keer voor.`),
    ...repeated(answered).map(([number, times]) => `Antwoord ${number} komt ${times} keer voor.`),
    ...(gaps.length > 0 ? [`De nummers van de vragen lopen niet door: ${listOf(gaps)}.`] : []),
  ];
}

/** `Vraag` among questions that bear numbers: it has none by which people could ask for it. */
function warnOfMissingNumbers(blocks: readonly Block[]): string[] {
  const questions = blocks.filter(({ kind }) => kind === 'question');
  return questions.flatMap(({ numbers }, at) => {
    const above = questions[at - 1];
    if (numbers.length > 0 || questions.every((one) => one.numbers.length === 0)) return [];
    const where = above && above.numbers.length > 0 ? `onder ${nameOf(above).toLowerCase()}` : 'bovenaan';
    return [`De vraag ${where} heeft in de bron geen nummer.`];
  });
}

/** Where no answer bears a label, and half of the questions end with words that ask nothing, those may be answers. */
function warnOfHiddenAnswers(blocks: readonly Block[]): string[] {
  const questions = blocks.filter(({ kind }) => kind === 'question');
  if (questions.length === 0 || blocks.some(({ kind }) => kind === 'answer')) return [];
  const answered = questions.filter(endsWithoutAsking);
  const numbers = answered.flatMap((question) => question.numbers);
  if (answered.length < 2 || answered.length * 2 < questions.length) return [];
  return [
    `Onder de vragen ${printNumbers(numbers)} staan woorden die niets vragen: het lijken antwoorden zonder opschrift.`,
  ];
}

function endsWithoutAsking({ paragraphs }: Block): boolean {
  const asking = paragraphs.findLastIndex(({ text }) => /\?[»”’"')\]]*$/u.test(text));
  return asking !== -1 && asking < paragraphs.length - 1;
}

function listOf(gaps: readonly number[]): string {
  const listed = gaps.slice(0, MOST_GAPS_LISTED);
  const more = gaps.length > listed.length ? ' en meer' : '';
  return `${printNumbers(listed)}${more} ${gaps.length === 1 ? 'ontbreekt' : 'ontbreken'}`;
}

function count(blocks: readonly Block[], kind: Block['kind']): Map<QuestionNumber, number> {
  const times = new Map<QuestionNumber, number>();
  for (const block of blocks) {
    if (block.kind !== kind) continue;
    for (const number of block.numbers) times.set(number, (times.get(number) ?? 0) + 1);
  }
  return times;
}

function repeated(times: ReadonlyMap<QuestionNumber, number>): [QuestionNumber, number][] {
  return [...times].filter(([, many]) => many > 1);
}

function warnOfPair({ question, answers }: Pair, title: Title, blocks: readonly Block[]): string[] {
  if (!question) return answers.map((answer) => `${nameOf(answer)} hoort bij geen vraag van dit document.`);
  const warnings: string[] = [];
  const isAnswered = title.reply === 'answer' || blocks.some((block) => block.kind === 'answer');
  if (question.paragraphs.length === 0) warnings.push(`${nameOf(question)} heeft geen tekst.`);
  if (answers.length === 0 && isAnswered)
    warnings.push(`Bij ${nameOf(question).toLowerCase()} is geen antwoord herkend.`);
  if (answers.length > 0 && answers.every((answer) => answer.paragraphs.length === 0)) {
    warnings.push(`Het antwoord op ${nameOf(question).toLowerCase()} heeft geen tekst.`);
  }
  if (answers.length > 1) {
    warnings.push(
      question.numbers.length > 1
        ? `${nameOf(question)} is samen gesteld en apart beantwoord: de antwoorden staan onder elkaar.`
        : `${nameOf(question)} heeft in de bron ${answers.length} antwoorden: ze staan onder elkaar.`,
    );
  }
  const covered = new Set(answers.flatMap((answer) => answer.numbers));
  const open = question.numbers.filter(
    (number) => covered.size > 0 && !covered.has(number) && !isWhole(number, covered),
  );
  if (open.length > 0)
    warnings.push(
      `Van ${nameOf(question).toLowerCase()} is bij ${printNumbers(open)} geen antwoord herkend.`,
    );
  return warnings;
}

/** Is some part of this number among them: 2l for 2? That is said elsewhere. */
function isWhole(number: QuestionNumber, covered: ReadonlySet<QuestionNumber>): boolean {
  return [...covered].some(
    (other) => Number.parseInt(String(other), 10) === Number.parseInt(String(number), 10),
  );
}

function nameOf({ kind, numbers }: Block): string {
  const word = kind === 'answer' ? 'Antwoord' : 'Vraag';
  return numbers.length > 0 ? `${word} ${printNumbers(numbers)}` : `Een ${word.toLowerCase()} zonder nummer`;
}
