/** Who answered a paper of the KVR set: an element with the name, and attributes for the function and the ministry. */
import type { Respondent } from '../model.ts';
import { findMinistry } from '../title/ministries.ts';
import { findRole, type Office, printOffice, readOffices } from '../title/offices.ts';
import { encodedOnce } from './kvr-clerks.ts';
import type { Element } from './tree.ts';

/** Of the functions some are none: `de` of `de heer Zalm, minister van Financiën`, `mevrouw`. */
export function respondentOf(antwoorder: Element): Respondent[] {
  const { name, ministry } = officeOf(antwoorder);
  const behind = ROLE_BEHIND_NAME.exec(encodedOnce(antwoorder))?.[1]?.replace(/[-–]\s+/u, '');
  const role = findRole(antwoorder.attributes.functie ?? '', 0) ?? findRole(behind ?? '', 0);
  return !role || name === '' ? [] : [{ role: role.role, name, ministry }];
}

/** `Zalm, Ministervan Financiën`, `D e e s , staats- secretaris van` */
const ROLE_BEHIND_NAME = /,\s*(minister-president|minister|staats(?:[-–]\s)?secretaris)/iu;

/** Where the makers of the set missed the end of the bracket: `Justitie. (Ontvangen 25 mei 1988`, or `Ontvangen 25 mei 1988` alone. */
const RECEIVED = /[\s.,;:)}\]]*\(?\s*ont[-–]?\s?van[-–]?\s?gen\s.*$/iu;
/** `Binnenlandse Zaken, mede namens de Minister van Justitie` */
const ON_BEHALF = /[).]*,?\s*mede namens\s+/iu;
/** Between a name and its ministry: `Lubbers, minister van Algemene Zaken`, `Brinkman (Welzijn, …`. */
const BEFORE_MINISTRY =
  /[\s,(]+(?:minister-president,?\s+)?(?:(?:minister|staats(?:[-–]\s)?secretaris)\s*(?:van|voor)\s+)?$/iu;
/** `a.i., Zalm`, `de heer Zalm` */
const AROUND_NAME = /^(?:a\. ?i\.,?|(?:de )?heer|mevrouw)\s+/u;

interface OfficeHeld {
  readonly name: string;
  readonly ministry: string | null;
  readonly onBehalfOf: readonly string[];
}

/** Who answered, by element and attribute; where the ministry is no part of the attribute, it stands behind the name. */
export function officeOf(antwoorder: Element): OfficeHeld {
  const [own = '', ...behalf] = (antwoorder.attributes.ministerie ?? '')
    .trim()
    .replace(RECEIVED, '')
    .split(ON_BEHALF);
  const [named = '', ...others] = encodedOnce(antwoorder).split(own === '' ? ON_BEHALF : /(?!)/u);
  const found = own === '' ? ministryWithin(named) : null;
  return {
    name: (found ? named.slice(0, found.from).replace(BEFORE_MINISTRY, '') : named).replace(AROUND_NAME, ''),
    ministry: own.trim() || (found?.name ?? null),
    onBehalfOf: [...behalf, ...others].flatMap((list) => readOffices(list, 0).offices.map(printOffice)),
  };
}

function ministryWithin(text: string): { name: string; from: number } | null {
  for (const { index } of text.matchAll(/(?<=[\s(])\p{L}/gu)) {
    const found = findMinistry(text, index);
    if (found) return { name: found.ministry.name, from: index };
  }
  return null;
}

/** The offices of a list, with names and parties before it or none: `(beiden CDA) aan de minister van Financiën`. */
export function officesOf(list: string): readonly Office[] {
  const from = /(?<!\p{L})aan\s+(?=(?:de\s+)?(?:minister|staats))/iu.exec(list)?.index;
  return readOffices(list, from === undefined ? 0 : from + 4).offices;
}
