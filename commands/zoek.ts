import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Chosen, chooseCase as caseNamed, questionsTo } from '../src/archive/cases/choose.ts';
import type { Filter } from '../src/archive/filter.ts';
import { referenceIn } from '../src/archive/reference.ts';
import type { SavedSearch } from '../src/archive/saved-search.ts';
import { answerMessage } from '../src/replies/answer.ts';
import { caseMessage } from '../src/replies/case.ts';
import type { Language } from '../src/replies/language.ts';
import { CHOICE_TEXT, CHOICES } from '../src/replies/limits.ts';
import { notice, wrongPeriod } from '../src/replies/notices.ts';
import { type Choice, privately, publicly, type Reply } from '../src/replies/reply.ts';
import { shorten } from '../src/replies/shorten.ts';
import type { NameKind } from '../src/search/suggestions.ts';
import { filterFrom } from '../src/search/typed-filter.ts';
import { chooseCase, chosenOrReply, completeCase } from './choose-case.ts';
import { type Asking, type Context, command } from './command.ts';
import { ASKER, inEnglish, nameOption, PARTY, RESPONDENT, VISIBLE, withoutCount } from './options.ts';
import { keySaved, searchMessage } from './searching.ts';
import { answerContext, caseContext } from './views.ts';

export const zoek = command({
  payload: {
    name: 'zoek',
    description: 'Zoek in alle vragen en antwoorden',
    description_localizations: inEnglish('Search all questions and answers'),
    options: [
      {
        name: 'tekst',
        description: 'Waar je naar zoekt; typfouten mogen, "zo" zoekt letterlijk, -woord sluit uit',
        description_localizations: inEnglish('In Dutch; typos are fine, "so" is literal, -word excludes'),
        type: ApplicationCommandOptionType.String,
        max_length: 500,
      },
      nameOption(
        'document',
        'Zoek alleen in deze zaak, of in dit stuk',
        'Search in this case, or this paper, alone',
      ),
      PARTY,
      ASKER,
      RESPONDENT,
      nameOption('ministerie', 'Beantwoord door dit ministerie', 'Answered by this ministry'),
      nameOption(
        'jaar',
        'Kalenderjaar (2023) of vergaderjaar (2022-2023)',
        'Calendar year (2023) or session year (2022-2023)',
      ),
      {
        name: 'ingezonden',
        description: 'Wanneer gevraagd: 2023, mei 2023, 2021..2022',
        description_localizations: inEnglish('When asked: 2023, mei 2023, 2021..2022'),
        type: ApplicationCommandOptionType.String,
        max_length: 100,
      },
      {
        name: 'beantwoord',
        description: 'Wanneer beantwoord: 2023, mei 2023, 2021..2022',
        description_localizations: inEnglish('When answered: 2023, mei 2023, 2021..2022'),
        type: ApplicationCommandOptionType.String,
        max_length: 100,
      },
      VISIBLE,
    ],
  },

  async run({ tekst = '', document: asked, zichtbaar = false, ...limits }, asking, context) {
    const { language } = asking;
    const direct = asked === undefined && Object.values(limits).every((value) => value === undefined);
    const named = direct ? await showNamed(tekst, zichtbaar, asking, context) : null;
    if (named) return named;
    const read = readLimits(limits);
    if ('wrong' in read) return privately(wrongPeriod(read.wrong, language));
    const unlimited: SavedSearch = { text: tekst, filter: read.filter, order: 'best' };
    const chosen = asked === undefined ? null : await chooseWithin(asked, unlimited, asking, context);
    if (chosen && 'reply' in chosen) return chosen.reply;
    const filter = { ...read.filter, ...(chosen && limitTo(chosen)) };
    const isLimited = Object.keys(filter).length > 0;
    if (!isLimited && !/[\p{L}\p{N}]/u.test(tekst)) return privately(notice('emptyQuery', language));
    const as = zichtbaar ? 'public' : 'private';
    const { message, isFound } = await searchMessage({ ...unlimited, filter }, 0, as, asking, context);
    return zichtbaar && isFound ? publicly(message) : privately(message);
  },

  complete: {
    document: (typed, _, asking, context) => completeCase(typed, asking, context),
    partij: completeName('party'),
    van: completeName('asker'),
    bewindspersoon: completeName('respondent'),
    ministerie: completeName('ministry'),
    jaar: completeName('sessionYear'),
  },
});

/** The case, or the question, that was named in place of words; null for words, and for figures that name none. */
async function showNamed(
  typed: string,
  zichtbaar: boolean,
  asking: Asking,
  context: Context,
): Promise<Reply | null> {
  const { archive } = context;
  const reference = referenceIn(typed);
  const choice = reference && (await caseNamed(archive, typed.trim()));
  if (!choice || ('missing' in choice && reference.isBare)) return null;
  const chosen = chosenOrReply(choice, typed, asking);
  if ('reply' in chosen) return reference.isBare ? withHint(chosen.reply, asking.language) : chosen.reply;
  const as = zichtbaar ? 'public' : 'private';
  const shown = { page: 0, language: asking.language, as, owner: asking.person } as const;
  const reply = zichtbaar ? publicly : privately;
  const question = questionsTo(chosen).find(({ document, index }) =>
    document.exchanges[index]?.numbers.some((number) => number === reference.question),
  );
  if (!question) return reply(caseMessage({ ...shown, ...(await caseContext(context, chosen, asking)) }));
  const of = await answerContext(archive, question.document, question.index, asking);
  return reply(answerMessage({ ...shown, ...question, context: of }));
}

/** The case to search in; where several are meant, the choice among them goes on with this search. */
async function chooseWithin(asked: string, search: SavedSearch, asking: Asking, context: Context) {
  const key = await keySaved(search, context);
  return await chooseCase(asked, asking, context, key === null ? '' : `~${key}`);
}

/** Figures can be meant as a word: says how that is looked for. */
function withHint(reply: Reply, { texts }: Language): Reply {
  if (reply.kind !== 'message') return reply;
  const { content = '' } = reply.message;
  return { ...reply, message: { ...reply.message, content: `${content}\n-# ${texts.figuresAsWord}` } };
}

const limitTo = ({ of, paper }: Chosen): Filter => (paper ? { document: paper.id } : { case: of.id });

/** The options that limit a search do what `name:value` among the words does. */
export function readLimits(
  options: Readonly<Record<string, string | undefined>>,
): { filter: Filter } | { wrong: string } {
  let filter: Filter = {};
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const limit = filterFrom(name, withoutCount(value));
    if (limit === null) return { wrong: value };
    filter = { ...filter, ...limit };
  }
  return { filter };
}

export function completeName(kind: NameKind) {
  return async (typed: string, _options: unknown, asking: Asking, { search }: Context): Promise<Choice[]> => {
    const names = await search.suggestNames(kind, typed, CHOICES);
    return names.map(({ name, count }) => {
      const counted = ` (${count.toLocaleString(asking.language.locale)})`;
      return {
        name: shorten(name, CHOICE_TEXT - counted.length) + counted,
        value: name.slice(0, CHOICE_TEXT),
      };
    });
  };
}
