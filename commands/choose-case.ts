import type { Case } from '../src/archive/cases/case.ts';
import { type Chosen, chooseCase as caseNamed, type Choice as Named } from '../src/archive/cases/choose.ts';
import { keyOf } from '../src/documents/key.ts';
import { documentLine, subjectOf } from '../src/replies/headings.ts';
import type { Language } from '../src/replies/language.ts';
import { CHOICE_TEXT, CHOICES } from '../src/replies/limits.ts';
import { noSuchDocument, notInArchive, notice, whichDocument } from '../src/replies/notices.ts';
import { type Choice, privately, type Reply } from '../src/replies/reply.ts';
import { shorten } from '../src/replies/shorten.ts';
import { unlessUnavailable } from '../src/store/database.ts';
import type { Asking, Context } from './command.ts';

/** A case, and why it was taken where none was named. */
export interface ChosenHere extends Chosen {
  readonly why: 'channel' | 'server' | 'newest' | 'newest for now';
}

/**
 * The case that a person means: the one they chose or typed, or that of the newest paper where they named none. Where
 * that is no case, or more than one, the reply that says so.
 * @param goesOnWith what is asked of the one that is meant, as `openDocument` has it
 */
export async function chooseCase(
  asked: string | undefined,
  asking: Asking,
  { archive, search, store }: Context,
  goesOnWith = '',
): Promise<ChosenHere | { reply: Reply }> {
  const typed = asked?.trim() ?? '';
  const own = typed === '' ? await chosenHere(asking, { archive, store }) : null;
  const why = own === 'unavailable' ? 'newest for now' : 'newest';
  if (own !== null && own !== 'unavailable') {
    return { of: own.of, paper: null, why: own.place === asking.guild ? 'server' : 'channel' };
  }
  const choice = await caseNamed(archive, typed === '' ? undefined : typed);
  if (choice) return { ...chosenOrReply(choice, typed, asking, goesOnWith), why };
  if (typed === '') return { reply: privately(notice('noDocuments', asking.language)) };
  const offered = await offeredAs(typed, asking, { search });
  const meant = offered === null ? null : await archive.findCase(offered);
  if (meant) return { of: meant, paper: null, why };
  const [best, ...others] = await search.suggestDocuments(typed, CHOICES);
  const of = best && (await archive.findCase(best.id));
  if (!of) return { reply: privately(noSuchDocument(typed, asking.language)) };
  if (others.length === 0) return { of, paper: null, why };
  return {
    reply: privately(whichDocument(typed, [best, ...others], asking.person, asking.language, goesOnWith)),
  };
}

/** What was named; else which of several papers is meant, or that it is not in the archive. */
export function chosenOrReply(
  choice: Named,
  typed: string,
  { person, language }: Asking,
  goesOnWith = '',
): Chosen | { reply: Reply } {
  if ('chosen' in choice) return choice.chosen;
  if ('missing' in choice) return { reply: privately(notInArchive(choice.missing, language)) };
  return { reply: privately(whichDocument(typed, choice.several, person, language, goesOnWith)) };
}

/** Separates the subject of a choice from its askers and date. */
const PART = ' · ';

/**
 * What was offered under this name: Discord sends the name of a choice in place of its value where somebody changes the channel, or types
 * on. Null where it is the name of none, or of several.
 */
async function offeredAs(
  typed: string,
  asking: Asking,
  context: Pick<Context, 'search'>,
): Promise<string | null> {
  const [subject = '', ...line] = typed.split(PART);
  if (line.length === 0) return null;
  const choices = await completeCase(subject.replace(/…$/u, ''), asking, context);
  const [only, ...more] = choices.filter(({ name }) => name === typed);
  return only && more.length === 0 ? String(only.value) : null;
}

/** The cases that what is typed may mean, as choices. */
export async function completeCase(
  typed: string,
  asking: Asking,
  { search }: Pick<Context, 'search'>,
): Promise<Choice[]> {
  const suggested = await search.suggestDocuments(typed, CHOICES);
  return suggested.map((document) => {
    const line = documentLine(document, asking.language);
    const subject = shorten(subjectOf(document), CHOICE_TEXT - Math.min(line.length + 3, CHOICE_TEXT / 2));
    return { name: shorten(`${subject}${PART}${line}`, CHOICE_TEXT), value: keyOf(document.id) };
  });
}

/** The places whose choice counts here, the nearest first: a thread, its channel, the server. */
const placesOf = ({ channel, threadOf, guild }: Asking): string[] =>
  [channel, threadOf, guild].filter((place) => place !== null);

/** The case that is chosen here, and by which place; null where none is. One whose papers have left the archive is chosen no more. */
async function chosenHere(
  asking: Asking,
  { archive, store }: Pick<Context, 'archive' | 'store'>,
): Promise<{ place: string; of: Case } | null | 'unavailable'> {
  const chosen = await unlessUnavailable(() => store.places.chosenBy(placesOf(asking)));
  if (chosen === 'unavailable') return chosen;
  for (const { place, caseId } of chosen) {
    const of = await archive.caseWithId(caseId);
    if (of) return { place, of };
  }
  return null;
}

/** Says which case was taken where none was named: that of this channel, of the server, or the newest. */
export function whyThis({ why }: ChosenHere, { texts }: Language): string {
  const words = {
    channel: texts.caseOfChannel,
    server: texts.caseOfServer,
    newest: texts.newestCase,
    'newest for now': texts.newestCaseForNow,
  };
  return `-# ${words[why]}`;
}
