/**
 * Numbers and addresses by which papers and cases are known. Who types or pastes one wants that paper, and not its
 * words.
 */
import type { QuestionNumber } from '../documents/model.ts';
import { typedNumber } from '../documents/question-numbers.ts';
import { findAanhangsel } from '../documents/references/aanhangsel.ts';
import { isOnline, publicationAddress, readSessionYear } from '../documents/references/printed.ts';
import type { Filter } from './filter.ts';

export interface Reference {
  /** As we write it: "Aanhangsel Handelingen II 2003/04, nr. 1480", "Kamervragen 2024Z18775". */
  readonly name: string;
  /** Lets through the papers that it stands for. */
  readonly filter: Filter;
  /** Where it is published; null where no address follows from it. */
  readonly url: string | null;
  /** The question that was named with it: "…, vraag 3". */
  readonly question: QuestionNumber | null;
  /** Nothing but figures, which can be meant as a word too: "1480". */
  readonly isBare: boolean;
}

type Found = Omit<Reference, 'question'>;

/** `…, vraag 3`, `… vragen 2 en 3` */
const QUESTION = /^(?<whole>.+?),? vra(?:ag|gen) (?<number>\d+[a-z]?(?:\.\d+)?)(?:(?:, | en | t\/m )\d+)*$/i;
/** What our own citations end with. */
const EDITION = / \((?:herdruk|nader antwoord(?: \d)?|zonder nummer)\)$/i;

/** What stands for papers, where nothing else was typed; else null. */
export function referenceIn(typed: string): Reference | null {
  // As hits show an id: `(KVR10653)`.
  const text = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^\(([^()]*)\)$/, '$1');
  const { whole = text, number = '' } = QUESTION.exec(text)?.groups ?? {};
  const found = readWhole(whole.replace(EDITION, ''));
  return found && { ...found, question: typedNumber(number) };
}

const readWhole = (text: string): Found | null =>
  /^https?:/i.test(text)
    ? inAddress(text)
    : (asPublication(text) ?? asCase(text) ?? asFile(text) ?? asPrinted(text) ?? asBare(text));

/** An official publication: `ah-tk-20222023-1480`, `kv-tk-2024Z18775`, `ah-tk-20082009-3385-n1`. */
const PUBLICATION =
  /(?:ah-(?<ah>[te])k-(?<since>\d{4})-?(?<until>\d{4})-(?<number>\d{1,5})(?<edition>-[nh]\d)?|kv-[te]k-(?<kv>\d{4}z\d{5}))(?![\da-z])/i;

/** `https://zoek.officielebekendmakingen.nl/ah-tk-20222023-1480.html`; `…/kamervragen/detail?id=2023Z00142&did=…`. */
function inAddress(address: string): Found | null {
  const publication = PUBLICATION.exec(address)?.[0];
  if (publication) return asPublication(publication);
  const [, caseNumber = ''] = /[?&]id=(\d{4}Z\d{5})\b/i.exec(address) ?? [];
  return asCase(caseNumber);
}

function asPublication(text: string): Found | null {
  const found = PUBLICATION.exec(text);
  if (!found?.groups || found[0] !== text) return null;
  const { ah = '', since, until, number = '', edition = '', kv } = found.groups;
  if (kv) return asCase(kv);
  const sessionYear = readSessionYear(since, until);
  if (!sessionYear) return null;
  const own = print(ah.toLowerCase() === 'e' ? 'eerste' : 'tweede', sessionYear, number);
  if (edition === '') return own;
  const id = text.toLowerCase();
  return { ...own, name: id, filter: { document: id }, url: publicationAddress(id) };
}

/** Sets from this year on are published under their own number. */
const FIRST_PUBLISHED = 2011;

/** `2023Z00142`, `2024Z 17972`, `Kamervragen 2024Z18775`; `2060714940` of before 2009. */
function asCase(text: string): Found | null {
  const [, year, number, older] =
    /^(?:(?:kamervragen|zaak|vraagnummer|vraagnr\.?|nr\.?) )?(?:(\d{4}) ?z ?(\d{5})|(\d{9,10}))$/i.exec(
      text,
    ) ?? [];
  const caseNumber = older ?? (year && number ? `${year}Z${number}` : null);
  if (!caseNumber) return null;
  const isPublished = older === undefined && Number(year) >= FIRST_PUBLISHED;
  return {
    name: `Kamervragen ${caseNumber}`,
    filter: { caseNumber },
    url: isPublished ? publicationAddress(`kv-tk-${caseNumber}`) : null,
    isBare: false,
  };
}

/** `KVR20210`, `SG_KVR0000000015`, `V070811110`: the names of the KVR set. */
function asFile(text: string): Found | null {
  if (!/^(?:(?:sg_)?kvr\d{1,10}|v\d{7,9}h?)$/i.test(text)) return null;
  const id = text.toUpperCase();
  return { name: id, filter: { document: id }, url: null, isBare: false };
}

const YEAR = String.raw`(?<since>\d{4})[-–/](?<until>\d{4}|\d{2})`;
/** What people write in place of a whole citation. */
const SHORT = [
  // 2022-2023/1480 · 2022-2023, nr. 1480 · 2022/23 1480
  new RegExp(`^(?:vergaderjaar )?${YEAR}(?:,? (?:nr\\.?|nummer|no\\.?)? ?|/)(?<number>\\d{1,5})$`, 'iu'),
  // ah 1480 · Aanhangsel nr. 1480 · Aanhangsel 1480 (2022-2023) · ah 2022-2023, 1480
  new RegExp(
    `^(?:ah|aanhangsel)(?: (?:(?:van de|der) )?handelingen)?(?: (?<chamber>I{1,2}))?,?(?: ${YEAR},?)?(?: (?:nr\\.?|nummer|no\\.?))? ?(?<number>\\d{1,5})$`,
    'iu',
  ),
  new RegExp(
    `^(?:ah|aanhangsel)(?: (?:nr\\.?|nummer|no\\.?))? ?(?<number>\\d{1,5}),? \\(?${YEAR}\\)?$`,
    'iu',
  ),
];

/** `Aanhangsel van de Handelingen, vergaderjaar 2003–2004, nr. 1480`, and what is shorter. */
function asPrinted(text: string): Found | null {
  const [cited, ...others] = findAanhangsel(text);
  if (cited && others.length === 0 && cited.from === 0 && cited.to === text.length) {
    return print(cited.chamber === 'I' ? 'eerste' : 'tweede', cited.sessionYear, cited.number);
  }
  for (const pattern of SHORT) {
    const { since, until, number, chamber } = pattern.exec(text)?.groups ?? {};
    const sessionYear = readSessionYear(since, until);
    // Two years that do not follow each other are none.
    if (!number || (since !== undefined && sessionYear === null)) continue;
    return print(chamber?.toUpperCase() === 'I' ? 'eerste' : 'tweede', sessionYear, number);
  }
  return null;
}

function print(chamber: 'tweede' | 'eerste', sessionYear: string | null, number: string): Found {
  const plain = String(Number(number));
  if (sessionYear === null) {
    const name = `Aanhangsel Handelingen, nr. ${plain}`;
    return { name, filter: { number: plain }, url: null, isBare: false };
  }
  const [from = '', to = ''] = sessionYear.split('-');
  const id = `ah-${chamber === 'eerste' ? 'ek' : 'tk'}-${from}${to}-${plain}`;
  return {
    name: `Aanhangsel Handelingen ${chamber === 'eerste' ? 'I' : 'II'} ${from}/${to.slice(2)}, nr. ${plain}`,
    filter: { number: plain, printedIn: sessionYear, chamber },
    url: isOnline(sessionYear) ? publicationAddress(id) : null,
    isBare: false,
  };
}

/** A number in the Aanhangsel has four figures at most but for slips: `1480`. */
const asBare = (text: string): Found | null =>
  /^\d{1,4}$/.test(text) ? { ...print('tweede', null, text), isBare: true } : null;

/** Where a reference can stand within a text, by the finders of whole ones: addresses, ids, and numbers of cases. */
const WITHIN =
  /https?:\/\/\S+|(?<![\p{L}\d/-])(?:(?:ah|kv)-[te]k-[\dA-Za-z]+(?:-[\da-z]+)*|20\d{2} ?Z ?\d{5}|(?:SG_)?KVR\d{3,10})(?![\p{L}\d])/giu;

/** Every paper and case that a text names, each once, in its order: more than figures alone name none. */
export function referencesIn(text: string): Reference[] {
  const named = [...text.matchAll(WITHIN)].map(({ 0: words, index }) => ({
    words: words.replace(/[).,;>\]]+$/, ''),
    index,
  }));
  const cited = findAanhangsel(text).map(({ from, to }) => ({ words: text.slice(from, to), index: from }));
  const found = [...named, ...cited]
    .sort((one, other) => one.index - other.index)
    .flatMap(({ words }) => referenceIn(words) ?? []);
  return [...new Map(found.map((reference) => [reference.name, reference])).values()];
}
