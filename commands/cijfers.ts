import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { notice, wrongPeriod } from '../src/replies/notices.ts';
import { privately, publicly } from '../src/replies/reply.ts';
import { enFigures } from '../src/replies/texts/en-figures.ts';
import { nlFigures } from '../src/replies/texts/nl-figures.ts';
import { FIGURE_VIEWS } from '../src/search/figure-views.ts';
import { parseQuery } from '../src/search/query.ts';
import { command } from './command.ts';
import { figuresOf } from './figures.ts';
import { ASKER, inEnglish, nameOption, PARTY, RESPONDENT, VISIBLE } from './options.ts';
import { completeName, readLimits } from './zoek.ts';

export const cijfers = command({
  payload: {
    name: 'cijfers',
    description: 'Een tekening: hoe vaak en door wie iets gevraagd wordt, en hoe lang antwoorden duren',
    description_localizations: inEnglish(
      'A picture: how often and by whom something is asked, and how long answers take',
    ),
    options: [
      {
        name: 'onderwerp',
        description: 'Waarover, zoals je het zoekt (anders: alles)',
        description_localizations: inEnglish(
          'About what, as you would search for it (otherwise: everything)',
        ),
        type: ApplicationCommandOptionType.String,
        max_length: 500,
      },
      {
        name: 'toon',
        description: 'Wat je wilt zien (anders: per jaar)',
        description_localizations: inEnglish('What you want to see (otherwise: by year)'),
        type: ApplicationCommandOptionType.String,
        choices: FIGURE_VIEWS.map((view) => ({
          name: nlFigures.views[view],
          name_localizations: inEnglish(enFigures.views[view]),
          value: view,
        })),
      },
      PARTY,
      ASKER,
      RESPONDENT,
      nameOption('ministerie', 'Beantwoord door dit ministerie', 'Answered by this ministry'),
      nameOption(
        'jaar',
        'Kalenderjaar (2023) of vergaderjaar (2022-2023)',
        'Calendar year (2023) or session year (2022-2023)',
      ),
      VISIBLE,
    ],
  },

  async run({ onderwerp = '', toon = 'years', zichtbaar = false, ...limits }, asking, context) {
    const { language } = asking;
    const view = FIGURE_VIEWS.find((one) => one === toon);
    if (view === undefined) return privately(notice('stale', language));
    const read = readLimits(limits);
    if ('wrong' in read) return privately(wrongPeriod(read.wrong, language));
    const { rest, filter, words, phrases, excluded } = parseQuery(onderwerp);
    if (excluded.length > 0 && words.length + phrases.length === 0)
      return privately(notice('excludedAlone', language));
    const search = { text: rest, filter: { ...filter, ...read.filter }, order: 'best' } as const;
    const as = zichtbaar ? 'public' : 'private';
    const { message, isFound } = await figuresOf(search, view, as, asking, context);
    return zichtbaar && isFound ? publicly(message) : privately(message);
  },

  complete: {
    partij: completeName('party'),
    van: completeName('asker'),
    bewindspersoon: completeName('respondent'),
    ministerie: completeName('ministry'),
    jaar: completeName('sessionYear'),
  },
});
