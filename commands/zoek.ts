import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { hitsMessage, MOST_HITS, nothingFoundMessage } from '../src/replies/hits.ts';
import { notice } from '../src/replies/notices.ts';
import { privately, publicly } from '../src/replies/reply.ts';
import { chooseDocument, completeDocument } from './choose-document.ts';
import { command } from './command.ts';
import { inEnglish, VISIBLE } from './options.ts';

export const zoek = command({
  payload: {
    name: 'zoek',
    description: 'Zoek in alle vragen en antwoorden',
    description_localizations: inEnglish('Search all questions and answers'),
    options: [
      {
        name: 'tekst',
        description: 'Waar je naar zoekt; typfouten mogen',
        description_localizations: inEnglish('What you are looking for, in Dutch; typos are fine'),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: 500,
      },
      {
        name: 'document',
        description: 'Zoek alleen in dit document',
        description_localizations: inEnglish('Search in this document alone'),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 100,
      },
      VISIBLE,
    ],
  },

  async run({ tekst, document: asked, zichtbaar = false }, asking, context) {
    const { person: owner, locale } = asking;
    const chosen = await chooseDocument(asked, asking, context);
    if ('reply' in chosen) return chosen.reply;
    const within = asked === undefined ? null : chosen.document;
    if (!/[\p{L}\p{N}]/u.test(tekst)) return privately(notice('emptyQuery', locale));

    const found = await context.search.find({ text: tekst, document: within?.id, limit: MOST_HITS });
    if (found.total === 0) return privately(nothingFoundMessage(tekst, within, locale));
    const message = hitsMessage(found, locale, owner);
    return zichtbaar ? publicly(message) : privately(message);
  },

  complete: {
    document: (typed, _, asking, context) => completeDocument(typed, asking, context),
  },
});
