import type { EventKind, Rhythm } from '../../store/follows.ts';
import { nlFigures } from './nl-figures.ts';

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
  answeredUnread: (paper: string) =>
    `Deze vragen zijn beantwoord, zie ${paper}; het antwoord zelf is hier niet te lezen.`,
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
  stateContradicted: 'de data in de bron spreken elkaar tegen',
  stateElsewhere: 'het antwoord zelf is hier niet te lezen',
  stateReplaced: 'vervangen door een herdruk',
  asOf: (date: string) => `volgens dit archief, op ${date}`,
  lifeAsked: 'gevraagd',
  lifeReceived: 'ontvangen',
  lifeReprint: 'herdruk',
  goesOn: '*Dit gaat verder op de volgende pagina.*',
  page: (page: number, count: number) => `Pagina ${page}/${count}`,
  firstPage: 'Eerste pagina',
  lastPage: 'Laatste pagina',
  previousPage: 'Vorige pagina',
  nextPage: 'Volgende pagina',
  previous: 'Vorige',
  next: 'Volgende',
  backTo: (question: string) => `Terug naar ${question.toLowerCase()}`,
  share: 'Delen',
  shareElsewhere: 'Delen in…',
  source: 'Bron',
  copy: 'Kopieer',
  download: 'Download',
  copyThis: 'Om te kopiëren; als bestand staat het eronder, ook in Markdown en JSON.',
  copyFromFile: 'Als bestand, heel: in Markdown en als gegevens (JSON).',
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
    `Ik mag niet schrijven in ${channel}. Vraag een beheerder om mij daar “Kanaal bekijken”, “Berichten verzenden”, “Links insluiten” en “Bestanden bijvoegen” te geven, of kies een ander kanaal.`,
  channelGone: 'Dat kanaal is er niet meer. Kies een ander kanaal.',
  threadClosed: (channel: string) =>
    `${channel} is gesloten: daar kan niemand meer schrijven. Kies een andere thread of een kanaal, of vraag een moderator om hem te openen.`,
  yourNote: 'Je notitie',
  tryAgain: 'Kies opnieuw',
  sharedJustNow: 'Je hebt dit hier net gedeeld.',
  onlyOwnerRemoves:
    'Alleen wie dit heeft gevraagd of gedeeld, of wie hier berichten mag beheren, kan het verwijderen.',

  save: 'Bewaar',
  collections: 'Verzamelingen van dit kanaal',
  noCollections:
    'Er zijn hier nog geen verzamelingen. Maak er een, of klik op **Bewaar** onder een antwoord.',
  noSuchCollection: (name: string) => `Een verzameling “${name}” is er hier niet.`,
  answerCount: (count: number) => (count === 1 ? '1 antwoord' : `${count} antwoorden`),
  madeBy: (person: string) => `gemaakt door ${person}`,
  addedBy: (person: string, date: string) => `bewaard door ${person}, ${date}`,
  noteBy: (person: string) => `Notitie van ${person}`,
  openCollection: 'Open een verzameling',
  makeCollection: 'Nieuwe verzameling',
  emptyCollection: 'Hier staat nog niets in. Klik op **Bewaar** onder een antwoord om het toe te voegen.',
  openCollected: 'Kies een antwoord: openen, notitie, volgorde',
  collectedGone: (id: string) => `Niet meer in dit archief: ${id}`,
  exportCollection: 'Exporteer',
  renameCollection: 'Hernoem',
  renameTitle: (name: string) => `${name} hernoemen`,
  dropCollection: 'Verwijder verzameling',
  dropped: (name: string) => `De verzameling “${name}” is weg.`,
  makeNote: 'Notitie',
  changeNote: 'Notitie wijzigen',
  moveUp: 'Omhoog',
  moveDown: 'Omlaag',
  takeOut: 'Haal eruit',
  takenOut: (title: string, name: string) => `Uit “${name}” gehaald: ${title}`,
  toCollection: (name: string) => `Naar ${name}`,
  saveWhere: 'In welke verzameling?',
  chooseCollection: 'Kies een verzameling',
  saveInOther: 'Ook in een andere verzameling',
  saved: (name: string, count: string) => `Bewaard in “${name}” (${count}).`,
  savedBefore: (name: string, count: string) => `Dit antwoord staat al in “${name}” (${count}).`,
  collectionName: 'Naam',
  collectionNameHint: 'Zoals: Hoorzitting 12 december',
  collectedNoteHint: 'Wie de verzameling opent, ziet hem, met jouw naam',
  nameMissing: 'Geef de verzameling een naam.',
  nameTaken: (name: string) => `Een verzameling “${name}” is er al. Kies een andere naam.`,
  collectionGone: 'Dit staat niet meer in een verzameling van dit kanaal. Bekijk wat er is met /verzameling.',
  collectionFull: (answers: number, collections: number) =>
    `Meer past er niet: een verzameling heeft ten hoogste ${answers} antwoorden, en een kanaal ${collections} verzamelingen.`,
  onlyWritersCollect: 'Alleen wie in dit kanaal mag schrijven, verandert er de verzamelingen.',
  onlyMakerManages:
    'Alleen wie deze verzameling heeft gemaakt, of wie hier berichten mag beheren, hernoemt of verwijdert haar.',

  follow: 'Volg',
  followedCase: (number: string) => `zaak ${number}`,
  citing: (number: string) => `stukken die verwijzen naar ${number}`,
  followed: (what: string) => `Dit kanaal volgt nu ${what}.`,
  followedBefore: (what: string) => `Dit kanaal volgt ${what} al.`,
  toldOf: (events: string) => `Hier komt een bericht bij: ${events}.`,
  toldOfNothing: 'niets',
  openNow: (count: number) =>
    count === 0
      ? 'Er staat nu niets open waar dit op past.'
      : count === 1
        ? 'Er staat nu 1 zaak open waar dit op past.'
        : `Er staan nu ${count} zaken open waar dit op past.`,
  events: {
    asked: 'Gevraagd',
    postponed: 'Uitgesteld',
    answered: 'Beantwoord',
    further: 'Nader beantwoord',
    withdrawn: 'Ingetrokken',
    late: 'Te laat',
  } as Readonly<Record<EventKind, string>>,
  whatIsFollowed: 'Alles wat gevolgd wordt',
  followsOfChannel: 'Wat dit kanaal volgt',
  followsOfYours: 'Wat je volgt',
  noFollows:
    'Nog niets. Klik op **Volg** onder een zaak, een antwoord of zoekresultaten, of typ `/volg` met waar het om gaat.',
  moreFollows: (count: number) => `… en nog ${count}, in het menu hieronder.`,
  chooseFollow: 'Kies: pauzeren, verwijderen, waarover berichten komen',
  followedBy: (person: string) => `gevolgd door ${person}`,
  paused: 'gepauzeerd',
  pause: 'Pauzeer',
  resume: 'Ga verder',
  unfollow: 'Volg niet meer',
  unfollowed: (what: string) => `Dit kanaal volgt ${what} niet meer.`,
  followGone: 'Dit wordt hier niet meer gevolgd. Bekijk wat wel met /volg.',
  followsFull: (most: number) => `Meer dan ${most} kan een kanaal niet volgen. Haal er met /volg een weg.`,
  onlyManagersFollow:
    'Alleen wie dit kanaal mag beheren, bepaalt wat het volgt. Voor jezelf: stuur mij een direct bericht en typ daar `/volg`.',
  followNeedsBot:
    'Ik ben hier geen lid en kan hier niets melden. Voeg mij aan de server toe, of stuur mij een direct bericht en typ daar `/volg`.',
  rhythm: (now: string) => `Wanneer: ${now}`,
  rhythms: {
    'at once': 'meteen',
    'not at night': 'meteen, maar niet tussen 22 en 7 uur',
    daily: 'eens per dag, om 8 uur, in één bericht',
    weekly: 'eens per week, maandag om 8 uur, in één bericht',
  } as Readonly<Record<Rhythm, string>>,
  becauseFollowed: (what: string) => `Gevolgd: ${what} · beheer het met \`/volg\``,
  newsOf: (count: number) => `Nieuws over ${count} zaken`,
  restAtFollow: (what: string, count: number) =>
    `Het kanaal waar ${what} gevolgd werd is er niet meer: ${count === 1 ? 'dat is' : 'die zijn'} gestopt.`,

  termsOf: (what: string) => `Wacht op antwoord: ${what}.`,
  whatIsFollowedHere: 'wat hier gevolgd wordt',
  noTerms: 'Hier wordt nog niets gevolgd. Kies `ministerie` of `van`, of volg eerst iets met `/volg`.',
  unknownName: (
    kind: 'asker' | 'party' | 'respondent' | 'ministry',
    typed: string,
    nearest: readonly string[],
  ) => {
    const what = { asker: 'Kamerlid', party: 'partij', respondent: 'bewindspersoon', ministry: 'ministerie' }[
      kind
    ];
    const meant = [nearest.slice(0, -1).join(', '), nearest.at(-1)].filter(Boolean).join(' of ');
    return `Ik ken geen ${what} “${typed}”.${meant === '' ? '' : ` Bedoel je ${meant}?`}`;
  },
  followedUnknown: (words: string) =>
    `${words} staat hier nog in geen enkel stuk. Bekijk met /zoek hoe het geschreven wordt.`,
  nothingWaits: 'Er staat niets open.',
  waitingCount: (total: number, late: number) =>
    `${total === 1 ? '1 zaak' : `${total} zaken`}, ${late === 0 ? 'geen te laat' : `${late} te laat`}; de oudste eerst.`,
  oldestShown: (count: number) => `De oudste ${count}.`,
  usually: (median: number, count: number) => `gewoonlijk ${median} dagen (mediaan van ${count})`,

  sourceWithoutNumber:
    'In dit document staat geen officieel nummer. Daarom is er geen link naar de officiële publicatie.',
  sourceWithoutAddress:
    'Een vast adres van de officiële publicatie is hierbij niet bekend. Zoek op het nummer op zoek.officielebekendmakingen.nl.',
  document: 'Document',

  documentCount: (questions: number, answered: number) =>
    `${questions} ${questions === 1 ? 'vraag' : 'vragen'}, ${answered} beantwoord`,
  askedBy: 'Gesteld door',
  askedTo: 'Gericht aan',
  noticeByHeading: 'Mededeling van',
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
  namedInMessage: (count: number, isOne: boolean) =>
    isOne ? 'In dit bericht wordt één zaak genoemd.' : `In dit bericht worden ${count} zaken genoemd.`,
  nothingToSearch: 'In dit bericht staan geen woorden om naar te zoeken.',
  newestCase: 'De nieuwste in het archief.',
  newestCaseForNow:
    'De nieuwste in het archief. Of dit kanaal of deze server een andere heeft gekozen, is nu niet na te gaan.',
  caseOfChannel: 'De zaak van dit kanaal.',
  caseOfServer: 'De zaak van deze server.',
  chooseForChannel: 'Kies voor dit kanaal',
  letGo: 'Laat los voor dit kanaal',
  chooseForServer: 'Kies voor deze server',
  letGoForServer: 'Laat los voor deze server',
  chosenForServer: 'Dit is nu de zaak van deze server, in kanalen zonder een eigen zaak.',
  letGoOfServer: 'Deze server heeft geen eigen zaak meer: `/vraag` neemt weer de nieuwste.',
  chosenForChannel: 'Dit is nu de zaak van dit kanaal: `/vraag 3` toont hier vraag 3 ervan.',
  letGoOf: 'Dit kanaal heeft geen eigen zaak meer: `/vraag` neemt weer de nieuwste.',
  onlyManagersChoose: 'Alleen wie dit kanaal of deze server mag beheren, kiest er een zaak voor.',
  storeUnavailable:
    'Dat lukt nu niet: wat hier bewaard wordt, is even niet te bereiken. Probeer het zo nog eens. `/vraag` en `/zoek` werken gewoon.',
  notInArchive: (name: string) => `${name} staat niet in dit archief.`,
  officialPublication: 'Officiële publicatie',
  whichDocument: (asked: string) => `Er is meer dan één document dat op “${asked}” lijkt. Welk bedoel je?`,
  chooseDocument: 'Kies een document',
  severalWithNumber: (number: string) => `Nummer ${number} staat er meer dan eens. Welke vraag bedoel je?`,

  foundFor: (query: string) => `Gevonden voor “${query}”`,
  allCases: 'Alle zaken',
  newestFirst: 'nieuwste eerst',
  withinSubject: (subject: string) => `in: ${subject}`,
  ofParty: (party: string) => `van ${party}`,
  byAsker: (name: string) => `van ${name}`,
  byMinistry: (ministry: string) => `beantwoord door ${ministry}`,
  byRespondent: (name: string) => `beantwoord door ${name}`,
  inSession: (year: string) => `vergaderjaar ${year}`,
  kinds: { answers: 'met antwoord', questions: 'alleen vragen', postponement: 'mededeling of uitstel' },
  period: (from: string | null, to: string | null) => {
    if (from === null) return `tot en met ${to}`;
    if (to === null) return `vanaf ${from}`;
    return from === to ? `op ${from}` : `van ${from} tot en met ${to}`;
  },
  foundLacking: (total: string) => `voorbij de ${total} met alle woorden.`,
  orderNewest: 'Nieuwste eerst',
  orderBest: 'Beste eerst',
  party: 'Partij',
  ministry: 'Ministerie',
  periodAndKind: 'Periode en soort',
  thisCase: 'deze zaak',
  takeOff: (name: string) => `✕ Zonder ${name}`,
  withoutWord: (word: string) => `Zonder “${word}”`,
  searchGone: 'Deze zoekopdracht ken ik niet meer. Zoek opnieuw met /zoek.',
  foundBest: (from: number, to: number, total: string) =>
    from === 1 ? `de beste ${to} van ${total}.` : `${from} t/m ${to} van ${total}.`,
  foundNewest: (from: number, to: number, total: string) =>
    from === 1 ? `de nieuwste ${to} van ${total}.` : `${from} t/m ${to} van ${total}.`,
  foundAll: (total: string) => `${total}.`,
  cases: (count: string, isOne: boolean) => (isOne ? 'één zaak' : `${count} zaken`),
  answersInOneCase: (count: string, isOne: boolean) =>
    isOne ? 'één antwoord' : `${count} antwoorden in één zaak`,
  moreThan: (count: string) => `meer dan ${count}`,
  nowhere: (words: string, isOne: boolean) =>
    isOne ? `‘${words}’ staat in geen enkel document.` : `In geen enkel document staan: ${words}.`,
  cannotGoOn: 'Verder bladeren en verfijnen kan nu even niet. Zoek het zo nog eens.',
  noneHasAll: 'Geen zaak heeft al deze woorden; dit komt het dichtst in de buurt.',
  alsoSearched: (words: string) => `Ook gezocht op “${words}”.`,
  restInMenu: 'De rest van deze pagina staat in het menu.',
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
  excludedAlone:
    'Er staat alleen wat je niet zoekt. Zeg ook waar ik wel naar moet zoeken, bijvoorbeeld /zoek scholen -basisschool.',
  emptyQuery: 'Zeg waar ik naar moet zoeken, bijvoorbeeld /zoek ministeriële verantwoordelijkheid.',

  welcomeTitle: 'Hier is Vraagbaak',
  welcomeAsk: 'toont een vraag met het hele antwoord: typ `/vraag 3`.',
  welcomeSearch: 'vindt wat bewindslieden antwoordden: typ `/zoek stikstof`.',
  welcomeHelp: 'zegt wat ik nog meer kan.',
  helpTitle: 'Wat ik kan',
  helpIntro:
    'Ik lees schriftelijke Kamervragen en de antwoorden daarop, en haal ze naar dit gesprek. Alleen jij ziet wat je opvraagt, tot je het deelt.',
  helpAsk: 'toont een vraag met het hele antwoord. Zonder `document` neem ik de nieuwste zaak.',
  helpSearch:
    'zoekt in alle vragen en antwoorden. Typfouten mogen; een nummer of adres gaat er recht op af. Ik tel de zaken die al je woorden hebben; die er een missen, staan erachter.',
  helpDocument:
    'toont een zaak: wie wie wat vroeg en wanneer, hoe het ermee staat, met alle stukken en vragen als menu.',
  helpCollections:
    'toont wat dit kanaal verzamelt, voor een hoorzitting of een dossier: **Bewaar** onder een antwoord zet het erin, met een notitie, in jullie volgorde, en **Exporteer** geeft het geheel als bestand.',
  helpFollow:
    'laat dit kanaal horen van nieuwe vragen, uitstel en antwoorden: over een onderwerp, een zaak, een Kamerlid, een partij of een ministerie. **Volg** staat ook onder zaken, antwoorden en zoekresultaten.',
  helpTerms: 'toont wat nog op antwoord wacht en wat te laat is, het oudste eerst.',
  helpFigures:
    'tekent hoe vaak en door wie iets gevraagd wordt, en hoe lang antwoorden duren; de getallen zijn er als bestand bij.',
  helpOnMessage:
    'Klik met rechts op een bericht (op een telefoon: houd het ingedrukt), dan Apps en **Zoek in Kamervragen**: de stukken die het noemt komen tevoorschijn, of anders wat het zegt.',
  helpShare:
    'Met **Kopieer** neem je een antwoord mee, als tekst en als bestand. Met **Delen** zet je een antwoord in dit kanaal, met **Delen in…** in een ander kanaal of een thread, met een notitie. Met `zichtbaar: True` ziet iedereen het meteen.',
  helpQuote:
    'Ik verander geen woord van een vraag of een antwoord. Wat niet in één bericht past, gaat verder op een volgende pagina.',

  figures: nlFigures,

  stale: 'Deze knop is van een oudere versie van mij. Vraag het opnieuw met /vraag of /zoek.',
  documentGone: 'Dit document ken ik niet meer. Zoek opnieuw met /zoek.',
  tooFast: (seconds: number) =>
    `Dat gaat mij even te snel. Probeer het over ${seconds === 1 ? '1 seconde' : `${seconds} seconden`} weer.`,
  tooBusy:
    'Er wordt nu veel tegelijk gezocht en dit duurde te lang. Probeer het over een halve minuut nog eens.',
  failed: (code: string) =>
    `Er ging bij mij iets mis. Probeer het zo nog eens; blijft het, meld dan code \`${code}\`.`,
};

export type Texts = typeof nl;
