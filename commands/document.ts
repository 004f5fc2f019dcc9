import { caseMessage } from '../src/replies/case.ts';
import { privately } from '../src/replies/reply.ts';
import { chooseCase, completeCase, whyThis } from './choose-case.ts';
import { command } from './command.ts';
import { inEnglish, nameOption } from './options.ts';
import { caseContext } from './views.ts';

export const document = command({
  payload: {
    name: 'document',
    description: 'Een zaak: wie vroeg wie wat en wanneer, hoe het ermee staat, met alle vragen',
    description_localizations: inEnglish(
      'A case: who asked whom what and when, how it stands, with all questions',
    ),
    options: [
      nameOption(
        'document',
        'Welke zaak of welk stuk (anders het nieuwste)',
        'Which case or paper (otherwise the newest)',
      ),
    ],
  },

  async run({ document: asked }, asking, context) {
    const chosen = await chooseCase(asked, asking, context);
    if ('reply' in chosen) return chosen.reply;
    const { person: owner, language } = asking;
    const shown = await caseContext(context, chosen, asking);
    const why = asked === undefined ? { content: whyThis(chosen, language) } : {};
    return privately({ ...why, ...caseMessage({ ...shown, page: 0, language, as: 'private', owner }) });
  },

  complete: {
    document: (typed, _, asking, context) => completeCase(typed, asking, context),
  },
});
