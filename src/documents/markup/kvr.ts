/**
 * The KVR set: written questions of 1984–2008 as researchers (PoliticalMashup) took them from Parlando and
 * Staten-Generaal Digitaal. Labels, askers and dates are attributes; the text of each part is one string.
 */

import type { LabelKind } from '../grammar/labels.ts';
import type { Facts, Transcript } from '../grammar/transcript.ts';
import type { Asker } from '../model.ts';
import { printOffice } from '../title/offices.ts';
import { printParty } from '../title/parties.ts';
import { type ClerksNotes, clerksNotes, encodedOnce } from './kvr-clerks.ts';
import { dateIn, wordsBehindDates } from './kvr-dates.ts';
import { wordsOfHead } from './kvr-head.ts';
import { officeOf, officesOf, respondentOf } from './kvr-offices.ts';
import { repair } from './kvr-repair.ts';
import { outline } from './outline.ts';
import { childOf, childrenOf, type Element, elementsOf, type Node } from './tree.ts';
import type { Role, Vocabulary } from './vocabulary.ts';

const SECTIONS: Readonly<Record<string, LabelKind>> = {
  vraag: 'question',
  antwoord: 'answer',
  mededeling: 'notice',
  toelichting: 'explanation',
};
const ROLES: Readonly<Record<string, Role>> = {
  titel: 'title',
  noot: 'note',
  'noot.nr': 'note number',
  voetnoot: 'note reference',
};

const KVR: Vocabulary = {
  sectionOf: ({ name }) => SECTIONS[name] ?? null,
  labelOf: ({ attributes }) => attributes.nummer || null,
  roleOf: ({ name }) => ROLES[name] ?? null,
  noteIdOf: ({ attributes }) => attributes.id ?? null,
  referenceOf: ({ attributes }) => attributes.ref ?? null,
  bulletsOf: () => [],
  reasonOf: () => null,
  shownIn: () => '',
};

/** @param root around the `kvr` element */
export function readKvr(root: Element): Transcript {
  const kvr = childOf(root, 'kvr') ?? root;
  const repaired = repair(kvr);
  const clerks = clerksNotes(kvr);
  const behind = wordsBehindDates(kvr, repaired.questions, repaired.answers);
  const facts = factsOf(kvr, clerks);
  const { subject, askers, ...officers } = facts;
  // Who asked about what is read from the title, where there is one.
  const known = clerks.title === '' ? [subject, askers, officers] : [clerks.title, officers];
  const own = wordsOfHead(kvr, JSON.stringify(known));
  const notes = [notesOf(kvr, 'vragen'), notesOf(kvr, 'antwoorden')] as const;
  // The notes to questions that were not answered stand below the answers that are not there.
  const answers = [...behind.answers, ...repaired.answers];
  const ofQuestions = notes[0].length === 0 && answers.length === 0 ? 'antwoorden' : 'vragen';
  const parts = [
    element('titel', titleWithMark(clerks.title, repaired.questions, notes[0])),
    ...[...behind.before, ...own.words].map((words) => element('inleiding', [words])),
    ...[...behind.questions, ...repaired.questions].map((question) => withReferences(question, ofQuestions)),
    ...section('toelichting', repaired.explanation),
    ...answers.map((answer) => withReferences(answer, 'antwoorden')),
    ...section('mededeling', [...behind.notice.map((words) => `${words} `), ...repaired.notice]),
    ...notes.flat(),
  ];
  const read = outline(element('', parts), KVR);
  const isAnswer = /antwoord$/i.test(kvr.attributes.type ?? '');
  const lacksAnswers = isAnswer && !read.blocks.some(({ kind }) => kind === 'answer');
  return {
    ...read,
    leftOut: [...own.leftOut, ...repaired.leftOut, ...read.leftOut],
    publication: clerks.publication,
    facts: {
      ...facts,
      furtherAnswer: /^nader antwoord$/i.test(kvr.attributes.type?.trim() ?? ''),
    },
    warnings: [
      ...clerks.warnings,
      ...repaired.warnings,
      ...read.warnings,
      ...(lacksAnswers ? ['Volgens de bron is dit een antwoord, maar er staat geen antwoord in.'] : []),
    ],
  };
}

function element(name: string, children: readonly Node[], attributes: Element['attributes'] = {}): Element {
  return { name, attributes, children };
}

function section(name: string, children: readonly Node[]): Element[] {
  return children.length === 0 ? [] : [element(name, children)];
}

/** Questions and answers number their notes each from 1: ids that tell them apart. */
function notesOf(kvr: Element, part: string): Element[] {
  return childrenOf(childOf(childOf(kvr, part), 'noten'), 'noot').map(({ attributes, children }) => {
    const number = attributes.nummer ?? '';
    return element('noot', [element('noot.nr', [number]), ...children], { id: `${part} ${number}` });
  });
}

function withReferences({ name, attributes, children }: Element, part: string): Element {
  const referring = children.map((child) => {
    if (typeof child === 'string' || child.name !== 'voetnoot') return child;
    const number = child.attributes.nummer ?? '';
    return element('voetnoot', [number], { ref: `${part} ${number}` });
  });
  return { name, attributes, children: referring };
}

function factsOf(kvr: Element, clerks: ClerksNotes): Facts {
  const { submitted, received } = clerks;
  if (clerks.wordsOf === 'noted') return { submitted, received };
  if (clerks.wordsOf === 'unknown') return {};
  const facts = ownFacts(kvr, clerks);
  // Who asked was taken from the clerks' notes by the makers of the set.
  return clerks.wordsOf === 'own' ? { ...facts, askers: [] } : facts;
}

function ownFacts(kvr: Element, clerks: ClerksNotes): Facts {
  const all = [...elementsOf(childOf(kvr, 'meta') ?? kvr)];
  const named = (name: string) => all.filter((one) => one.name === name);
  const attribute = (name: string, key: string) =>
    (childOf(kvr, name) ?? named(name)[0])?.attributes[key] ?? '';
  const officesIn = (name: string) =>
    named(name).flatMap((one) => officesOf(encodedOnce(one)).map(printOffice));
  return {
    subject: clerks.subject ?? subjectOf(attribute('vraagdata', 'onderwerp')),
    askers: named('vrager').flatMap(askerOf),
    addressees: officesIn('vraagt-aan'),
    respondents: named('antwoorder').flatMap(respondentOf),
    onBehalfOf: [
      ...new Set([
        ...officesIn('mede-antwoorder'),
        ...named('antwoorder').flatMap((one) => officeOf(one).onBehalfOf),
      ]),
    ],
    submitted: dateIn(attribute('vraagdata', 'indiendatum')) ?? clerks.submitted,
    received:
      dateIn(attribute('antwoorddata', 'antwoorddatum')) ??
      dateIn(attribute('mededeling', 'mededelingdatum')) ??
      clerks.received,
  };
}

function askerOf(vrager: Element): Asker[] {
  const name = encodedOnce(vrager);
  return name === '' ? [] : [{ name, party: printParty(vrager.attributes.partij ?? '') || null }];
}

/** `donororganen. (`: up to the full stop, or the bracket, that ends the sentence. */
function subjectOf(printed: string): string | null {
  return (
    printed
      .replace(/\.?\s*(?:\(\s*(?:ingezonden[^()]*)?)?$/iu, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}

/**
 * `… over het bouwbesluit1 (Ingezonden 30 augustus 1995)`: the mark of note 1, where nothing else refers to that. All other figures
 * there may be words of the subject: `de uitstoot van Co2`.
 */
const MARK_IN_TITLE = /^(.*[\p{Ll}»”)] ?)(1)(\.?\s*\(\s*ingezonden.*)$/iu;

function titleWithMark(title: string, questions: readonly Element[], notes: readonly Element[]): Node[] {
  const [, before, mark, behind] = MARK_IN_TITLE.exec(title) ?? [];
  if (before === undefined || mark === undefined || behind === undefined) return [title];
  const note = notes.find(({ attributes }) => attributes.id === `vragen ${mark}`);
  const isReferredTo = questions.some((question) =>
    [...elementsOf(question)].some(
      ({ name, attributes }) => name === 'voetnoot' && attributes.nummer === mark,
    ),
  );
  if (!note || isReferredTo) return [title];
  return [before.trimEnd(), element('voetnoot', [mark], { ref: `vragen ${mark}` }), behind];
}
