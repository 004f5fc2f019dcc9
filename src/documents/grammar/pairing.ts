/**
 * Which answer belongs to which question. The numbers in the labels decide. Where a number stands twice, or an
 * answer has none, only an answer right behind its question is taken for it, or as many answers right behind as
 * many questions, which is said. Where that leaves a doubt, the question stays without an answer and the answer
 * without a question: nothing is guessed, and both are said.
 */
import type { QuestionNumber } from '../model.ts';
import { printNumbers } from '../number-groups.ts';
import type { Block } from './transcript.ts';

/** A question with what answers it, or an answer of which the question is not in the source. */
export interface Pair {
  readonly question: Block | null;
  /** Mostly one; several where numbers that were asked together are answered one by one. */
  readonly answers: readonly Block[];
}

interface Paired {
  /** In the order of the document. */
  readonly pairs: readonly Pair[];
  readonly warnings: readonly string[];
}

type Connect = (question: Block, answer: Block) => void;

/** Blocks that are neither a question nor an answer are left out. */
export function pair(blocks: readonly Block[]): Paired {
  const answersOf = new Map<Block, Block[]>();
  const connect: Connect = (question, answer) => {
    const known = answersOf.get(question) ?? [];
    if (!known.includes(answer)) answersOf.set(question, [...known, answer]);
  };
  const runs = questionsRightBefore(blocks);
  const warnings = connectByNumber(blocks, runs, connect);
  for (const { questions, answers } of withoutNumbers(runs)) {
    const isCertain = questions.length === 1 || questions.length === answers.length;
    if (!isCertain || questions.some((question) => answersOf.has(question))) continue;
    for (const [at, question] of questions.entries()) {
      const answer = answers[at];
      if (answer) connect(question, answer);
    }
    if (questions.length > 1) warnings.push(warnOfOrder(questions));
  }
  for (const [question, answers] of claimedTwice(blocks)) {
    for (const answer of answers) connect(question, answer);
  }
  const used = new Set([...answersOf.values()].flat());
  const pairs = blocks.flatMap((block): Pair[] => {
    if (block.kind === 'question') return [{ question: block, answers: answersOf.get(block) ?? [] }];
    return block.kind === 'answer' && !used.has(block) ? [{ question: null, answers: [block] }] : [];
  });
  return { pairs, warnings };
}

interface RunWithoutNumbers {
  readonly questions: readonly Block[];
  readonly answers: readonly Block[];
}

/** Questions with the answers right behind them, where none of these has a number. */
function withoutNumbers(runs: Runs): RunWithoutNumbers[] {
  const found: { questions: readonly Block[]; answers: Block[] }[] = [];
  for (const [answer, run] of runs) {
    if (answer.numbers.length > 0) found.push({ questions: [], answers: [] });
    else if (run.length > 0) found.push({ questions: run, answers: [answer] });
    else found.at(-1)?.answers.push(answer);
  }
  return found;
}

function warnOfOrder(questions: readonly Block[]): string {
  const numbers = questions.flatMap((question) => question.numbers);
  const named = numbers.length > 0 ? ` ${printNumbers(numbers)}` : '';
  return `De antwoorden onder vraag${named} hebben geen nummer: ze zijn in hun volgorde bij de vragen gezet.`;
}

/** Connects what the numbers tell to belong together, and says what is odd about it. */
function connectByNumber(blocks: readonly Block[], runs: Runs, connect: Connect): string[] {
  const warnings: string[] = [];
  const asked = byNumber(blocks, 'question');
  const answered = byNumber(blocks, 'answer');
  const seen = new Set<Block>();
  for (const block of blocks) {
    seen.add(block);
    if (block.kind !== 'answer') continue;
    const run = runs.get(block) ?? [];
    for (const number of block.numbers) {
      const questions = asked.get(number) ?? [];
      const isOnly = questions.length === 1 && answered.get(number)?.length === 1;
      const near = isOnly ? questions : run.filter((question) => question.numbers.includes(number));
      const [question] = near;
      if (near.length === 1 && question) {
        connect(question, block);
        if (!seen.has(question)) warnings.push(`Antwoord ${number} staat vóór vraag ${number}.`);
      }
      if (questions.length > 0) continue;
      // `Antwoord 2l` right behind `Vraag 2`, in a set of which other ministers answer the other letters.
      for (const whole of run.filter((one) => one.numbers.some((other) => isPart(number, other)))) {
        if (whole.numbers.some((other) => answered.has(other))) continue;
        connect(whole, block);
        warnings.push(`Antwoord ${number} staat bij vraag ${printNumbers(whole.numbers)}.`);
      }
    }
  }
  return warnings;
}

/** Questions that two joint answers name: `3 en 6` and `4 tot en met 7` both answer question 6. */
function claimedTwice(blocks: readonly Block[]): [Block, readonly Block[]][] {
  const answered = byNumber(blocks, 'answer');
  return [...byNumber(blocks, 'question')].flatMap(([number, [question, ...others]]) => {
    const answers = answered.get(number) ?? [];
    const areJoint = answers.length > 1 && answers.every(({ numbers }) => numbers.length > 1);
    return question && others.length === 0 && areJoint ? [[question, answers] as [Block, Block[]]] : [];
  });
}

type Runs = ReadonlyMap<Block, readonly Block[]>;

/** Each answer with the questions between it and the answer before it. */
function questionsRightBefore(blocks: readonly Block[]): Runs {
  const runs = new Map<Block, Block[]>();
  let run: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'question') run.push(block);
    else if (block.kind === 'answer') {
      runs.set(block, run);
      run = [];
    }
  }
  return runs;
}

function byNumber(blocks: readonly Block[], kind: Block['kind']): Map<QuestionNumber, Block[]> {
  const found = new Map<QuestionNumber, Block[]>();
  for (const block of blocks) {
    if (block.kind !== kind) continue;
    for (const number of block.numbers) {
      const known = found.get(number);
      if (known) known.push(block);
      else found.set(number, [block]);
    }
  }
  return found;
}

/** Is `2l` a part of question 2, or 2 the whole of question `2a`? */
function isPart(one: QuestionNumber, other: QuestionNumber): boolean {
  return one !== other && Number.parseInt(String(one), 10) === Number.parseInt(String(other), 10);
}
