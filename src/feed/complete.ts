/**
 * Puts what the feed says of a paper beside what was read of it. What a paper prints stays; what it does not print is filled in; and
 * where the two differ, a warning says so.
 */
import { comparable, comparablePerson } from '../archive/names/people.ts';
import { Document } from '../documents/model.ts';
import type { Facts } from './paper.ts';

/** With these words every warning of ours begins, so that those of another time can be told. */
const FROM_FEED = 'Volgens de gegevens van de Kamer ';

export function completed(read: Document, facts: Facts): Document {
  const filled = {
    subject: read.subject ?? facts.subject,
    askers: read.askers.length > 0 ? read.askers : [...facts.askers],
    addressees: read.addressees.length > 0 ? read.addressees : [...facts.addressees],
    submitted: read.submitted ?? facts.submitted,
    received: read.received ?? facts.received,
    number: read.number ?? facts.number,
    sessionYear: read.sessionYear ?? facts.sessionYear,
    caseNumber: read.caseNumber ?? facts.caseNumber,
    furtherAnswer: read.furtherAnswer || facts.furtherAnswer,
    // Of a paper without labels its words do not tell what it is.
    kind: read.kind === 'questions' ? facts.kind : read.kind,
    recorded: recordOf(facts),
  };
  const own = read.warnings.filter((warning) => !warning.startsWith(FROM_FEED));
  return { ...read, ...filled, warnings: [...own, ...differences(read, facts)] };
}

function recordOf({ kind, isWithdrawn }: Facts): Document['recorded'] {
  if (kind === 'questions') return null;
  if (kind === 'answers') return 'answered';
  return isWithdrawn ? 'withdrawn' : 'postponed';
}

/** What a paper is, in the words of a warning. */
const IS_THERE: Readonly<Record<Document['kind'], string>> = {
  questions: 'zijn deze vragen gesteld; de tekst ervan is hier nog niet.',
  postponement: 'is dit een mededeling over deze vragen; de tekst ervan is hier nog niet.',
  answers: 'is dit het antwoord op deze vragen; de tekst ervan is hier nog niet.',
};

/** A paper of which no words are to be had yet, and which is there all the same. */
export function withoutWords(id: string, facts: Facts): Document {
  const document = Document.parse({
    ...{ id, kind: 'questions', title: null, subject: null, askers: [], addressees: [], respondents: [] },
    ...{ onBehalfOf: [], submitted: null, received: null, furtherAnswer: false, number: null },
    ...{ sessionYear: null, caseNumber: null, preamble: null, explanation: null, notice: null },
    ...{ exchanges: [], marks: [], references: [], footnotes: [], warnings: [] },
  });
  const { warnings, ...rest } = completed(document, facts);
  return {
    ...rest,
    warnings: [`${FROM_FEED}${IS_THERE[facts.kind]}`, ...warnings],
  };
}

function differences(read: Document, facts: Facts): string[] {
  const told: string[] = [];
  const tell = (what: string, theirs: string, printed: string) =>
    told.push(`${FROM_FEED}is ${what} ${theirs}; op het stuk staat ${printed}.`);
  if (read.caseNumber !== null && facts.caseNumber !== null && read.caseNumber !== facts.caseNumber) {
    tell('het zaaknummer', facts.caseNumber, read.caseNumber);
  }
  if (read.submitted !== null && facts.submitted !== null && read.submitted !== facts.submitted) {
    tell('de dag van indiening', facts.submitted, read.submitted);
  }
  if (read.received !== null && facts.received !== null && read.received !== facts.received) {
    tell('de dag van ontvangst', facts.received, read.received);
  }
  if (read.number !== null && facts.number !== null && Number(read.number) !== Number(facts.number)) {
    tell('het nummer in het Aanhangsel', facts.number, read.number);
  }
  if (
    areOthers(
      read.askers.map(({ name }) => name),
      facts.askers.map(({ name }) => name),
    )
  ) {
    tell('de indiener', namesOf(facts.askers), namesOf(read.askers));
  }
  if (areOtherWords(read.subject, facts.subject)) {
    tell('het onderwerp', `‘${facts.subject}’`, `‘${read.subject}’`);
  }
  if (facts.isWithdrawn && read.exchanges.every(({ answer }) => answer === null)) {
    told.push(`${FROM_FEED}zijn deze vragen ingetrokken.`);
  }
  for (const number of facts.replacedBy) told.push(`${FROM_FEED}zijn deze vragen vervangen door ${number}.`);
  return told;
}

/** A paper prints a surname, the feed the initials with it. */
function areOthers(printed: readonly string[], told: readonly string[]): boolean {
  if (printed.length === 0 || told.length === 0) return false;
  const names = told.map((name) => ` ${comparablePerson(name)}`);
  const isTold = (name: string) => names.some((other) => other.endsWith(` ${surnameIn(name)}`));
  return printed.length !== told.length || !printed.every(isTold);
}

/** Without the initials that some papers print. */
const surnameIn = (name: string): string => comparablePerson(name.replace(/^(?:\p{L}{1,2}\.\s?)+/u, ''));

function areOtherWords(printed: string | null, told: string | null): boolean {
  if (printed === null || told === null) return false;
  const [one, other] = [comparable(printed), comparable(told)];
  return !one.includes(other) && !other.includes(one);
}

const namesOf = (askers: Facts['askers']): string => askers.map(({ name }) => name).join(', ');
