/** The first words in a server: what this is, and what to type. */
export const welcomeMessage = (mention: (command: string) => string, { texts }: Language): Message => ({
  embeds: [
    {
      color: BLUE,
      title: texts.welcomeTitle,
      description: [
        texts.helpIntro,
        [
          `${mention('vraag')} ${texts.welcomeAsk}`,
          `${mention('zoek')} ${texts.welcomeSearch}`,
          `${mention('help')} ${texts.welcomeHelp}`,
        ].join('\n'),
      ].join('\n\n'),
    },
  ],
});

/** What there is, with mentions that put the command in the person's box when clicked. */
import { BLUE } from './colours.ts';
import type { Language } from './language.ts';
import type { Message } from './reply.ts';

/** @param mention a command as a mention: `</vraag:123>`, or `/vraag` where its id is not known. */
export function helpMessage(mention: (command: string) => string, language: Language): Message {
  const { texts } = language;
  return {
    embeds: [
      {
        color: BLUE,
        title: texts.helpTitle,
        description: [
          texts.helpIntro,
          [
            `${mention('vraag')} ${texts.helpAsk}`,
            `${mention('zoek')} ${texts.helpSearch}`,
            `${mention('document')} ${texts.helpDocument}`,
            `${mention('verzameling')} ${texts.helpCollections}`,
            `${mention('volg')} ${texts.helpFollow}`,
            `${mention('termijnen')} ${texts.helpTerms}`,
            `${mention('cijfers')} ${texts.helpFigures}`,
          ].join('\n'),
          texts.helpOnMessage,
          texts.helpShare,
          texts.helpQuote,
        ].join('\n\n'),
      },
    ],
  };
}
