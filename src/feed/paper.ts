/**
 * What the entities of a case make together: its papers, by which id each is kept, where its file may be, and what the feed says of
 * it. Pure, and the same in whatever order the entities came.
 */
import { createHash } from 'node:crypto';
import { saysOfQuestions } from '../archive/cases/notice.ts';
import { publicationOf } from '../documents/grammar/publication.ts';
import type { Asker, Document } from '../documents/model.ts';
import { type Addresses, isOfFeed, publicationAddress } from './addresses.ts';
import type { DocumentVersie, FeedDocument, Zaak, ZaakActor } from './entity.ts';

/** All that the feed has of one set of questions. */
export interface Told {
  readonly zaak: Zaak;
  readonly actors: readonly ZaakActor[];
  readonly documents: readonly FeedDocument[];
  readonly versions: readonly DocumentVersie[];
  /** The numbers of the cases that came in the place of this one. */
  readonly replacedBy: readonly string[];
}

/** What the feed says of a paper. Empty where it does not say. */
export interface Facts {
  readonly kind: Document['kind'];
  readonly furtherAnswer: boolean;
  readonly subject: string | null;
  readonly askers: readonly Asker[];
  readonly addressees: readonly string[];
  readonly submitted: string | null;
  readonly received: string | null;
  readonly number: string | null;
  readonly sessionYear: string | null;
  readonly caseNumber: string | null;
  /** It says that the questions were withdrawn. */
  readonly isWithdrawn: boolean;
  readonly replacedBy: readonly string[];
}

/** Where the words of a paper may be, the likeliest first. */
export interface Place {
  readonly address: string;
  readonly ending: string;
}

export interface Paper {
  /** Of the entity that it is; that of the case for its questions. */
  readonly entity: string;
  /** The id of the document in the archive. */
  readonly id: string;
  readonly places: readonly Place[];
  readonly facts: Facts;
  /** It has to be there even where its words are nowhere: the case exists. */
  readonly isQuestions: boolean;
  /** Another one means that something of it has changed. */
  readonly stamp: string;
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml|msword/i, 'docx'],
  [/pdf/i, 'pdf'],
  [/xml/i, 'xml'],
  [/html/i, 'html'],
];

/** The papers of a case, those that answer first: what they have of the questions need not be told again. */
export function papersOf(told: Told, addresses: Addresses): Paper[] {
  const { zaak, documents } = told;
  const isAsking = ({ soort }: FeedDocument) => /^schriftelijke vragen$/i.test(soort ?? '');
  const asked = documents.filter(isAsking).sort(byNumber);
  // One that is of several cases belongs to the first of them.
  const own = documents.filter((one) => !isAsking(one) && ownerOf(one) === zaak.id).sort(byNumber);
  const ids = new Set<string>();
  const papers = own.map((document) => {
    const id = freeId(idOf(document, told), document, ids);
    return paperOf(told, document, id, addresses);
  });
  const id = `kv-tk-${zaak.nummer}`;
  return [...papers, paperOf(told, asked.at(-1) ?? null, id, addresses)];
}

const byNumber = (one: FeedDocument, other: FeedDocument): number =>
  (one.documentNummer ?? one.id) < (other.documentNummer ?? other.id) ? -1 : 1;

const ownerOf = ({ zaak }: FeedDocument): string | undefined => [...zaak].sort()[0];

/** A further answer may bear the number of the first one. */
function freeId(id: string, { documentNummer, id: entity }: FeedDocument, taken: Set<string>): string {
  const free = taken.has(id) ? (documentNummer ?? entity) : id;
  taken.add(free);
  return free;
}

/** `242501244` is `ah-tk-20242025-1244`. */
const APPENDIX = /^(\d{2})(\d{2})0*(\d{1,5})$/;

function idOf(document: FeedDocument, told: Told): string {
  const published = publicationIn(document, told);
  if (published) return published;
  const { aanhangselnummer, documentNummer, id, soort } = document;
  const [, from, to, number] = APPENDIX.exec(aanhangselnummer ?? '') ?? [];
  const isFurther = /nader/i.test(soort ?? '');
  return from && !isFurther ? `ah-tk-20${from}20${to}-${number}` : (documentNummer ?? id);
}

/** The official publication that one of its versions names. */
const publicationIn = ({ id }: FeedDocument, { versions }: Told): string | null =>
  versions
    .filter(({ document }) => document.includes(id))
    .sort((one, other) => Number(other.versienummer) - Number(one.versienummer))
    .map(({ externeidentifier }) => externeidentifier?.toLowerCase() ?? '')
    .find((name) => publicationOf(name) !== null) ?? null;

function paperOf(told: Told, document: FeedDocument | null, id: string, addresses: Addresses): Paper {
  const { zaak } = told;
  const isQuestions = document === null || /^schriftelijke vragen$/i.test(document.soort ?? '');
  const entity = isQuestions ? zaak.id : document.id;
  const places = document === null ? [] : placesOf(document, told, id, addresses);
  const facts = factsOf(told, document, id);
  // A file that was changed under its address is another one.
  const whole = JSON.stringify([id, places, facts, document?.bijgewerkt ?? null]);
  const stamp = createHash('sha256').update(whole).digest('hex');
  return { entity, id, places, facts, isQuestions, stamp };
}

function placesOf(document: FeedDocument, told: Told, id: string, addresses: Addresses): Place[] {
  const { file, contentType } = document;
  const [, ending = 'pdf'] = ENDINGS.find(([type]) => type.test(contentType ?? '')) ?? [];
  const published = publicationIn(document, told) ?? (publicationOf(id) ? id : null);
  return [
    ...(file === null || !isOfFeed(addresses, file) ? [] : [{ address: file, ending }]),
    ...(published === null
      ? []
      : (['xml', 'pdf'] as const).map((format) => ({
          address: publicationAddress(addresses, published, format),
          ending: format,
        }))),
  ];
}

function factsOf(told: Told, document: FeedDocument | null, id: string): Facts {
  const { zaak, actors, replacedBy } = told;
  const soort = document?.soort ?? '';
  const kind = /^antwoord/i.test(soort)
    ? 'answers'
    : /^mededeling/i.test(soort)
      ? 'postponement'
      : 'questions';
  const isShared = (document?.zaak.length ?? 1) > 1;
  const published = publicationOf(id);
  const as = (relation: RegExp) => actors.filter(({ relatie }) => relation.test(relatie ?? '')).sort(inOrder);
  return {
    kind,
    furtherAnswer: /nader/i.test(soort),
    subject: isShared ? null : zaak.onderwerp,
    askers: isShared ? [] : [...as(/^indiener$/i), ...as(/^medeindiener$/i)].flatMap(askerIn),
    addressees: isShared
      ? []
      : as(/^gericht aan$/i).flatMap(({ functie }) => (functie ? [capital(functie)] : [])),
    submitted: zaak.gestartOp,
    received: kind === 'questions' ? null : (document?.datum ?? null),
    number: published?.number ?? null,
    sessionYear: published?.sessionYear ?? zaak.vergaderjaar,
    caseNumber: isShared ? null : zaak.nummer,
    isWithdrawn:
      kind === 'postponement' && !/uitstel/i.test(soort) && isWithdrawal(document?.onderwerp ?? ''),
    replacedBy: kind === 'questions' ? replacedBy : [],
  };
}

/** `Intrekken vragen over kaas`, `Vragen van het lid Bos zijn ingetrokken`; `Vragen over het intrekken van een vergunning` are none. */
function isWithdrawal(subject: string): boolean {
  const isOfQuestions =
    /(?<!\p{L})(?:intrekk(?:en|ing)|ingetrokken)(?: \p{L}+){0,2} (?:kamer)?vragen(?!\p{L})/iu;
  return isOfQuestions.test(subject) || saysOfQuestions(subject) === 'withdrawn';
}

/** By name: the feed gives them in no order that means something. */
const inOrder = (one: ZaakActor, other: ZaakActor): number =>
  `${one.actorNaam} ${one.id}` < `${other.actorNaam} ${other.id}` ? -1 : 1;

const askerIn = ({ actorNaam, actorFractie }: ZaakActor): Asker[] =>
  actorNaam === null ? [] : [{ name: readableName(actorNaam), party: actorFractie }];

/** `Leijten, R.M.` and `Renske Leijten (R.M.)` are who is called `R.M. Leijten`. */
function readableName(name: string): string {
  const [, surname, initials] = /^([^,]+), ([^,]*\.)$/.exec(name) ?? [];
  if (surname && initials) return `${initials} ${surname}`;
  return name.replace(/ \([\p{L}. ]*\.\)$/u, '');
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
