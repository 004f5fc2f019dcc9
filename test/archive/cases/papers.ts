/** The papers of one made-up case, to join, to show and to count its days. */
import type { Document } from '../../../src/documents/model.ts';
import { aDocument, anExchange } from '../../replies/documents.ts';

const ASKED = [
  'Bent u bekend met het bericht dat de veerboot naar het eiland deze zomer drie keer per dag minder vaart?',
  'Hoeveel reizigers konden in de maanden juni en juli niet met de boot van hun keuze mee naar de overkant?',
  'Bent u bereid om met de rederij in gesprek te gaan over een ruimere dienstregeling in het hoogseizoen?',
] as const;

/** The three questions, each with an answer where one is given. */
export const exchangesWith = (answers: readonly (string | null)[] = []) =>
  ASKED.map((question, at) => {
    const numbers = [at + 1];
    const text = answers[at] ?? null;
    return anExchange({ numbers, question, answer: text === null ? null : { label: null, numbers, text } });
  });

const SET = {
  subject: 'de veerboot naar het eiland',
  askers: [
    { name: 'Jansen', party: 'ABC' },
    { name: 'De Wit', party: 'DEF' },
  ],
  addressees: ['Minister van Infrastructuur en Waterstaat'],
  submitted: '2024-09-20',
} satisfies Partial<Document>;

export const theQuestions = (parts: Partial<Document> = {}): Document =>
  aDocument({
    id: 'kv-tk-2024Z14001',
    kind: 'questions',
    ...SET,
    received: null,
    respondents: [],
    caseNumber: '2024Z14001',
    exchanges: exchangesWith(),
    ...parts,
  });

export const thePostponement = (parts: Partial<Document> = {}): Document =>
  aDocument({
    id: 'ah-tk-20242025-300',
    kind: 'postponement',
    ...SET,
    received: '2024-10-14',
    number: '300',
    sessionYear: '2024-2025',
    notice: 'De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.',
    exchanges: exchangesWith(),
    ...parts,
  });

export const theAnswer = (parts: Partial<Document> = {}): Document =>
  aDocument({
    id: 'ah-tk-20242025-594',
    ...SET,
    received: '2024-11-18',
    number: '594',
    sessionYear: '2024-2025',
    exchanges: exchangesWith(['Ja.', 'Ongeveer 4.000 reizigers.', 'Nee.']),
    ...parts,
  });

export const theFurtherAnswer = (parts: Partial<Document> = {}): Document =>
  theAnswer({
    id: 'ah-tk-20242025-594-n1',
    received: '2024-12-20',
    furtherAnswer: true,
    exchanges: exchangesWith([null, 'Het waren er 4.312.', null]),
    ...parts,
  });
