/** The members who ask, with their parties: `Sneller (D66), Chakor en Lahlah (beiden GroenLinks-PvdA)`. */
import type { Asker } from '../model.ts';
import { printParty } from './parties.ts';

/** Words that say how many of the names before them a party is given for. */
const SHARED = /^(beiden?|allen?|ieder)(?=[\s:]|\p{Lu})[\s:]*/iu;
/** `en het lid Podt`, `de leden lid Inge van Dijk`. */
const NOT_A_NAME = /^(?:(?:van |en )?(?:het|de) )?(?:lid|leden|heer|heren|(?:van |en )?mevrouw)(?: lid)? /iu;

/** Slips of brackets: `beiden (PvdA)`, `(beiden (CDA)`, `((VVD)`, `Sterk CDA)`. */
const BRACKETS: readonly (readonly [slip: RegExp, meant: string])[] = [
  [/\(?\s*(?<!\p{L})(beiden|allen)\s*\(/giu, '($1 '],
  [/\(\s*\(/gu, '('],
  [/^([^()]*\p{Ll}) (\p{Lu}[\p{L}\d-]*\))/u, '$1 ($2'],
];
/** `Çörüzen Verhagen (beiden CDA)`: `en` that lost the blank before it, where a name is one too few. */
const GLUED_AND = /^(.*\p{L})en (\p{Lu}.*)$/u;

/** The askers in the part of a title that names them, in its order. */
export function readAskers(printed: string): Asker[] {
  const text = BRACKETS.reduce((one, [slip, meant]) => one.replace(slip, meant), printed);
  const askers: Asker[] = [];
  let pending: string[] = [];
  // Names and brackets by turns: 'Sneller ', 'D66', ', Chakor en Lahlah ', 'beiden GroenLinks-PvdA', ''
  for (const [at, part] of text.split(/[()]/).entries()) {
    if (at % 2 === 0) pending.push(...readNames(part));
    else {
      askers.push(...withParty(pending, part));
      pending = [];
    }
  }
  return [...askers, ...pending.map((name) => ({ name, party: null }))];
}

function readNames(part: string): string[] {
  return part
    .split(/,|\s+en\s+/u)
    .map((name) => name.trim().replace(NOT_A_NAME, ''))
    .filter((name) => /\p{L}/u.test(name) && !/^(?:en|het lid|de leden)$/iu.test(name))
    .map(printName);
}

/** `(beiden X)` is said of two names; `(X)` after names without a party, of all of those. */
function withParty(found: readonly string[], bracket: string): Asker[] {
  const party = printParty(bracket.trim().replace(SHARED, '')) || null;
  const shared = SHARED.exec(bracket.trim())?.[1]?.toLowerCase() ?? '';
  const isOneTooFew = found.length === (shared.startsWith('beide') ? 1 : 2);
  const names = shared !== '' && isOneTooFew ? found.flatMap(partGlued) : found;
  const reach = shared.startsWith('beide') ? 2 : names.length;
  return names.map((name, at) => ({ name, party: at >= names.length - reach ? party : null }));
}

function partGlued(name: string): string[] {
  const [, one, other] = GLUED_AND.exec(name) ?? [];
  return one !== undefined && other !== undefined ? [one, other] : [name];
}

/**
 * A name without what an extraction did to it: `DaniëlleJansen`, `Inge vanDijk`. The second surname of
 * `Faber – Van de Klashorst` is joined as parliament writes it: "Faber-van de Klashorst".
 */
export function printName(printed: string): string {
  return printed
    .trim()
    .replace(/(\p{Ll})(?=\p{Lu})/gu, (letter, _, at: number, whole: string) =>
      /(?:^|[\s-])(?:Mc|Mac|Le|La|De|D’)$/u.test(whole.slice(0, at + 1)) ? letter : `${letter} `,
    )
    .replace(/\s*[–-]\s*/gu, '-')
    .replace(/-(Van|Den|Der|De|Ten|Ter)(?= )/gu, (_, particle: string) => `-${particle.toLowerCase()}`)
    .replace(/\s+/g, ' ');
}
