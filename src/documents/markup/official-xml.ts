/**
 * The XML of official publications: since about 2009 an `officiele-publicatie` with `kamervragen` (schema
 * op-xsd-2012-2), before that a `vraagdoc`. The public extracts of it have the same elements in another one.
 */

import { readIsoDate } from '../../dutch/dates.ts';
import { type Publication, publicationOf, UNPUBLISHED } from '../grammar/publication.ts';
import type { Facts } from '../grammar/transcript.ts';
import { type Element, elementsOf, wordsOf } from './tree.ts';
import type { Role, Vocabulary } from './vocabulary.ts';

const SECTIONS = new Map([
  ['vraag', 'question'],
  ['antwoord', 'answer'],
  ['kamervraagopmerking', 'notice'], // with the notice that the answers will be late
  ['mededeling', 'notice'],
  ['toelichting', 'explanation'],
  ['toelicht', 'explanation'], // vraagdoc
] as const);

const ROLES = new Map<string, Role>(
  (
    [
      ['title', ['kamervraagomschrijving', 'omschr']],
      ['label', ['nr', 'nummer', 'kop']],
      ['paragraph', ['al', 'noot.al', 'ondertekening', 'titel', 'title', 'bron']],
      ['heading', ['tussenkop', 'tuskop']],
      ['list', ['lijst', 'ul', 'ol']],
      ['item', ['li']],
      ['item number', ['li.nr']],
      ['row', ['row', 'tr']],
      ['cell', ['entry', 'td', 'th']],
      ['line break', ['br']],
      ['note', ['noot', 'voetnoot']],
      ['note number', ['noot.nr']],
      ['note reference', ['nootref', 'voetref']],
      ['inline', ['nadruk', 'extref', 'intref', 'dossierref', 'inf', 'sub', 'i', 'b', 'u', 'em', 'strong']],
      ['raised', ['sup', 'superscript']],
      ['formula', ['math', 'formule']],
      ['picture', ['plaatje', 'illustratie', 'img', 'graphic', 'figuur', 'afbeelding', 'image', 'svg']],
      [
        'aside',
        ['metadata', 'frontm', 'kamervraagkop', 'kamervraagnummer', 'vraagnummer', 'sys.gegevens', 'colspec'],
      ],
    ] as const
  ).flatMap(([role, names]) => names.map((name) => [name, role] as const)),
);

/** What an id or a reference is called: `noot/@id` and `nootref/@refid` since 2009, others before. */
const NOTE_IDS = ['id', 'nr'];
const REFERENCES = ['refid', 'idref', 'ref', 'nr'];

export const OFFICIAL_XML: Vocabulary = {
  sectionOf: ({ name }) => SECTIONS.get(name as 'vraag') ?? null,
  labelOf: () => null,
  roleOf: ({ name, attributes }) =>
    name === 'nadruk' && /^sup/i.test(attributes.type ?? '') ? 'raised' : (ROLES.get(name) ?? null),
  noteIdOf: (note) => firstOf(note, NOTE_IDS),
  referenceOf: (reference) => firstOf(reference, REFERENCES),
  bulletsOf: (_, items) => items.map(() => '•'),
  // What the head of the file says besides is read as data, and not all of it is words.
  reasonOf: ({ name }) => (name.startsWith('kamervraag') || name === 'vraagnummer' ? 'head' : null),
  shownIn: () => '',
};

function firstOf({ attributes }: Element, names: readonly string[]): string | null {
  return names.map((name) => attributes[name]).find((value) => value !== undefined) ?? null;
}

/** `https://zoek.officielebekendmakingen.nl/ah-tk-20222023-1480/metadata.xml`, or the id by itself. */
const ID = /(?<![\w-])(?:ah|kv)-[te]k-[0-9A-Z]+(?:-[0-9a-z]+)*/;
const SESSION_YEAR = /(\d{4})\s*[–-]\s*(\d{4})/;

/** What the head of the file says of the publication. */
export function publicationIn(root: Element): Publication {
  let { id, number, sessionYear, caseNumber } = UNPUBLISHED;
  let isSenate = false;
  for (const element of elementsOf(root)) {
    const { name, attributes } = element;
    if (name === 'meta' || name === 'metadata' || 'identifier' in attributes) {
      id ??= ID.exec(`${attributes.content ?? ''} ${attributes.identifier ?? ''}`)?.[0] ?? null;
    } else if (name === 'tekstregel') {
      const words = wordsOf(element);
      const year = SESSION_YEAR.exec(words);
      if (year) sessionYear ??= `${year[1]}-${year[2]}`;
      if (/eerste kamer/i.test(words)) isSenate = true;
    } else if (name === 'kamervraagnummer' || name === 'vraagnummer') {
      const words = wordsOf(element).replace(/\s/g, '');
      if (/^\d{4}Z\d{5}$/.test(words)) caseNumber ??= words;
      else if (/^\d{1,5}$/.test(words)) number ??= words;
      // It heads questions alone; those that have been answered have their number in the Aanhangsel there.
      if (name === 'kamervraagnummer' && caseNumber !== null)
        id ??= `kv-${isSenate ? 'ek' : 'tk'}-${caseNumber}`;
    }
  }
  if (number !== null && sessionYear !== null)
    id ??= `ah-${isSenate ? 'ek' : 'tk'}-${sessionYear.replace('-', '')}-${number}`;
  const told = id === null ? null : publicationOf(id);
  return {
    id: told?.id ?? null,
    number: told?.number ?? number,
    sessionYear: told?.sessionYear ?? sessionYear,
    caseNumber: told?.caseNumber ?? caseNumber,
    chamber: told?.chamber ?? (isSenate ? 'eerste' : null),
    isReprint: told?.isReprint ?? false,
  };
}

/** The dates that the head gives as such. */
export function factsIn(root: Element): Facts {
  const dates = [...elementsOf(root)].filter(({ name }) => name === 'kamervraagomschrijving');
  const dateOf = (type: string): string | null => {
    const sentence = dates.find(({ attributes }) => attributes.type === type);
    const date = sentence && [...elementsOf(sentence)].find(({ name }) => name === 'datum');
    return readIsoDate(date?.attributes.isodatum ?? '');
  };
  return { submitted: dateOf('vraag'), received: dateOf('antwoord') };
}
