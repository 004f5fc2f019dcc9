/** The end of a letter behind the last answer: the greeting, who signed, what is enclosed. They are no words of that answer. */
import type { LeftOut } from '../left-out.ts';
import type { Respondent } from '../model.ts';
import { findRole, readOffices } from '../title/offices.ts';
import type { Block, Transcript } from './transcript.ts';

const GREETING =
  /^(?:hoogachtend|met (?:de )?(?:meeste )?(?:vriendelijke|hartelijke|hoog)\p{L}* (?:groet(?:en)?|achting))[,.]?$/iu;
/** `De Minister van Financiën,`, `de minister van Justitie en Veiligheid`, below nothing but signatures. */
const OFFICE =
  /^(?:namens )?(?:de |het )?(?:vice-)?(?:minister-president|minister|staats?secretaris)(?:,| (?:van|voor) [^.?!;]{3,140})[,.]?$/iu;
/** `P. Pietersen`, `mr. drs. A.B. de Wit`, `Bijlage: prijzen`, `w.g. De Wit`, `(getekend)`. */
const SIGNATURE =
  /^(?:(?:(?:mr|drs|dr|prof|ir|ing|w\.g|wg)\.? ?)*(?:\p{Lu}\.? ?){1,6}(?:(?:van|de|der|den|het|ten|ter|te|el|’t|'t)\s+){0,3}\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+){0,3}|\p{Lu}\p{L}+(?: (?:van|de|der|den|ten|ter)){0,3}(?: \p{Lu}[\p{L}’'-]+){1,3}|\(?(?:getekend|ondertekend)\)?|bijlagen?(?: ?\(\d+\))?(?:[:.].{0,200})?)[,.]?$/iu;
/** No letter has more lines below its greeting. */
const MOST = 12;

interface Closed {
  readonly transcript: Transcript;
  /** Who signed, with the office that is printed; none where nobody did. */
  readonly signed: readonly Respondent[];
}

/** Takes the closing of the letter off the last answer. */
export function withoutClosing(transcript: Transcript): Closed {
  const last = transcript.blocks.at(-1);
  const pieces =
    last?.paragraphs.flatMap(({ text }, at) => piecesOf(text).map((piece) => ({ piece, at }))) ?? [];
  const start = last?.kind === 'question' ? -1 : startOfClosing(pieces.map(({ piece }) => piece));
  const at = pieces[start]?.at ?? 0;
  // It begins with a paragraph, and not within one.
  if (!last || at < 1 || pieces[start - 1]?.at === at) return { transcript, signed: [] };
  const closing = pieces.slice(start).map(({ piece }) => piece);
  const leftOut = closing.map((text): LeftOut => ({ text, reason: 'letter' }));
  const shorter: Block = { ...last, paragraphs: last.paragraphs.slice(0, at) };
  return {
    transcript: {
      ...transcript,
      blocks: [...transcript.blocks.slice(0, -1), shorter],
      leftOut: [...transcript.leftOut, ...leftOut],
    },
    signed: signedBy(closing),
  };
}

/** Its lines, where a text does not part them: `Hoogachtend, De Minister van Financiën, P. Smit`. */
const TOGETHER =
  /^(?:(hoogachtend|met (?:de )?(?:meeste )?(?:vriendelijke|hartelijke) groet(?:en)?)[,.]? )?(?:((?:namens )?(?:de |het )?(?:vice-)?(?:minister-president|minister|staats?secretaris)(?: (?:van|voor) [^.?!;]{3,140}?)?), )?(\S.{1,80})$/iu;

function piecesOf(text: string): string[] {
  const [, greeting, office, signature = ''] = TOGETHER.exec(text) ?? [];
  const isClosing =
    (greeting ?? office) !== undefined && (SIGNATURE.test(signature) || OFFICE.test(signature));
  return isClosing
    ? [greeting, office && `${office},`, signature].filter((piece) => piece !== undefined)
    : [text];
}

/** Where it begins; -1 where there is none. */
function startOfClosing(texts: readonly string[]): number {
  const from = Math.max(0, texts.length - MOST);
  const greeting = texts.findIndex((text, at) => at >= from && GREETING.test(text));
  if (greeting !== -1) return texts.slice(greeting + 1).every(isShort) ? greeting : -1;
  const office = texts.findIndex((text, at) => at >= from && OFFICE.test(text));
  if (office === -1) return -1;
  const below = texts.slice(office + 1);
  // An office at the very end of a text could end its sentence; one that somebody signed for does not.
  return below.length > 0 && below.every((text) => SIGNATURE.test(text) || OFFICE.test(text)) ? office : -1;
}

const LONGEST = 200;
const isShort = (text: string): boolean => text.length <= LONGEST && !text.includes('?');

function signedBy(closing: readonly string[]): Respondent[] {
  return closing.flatMap((text, at): Respondent[] => {
    if (!OFFICE.test(text)) return [];
    const role = findRole(text, /^namens /i.test(text) ? 7 : 0);
    const [office] = readOffices(text, 0).offices;
    const name = closing
      .slice(at + 1)
      .find((line) => SIGNATURE.test(line) && !/^(?:bijlage|\(?getekend|\(?ondertekend)/i.test(line));
    if (!role) return [];
    return [{ role: role.role, name: name ? surnameOf(name) : null, ministry: office?.ministry ?? null }];
  });
}

/** The office that a paragraph ends with: `Mede namens de Minister van Defensie, de Minister van Financiën`. */
const LAST_OFFICE = /^mede namens .*,\s*(?=(?:de |het )?(?:vice-)?(?:minister|staats))/iu;

/**
 * The signatures of a covering letter: an office, and the name below it. `De Minister van Financiën,` / `P. Smit`
 * @param paragraphs above the questions
 */
export function signaturesIn(paragraphs: readonly string[]): Respondent[] {
  const texts = paragraphs.map((text) => text.replace(LAST_OFFICE, ''));
  return texts.flatMap((text, at) => {
    const below = texts[at + 1] ?? '';
    return SIGNATURE.test(below) ? signedBy([text, below]).filter(({ name }) => name !== null) : [];
  });
}

/** `mr. drs. A.B. de Wit` is printed as De Wit in a title. */
function surnameOf(name: string): string {
  const bare = name
    .replace(/[,.]$/, '')
    .replace(/^(?:(?:mr|drs|dr|prof|ir|ing|w\.g|wg)\.? ?)+/i, '')
    .replace(/^(?:\p{Lu}\.? ?)+(?=(?:van|de|der|den|het|ten|ter|te|el|’t|'t)\s|\p{Lu}\p{Ll})/u, '')
    .trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
