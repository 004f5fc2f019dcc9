import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { collectionsMessage } from '../src/replies/collection.ts';
import { CHOICES } from '../src/replies/limits.ts';
import { markdown } from '../src/replies/markdown.ts';
import { privately, publicly } from '../src/replies/reply.ts';
import { LONGEST_NAME } from '../src/replies/text-fields.ts';
import { isSameName } from '../src/store/collections.ts';
import { placeOf, shownCollection } from './collecting.ts';
import { command } from './command.ts';
import { inEnglish, VISIBLE } from './options.ts';

export const verzameling = command({
  payload: {
    name: 'verzameling',
    description: 'Toon de verzamelde antwoorden van dit kanaal',
    description_localizations: inEnglish('Show the collected answers of this channel'),
    options: [
      {
        name: 'naam',
        description: 'Welke verzameling (anders alle)',
        description_localizations: inEnglish('Which collection (otherwise all)'),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: LONGEST_NAME,
      },
      VISIBLE,
    ],
  },

  async run({ naam, zichtbaar = false }, asking, context) {
    const { language, person } = asking;
    const all = await context.store.collections.in(placeOf(asking));
    const named = naam === undefined ? undefined : all.find(({ name }) => isSameName(name, naam));
    const found = named && (await context.store.collections.find(placeOf(asking), named.id));
    if (found) {
      const as = zichtbaar ? 'public' : 'private';
      return (zichtbaar ? publicly : privately)(await shownCollection(found, 0, as, asking, context));
    }
    const content = naam === undefined ? '' : language.texts.noSuchCollection(markdown(naam));
    return privately({ content, ...collectionsMessage(all, person, language) });
  },

  complete: {
    async naam(typed, _, asking, { store }) {
      const all = await store.collections.in(placeOf(asking));
      const having = all.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
      return having.slice(0, CHOICES).map(({ name }) => ({ name, value: name }));
    },
  },
});
