/**
 * The KVR set: written questions of 1984–2008 as researchers (PoliticalMashup) took them from Parlando and
 * Staten-Generaal Digitaal. Labels, askers and dates are attributes; the text of each part is one string.
 */
import { readIsoDate } from '../../dutch/dates.ts';
import type { LabelKind } from '../grammar/labels.ts';
import { type Publication, UNPUBLISHED } from '../grammar/publication.ts';
import type { Facts, Transcript } from '../grammar/transcript.ts';
import type { Asker, Respondent } from '../model.ts';
import { findRole, printOffice, readOffices } from '../title/offices.ts';
import { printParty } from '../title/parties.ts';
import { dateIn, wordsBehindDates } from './kvr-dates.ts';
import { repair } from './kvr-repair.ts';
import { outline } from './outline.ts';
import { childOf, childrenOf, type Element, elementsOf, type Node, wordsOf } from './tree.ts';
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

/** `… (Ingezonden 21 februari 2008);Mededeling`: what follows the title is the kind of the document. */
const KIND_BEHIND_TITLE = /;\s*(?:nader antwoord|antwoord|mededeling)\.?\s*$/i;

/** @param root around the `kvr` element */
export function readKvr(root: Element): Transcript {
  const kvr = childOf(root, 'kvr') ?? root;
  const repaired = repair(kvr);
  const title = itemOf(kvr, 'Bibliografische_omschrijving').replace(KIND_BEHIND_TITLE, '');
  const behind = wordsBehindDates(kvr, repaired.questions, repaired.answers);
  const notes = [notesOf(kvr, 'vragen'), notesOf(kvr, 'antwoorden')] as const;
  // The notes to questions that were not answered stand below the answers that are not there.
  const answers = [...behind.answers, ...repaired.answers];
  const ofQuestions = notes[0].length === 0 && answers.length === 0 ? 'antwoorden' : 'vragen';
  const parts = [
    element('titel', [title]),
    ...behind.before.map((words) => element('inleiding', [words])),
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
    leftOut: [...repaired.leftOut, ...read.leftOut],
    publication: publicationOf(kvr),
    facts: { ...factsOf(kvr), furtherAnswer: /^nader antwoord$/i.test(kvr.attributes.type?.trim() ?? '') },
    warnings: [
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

/** What the clerks of parliament added, by its name. */
function itemOf(kvr: Element, name: string): string {
  const item = [...elementsOf(kvr)].find(({ attributes }) => attributes.attribuut === name);
  return item ? printed(item) : '';
}

/** The letters that were two bytes in UTF-8, as they look when those are read one by one. */
const ENCODED_TWICE = /([ÂÃ])([\u0080-\u00bf\u0152-\u2122])/g;
const SECOND_BYTES = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 64 }, (_, at) => 0x80 + at),
);

/** Some of what the clerks added was encoded twice: `FinanciÃ«n`, `Ã‡örüz`. */
function printed(words: Element): string {
  return wordsOf(words)
    .replace(ENCODED_TWICE, (pair, first: string, second: string) => {
      const at = SECOND_BYTES.indexOf(second);
      return at === -1 ? pair : String.fromCodePoint((first === 'Ã' ? 0xc0 : 0x80) + at);
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Kamervragen met antwoord 2000-2001, nr. 1461, Tweede Kamer`, `Aanhangsel Tweede Kamer 1993-1994 nummer 552` */
const FOUND_AT = /(\d{4})-(\d{4}),? (?:nr\.|nummer) (\d{1,5})(?!\d)(H| Herdruk)?/;
/**
 * `Kamervragen 2004-2005, vraagnr. 2040512690, Tweede Kamer`: without an answer. The last figure is the edition, in
 * whose place a reprint has an H: `vraagnr. 203041316H`.
 */
const CASE_NUMBER = /vraagnr\. (\d{9,10})(H)?/;
/** `2060714940`, which the clerks noted beside an answer; where they did not know it, `0`. */
const NOTED_CASE_NUMBER = /^\d{9,10}$/;

function publicationOf(kvr: Element): Publication {
  const place = itemOf(kvr, 'Vindplaats');
  const [, from, to, number = null, reprint] = FOUND_AT.exec(place) ?? [];
  const [, ofQuestions, reprinted] = CASE_NUMBER.exec(place) ?? [];
  const [noted = null] = NOTED_CASE_NUMBER.exec(itemOf(kvr, 'Vraagnr_bij_indiening')) ?? [];
  return {
    ...UNPUBLISHED,
    number,
    sessionYear: number === null ? null : `${from}-${to}`,
    caseNumber: ofQuestions === undefined ? noted : `${ofQuestions}${reprinted ? '0' : ''}`,
    chamber: place.includes('Eerste Kamer') ? 'eerste' : null,
    isReprint: (reprint ?? reprinted) !== undefined,
  };
}

function factsOf(kvr: Element): Facts {
  const all = [...elementsOf(kvr)];
  const named = (name: string) => all.filter((one) => one.name === name);
  const attribute = (name: string, key: string) => named(name)[0]?.attributes[key] ?? '';
  const officesIn = (name: string) =>
    named(name).flatMap((one) => readOffices(printed(one), 0).offices.map(printOffice));
  return {
    askers: named('vrager').flatMap(askerOf),
    addressees: officesIn('vraagt-aan'),
    respondents: named('antwoorder').flatMap(respondentOf),
    onBehalfOf: officesIn('mede-antwoorder'),
    submitted: dateIn(attribute('vraagdata', 'indiendatum')) ?? readIsoDate(itemOf(kvr, 'Datum_indiening')),
    received:
      dateIn(attribute('antwoorddata', 'antwoorddatum')) ??
      dateIn(attribute('mededeling', 'mededelingdatum')) ??
      readIsoDate(itemOf(kvr, 'Datum_reaktie')),
  };
}

function askerOf(vrager: Element): Asker[] {
  const name = printed(vrager);
  return name === '' ? [] : [{ name, party: printParty(vrager.attributes.partij ?? '') || null }];
}

/** Of the functions some are none: `de`, `mevrouw`. */
function respondentOf(antwoorder: Element): Respondent[] {
  const role = findRole(antwoorder.attributes.functie ?? '', 0);
  const name = printed(antwoorder);
  if (!role || name === '') return [];
  return [{ role: role.role, name, ministry: antwoorder.attributes.ministerie?.trim() || null }];
}
