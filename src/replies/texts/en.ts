import type { Texts } from './nl.ts';

/** Everything that the bot says, in English. The documents themselves stay Dutch, and so do command names. */
export const en: Texts = {
  question: (numbers) => `Question ${numbers}`,
  questionOn: (numbers, subject) => `Question ${numbers} on ${subject}`,
  unnumbered: 'Question without a number',
  unnumberedOn: (subject) => `Question without a number on ${subject}`,
  answer: (numbers) => `Answer ${numbers}`,
  answerUnnumbered: 'Answer',
  answeredBy: (who) => `by ${who}`,
  onBehalfOf: (who) => `also on behalf of the ${who}`,
  asks: (who, whom) => `${who} to ${whom}`,
  toRole: (role) => `the ${role}`,
  noAnswer: 'No answer to this question was recognised in this document.',
  answerMayStandAt: (name) => `It may stand in the answer to ${name}.`,
  onlyQuestions: 'Only questions were recognised in this document, and no answers.',
  noAnswerBecause: 'In place of answers it says:',
  answerIn: (paper) => `The answer stands in ${paper}.`,
  notYetAnswered: (state) => `There is no answer in this archive yet: ${state}.`,
  withdrawnQuestions: 'These questions were withdrawn.',
  alsoAnsweredIn: (papers) => `This question is also answered in ${papers}.`,
  otherWordsIn: (papers) => `In ${papers} this question is put in other words.`,
  questionIn: (papers) => `The question itself stands in ${papers}.`,
  furtherIn: (papers) => `This question is answered further in ${papers}.`,
  replacedBy: (paper) => `This paper was replaced by ${paper}.`,
  place: (index, count) => `${index} of ${count}`,
  submitted: (date) => `submitted ${date}`,
  received: (date) => `answered ${date}`,
  receivedFurther: (date) => `answered further ${date}`,
  receivedNotice: (date) => `notice ${date}`,
  stateOpen: 'open',
  openOnDay: (day, term) => `open (day ${day} of ${term})`,
  stateLate: 'late',
  stateLateAfter: 'late after postponement',
  onDay: (state, day) => `${state} (day ${day})`,
  statePostponed: 'postponed',
  postponedUntil: (day, date) => `postponed (until day ${day}: ${date})`,
  stateAnswered: 'answered',
  stateAnsweredFurther: 'answered further',
  afterSome: (days) => `after ${days} ${days === 1 ? 'day' : 'days'}`,
  inTerm: (isInTerm) => (isInTerm ? 'within the term' : 'after the term'),
  stateWithdrawn: 'withdrawn',
  stateUnansweredHere: 'no answer in this archive',
  stateReplaced: 'replaced by a reprint',
  asOf: (date) => `by this archive, on ${date}`,
  lifeAsked: 'asked',
  lifeReceived: 'received',
  lifeReprint: 'reprint',
  goesOn: '*This goes on on the next page.*',
  page: (page, count) => `Page ${page}/${count}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  previous: 'Previous',
  next: 'Next',
  backTo: (question) => `Back to ${question.toLowerCase()}`,
  share: 'Share',
  shareElsewhere: 'Share in…',
  source: 'Source',
  allQuestions: 'All questions',
  toAnswer: 'To the answer',
  toFurtherAnswer: 'Further answer',
  toOtherAnswer: 'Other answer',
  toNotice: (date) => `Notice ${date}`.trim(),
  toOtherWords: 'Other wording',
  remove: 'Delete',
  refersTo: 'Go to what belongs to this or is referred to',
  chooseQuestion: 'Choose a question',

  sharedBy: (person) => `Shared by ${person}`,
  sharedWithNote: (person, note) => `Shared by ${person}: ${note}`,
  shareTitle: (question) => `Share ${question.toLowerCase()}`,
  shareWhere: 'Channel or thread',
  shareWhereHint: 'Where both you and I may write',
  shareNote: 'Note',
  shareNoteHint: 'Stands above the answer, with your name',
  noChannel: 'Choose a channel or a thread to share in.',
  sharedIn: (channel) => `Shared in ${channel}.`,
  goToMessage: 'Go to the message',
  unshare: 'Undo',
  unshared: 'The shared message is gone again.',
  cannotUnshare: 'I can no longer delete that message: perhaps it is gone already.',
  mayNotWriteThere: (channel) => `You may not write in ${channel}. Choose another channel.`,
  iMayNotWriteThere: (channel) =>
    `I may not write in ${channel}. Ask an administrator to give me “View Channel”, “Send Messages” and “Embed Links” there, or choose another channel.`,
  onlyOwnerRemoves: 'Only the person who asked for this, or shared it, can delete it.',

  sourceWithoutNumber:
    'This document holds no official number. That is why there is no link to the official publication.',
  sourceWithoutAddress:
    'No permanent address of the official publication is known. Search for the number at zoek.officielebekendmakingen.nl.',
  document: 'Document',

  documentCount: (questions, answered) =>
    `${questions} ${questions === 1 ? 'question' : 'questions'}, ${answered} answered`,
  askedBy: 'Asked by',
  askedTo: 'Addressed to',
  answeredByHeading: 'Answered by',
  dates: 'Dates',
  life: 'Course',
  state: 'State',
  papersOfCase: 'Papers of this case',
  citedBy: 'Referring to this',
  questions: 'Questions',
  citation: 'Cite as',
  preamble: 'Preamble',
  explanation: 'Explanation by the askers',
  notice: 'Notice',
  warnings: 'Please note',
  questionsPage: (from, to, count) => `Choose a question (${from}–${to} of ${count})`,

  noSuchNumber: (asked, there) => `There is no question ${asked}. There are: ${there}.`,
  notANumber: (asked, there) =>
    `“${asked}” is not the number of a question. The questions are: ${there}. To search for words, use /zoek.`,
  noQuestions: 'No questions were recognised in this document. See what it holds with `/document`.',
  noNumbers: 'The questions in this document have no numbers. Choose one below.',
  noDocuments: 'There are no documents yet. Put Kamervragen in the folder `data/` and start me again.',
  noSuchDocument: (asked) =>
    `I know no document “${asked}”. Choose one from the list that \`document\` offers.`,
  figuresAsWord: 'Looking for the number itself in the texts? Put it in quotation marks.',
  notInArchive: (name) => `${name} is not in this archive.`,
  officialPublication: 'Official publication',
  whichDocument: (asked) => `More than one document looks like “${asked}”. Which one do you mean?`,
  chooseDocument: 'Choose a document',
  severalWithNumber: (number) => `Number ${number} stands there more than once. Which question do you mean?`,

  foundFor: (query) => `Found for “${query}”:`,
  foundCount: (shown, total) =>
    shown < total
      ? `the best ${shown} of ${total}; the rest stands in the menu.`
      : total === 1
        ? 'one answer.'
        : `${total} answers.`,
  foundMore: (listed, total) =>
    `The best ${listed} of ${total} stand in the menu. More words, or a \`document\`, will narrow it down.`,
  openAnswer: 'Open the whole answer',
  corrected: (words) => `Searched for “${words}”; put a word in quotation marks to search for it as it is.`,
  wrongPeriod: (typed) =>
    `“${typed}” is no time that I know. Write a year (2023), a month (mei 2023), a day (1-5-2023) or a period (2021..2022).`,
  moreOfCase: (others) =>
    others === 1 ? 'and 1 more answer in this case' : `and ${others} more answers in this case`,
  elsewhere: (words) => `elsewhere in this document: ${words}`,
  without: (words) => `without: ${words}`,
  nothingFound: (query) => `Nothing found for “${query}”.`,
  nothingFoundTry: 'Try another (Dutch) word for the same, fewer words, or the singular. Typos are fine.',
  nothingFoundIn: (subject) =>
    `I searched in this alone: ${subject}. Without \`document\` I search everything.`,
  emptyQuery: 'Say what to search for, such as /zoek ministeriële verantwoordelijkheid.',

  helpTitle: 'What I can do',
  helpIntro:
    'I read written questions in the Dutch parliament and their answers, and bring them into this conversation. Only you see what you ask for, until you share it.',
  helpAsk: 'shows a question with its whole answer. Without `document` I take the newest case.',
  helpSearch:
    'searches all questions and answers (in Dutch). Typos are fine; a number or an address goes straight to it.',
  helpDocument:
    'shows a case: who asked whom what and when, how it stands, with all papers and questions as menus.',
  helpShare:
    '**Share** puts an answer in this channel, **Share in…** in another channel or a thread, with a note. With `zichtbaar: True` everyone sees it at once.',
  helpQuote:
    'I change no word of a question or an answer. What does not fit one message goes on on a next page.',

  stale: 'This button is from an older version of me. Ask again with /vraag or /zoek.',
  documentGone: 'I no longer know this document. Search again with /zoek.',
  failed: (code) =>
    `Something went wrong on my side. Try again in a moment; if it stays, report code \`${code}\`.`,
};
