/**
 * The ministries, and the portfolios of ministers without one, as titles name them; and how to find one in a
 * text whose blanks, commas and capitals cannot be relied on: `BuitenlandseHandel en Ontwikkelingshulp`,
 * `Asiel en migratie`, `Volksgezondheid Welzijn en Sport`, `Klimaaten Groene Groei`.
 */

/** The preposition after "Minister"; `null` where both have been in use. */
type Preposition = 'van' | 'voor' | null;

interface Ministry {
  readonly name: string;
  readonly preposition: Preposition;
}

/** Names, not numbers, tell ministries apart: `Justitie` and `Justitie en Veiligheid` both exist in time. */
const NAMES: Readonly<Record<'van' | 'voor' | 'either', readonly string[]>> = {
  van: [
    'Algemene Zaken',
    'Asiel en Migratie',
    'Binnenlandse Zaken',
    'Binnenlandse Zaken en Koninkrijksrelaties',
    'Buitenlandse Zaken',
    'Defensie',
    'Economische Zaken',
    'Economische Zaken en Klimaat',
    'Economische Zaken, Landbouw en Innovatie',
    'Financiën',
    'Infrastructuur en Milieu',
    'Infrastructuur en Waterstaat',
    'Justitie',
    'Justitie en Veiligheid',
    'Klimaat en Groene Groei',
    'Landbouw, Natuur en Voedselkwaliteit',
    'Landbouw, Natuurbeheer en Visserij',
    'Landbouw, Visserij, Voedselzekerheid en Natuur',
    'Onderwijs en Wetenschappen',
    'Onderwijs, Cultuur en Wetenschap',
    'Onderwijs, Cultuur en Wetenschappen',
    'Sociale Zaken en Werkgelegenheid',
    'Veiligheid en Justitie',
    'Verkeer en Waterstaat',
    'Volksgezondheid, Welzijn en Sport',
    'Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer',
    'Welzijn, Volksgezondheid en Cultuur',
  ],
  voor: [
    'Armoedebeleid, Participatie en Pensioenen',
    'Basis- en Voortgezet Onderwijs en Media',
    'Buitenlandse Handel en Ontwikkelingshulp',
    'Buitenlandse Handel en Ontwikkelingssamenwerking',
    'Immigratie en Asiel',
    'Immigratie, Integratie en Asiel',
    'Jeugd en Gezin',
    'Klimaat en Energie',
    'Langdurige Zorg en Sport',
    'Medische Zorg',
    'Medische Zorg en Sport',
    'Milieu en Wonen',
    'Natuur en Stikstof',
    'Ontwikkelingssamenwerking',
    'Primair en Voortgezet Onderwijs',
    'Rechtsbescherming',
    'Vreemdelingenzaken en Integratie',
    'Wonen en Rijksdienst',
    'Wonen, Wijken en Integratie',
  ],
  either: [
    'Bestuurlijke Vernieuwing en Koninkrijksrelaties',
    'Buitenlandse Handel',
    'Europese Zaken',
    'Grote Steden- en Integratiebeleid',
    'Volkshuisvesting en Ruimtelijke Ordening',
  ],
};

/** All of them, by name. */
export const MINISTRIES: readonly string[] = Object.values(NAMES).flat();

interface Branch {
  readonly next: Map<string, Branch>;
  ministry: Ministry | null;
}

const ROOT = growTree();

interface FoundMinistry {
  readonly ministry: Ministry;
  /** Where the name ends in the text. */
  readonly to: number;
}

/** The longest name of a ministry that begins at `from`, letters alone being compared. */
export function findMinistry(text: string, from: number): FoundMinistry | null {
  let branch = ROOT;
  let found: FoundMinistry | null = null;
  for (let at = from; at < text.length; at += 1) {
    const letter = fold(text[at] ?? '');
    if (letter === '') {
      if (/[\s,&-]/.test(text[at] ?? '')) continue;
      break;
    }
    const next = branch.next.get(letter);
    if (!next) break;
    branch = next;
    if (branch.ministry && endsName(text, at + 1)) found = { ministry: branch.ministry, to: at + 1 };
  }
  return found;
}

/** The end of a word, or one of the words that follow a name with its blank lost: `Sportover`, `Klimaaten`. */
function endsName(text: string, at: number): boolean {
  const rest = text.slice(at, at + 8);
  return !/^\p{L}/u.test(rest) || /^(?:over|inzake|en[\s\p{Lu}]|van[\s\p{Lu}])/u.test(rest);
}

function growTree(): Branch {
  const root: Branch = { next: new Map(), ministry: null };
  for (const [preposition, names] of Object.entries(NAMES)) {
    for (const name of names) {
      let branch = root;
      for (const letter of [...name].map(fold).filter(Boolean)) {
        const next: Branch = branch.next.get(letter) ?? { next: new Map(), ministry: null };
        branch.next.set(letter, next);
        branch = next;
      }
      const fixed = preposition === 'either' ? null : (preposition as Preposition);
      branch.ministry = { name, preposition: fixed };
    }
  }
  return root;
}

/** A letter in lower case without its diacritics; nothing for what is no letter. */
function fold(sign: string): string {
  return sign
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
