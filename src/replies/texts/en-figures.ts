import type { nlFigures } from './nl-figures.ts';

/** What is said of figures, in English. */
export const enFigures: typeof nlFigures = {
  views: {
    years: 'by year',
    parties: 'by party',
    respondents: 'by minister',
    ministries: 'by ministry',
    times: 'time to answer',
    waiting: 'what waits for an answer',
  },
  titles: {
    years: 'Written questions by year',
    parties: 'Written questions by party',
    respondents: 'Questions answered, by minister',
    ministries: 'Questions answered, by ministry',
    times: 'Days until the first answer',
    waiting: 'Questions that wait for an answer',
  },
  about: (title, about) => `${title}: ${about}`,
  quoted: (words) => `“${words}”`,
  unit: 'cases',
  column: {
    years: 'year',
    parties: 'party',
    respondents: 'minister',
    ministries: 'ministry',
    times: 'days',
    waiting: 'state',
  },
  columnCases: 'cases',
  columnRemark: 'remark',
  counted: (cases, isOne, day) =>
    `Counted: ${isOne ? 'one case' : `${cases} cases`} in this archive, on ${day}.`,
  caseIs: 'A case is a set of questions with all that followed.',
  byOtherNames: '* By other names that this ministry had, too.',
  uncounted: {
    years: (cases) => `Without a date, and not drawn: ${cases}.`,
    parties: (cases) => `Without a known party, and not drawn: ${cases}.`,
    respondents: (cases) => `Without an answer by someone whose name is known, and not drawn: ${cases}.`,
    ministries: (cases) => `Without an answer by a known ministry, and not drawn: ${cases}.`,
    times: (cases) => `Without an answer or without dates, and not drawn: ${cases}.`,
    waiting: (cases) => `Answered, withdrawn, or without an answer in this archive, and not drawn: ${cases}.`,
  },
  severalEach: {
    parties: 'A case of members of several parties counts for each of these.',
    respondents:
      'A case with answers of several ministers counts for each. Those who have the same name are one here.',
    ministries: 'A case with answers of several ministries counts for each.',
  },
  others: (names) => `others (${names})`,
  joined: (name, names) => `${name} includes ${names}.`,
  absent: (years) => `Grey: of ${years} this archive has nothing.`,
  partial: (year, from, to) =>
    from === to
      ? `* ${year} is not whole: in this archive ${from} alone.`
      : `* ${year} is not whole: in this archive from ${from} to ${to}.`,
  term: (days) => `${days} days`,
  times: (median, answers) => `Median ${median} days, of ${answers} first answers.`,
  within: (share, within, all) =>
    `Within the term (21 days, and 42 after a postponement that is in this archive): ${share}, ${within} of ${all}.`,
  contradicted: (cases) =>
    `Not counted: ${cases} ${cases === 1 ? 'case' : 'cases'} of which the dates in the source contradict each other.`,
  longer: (days) => `more than ${days}`,
  states: {
    open: 'open',
    late: 'late',
    postponed: 'postponed',
    'late after postponement': 'late after postponement',
    answered: 'answered',
    'answered further': 'answered further',
    withdrawn: 'withdrawn',
    'unanswered here': 'no answer in this archive',
  },
  partialRemark: 'not whole',
  absentRemark: 'not in this archive',
  chooseView: (now) => `Show: ${now}`,
  openBar: 'Open the cases of…',
  alt: (title, unit, bars) => `Bar chart. ${title}. ${unit}: ${bars}.`,
  altMore: (count) => `and ${count} more`,
  toHits: 'Search results',
  answeredIn: (days) => `answered in ${days} days`,
  inState: (state) => `state: ${state}`,
  byAnyName: (name) => `${name} (by other names, too)`,
  nothing: 'There is nothing to count: no case has all of these words.',
  corrected: (words) => `Counted by “${words}”.`,
  also: (words) => `Also counted by “${words}”.`,
  byStem: 'What is in quotation marks, or behind a minus, was counted in all of its forms.',
  notDrawn: 'The picture could not be drawn now; the numbers are in the file.',
};
