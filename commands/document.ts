import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { documentMessage } from '../src/replies/document.ts';
import { privately } from '../src/replies/reply.ts';
import { chooseDocument, completeDocument } from './choose-document.ts';
import { command } from './command.ts';
import { inEnglish } from './options.ts';

export const document = command({
  payload: {
    name: 'document',
    description: 'Wie vroeg wie wat en wanneer, met alle vragen',
    description_localizations: inEnglish('Who asked whom what and when, with all questions'),
    options: [
      {
        name: 'document',
        description: 'Welk document (anders het nieuwste)',
        description_localizations: inEnglish('Which document (otherwise the newest)'),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 100,
      },
    ],
  },

  async run({ document: asked }, asking, context) {
    const chosen = await chooseDocument(asked, asking, context);
    if ('reply' in chosen) return chosen.reply;
    const { person: owner, language } = asking;
    return privately(documentMessage({ document: chosen.document, page: 0, language, as: 'private', owner }));
  },

  complete: {
    document: (typed, _, asking, context) => completeDocument(typed, asking, context),
  },
});
