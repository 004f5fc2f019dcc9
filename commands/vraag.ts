import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Document } from '../src/documents/model.ts';
import { exchangeNamed, exchangesWith, nameOf, typedNumber } from '../src/documents/question-numbers.ts';
import { answerMessage } from '../src/replies/answer.ts';
import { CHOICE_TEXT, CHOICES } from '../src/replies/limits.ts';
import { noSuchNumber, severalWithNumber } from '../src/replies/notices.ts';
import { type Choice, privately, publicly } from '../src/replies/reply.ts';
import { shorten } from '../src/replies/shorten.ts';
import { suggestQuestions } from '../src/search/fuzzy.ts';
import { chooseDocument, completeDocument } from './choose-document.ts';
import { command } from './command.ts';
import { inEnglish, VISIBLE } from './options.ts';

export const vraag = command({
  payload: {
    name: 'vraag',
    description: 'Toon een vraag met het hele antwoord',
    description_localizations: inEnglish('Show a question with its whole answer'),
    options: [
      {
        name: 'nummer',
        description: 'Het nummer van de vraag',
        description_localizations: inEnglish('The number of the question'),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
        max_length: 100,
      },
      {
        name: 'document',
        description: 'Uit welk document (anders het nieuwste)',
        description_localizations: inEnglish('From which document (otherwise the newest)'),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 100,
      },
      VISIBLE,
    ],
  },

  async run({ nummer, document: asked, zichtbaar = false }, asking, context) {
    const chosen = await chooseDocument(asked, asking, context);
    if ('reply' in chosen) return chosen.reply;
    const { document } = chosen;
    const { person: owner, language } = asking;

    const [index, ...others] = positionsOf(nummer, document);
    if (index === undefined) return privately(noSuchNumber(nummer, document, owner, language));
    if (others.length > 0)
      return privately(severalWithNumber(nummer, document, [index, ...others], owner, language));

    const as = zichtbaar ? 'public' : 'private';
    const message = answerMessage({ document, index, page: 0, language, as, owner });
    return zichtbaar ? publicly(message) : privately(message);
  },

  complete: {
    async nummer(typed, { document: asked }, asking, context) {
      const chosen = await chooseDocument(asked, asking, context);
      if ('reply' in chosen) return [];
      const suggested = suggestQuestions(chosen.document.exchanges, typed);
      return suggested.slice(0, CHOICES).map((index) => choiceOf(chosen.document, index));
    },
    document: (typed, _, asking, context) => completeDocument(typed, asking, context),
  },
});

/** "3 · Kunt u aangeven welke vijf casussen …"; its value names that question alone, also among several 3s. */
function choiceOf(document: Document, index: number): Choice {
  const { numbers = [], question = '' } = document.exchanges[index] ?? {};
  const name = nameOf(document, index);
  const [first] = numbers;
  const isRepeated = first !== undefined && exchangesWith(document, first).length > 1;
  return {
    name: shorten(`${numbers.join(', ') || '–'} · ${question}`, CHOICE_TEXT),
    value: isRepeated && !name.includes('~') ? `${name}~1` : name,
  };
}

/** Where the question that was typed stands: "3", or "2~3" as a completed choice names the third question 2. */
function positionsOf(typed: string, document: Document): number[] {
  const number = typedNumber(typed);
  const places = number === null ? [] : exchangesWith(document, number);
  if (places.length > 0) return places.map(({ index }) => index);
  const named = exchangeNamed(document, typed.trim());
  return named ? [named.index] : [];
}
