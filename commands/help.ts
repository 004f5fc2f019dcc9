import { helpMessage } from '../src/replies/help.ts';
import { privately } from '../src/replies/reply.ts';
import { command } from './command.ts';
import { inEnglish } from './options.ts';

export const help = command({
  payload: {
    name: 'help',
    description: 'Wat deze bot kan',
    description_localizations: inEnglish('What this bot can do'),
  },

  run: async (_, { language }, { mention }) => privately(helpMessage(mention, language)),
});
