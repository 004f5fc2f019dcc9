/**
 * The ministries, and the portfolios of ministers without one, with what they are shortened to (rijksoverheid.nl and the
 * archives of papers). Where two in time have one abbreviation, it stands for both.
 */
import { MINISTRIES } from '../../documents/title/ministries.ts';
import type { KnownName } from './known.ts';

const SHORT: Readonly<Record<string, readonly string[]>> = {
  'Algemene Zaken': ['AZ'],
  'Armoedebeleid, Participatie en Pensioenen': ['APP'],
  'Asiel en Migratie': ['A&M', 'AenM'],
  'Binnenlandse Zaken': ['BiZa'],
  'Binnenlandse Zaken en Koninkrijksrelaties': ['BZK'],
  'Bestuurlijke Vernieuwing en Koninkrijksrelaties': ['BVK'],
  'Buitenlandse Handel en Ontwikkelingshulp': ['BHO'],
  'Buitenlandse Handel en Ontwikkelingssamenwerking': ['BHOS'],
  'Buitenlandse Zaken': ['BZ', 'BuZa'],
  Defensie: ['DEF'],
  'Economische Zaken': ['EZ'],
  'Economische Zaken en Klimaat': ['EZK'],
  'Economische Zaken, Landbouw en Innovatie': ['EL&I', 'ELI'],
  Financiën: ['FIN'],
  'Infrastructuur en Milieu': ['I&M', 'IenM'],
  'Infrastructuur en Waterstaat': ['I&W', 'IenW'],
  Justitie: ['JUS'],
  'Justitie en Veiligheid': ['J&V', 'JenV'],
  'Klimaat en Energie': ['K&E'],
  'Klimaat en Groene Groei': ['KGG'],
  'Landbouw en Visserij': ['L&V'],
  'Landbouw, Natuur en Voedselkwaliteit': ['LNV'],
  'Landbouw, Natuurbeheer en Visserij': ['LNV'],
  'Landbouw, Visserij, Voedselzekerheid en Natuur': ['LVVN'],
  'Langdurige Zorg en Sport': ['LZS'],
  'Natuur en Stikstof': ['N&S'],
  'Onderwijs en Wetenschappen': ['O&W'],
  'Onderwijs, Cultuur en Wetenschap': ['OCW', 'OC&W', 'OCenW', 'Onderwijs, Cultuur en Wetenschappen'],
  Ontwikkelingssamenwerking: ['OS'],
  'Sociale Zaken en Werkgelegenheid': ['SZW'],
  'Veiligheid en Justitie': ['V&J', 'VenJ'],
  'Verkeer en Waterstaat': ['V&W', 'VenW'],
  'Volksgezondheid, Welzijn en Sport': ['VWS'],
  'Volkshuisvesting en Ruimtelijke Ordening': ['VRO'],
  'Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer': ['VROM'],
  'Vreemdelingenzaken en Integratie': ['V&I', 'Vreemdelingenzaken en Integratiebeleid'],
  'Welzijn, Volksgezondheid en Cultuur': ['WVC'],
  'Wonen en Rijksdienst': ['W&R'],
  'Wonen, Wijken en Integratie': ['WWI'],
};

/** Those that titles do not name, or only beside another. */
const MORE = [
  'Herstel en Toeslagen',
  'Integratie, Jeugdbescherming, Preventie en Reclassering',
  'Landbouw en Visserij',
  'Nederlands-Antilliaanse en Arubaanse Zaken',
  'Toeslagen en Douane',
];

/** One by another form of its name is none of its own. */
const FORMS = new Set(Object.values(SHORT).flat());

export const KNOWN_MINISTRIES: readonly KnownName[] = [...MINISTRIES, ...MORE]
  .filter((name) => !FORMS.has(name))
  .map((name) => ({ name, forms: [name, ...(SHORT[name] ?? [])], from: 0, to: 9999 }));
