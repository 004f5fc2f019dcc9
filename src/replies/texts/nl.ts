/** Everything that the bot says, in Dutch. `en.ts` holds the same keys. */
export const nl = {
  question: (numbers: string) => `Vraag ${numbers}`,
  questionOn: (numbers: string, subject: string) => `Vraag ${numbers} over ${subject}`,
  unnumbered: 'Vraag zonder nummer',
  unnumberedOn: (subject: string) => `Vraag zonder nummer over ${subject}`,
  answer: (numbers: string) => `Antwoord ${numbers}`,
  answerUnnumbered: 'Antwoord',
  answeredBy: (who: string) => `van ${who}`,
  onBehalfOf: (who: string) => `mede namens de ${who}`,
  asks: (who: string, whom: string) => `${who} aan ${whom}`,
  toRole: (role: string) => `de ${role}`,
  noAnswer: 'Bij deze vraag is in dit document geen antwoord herkend.',
  answerMayStandAt: (name: string) => `Het kan in het antwoord bij ${name} staan.`,
  onlyQuestions: 'In dit document zijn alleen vragen herkend, geen antwoorden.',
  noAnswerBecause: 'In plaats van antwoorden staat er:',
  answerIn: (paper: string) => `Het antwoord staat in ${paper}.`,
  notYetAnswered: (state: string) => `In dit archief staat nog geen antwoord: ${state}.`,
  withdrawnQuestions: 'Deze vragen zijn ingetrokken.',
  alsoAnsweredIn: (papers: string) => `Deze vraag is ook beantwoord in ${papers}.`,
  otherWordsIn: (papers: string) => `In ${papers} staat deze vraag in andere woorden.`,
  questionIn: (papers: string) => `De vraag zelf staat in ${papers}.`,
  furtherIn: (papers: string) => `Deze vraag is nader beantwoord in ${papers}.`,
  replacedBy: (paper: string) => `Dit stuk is vervangen door ${paper}.`,
  place: (index: number, count: number) => `${index} van ${count}`,
  submitted: (date: string) => `ingezonden ${date}`,
  received: (date: string) => `beantwoord ${date}`,
  receivedFurther: (date: string) => `nader beantwoord ${date}`,
  receivedNotice: (date: string) => `mededeling ${date}`,
  stateOpen: 'open',
  openOnDay: (day: number, term: number) => `open (dag ${day} van ${term})`,
  stateLate: 'te laat',
  stateLateAfter: 'te laat na uitstel',
  onDay: (state: string, day: number) => `${state} (dag ${day})`,
  statePostponed: 'uitgesteld',
  postponedUntil: (day: number, date: string) => `uitgesteld (tot dag ${day}: ${date})`,
  stateAnswered: 'beantwoord',
  stateAnsweredFurther: 'nader beantwoord',
  afterSome: (days: number) => `na ${days} ${days === 1 ? 'dag' : 'dagen'}`,
  inTerm: (isInTerm: boolean): string => (isInTerm ? 'binnen de termijn' : 'buiten de termijn'),
  stateWithdrawn: 'ingetrokken',
  stateUnansweredHere: 'geen antwoord in dit archief',
  stateReplaced: 'vervangen door een herdruk',
  asOf: (date: string) => `volgens dit archief, op ${date}`,
  lifeAsked: 'gevraagd',
  lifeReceived: 'ontvangen',
  lifeReprint: 'herdruk',
  goesOn: '*Dit gaat verder op de volgende pagina.*',
  page: (page: number, count: number) => `Pagina ${page}/${count}`,
  previousPage: 'Vorige pagina',
  nextPage: 'Volgende pagina',
  previous: 'Vorige',
  next: 'Volgende',
  backTo: (question: string) => `Terug naar ${question.toLowerCase()}`,
  share: 'Delen',
  shareElsewhere: 'Delen in…',
  source: 'Bron',
  allQuestions: 'Alle vragen',
  toAnswer: 'Naar het antwoord',
  toFurtherAnswer: 'Nader antwoord',
  toOtherAnswer: 'Ander antwoord',
  toNotice: (date: string) => `Mededeling ${date}`.trim(),
  toOtherWords: 'Andere bewoording',
  remove: 'Verwijder',
  refersTo: 'Naar wat hierbij hoort of waarnaar dit verwijst',
  chooseQuestion: 'Kies een vraag',

  sharedBy: (person: string) => `Gedeeld door ${person}`,
  sharedWithNote: (person: string, note: string) => `Gedeeld door ${person}: ${note}`,
  shareTitle: (question: string) => `${question} delen`,
  shareWhere: 'Kanaal of thread',
  shareWhereHint: 'Waar jij en ik allebei mogen schrijven',
  shareNote: 'Notitie',
  shareNoteHint: 'Komt boven het antwoord te staan, met jouw naam',
  noChannel: 'Kies een kanaal of een thread om in te delen.',
  sharedIn: (channel: string) => `Gedeeld in ${channel}.`,
  goToMessage: 'Ga naar het bericht',
  unshare: 'Ongedaan maken',
  unshared: 'Het gedeelde bericht is weer weg.',
  cannotUnshare: 'Dat bericht kan ik niet meer verwijderen: misschien is het al weg.',
  mayNotWriteThere: (channel: string) => `Jij mag niet schrijven in ${channel}. Kies een ander kanaal.`,
  iMayNotWriteThere: (channel: string) =>
    `Ik mag niet schrijven in ${channel}. Vraag een beheerder om mij daar “Kanaal bekijken”, “Berichten verzenden” en “Links insluiten” te geven, of kies een ander kanaal.`,
  onlyOwnerRemoves: 'Alleen wie dit heeft gevraagd of gedeeld, kan het verwijderen.',

  sourceWithoutNumber:
    'In dit document staat geen officieel nummer. Daarom is er geen link naar de officiële publicatie.',
  sourceWithoutAddress:
    'Een vast adres van de officiële publicatie is hierbij niet bekend. Zoek op het nummer op zoek.officielebekendmakingen.nl.',
  document: 'Document',

  documentCount: (questions: number, answered: number) =>
    `${questions} ${questions === 1 ? 'vraag' : 'vragen'}, ${answered} beantwoord`,
  askedBy: 'Gesteld door',
  askedTo: 'Gericht aan',
  answeredByHeading: 'Beantwoord door',
  dates: 'Data',
  life: 'Verloop',
  state: 'Stand',
  papersOfCase: 'Stukken in deze zaak',
  citedBy: 'Hiernaar verwijzen',
  questions: 'Vragen',
  citation: 'Citeren als',
  preamble: 'Vooraf',
  explanation: 'Toelichting van de vragenstellers',
  notice: 'Mededeling',
  warnings: 'Let op',
  questionsPage: (from: number, to: number, count: number) => `Vraag kiezen (${from}–${to} van ${count})`,

  noSuchNumber: (asked: string, there: string) => `Vraag ${asked} is er niet. Wel zijn er: ${there}.`,
  notANumber: (asked: string, there: string) =>
    `“${asked}” is geen nummer van een vraag. De vragen zijn: ${there}. Zoeken op woorden gaat met /zoek.`,
  noQuestions: 'In dit document zijn geen vragen herkend. Bekijk met `/document` wat erin staat.',
  noNumbers: 'De vragen in dit document hebben geen nummers. Kies er hieronder een.',
  noDocuments: 'Er zijn nog geen documenten. Zet Kamervragen in de map `data/` en start mij opnieuw.',
  noSuchDocument: (asked: string) =>
    `Ik ken geen document “${asked}”. Kies er een uit de lijst die bij \`document\` verschijnt.`,
  figuresAsWord: 'Zoek je het getal zelf in de teksten? Zet het tussen aanhalingstekens.',
  notInArchive: (name: string) => `${name} staat niet in dit archief.`,
  officialPublication: 'Officiële publicatie',
  whichDocument: (asked: string) => `Er is meer dan één document dat op “${asked}” lijkt. Welk bedoel je?`,
  chooseDocument: 'Kies een document',
  severalWithNumber: (number: string) => `Nummer ${number} staat er meer dan eens. Welke vraag bedoel je?`,

  foundFor: (query: string) => `Gevonden voor “${query}”:`,
  foundCount: (shown: number, total: number) =>
    shown < total
      ? `de beste ${shown} van ${total}; de rest staat in het menu.`
      : total === 1
        ? 'één antwoord.'
        : `${total} antwoorden.`,
  foundMore: (listed: number, total: number) =>
    `De beste ${listed} van ${total} staan in het menu. Meer woorden, of een \`document\`, maken het er minder.`,
  openAnswer: 'Open het hele antwoord',
  corrected: (words: string) =>
    `Gezocht op “${words}”; zet een woord tussen aanhalingstekens om het letterlijk te zoeken.`,
  wrongPeriod: (typed: string) =>
    `“${typed}” is geen tijd die ik ken. Schrijf een jaar (2023), een maand (mei 2023), een dag (1-5-2023) of een periode (2021..2022).`,
  moreOfCase: (others: number) =>
    others === 1 ? 'en nog 1 antwoord in deze zaak' : `en nog ${others} antwoorden in deze zaak`,
  elsewhere: (words: string) => `elders in dit document: ${words}`,
  without: (words: string) => `zonder: ${words}`,
  nothingFound: (query: string) => `Niets gevonden voor “${query}”.`,
  nothingFoundTry:
    'Probeer een ander woord voor hetzelfde, minder woorden, of het enkelvoud. Typfouten mogen.',
  nothingFoundIn: (subject: string) =>
    `Er is alleen gezocht in: ${subject}. Zonder \`document\` zoek ik in alles.`,
  emptyQuery: 'Zeg waar ik naar moet zoeken, bijvoorbeeld /zoek ministeriële verantwoordelijkheid.',

  helpTitle: 'Wat ik kan',
  helpIntro:
    'Ik lees schriftelijke Kamervragen en de antwoorden daarop, en haal ze naar dit gesprek. Alleen jij ziet wat je opvraagt, tot je het deelt.',
  helpAsk: 'toont een vraag met het hele antwoord. Zonder `document` neem ik de nieuwste zaak.',
  helpSearch: 'zoekt in alle vragen en antwoorden. Typfouten mogen; een nummer of adres gaat er recht op af.',
  helpDocument:
    'toont een zaak: wie wie wat vroeg en wanneer, hoe het ermee staat, met alle stukken en vragen als menu.',
  helpShare:
    'Met **Delen** zet je een antwoord in dit kanaal, met **Delen in…** in een ander kanaal of een thread, met een notitie. Met `zichtbaar: True` ziet iedereen het meteen.',
  helpQuote:
    'Ik verander geen woord van een vraag of een antwoord. Wat niet in één bericht past, gaat verder op een volgende pagina.',

  stale: 'Deze knop is van een oudere versie van mij. Vraag het opnieuw met /vraag of /zoek.',
  documentGone: 'Dit document ken ik niet meer. Zoek opnieuw met /zoek.',
  failed: (code: string) =>
    `Er ging bij mij iets mis. Probeer het zo nog eens; blijft het, meld dan code \`${code}\`.`,
};

export type Texts = typeof nl;
