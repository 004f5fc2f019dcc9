/** The words with which answers begin. */

/** How an answer begins, and no question or point of a list does. */
const ANSWERS =
  /^["«„‘“'(]*(?:Ja|Nee|Neen|Zeker|Inderdaad|Zie|Ik|Mij|Zoals|(?:Het|Mijn|Ons) antwoord|Voor (?:het|mijn|een) (?:antwoord|beantwoording)|Voor de beantwoording|Deze vraag|In antwoord op|Gelet op (?:het|mijn) antwoord|Gezien (?:het|mijn) antwoord|Uit (?:het|mijn) antwoord|Met verwijzing|Naar mijn)(?!\p{L})/u;

/** @example beginsAsAnswer('Ja. Sinds 23 november 1994.') */
export function beginsAsAnswer(text: string): boolean {
  return ANSWERS.test(text);
}
