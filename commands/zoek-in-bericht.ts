import { ApplicationCommandType } from 'discord-api-types/v10';
import { type Choice, chooseCase } from '../src/archive/cases/choose.ts';
import { type Reference, referencesIn } from '../src/archive/reference.ts';
import { caseMessage } from '../src/replies/case.ts';
import { notInArchive, notice, severalNamed } from '../src/replies/notices.ts';
import { privately } from '../src/replies/reply.ts';
import { messageCommand } from './command.ts';
import { inEnglish } from './options.ts';
import { searchMessage } from './searching.ts';
import { caseContext } from './views.ts';

/** More papers than a message names are not looked for. */
const MOST_NAMED = 10;
/** As much of what a message says is searched for, in UTF-16 units: `/zoek` takes no more. */
const LONGEST_SEARCH = 500;

/** Addresses, and mentions of people, roles, channels and commands, are no words to search for. */
const NO_WORDS = /https?:\/\/\S+|<[@#:/a-z][^>]*>/giu;

export const zoekInBericht = messageCommand(
  {
    type: ApplicationCommandType.Message,
    name: 'Zoek in Kamervragen',
    name_localizations: inEnglish('Search in Kamervragen'),
  },
  async (message, asking, context) => {
    const { person: owner, language } = asking;
    const { archive } = context;
    const references = referencesIn(message).slice(0, MOST_NAMED);
    const choices = await Promise.all(
      references.map(async (reference) => ({ reference, choice: await chooseNamed(reference) })),
    );
    const cases = new Map(
      choices.flatMap(({ choice }) =>
        choice && 'chosen' in choice ? [[choice.chosen.of.id, choice.chosen] as const] : [],
      ),
    );
    const missing = choices.flatMap(({ choice }) => (choice && 'missing' in choice ? [choice.missing] : []));
    const [only, ...others] = cases.values();
    if (only && others.length === 0 && missing.length === 0) {
      const shown = await caseContext(context, only, asking);
      return privately(caseMessage({ ...shown, page: 0, language, as: 'private', owner }));
    }
    if (only)
      return privately(
        severalNamed(
          [...cases.values()].map(({ of }) => of),
          missing,
          language,
        ),
      );
    const [first] = missing;
    if (first) return privately(notInArchive(first, language));
    const text = message.replace(NO_WORDS, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_SEARCH);
    if (!/[\p{L}\p{N}]/u.test(text)) return privately(notice('nothingToSearch', language));
    const found = await searchMessage({ text, filter: {}, order: 'best' }, 0, 'private', asking, context);
    return privately(found.message);

    async function chooseNamed({ name }: Reference): Promise<Choice | null> {
      return await chooseCase(archive, name);
    }
  },
);
