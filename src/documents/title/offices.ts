/**
 * Ministers and state secretaries as titles name them: `de Minister-President en de Minister van A`,
 * `Ministers van A, voor B en van C`, `Staatssecretarissen van A en B`, `de Minister en de Staatssecretaris
 * van A`.
 */
import { findMinistry } from './ministries.ts';

export interface Office {
  /** In full, with capitals: "Staatssecretaris". */
  readonly role: string;
  readonly preposition: 'van' | 'voor' | null;
  readonly ministry: string | null;
}

interface Offices {
  readonly offices: readonly Office[];
  /** Where the list ends in the text. */
  readonly to: number;
}

/** Plural before singular, so that the longest is found; with the misspelling that official titles have. */
const ROLES = [
  { role: 'Minister-President', plural: false, pattern: /(?:vice-?)?minister[- ]?president/iy },
  { role: 'Minister', plural: true, pattern: /ministers/iy },
  { role: 'Minister', plural: false, pattern: /minister/iy },
  { role: 'Staatssecretaris', plural: true, pattern: /staats?secretarissen/iy },
  { role: 'Staatssecretaris', plural: false, pattern: /staats?secretaris/iy }, // Staatsecretaris
] as const;

const ARTICLE = /\s*(?:(?:de|het|mijn)(?=\s|[A-Z]|minister|staats))?\s*/iy;
const AND = /\s*(?:,\s*en(?:\s+aan)?(?=\s|[A-Z])|,(?:\s*aan(?=\s))?|en(?:\s+aan)?(?=\s|[A-Zd]))\s*/y;
const PREPOSITION = /\s*(van|voor)(?=\s|[A-Z])\s*/iy;
/** Where the name of a ministry that is not in the table ends. */
const END_OF_NAME =
  /\s+(?:over|inzake|betreffende|omtrent)\s|,?\s+(?:en\s+)?(?:van|voor|de|mede)\s|,\s|\s*[(.;:]|$/g;

interface RoleFound {
  readonly role: string;
  readonly plural: boolean;
  readonly to: number;
}

/** The offices that are named one after another from `from` on. */
export function readOffices(text: string, from: number): Offices {
  const offices: Office[] = [];
  let to = from;
  let next: number | null = from;
  while (next !== null) {
    const group = readGroup(text, next);
    if (!group) break;
    offices.push(...group.offices);
    to = group.to;
    next = skip(AND, text, to);
  }
  return { offices: offices.filter((office, at) => !isSecondNameOf(offices[at - 1], office)), to };
}

/** "Minister van Binnenlandse Zaken en Koninkrijksrelaties" */
export function printOffice({ role, preposition, ministry }: Office): string {
  return ministry === null ? role : `${role} ${preposition ?? 'van'} ${ministry}`;
}

/** The role that begins at `from`, an article before it or not. */
export function findRole(text: string, from: number): RoleFound | null {
  const start = skip(ARTICLE, text, from) ?? from;
  for (const { role, plural, pattern } of ROLES) {
    const to = skip(pattern, text, start);
    if (to !== null) return { role, plural, to };
  }
  return null;
}

/** Roles that share the ministries that follow them. */
function readGroup(text: string, from: number): Offices | null {
  const roles: RoleFound[] = [];
  let to = from;
  let found = findRole(text, from);
  while (found) {
    roles.push(found);
    to = found.to;
    if (found.role === 'Minister-President') break;
    const next = skip(AND, text, to);
    found = next === null ? null : findRole(text, next);
  }
  if (roles.length === 0) return null;
  const ministries = roles.at(-1)?.role === 'Minister-President' ? null : readMinistries(text, roles);
  const offices = roles.flatMap(({ role }) => {
    if (role === 'Minister-President' || !ministries) return [{ role, preposition: null, ministry: null }];
    return ministries.names.map((name) => ({ role, ...name }));
  });
  return { offices, to: ministries?.to ?? to };
}

interface Ministries {
  readonly names: readonly Pick<Office, 'preposition' | 'ministry'>[];
  readonly to: number;
}

function readMinistries(text: string, roles: readonly RoleFound[]): Ministries | null {
  const names: Pick<Office, 'preposition' | 'ministry'>[] = [];
  let to = roles.at(-1)?.to ?? 0;
  let preposition = readPreposition(text, to);
  let at = preposition?.to ?? to;
  for (;;) {
    const known = findMinistry(text, at);
    const end = known?.to ?? (preposition ? endOfName(text, at) : at);
    const ministry = known?.ministry.name ?? text.slice(at, end).trim();
    if (ministry === '') return names.length === 0 ? null : { names, to };
    names.push({ preposition: known?.ministry.preposition ?? preposition?.word ?? 'van', ministry });
    to = end;
    const next = skip(AND, text, to);
    if (next === null || findRole(text, next)) return { names, to };
    preposition = readPreposition(text, next);
    at = preposition?.to ?? next;
    // `namens de Minister voor Kaas, en van Minister De Boer`: that one answers himself.
    if (preposition && findRole(text, at)) return { names, to };
    const mayLackPreposition = roles.some((role) => role.plural);
    if (!findMinistry(text, at) && !preposition) return { names, to };
    if (!preposition && !mayLackPreposition) return { names, to };
  }
}

function readPreposition(text: string, from: number): { word: 'van' | 'voor'; to: number } | null {
  PREPOSITION.lastIndex = from;
  const found = PREPOSITION.exec(text);
  if (!found) return null;
  return { word: found[1]?.toLowerCase() === 'voor' ? 'voor' : 'van', to: PREPOSITION.lastIndex };
}

function endOfName(text: string, from: number): number {
  END_OF_NAME.lastIndex = from + 1;
  return END_OF_NAME.exec(text)?.index ?? text.length;
}

/** `Minister-President, Minister van Algemene Zaken` is one office with two names. */
function isSecondNameOf(before: Office | undefined, office: Office): boolean {
  return before?.role === 'Minister-President' && office.ministry === 'Algemene Zaken';
}

function skip(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}
