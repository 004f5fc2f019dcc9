import type { StateKey } from '../../archive/cases/state.ts';
import type { FigureView } from '../../search/figure-views.ts';

/** What is said of figures, in Dutch. `en-figures.ts` holds the same keys. */
export const nlFigures = {
  views: {
    years: 'per jaar',
    parties: 'per partij',
    respondents: 'per bewindspersoon',
    ministries: 'per ministerie',
    times: 'antwoordtijd',
    waiting: 'wat op antwoord wacht',
  } as Readonly<Record<FigureView, string>>,
  titles: {
    years: 'Schriftelijke vragen per jaar',
    parties: 'Schriftelijke vragen per partij',
    respondents: 'Beantwoorde vragen per bewindspersoon',
    ministries: 'Beantwoorde vragen per ministerie',
    times: 'Dagen tot het eerste antwoord',
    waiting: 'Vragen die op antwoord wachten',
  } as Readonly<Record<FigureView, string>>,
  about: (title: string, about: string) => `${title}: ${about}`,
  quoted: (words: string) => `“${words}”`,
  unit: 'zaken',
  column: {
    years: 'jaar',
    parties: 'partij',
    respondents: 'bewindspersoon',
    ministries: 'ministerie',
    times: 'dagen',
    waiting: 'stand',
  } as Readonly<Record<FigureView, string>>,
  columnCases: 'zaken',
  columnRemark: 'opmerking',
  counted: (cases: string, isOne: boolean, day: string) =>
    `Geteld: ${isOne ? 'één zaak' : `${cases} zaken`} in dit archief, op ${day}.`,
  caseIs: 'Een zaak is een stel vragen met alles wat erop volgt.',
  byOtherNames: '* Ook onder andere namen die dit ministerie had.',
  uncounted: {
    years: (cases: string) => `Zonder datum, en niet getekend: ${cases}.`,
    parties: (cases: string) => `Zonder bekende partij, en niet getekend: ${cases}.`,
    respondents: (cases: string) => `Zonder antwoord van wie de naam bekend is, en niet getekend: ${cases}.`,
    ministries: (cases: string) => `Zonder antwoord van een bekend ministerie, en niet getekend: ${cases}.`,
    times: (cases: string) => `Zonder antwoord of zonder data, en niet getekend: ${cases}.`,
    waiting: (cases: string) =>
      `Beantwoord, ingetrokken, of zonder antwoord in dit archief, en niet getekend: ${cases}.`,
  } as Readonly<Record<FigureView, (cases: string) => string>>,
  severalEach: {
    parties: 'Een zaak van leden van meer partijen telt bij elke partij.',
    respondents:
      'Een zaak met antwoord van meer bewindspersonen telt bij elk. Wie dezelfde naam hebben, zijn hier één.',
    ministries: 'Een zaak met antwoord van meer ministeries telt bij elk.',
  } as Readonly<Partial<Record<FigureView, string>>>,
  others: (names: string) => `overige (${names})`,
  joined: (name: string, names: string) => `Bij ${name} telt ook mee: ${names}.`,
  absent: (years: string) => `Grijs: uit ${years} staat niets in dit archief.`,
  partial: (year: string, from: string, to: string) =>
    from === to
      ? `* ${year} is niet heel: in dit archief alleen ${from}.`
      : `* ${year} is niet heel: in dit archief van ${from} tot en met ${to}.`,
  term: (days: number) => `${days} dagen`,
  times: (median: string, answers: string) => `Mediaan ${median} dagen, van ${answers} eerste antwoorden.`,
  within: (share: string, within: string, all: string) =>
    `Binnen de termijn (21 dagen, en 42 na uitstel dat in dit archief staat): ${share}, ${within} van ${all}.`,
  contradicted: (cases: number) =>
    `Niet meegeteld: ${cases} ${cases === 1 ? 'zaak' : 'zaken'} waarvan de data in de bron elkaar tegenspreken.`,
  longer: (days: number) => `meer dan ${days}`,
  states: {
    open: 'open',
    late: 'te laat',
    postponed: 'uitgesteld',
    'late after postponement': 'te laat na uitstel',
    answered: 'beantwoord',
    'answered further': 'nader beantwoord',
    withdrawn: 'ingetrokken',
    'unanswered here': 'geen antwoord in dit archief',
  } as Readonly<Record<StateKey, string>>,
  partialRemark: 'niet heel',
  absentRemark: 'niet in dit archief',
  chooseView: (now: string) => `Toon: ${now}`,
  openBar: 'Open de zaken van…',
  alt: (title: string, unit: string, bars: string) => `Staafdiagram. ${title}. ${unit}: ${bars}.`,
  altMore: (count: number) => `en nog ${count}`,
  toHits: 'Zoekresultaten',
  answeredIn: (days: string) => `beantwoord in ${days} dagen`,
  inState: (state: string) => `stand: ${state}`,
  byAnyName: (name: string) => `${name} (ook onder andere namen)`,
  nothing: 'Hierover is niets te tellen: er is geen zaak met al deze woorden.',
  corrected: (words: string) => `Geteld op “${words}”.`,
  also: (words: string) => `Ook geteld op “${words}”.`,
  byStem: 'Wat tussen aanhalingstekens staat, of achter een min, is geteld in al zijn vormen.',
  notDrawn: 'De tekening is nu niet gelukt; de getallen staan in het bestand.',
};
