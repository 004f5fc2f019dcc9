import type { Document } from '../model.ts';

/**
 * The citation of a printed answer as lawyers write it: "Aanhangsel Handelingen II 2022/23, nr. 1480", and
 * null for a document without a number. II is the Tweede Kamer, I the Eerste. (Aanwijzingen voor de
 * regelgeving 3.43; Leidraad voor juridische auteurs.) No guide says how to cite one question: ", vraag 3" is ours.
 * @param questions their numbers in words, "3" or "2 en 3"; '' for the document as a whole
 */
export function citation(document: Document, questions = ''): string | null {
  const { number, sessionYear, chamber, reprint, id } = document;
  if (number === null || sessionYear === null) return null;
  const [from, to] = sessionYear.split('-');
  const edition = `${furtherIn(id)}${reprint ? ' (herdruk)' : ''}`;
  const seat = chamber === 'eerste' ? 'I' : 'II';
  return withQuestions(
    `Aanhangsel Handelingen ${seat} ${from}/${to?.slice(2)}, nr. ${number}${edition}`,
    questions,
  );
}

/** `…-n1`: a paper that is printed under the number of the answer that it follows. */
function furtherIn(id: string): string {
  const [, count] = /-n(\d)$/.exec(id) ?? [];
  if (count === undefined) return '';
  return count === '1' ? ' (nader antwoord)' : ` (nader antwoord ${count})`;
}

/**
 * The citation, or what a document without a number is known by: "Kamervragen 2024Z18775, vraag 3", and
 * "brief-aan-de-kamer (zonder nummer), vraag 3" by its id.
 */
export function citationOrName(document: Document, questions = ''): string {
  const { caseNumber, id } = document;
  const name = caseNumber === null ? `${id} (zonder nummer)` : `Kamervragen ${caseNumber}`;
  return citation(document, questions) ?? withQuestions(name, questions);
}

function withQuestions(whole: string, questions: string): string {
  if (questions === '') return whole;
  return `${whole}, ${questions.includes(' ') ? 'vragen' : 'vraag'} ${questions}`;
}

/** An identifier of an official publication: `ah-tk-20222023-1480`, `kv-tk-2024Z18775`, `ah-tk-20082009-3385-n1`. */
const OFFICIAL = /^(?:ah|kv)-(?:tk|ek)-[0-9A-Z]+(?:-[0-9a-z]+)*$/;

/** The stable public address of an official publication; null for a document that is known by its file alone. */
export const publicAddress = ({ id }: Document): string | null =>
  OFFICIAL.test(id) ? `https://zoek.officielebekendmakingen.nl/${id}.html` : null;
