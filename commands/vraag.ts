import { type Choosable, questionsTo } from '../src/archive/cases/choose.ts';
import { typedNumber } from '../src/documents/question-numbers.ts';
import { answerMessage } from '../src/replies/answer.ts';
import { caseMessage } from '../src/replies/case.ts';
import { CHOICE_TEXT, CHOICES } from '../src/replies/limits.ts';
import { noSuchNumber, severalWithNumber } from '../src/replies/notices.ts';
import { optionValue, questionsNamed } from '../src/replies/question-menu.ts';
import { type Choice, type Message, privately, publicly } from '../src/replies/reply.ts';
import { shorten } from '../src/replies/shorten.ts';
import { suggestQuestions } from '../src/search/fuzzy.ts';
import { chooseCase, completeCase, whyThis } from './choose-case.ts';
import { command } from './command.ts';
import { inEnglish, nameOption, VISIBLE } from './options.ts';
import { answerContext, caseContext } from './views.ts';

export const vraag = command({
  payload: {
    name: 'vraag',
    description: 'Toon een vraag met het hele antwoord',
    description_localizations: inEnglish('Show a question with its whole answer'),
    options: [
      nameOption(
        'nummer',
        'Het nummer van de vraag (anders alle vragen)',
        'The number of the question (otherwise all questions)',
      ),
      nameOption(
        'document',
        'Uit welke zaak of welk stuk (anders het nieuwste)',
        'From which case or paper (otherwise the newest)',
      ),
      VISIBLE,
    ],
  },

  async run({ nummer, document: asked, zichtbaar = false }, asking, context) {
    const goesOnWith = nummer === undefined ? '' : `${typedNumber(nummer) ?? ''}`;
    const chosen = await chooseCase(asked, asking, context, goesOnWith);
    if ('reply' in chosen) return chosen.reply;
    const { person: owner, language } = asking;
    const as = zichtbaar ? 'public' : 'private';
    const why = asked === undefined ? { content: whyThis(chosen, language) } : {};
    const reply = (message: Message) => (zichtbaar ? publicly : privately)({ ...why, ...message });
    if (nummer === undefined) {
      const shown = await caseContext(context, chosen, asking);
      return reply(caseMessage({ ...shown, page: 0, language, as, owner }));
    }
    const questions = questionsTo(chosen);

    const [found, ...others] = questionsNamed(nummer, questions);
    if (!found) return privately(noSuchNumber(nummer, questions, owner, language));
    if (others.length > 0) return privately(severalWithNumber(nummer, [found, ...others], owner, language));

    const { document, index } = found;
    const shown = await answerContext(context.archive, document, index, asking);
    return reply(answerMessage({ document, index, page: 0, language, as, owner, context: shown }));
  },

  complete: {
    async nummer(typed, { document: asked }, asking, context) {
      const chosen = await chooseCase(asked, asking, context);
      if ('reply' in chosen) return [];
      const questions = questionsTo(chosen);
      const suggested = suggestQuestions(questions.flatMap(exchangeOf), typed);
      return suggested.slice(0, CHOICES).flatMap((at) => choiceOf(questions, at));
    },
    document: (typed, _, asking, context) => completeCase(typed, asking, context),
  },
});

const exchangeOf = ({ document, index }: Choosable) => document.exchanges[index] ?? [];

/** "3 · Kunt u aangeven welke vijf casussen …"; its value names that question alone, also among several 3s. */
function choiceOf(questions: readonly Choosable[], at: number): Choice[] {
  const chosen = questions[at];
  const exchange = chosen?.document.exchanges[chosen.index];
  if (!chosen || !exchange) return [];
  const [first] = exchange.numbers;
  const isOnlyOne = first !== undefined && questionsNamed(`${first}`, questions).length === 1;
  return [
    {
      name: shorten(`${exchange.numbers.join(', ') || '–'} · ${exchange.question}`, CHOICE_TEXT),
      value: isOnlyOne ? `${first}` : optionValue(chosen),
    },
  ];
}
