/** What made-up papers are made of: words, members, ministers and footnotes that real papers have. */
import fc from 'fast-check';
import type { Asker, Respondent } from '../../../src/documents/model.ts';
import type { Heading } from './paper.ts';

const SHORT =
  'de het een van in op met voor door over bij naar uit om aan dat die deze dit er wordt worden is zijn';
const MIDDLING =
  'heeft hebben kan kunnen zal zullen moet ook nog niet wel zowel echter daarom hierbij waarbij indien';
const NOUNS =
  'Kamer kabinet ministerie gemeenten burgers ouders kinderen patiënten huurders ambtenaren evacués';
/** To be broken at the ends of lines. */
const LONG = [
  'verantwoordelijkheid samenwerking maatregelen onderzoek beleidsevaluatie vertegenwoordiging wachttijden',
  'besluitvorming vergunningverlening zorgverzekeraars woningzoekenden exportkredietverzekering duurzaamheid',
  'ministeriële geïnformeerd coördinatie gezamenlijke voorgenomen maatschappelijke financiële bewindspersoon',
].join(' ');

const WORDS = [SHORT, MIDDLING, NOUNS, LONG].flatMap((words) => words.split(' '));
const LAST_WORDS = [NOUNS, LONG].flatMap((words) => words.split(' '));

/** What a careless reader trips over: figures that are no marks, hyphens that stay, full stops that end nothing. */
const ODDITIES = [
  'CO2 | D66 | G7 | K-EET | NAVO | 2023 | 15 juni 2020 | 2 miljoen | 75 procent | € 50 | artikel 5.1 | 0,1% | 12.000',
  '2025–2028 | jl. | o.a. | c.s. | thema’s | SG’s | «code zwart» | (hierna: ekv) | en/of | – als enige – | lid 2',
  'politiek-ambtelijke | publiek-private | WIA-uitkering | Nagorno-Karabach | COVID-19 | mvo-standaarden',
  'milieu- en | wet- en | aanloop- of | Oost- en | niet-ingezetenen | minister-president | NIS2-richtlijn',
].flatMap((row) => row.split(' | '));

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODDITIES) },
);

export interface Sentence {
  readonly text: string;
  /** How many footnotes it has, their marks side by side behind it. */
  readonly notes: number;
}

/** It begins with a capital and ends with a word of letters, so that its end can be seen to be one. */
export const sentence: fc.Arbitrary<Sentence> = fc
  .record({
    first: fc.constantFrom(...WORDS),
    words: fc.array(word, { minLength: 3, maxLength: 22 }),
    last: fc.constantFrom(...LAST_WORDS),
    stop: fc.constantFrom('.', '?'),
    notes: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constant(2) },
    ),
  })
  .map(({ first, words, last, stop, notes }) => ({
    text: `${first.slice(0, 1).toUpperCase()}${first.slice(1)} ${words.join(' ')} ${last}${stop}`,
    notes,
  }));

const surname = constantFrom(
  'Leijten | Van der Plas | Slagt-Tichelman | El Abassi | Bruins Slot | Van ’t Hof | Kröger | Inge van Dijk',
);
const party = constantFrom(
  'SP | BBB | GroenLinks-PvdA | Nieuw Sociaal Contract | D66 | 50PLUS | Groep Van Haga',
);
const ministry = constantFrom(
  'Binnenlandse Zaken en Koninkrijksrelaties | Volksgezondheid, Welzijn en Sport | Financiën | Defensie',
  'Landbouw, Visserij, Voedselzekerheid en Natuur | Justitie en Veiligheid | Economische Zaken en Klimaat',
);
const subject = constantFrom(
  'de brandbrief van 50 topambtenaren over de verhouding tussen politiek en ambtenarij | evacués',
  'het bericht «Jos de Blok: «VWS heeft Buurtzorg buitengesloten»» | brieven aan de Minister van Financiën',
  'de brief van 3 oktober 2023 (Kamerstuk 24 587, nr. 995) | de uitvoering van de motie-Van Nispen c.s.',
);
const role = fc.constantFrom('Minister', 'Staatssecretaris');
const office = fc.tuple(role, ministry).map(([is, of]) => `${is} van ${of}`);
const date = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

export const heading: fc.Arbitrary<Heading> = fc.record({
  askers: fc.uniqueArray(fc.record<Asker>({ name: surname, party }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ name }) => name,
  }),
  addressees: fc.uniqueArray(office, { minLength: 1, maxLength: 3 }),
  subject,
  submitted: date,
  respondents: fc.uniqueArray(fc.record<Respondent>({ role, name: surname, ministry }), {
    minLength: 1,
    maxLength: 2,
    selector: (respondent) => respondent.name,
  }),
  onBehalfOf: fc.uniqueArray(office, { maxLength: 2 }),
  received: date,
});

const LINK = /https:\/\/[^\s()]*[^\s().]/g;

export const footnote = constantFrom(
  'Kamerstuk 36 410 VIII, nr. 106 | Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424 | WRR, 2021; CBS Statline',
  'NOS (https://nos.nl/artikel/2533225-aanbieders-jeugdzorg-komen-niet-of-nauwelijks-meer-rond)',
  'https://www.nrc.nl/nieuws/2023/01/10/hoge-ambtenaren-bezorgd-over-samenwerking-met-politiek-topoverleg-a4153855.',
  'Het actuele transparantiebeleid is te raadplegen op de website van ADSB: Beleidsdocumenten, transparantie, mvo',
).map((text) => ({ text, links: text.match(LINK) ?? [] }));

function constantFrom(...rows: string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...rows.flatMap((row) => row.split(' | ')));
}
