/** What the letter says that a minister sends with the answers, in its first sentence. */
import { readDate } from '../../dutch/dates.ts';

interface Letter {
  /** When the questions were sent to the minister. */
  readonly submitted: string | null;
  /** "2024Z11859". */
  readonly caseNumber: string | null;
}

/** `In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, deel ik u mede dat de vragen van …` */
const OPENING =
  /^In (?:het )?antwoord op uw brief(?: van ([^,;]{6,30}))?(?:,? (?:met )?(?:nr\.|nummer|kenmerk) (\d{4}Z ?\d{5}))?/i;

/** @param paragraphs above the questions */
export function readLetter(paragraphs: readonly string[]): Letter {
  for (const paragraph of paragraphs) {
    const [found, date, number] = OPENING.exec(paragraph) ?? [];
    if (found === undefined) continue;
    return {
      submitted: date === undefined ? null : readDate(date),
      caseNumber: number?.replace(' ', '') ?? null,
    };
  }
  return { submitted: null, caseNumber: null };
}
