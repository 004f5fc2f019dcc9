/** The members who ask, with their parties: `Sneller (D66), Chakor en Lahlah (beiden GroenLinks-PvdA)`. */
import type { Asker } from './model.ts';
import { printParty } from './parties.ts';

/** Words that say how many of the names before them a party is given for. */
const SHARED = /^(beiden?|allen?|ieder)(?=[\s:]|\p{Lu})[\s:]*/iu;
/** `en het lid Podt`, `de leden lid Inge van Dijk`. */
const NOT_A_NAME = /^(?:(?:van |en )?(?:het|de) )?(?:lid|leden)(?: lid)? /iu;

/** The askers in the part of a title that names them, in its order. */
export function readAskers(text: string): Asker[] {
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
function withParty(names: readonly string[], bracket: string): Asker[] {
  const party = printParty(bracket.trim().replace(SHARED, '')) || null;
  const reach = /^beide/iu.test(bracket.trim()) ? 2 : names.length;
  return names.map((name, at) => ({ name, party: at >= names.length - reach ? party : null }));
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
