/** From a transcript to the document: the grammar that all formats share. */

import type { LeftOut } from '../left-out.ts';
import { type Asker, Document, type Respondent } from '../model.ts';
import type { Reading } from '../reading.ts';
import { findLinks } from '../references/links.ts';
import { findOutwardReferences } from '../references/outward.ts';
import { readTitle, type Title } from '../title/title.ts';
import { toExchange } from './exchanges.ts';
import { findHiddenLabels } from './hidden-labels.ts';
import { inferLabels } from './infer-labels.ts';
import { readLetter } from './letter.ts';
import { signaturesIn, withoutClosing } from './letter-closing.ts';
import { concatenate, type MarkedText } from './marked-text.ts';
import { withoutMemberHeadings } from './member-headings.ts';
import { withMinistersWords } from './ministers-words.ts';
import { firstPaper } from './other-papers.ts';
import { pair } from './pairing.ts';
import { withPostponementLetter } from './postponement-letter.ts';
import { publicationOf } from './publication.ts';
import { recognise } from './recognise.ts';
import { withoutRepeatedQuestions } from './repeated-questions.ts';
import { withoutStrayLabels } from './stray-labels.ts';
import type { Block, Facts, Transcript } from './transcript.ts';
import { warningsOf } from './warnings.ts';

/**
 * The document that a transcript holds, or why it is no set of written questions. What is odd in the source is
 * kept, and said in `warnings`; an exception means that the grammar itself is at fault.
 * @param name the file's name without its ending: the id of a document that does not give its own
 */
export function compose(given: Transcript, name: string): Reading {
  const title = readTitle(given.title.map(({ text }) => text));
  const transcript = withPostponementLetter(given, title);
  return (
    recognise(transcript, title) ?? {
      ok: true,
      ...toDocument(transcript, title, name),
    }
  );
}

function toDocument(
  given: Transcript,
  printed: Title,
  name: string,
): { document: Document; leftOut: readonly LeftOut[] } {
  const letter = readLetter(textsOf(given));
  const facts = { submitted: letter.submitted, ...given.facts };
  const alone = firstPaper(given);
  const known = complete(printed, facts);
  const labelled = inferLabels(
    withoutRepeatedQuestions(withoutStrayLabels(withoutMemberHeadings(alone))),
    known,
  );
  const { transcript, signed } = withoutClosing(findHiddenLabels(withMinistersWords(labelled)));
  // A sentence of the title can have stood within a text.
  const isLonger = transcript.title.length > given.title.length;
  const whole = isLonger ? complete(readTitle(transcript.title.map(({ text }) => text)), facts) : known;
  const letters = [...signaturesIn(textsOf(given)), ...signed];
  const title = {
    ...whole,
    respondents: whole.respondents.length > 0 ? whole.respondents.map((one) => named(one, letters)) : signed,
  };
  const { publication, blocks } = transcript;
  const paired = pair(blocks);
  const fromName = publication.id === null ? publicationOf(name) : null;
  const footnotes = transcript.notes.map(({ mark, text }) => ({
    mark,
    text,
    links: findLinks(text),
    references: findOutwardReferences(text),
  }));
  const parts = {
    title: asText(transcript.title),
    preamble: asText([...transcript.above, ...transcript.preamble]),
    explanation: textUnder(blocks, 'explanation'),
    notice: textUnder(blocks, 'notice'),
  };
  const asked = new Set(blocks.flatMap((block) => (block.kind === 'question' ? block.numbers : [])));
  const document = Document.parse({
    id: publication.id ?? name,
    kind: kindOf(title, blocks),
    title: parts.title.text || null,
    subject: title.subject,
    askers: title.askers,
    addressees: title.addressees,
    respondents: title.respondents,
    onBehalfOf: title.onBehalfOf,
    submitted: title.submitted,
    received: title.received,
    furtherAnswer: title.isFurther || (given.facts?.furtherAnswer ?? false),
    chamber: publication.chamber ?? fromName?.chamber ?? (title.isOfSenate ? 'eerste' : 'tweede'),
    recorded: null,
    reprint: publication.isReprint || (fromName?.isReprint ?? false),
    number: publication.number ?? fromName?.number ?? null,
    sessionYear: publication.sessionYear ?? fromName?.sessionYear ?? null,
    caseNumber: publication.caseNumber ?? fromName?.caseNumber ?? title.caseNumber ?? letter.caseNumber,
    preamble: parts.preamble.text || null,
    explanation: parts.explanation.text || null,
    notice: parts.notice.text || null,
    exchanges: paired.pairs.map((one) => toExchange(one, asked, footnotes)),
    marks: Object.entries(parts).flatMap(([part, { marks }]) =>
      marks.map(({ at, mark }) => ({ part, at, mark })),
    ),
    references: Object.entries(parts).flatMap(([part, { text }]) =>
      findOutwardReferences(text).map((reference) => ({ part, ...reference })),
    ),
    footnotes,
    warnings: [...transcript.warnings, ...paired.warnings, ...warningsOf(transcript, title, paired.pairs)],
  } satisfies Record<keyof Document, unknown>);
  const headings = blocks.flatMap(({ kind, label }): LeftOut[] =>
    (kind === 'explanation' || kind === 'notice') && label !== null
      ? [{ text: label, reason: 'heading' }]
      : [],
  );
  return { document, leftOut: [...transcript.leftOut, ...headings] };
}

const textsOf = ({ above, preamble }: Transcript): string[] =>
  [...above, ...preamble].map(({ text }) => text);

/** Whom the title names by the office alone is known by the name below the letter. */
function named(respondent: Respondent, signed: readonly Respondent[]): Respondent {
  const { role, name, ministry } = respondent;
  const names = signed.filter((one) => one.role === role && one.ministry === ministry).map((one) => one.name);
  return { ...respondent, name: name ?? (new Set(names).size === 1 ? (names[0] ?? null) : null) };
}

/** What the title does not tell is taken from the facts that the format has as data. */
function complete(title: Title, facts: Facts): Title {
  return {
    ...title,
    subject: title.subject ?? facts.subject ?? null,
    askers: title.askers.length > 0 ? withParties(title.askers, facts) : (facts.askers ?? []),
    addressees: title.addressees.length > 0 ? title.addressees : (facts.addressees ?? []),
    respondents: title.respondents.length > 0 ? title.respondents : (facts.respondents ?? []),
    onBehalfOf: title.onBehalfOf.length > 0 ? title.onBehalfOf : (facts.onBehalfOf ?? []),
    submitted: title.submitted ?? facts.submitted ?? null,
    received: title.received ?? facts.received ?? null,
  };
}

/** A title can leave the party of an asker out. */
function withParties(askers: readonly Asker[], { askers: known = [] }: Facts): Asker[] {
  return askers.map((asker) => {
    const same = known.filter(({ name }) => name === asker.name);
    return { ...asker, party: asker.party ?? (same.length === 1 ? (same[0]?.party ?? null) : null) };
  });
}

function kindOf(title: Title, blocks: readonly Block[]): Document['kind'] {
  const has = (kind: Block['kind']) => blocks.some((block) => block.kind === kind);
  if (has('answer') || title.reply === 'answer') return 'answers';
  return title.reply === 'notice' || has('notice') ? 'postponement' : 'questions';
}

function textUnder(blocks: readonly Block[], kind: Block['kind']): MarkedText {
  return asText(blocks.filter((block) => block.kind === kind).flatMap((block) => block.paragraphs));
}

/** Paragraphs as one text, a blank line between them. */
function asText(paragraphs: readonly MarkedText[]): MarkedText {
  return concatenate(paragraphs, '\n\n');
}
