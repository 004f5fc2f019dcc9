import type { Document } from '../model.ts';

/**
 * The citation of a printed answer as lawyers write it: "Aanhangsel Handelingen II 2022/23, nr. 1480", and
 * null for a document without a number. II is the Tweede Kamer, I the Eerste. (Aanwijzingen voor de
 * regelgeving 3.43; Leidraad voor juridische auteurs.) No guide says how to cite one question: ", vraag 3" is ours.
 * @param questions their numbers in words, "3" or "2 en 3"; '' for the document as a whole
 */
export function citation({ id, number, sessionYear }: Document, questions = ''): string | null {
  if (number === null || sessionYear === null) return null;
  const chamber = id.startsWith('ah-ek-') ? 'I' : 'II';
  const [from, to] = sessionYear.split('-');
  const whole = `Aanhangsel Handelingen ${chamber} ${from}/${to?.slice(2)}, nr. ${number}`;
  if (questions === '') return whole;
  return `${whole}, ${questions.includes(' ') ? 'vragen' : 'vraag'} ${questions}`;
}

/** An identifier of an official publication: `ah-tk-20222023-1480`, `kv-tk-2024Z18775`, `ah-tk-20082009-3385-n1`. */
const OFFICIAL = /^(?:ah|kv)-(?:tk|ek)-[0-9A-Z]+(?:-[0-9a-z]+)*$/;

/** The stable public address of an official publication; null for a document that is known by its file alone. */
export const publicAddress = ({ id }: Document): string | null =>
  OFFICIAL.test(id) ? `https://zoek.officielebekendmakingen.nl/${id}.html` : null;
