/** Small documents to test replies, search and commands with. */
import { caseOf } from '../../src/archive/cases/case.ts';
import type { Document, Exchange } from '../../src/documents/model.ts';
import type { AnswerContext } from '../../src/replies/answer.ts';
import { standingOf } from '../../src/replies/state.ts';

export const anExchange = (parts: Partial<Exchange> = {}): Exchange => {
  const numbers = parts.numbers ?? [1];
  return {
    label: `Vraag ${numbers.join(' en ')}`,
    numbers,
    question: 'Klopt het bericht?',
    answer: { label: `Antwoord ${numbers.join(' en ')}`, numbers, text: 'Ja.' },
    marks: [],
    references: [],
    footnotes: [],
    ...parts,
  };
};

export const aDocument = (parts: Partial<Document> = {}): Document => ({
  id: 'bericht',
  kind: 'answers',
  title:
    'Vragen van het lid Jansen (ABC) aan de Minister van Zaken over het bericht (ingezonden 2 mei 2024).\n\nAntwoord van Minister De Vries (Zaken) (ontvangen 23 mei 2024).',
  subject: 'het bericht',
  askers: [{ name: 'Jansen', party: 'ABC' }],
  addressees: ['Minister van Zaken'],
  respondents: [{ role: 'Minister', name: 'De Vries', ministry: 'Zaken' }],
  onBehalfOf: [],
  submitted: '2024-05-02',
  received: '2024-05-23',
  furtherAnswer: false,
  chamber: 'tweede',
  reprint: false,
  recorded: null,
  number: null,
  sessionYear: null,
  caseNumber: null,
  preamble: null,
  explanation: null,
  notice: null,
  exchanges: [anExchange()],
  marks: [],
  references: [],
  footnotes: [],
  warnings: [],
  ...parts,
});

/** What an answer is shown with where nothing else is of its case, or these papers are. */
export const inCase = (papers: readonly Document[], cited: readonly Document[] = []): AnswerContext => ({
  ...standingOf(caseOf('2024Z14001', papers), '2024-10-20'),
  cited,
  isShareable: true,
  isMember: true,
});
