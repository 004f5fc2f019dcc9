import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { notice } from '../src/replies/notices.ts';
import { privately } from '../src/replies/reply.ts';
import { parseQuery } from '../src/search/query.ts';
import { chooseCase, completeCase } from './choose-case.ts';
import { command } from './command.ts';
import { follow, followsHere } from './following.ts';
import { ASKER, inEnglish, nameOption, PARTY, RESPONDENT } from './options.ts';
import { unknownName } from './unknown-names.ts';
import { completeName, readLimits } from './zoek.ts';

/** Typed in place of words it asks for the list. */
const LIST = /^(?:lijst|list)$/i;

export const volg = command({
  payload: {
    name: 'volg',
    description: 'Hoor hier van nieuwe vragen, uitstel en antwoorden; zonder iets erbij: wat gevolgd wordt',
    description_localizations: inEnglish(
      'Hear of new questions, postponements and answers here; with nothing: what is followed',
    ),
    options: [
      {
        name: 'tekst',
        description: 'Een onderwerp, zoals je het zoekt; of lijst',
        description_localizations: inEnglish('A topic, as you would search for it (in Dutch); or list'),
        type: ApplicationCommandOptionType.String,
        max_length: 500,
      },
      nameOption(
        'zaak',
        'Eén zaak: tot er antwoord is, en daarna',
        'One case: until it is answered, and after',
      ),
      nameOption(
        'verwijzing',
        'Stukken die naar deze zaak of dit stuk verwijzen',
        'Papers that refer to this case or paper',
      ),
      PARTY,
      ASKER,
      RESPONDENT,
      nameOption(
        'ministerie',
        'Gevraagd aan of beantwoord door dit ministerie',
        'Asked of or answered by this ministry',
      ),
    ],
  },

  async run({ tekst = '', zaak, verwijzing, ...limits }, asking, context) {
    const { language } = asking;
    const isLimited = Object.values(limits).some((value) => value !== undefined);
    if (zaak !== undefined) {
      const chosen = await chooseCase(zaak, asking, context);
      if ('reply' in chosen) return chosen.reply;
      return follow({ text: '', filter: { case: chosen.of.id }, order: 'best' }, asking, context);
    }
    if (verwijzing !== undefined) {
      const chosen = await chooseCase(verwijzing, asking, context);
      if ('reply' in chosen) return chosen.reply;
      return follow({ text: '', filter: { cites: chosen.of.id }, order: 'best' }, asking, context);
    }
    if (!isLimited && (tekst.trim() === '' || LIST.test(tekst.trim()))) {
      return privately(await followsHere(asking, context));
    }
    const read = readLimits(limits);
    if ('wrong' in read) return privately(notice('emptyQuery', language));
    const { rest, filter, reference } = parseQuery(tekst);
    const all = { ...filter, ...read.filter };
    const isAnything = /[\p{L}\p{N}]/u.test(rest) || Object.keys(all).length > 0;
    if (!isAnything) return privately(notice('emptyQuery', language));
    const unknown = await unknownName(all, context, language);
    if (unknown) return privately(unknown);
    return follow({ text: reference ? '' : rest, filter: all, order: 'best' }, asking, context);
  },

  complete: {
    zaak: (typed, _, asking, context) => completeCase(typed, asking, context),
    verwijzing: (typed, _, asking, context) => completeCase(typed, asking, context),
    partij: completeName('party'),
    van: completeName('asker'),
    bewindspersoon: completeName('respondent'),
    ministerie: completeName('ministry'),
  },
});
