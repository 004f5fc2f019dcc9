/**
 * The words of a minister that stand as those of a question. Whoever made the source took the answers for a second
 * set of questions with the same numbers, or lost where a question ended and the reply to all of them began.
 */
import { printNumbers } from '../number-groups.ts';
import { beginsAsAnswer } from './answer-openings.ts';
import { withLabelAtStart } from './hidden-labels.ts';
import { type MarkedText, partOf } from './marked-text.ts';
import type { Block, Transcript } from './transcript.ts';

const KIND = '(?:(?:[Nn]ader|[Aa]anvullend)e? )?(?:[Aa]ntwoord(?:en)?|[Mm]ededeling)';
/** `Antwoord van minister`, below a heading of the same words: `Nader antwoord Nader antwoord van`. */
const REPLY = new RegExp(
  // Of what stands before it, each word in one way alone: else the ways grow with every word.
  `(?<=^|\\s)(?:(?:(?:Nader|Aanvullend)e?(?: (?:antwoord(?:en)?|mededeling))?|Antwoord(?:en)?|Mededeling) )*((?=\\p{Lu})${KIND} van (?:de )?(?:heer|mevrouw|[Mm]inister|[Ss]taatssecretaris|mede)(?!\\p{Ll}))`,
  'u',
);
/** What each of them holds: this spares nearly all questions the pattern. */
const MAY_HOLD_REPLY = /(?:woord(?:en)?|deling) van /;
const SENTENCE_END = /(?:^|[.?!…][»”"’'\d)\]]*)$/u;
/** The sentence of the title with which a reply begins. */
const REPLY_SENTENCE =
  /^[^?]{0,500}?\(\s*Ont-? ?van-? ?gen[^()]{0,40}\)[.,]?(?: zie ook Aanhangsel[^?]{0,60}?\d{4}[–-]\d{4})?[.,]?\s*/u;
const ASKS_FIRST = /^[^.?!]*\?/u;
/** How a question begins that ends with a full stop: `Kunt u dit toelichten.` */
const OPENS_QUESTION = /^(?:Kunt|Wilt|Bent|Deelt|Acht|Gaarne|Graag)(?!\p{L})/u;
const ASKS_AT_END = /\?[»”"’'\d)\]]*\s*$/u;

/** The transcript with what a minister says in answers and notices of its own, each with a warning. */
export function withMinistersWords(transcript: Transcript): Transcript {
  const replied = withReplies(transcript);
  const sentence = replied.title.length > transcript.title.length ? replied.title.at(-1) : undefined;
  const isAnswered = sentence !== undefined && !isNotice(sentence);
  const isNumbered = transcript.blocks.some(({ kind, numbers }) => kind === 'answer' && numbers.length > 0);
  const { blocks } = replied;
  return withUnlabelled(
    withAnswers(replied, isNumbered ? strayAnswers(blocks) : secondRun(blocks, isAnswered)),
  );
}

/** First-person words of a minister; members address the minister as `u`. */
const SPEAKS_AS_MINISTER = /(?<!\p{L})(?:ik|mij|mijn|wij|ons|onze|het kabinet)(?!\p{L})/iu;

/** Finds an answer without a label below its question, where the questions around it all have labelled answers. */
function withUnlabelled(transcript: Transcript): Transcript {
  const { blocks } = transcript;
  const answered = new Set(blocks.flatMap(({ kind, numbers }) => (kind === 'answer' ? numbers : [])));
  if (answered.size === 0) return transcript;
  // Where all questions come first, each has its answer under a label or none at all.
  const firstAnswer = blocks.findIndex(({ kind }) => kind === 'answer');
  const isByTurns = blocks.slice(firstAnswer).some(({ kind }) => kind === 'question');
  const warnings: string[] = [];
  const divided = blocks.flatMap((block, at): Block[] => {
    const isOpen = block.numbers.length > 0 && !block.numbers.some((number) => answered.has(number));
    const isAmongAnswers = blocks[at - 1]?.kind === 'answer' || (at === 0 && isByTurns);
    if (block.kind !== 'question' || !isOpen || !isAmongAnswers || blocks[at + 1]?.kind === 'answer') {
      return [block];
    }
    const asking = block.paragraphs.findLastIndex(({ text }) => text.includes('?'));
    const reply = block.paragraphs.slice(asking + 1);
    const [first] = reply;
    const endsAsking = ASKS_AT_END.test(block.paragraphs[asking]?.text ?? '');
    if (asking === -1 || !first || !endsAsking || OPENS_QUESTION.test(first.text)) return [block];
    if (!beginsAsAnswer(first.text) && !reply.some(({ text }) => SPEAKS_AS_MINISTER.test(text)))
      return [block];
    const number = printNumbers(block.numbers);
    warnings.push(
      `Het antwoord op vraag ${number} heeft in de bron geen opschrift: het staat onder de vraag.`,
    );
    return [
      { ...block, paragraphs: block.paragraphs.slice(0, asking + 1) },
      { kind: 'answer', label: null, numbers: block.numbers, slips: [], paragraphs: reply },
    ];
  });
  return { ...transcript, blocks: divided, warnings: [...transcript.warnings, ...warnings] };
}

/** The transcript with these questions as the answers that they are. */
function withAnswers(transcript: Transcript, answers: readonly Block[]): Transcript {
  const { blocks } = transcript;
  if (answers.length === 0) return transcript;
  const numbers = printNumbers(answers.flatMap((answer) => answer.numbers));
  const warning = `${
    answers.length > 1 ? `De antwoorden ${numbers} staan` : `Antwoord ${numbers} staat`
  } in de bron als vraag, onder een nummer dat al gesteld is.`;
  return {
    ...transcript,
    blocks: blocks.map((block): Block => (answers.includes(block) ? { ...block, kind: 'answer' } : block)),
    warnings: [...transcript.warnings, warning],
  };
}

/** `1 Is het …?` `2 Wilt u …?` `1 Ja.` `2 Ik ben …`: the numbers begin anew, and what follows asks nothing. */
function secondRun(blocks: readonly Block[], isAnswered: boolean): Block[] {
  const second = blocks.slice(firstRepeated(blocks)).filter(({ kind }) => kind === 'question');
  const answers = second.filter((block) => block.paragraphs.length > 0 && !asks(textOf(block)));
  const isReply = isAnswered || answers.some((block) => beginsAsAnswer(textOf(block)));
  return isReply && answers.length * 2 >= second.length ? answers : [];
}

/** Where other answers have their place: what asks nothing, under the number of a question that asks and has no answer. */
function strayAnswers(blocks: readonly Block[]): Block[] {
  const questions = blocks.filter(({ kind }) => kind === 'question');
  return questions.filter((block, at) => {
    const [number, ...more] = block.numbers;
    const text = textOf(block);
    if (number === undefined || more.length > 0 || text === '' || text.includes('?') || asks(text))
      return false;
    const has = (one: Block) => one.numbers.includes(number);
    const isAsked = questions.slice(0, at).some((one) => has(one) && ASKS_AT_END.test(textOf(one)));
    return isAsked && !blocks.some((one) => one.kind === 'answer' && has(one));
  });
}

/** The place of the first question of which each number was asked before; that behind the last block if there is none. */
function firstRepeated(blocks: readonly Block[]): number {
  const asked = new Set<unknown>();
  const at = blocks.findIndex(({ kind, numbers }) => {
    if (kind !== 'question') return false;
    const isRepeated = numbers.length > 0 && numbers.every((number) => asked.has(number));
    for (const number of numbers) asked.add(number);
    return isRepeated;
  });
  return at === -1 ? blocks.length : at;
}

/** `… aanpassen? Mededeling van minister Nijpels (…). (Ontvangen 7 maart 1989) Met verwijzing naar …` */
function withReplies(transcript: Transcript): Transcript {
  const warnings: string[] = [];
  const title = [...transcript.title];
  const leftOut = [...transcript.leftOut];
  const blocks = transcript.blocks.flatMap((block): Block[] => {
    const parted = block.kind === 'question' ? partAtReply(block.paragraphs) : null;
    if (!parted) return [block];
    const { asked, heading, sentence, reply } = parted;
    if (heading !== '') leftOut.push({ text: heading, reason: 'heading' });
    const begin = sentence ?? reply[0];
    const kind = begin && isNotice(begin) ? 'notice' : 'answer';
    const name = kind === 'notice' ? 'De mededeling' : 'Het antwoord';
    warnings.push(
      `${name} van de bewindspersoon begint in de bron binnen de tekst van vraag ${printNumbers(block.numbers)}.`,
    );
    if (sentence) title.push(sentence);
    const own: Block = { kind, label: null, numbers: [], slips: [], paragraphs: reply };
    const labelled = kind === 'answer' ? withLabelAtStart(own) : own;
    return [{ ...block, paragraphs: asked }, ...(reply.length > 0 ? [labelled] : [])];
  });
  return warnings.length === 0
    ? transcript
    : { ...transcript, title, blocks, leftOut, warnings: [...transcript.warnings, ...warnings] };
}

function isNotice({ text }: MarkedText): boolean {
  return /^(?:nadere |aanvullende )?mededeling/i.test(text);
}

interface Parted {
  readonly asked: readonly MarkedText[];
  /** What stands above it once more: `Antwoord`. */
  readonly heading: string;
  /** The sentence of the title, up to the date; `null` where it has none. */
  readonly sentence: MarkedText | null;
  readonly reply: readonly MarkedText[];
}

function partAtReply(paragraphs: readonly MarkedText[]): Parted | null {
  for (const [at, paragraph] of paragraphs.entries()) {
    const found = MAY_HOLD_REPLY.test(paragraph.text) ? REPLY.exec(paragraph.text) : null;
    if (!found) continue;
    const from = found.index + found[0].length - (found[1]?.length ?? 0);
    const whole = partOf(paragraph, from, paragraph.text.length, found.index);
    const length = REPLY_SENTENCE.exec(whole.text)?.[0].length ?? 0;
    const below = paragraphs.slice(at + 1);
    const isCertain = SENTENCE_END.test(paragraph.text.slice(0, found.index).trimEnd());
    const asksOn = [whole, ...below].some(({ text }) => text.includes('?'));
    if (length === 0 && (!isCertain || asksOn)) return null;
    const rest = [partOf(whole, length, whole.text.length), ...below].filter(({ text }) => text !== '');
    const asked = partOf(paragraph, 0, found.index);
    return {
      asked: [...paragraphs.slice(0, at), ...(asked.text === '' ? [] : [asked])],
      heading: paragraph.text.slice(found.index, from).trim(),
      sentence: length > 0 ? partOf(whole, 0, length) : null,
      reply: rest,
    };
  }
  return null;
}

function asks(text: string): boolean {
  return ASKS_FIRST.test(text) || ASKS_AT_END.test(text) || OPENS_QUESTION.test(text);
}

function textOf({ paragraphs }: Block): string {
  return paragraphs.map(({ text }) => text).join(' ');
}
