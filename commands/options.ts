/** The options of a command: their types, and the schema that what Discord sends is parsed by, from its payload. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';

/** An English text for those whose Discord is English; names of commands stay Dutch for everyone. */
export const inEnglish = (text: string) => ({ 'en-GB': text, 'en-US': text }) as const;

/** Answers are for the one who asks alone, unless they say otherwise. */
export const VISIBLE = {
  name: 'zichtbaar',
  description: 'Laat iedereen in dit kanaal het zien',
  description_localizations: inEnglish('Let everyone in this channel see it'),
  type: ApplicationCommandOptionType.Boolean,
} as const;

/** Whether the answer to these options is for everyone in the channel. */
export const isVisible = (given: Readonly<Record<string, unknown>>): boolean => given[VISIBLE.name] === true;

/** An option that names something, with suggestions while it is typed. */
export const nameOption = <const Name extends string>(name: Name, description: string, english: string) =>
  ({
    name,
    description,
    description_localizations: inEnglish(english),
    type: ApplicationCommandOptionType.String,
    autocomplete: true,
    max_length: 100,
  }) as const;

/** The limits of a search that bear the same words in every command. */
export const PARTY = nameOption(
  'partij',
  'Gevraagd door iemand van deze partij',
  'Asked by a member of this party',
);
export const ASKER = nameOption('van', 'Gevraagd door dit Kamerlid', 'Asked by this member');
export const RESPONDENT = nameOption(
  'bewindspersoon',
  'Beantwoord door deze bewindspersoon',
  'Answered by this minister or state secretary',
);

export type Payload = RESTPostAPIChatInputApplicationCommandsJSONBody & {
  readonly options?: readonly APIApplicationCommandBasicOption[];
};

type ValueOf<Type> = Type extends ApplicationCommandOptionType.Boolean ? boolean : string;

/** What a person gave, by the option's name; what they need not give may be absent. */
export type OptionsOf<P> = P extends { readonly options: readonly (infer Option)[] }
  ? {
      [O in Option as O extends { readonly name: infer Name extends string } ? Name : never]: O extends {
        readonly required: true;
        readonly type: infer Type;
      }
        ? ValueOf<Type>
        : O extends { readonly type: infer Type }
          ? ValueOf<Type> | undefined
          : never;
    }
  : Record<never, never>;

/** Letters of a text, where an option says nothing of it (docs: Application Command Option Structure). */
const LONGEST = 6_000;

/** The schema of a command's options: the required ones must be there once it is sent; while typing, none need be. */
export function optionsSchema(
  payload: Payload,
  moment: 'sent' | 'typing',
): z.ZodType<Record<string, unknown>> {
  const shape = (payload.options ?? []).map((option) => {
    const { name, type, required } = option;
    const longest = ('max_length' in option ? option.max_length : undefined) ?? LONGEST;
    const text = z.string().refine((value) => [...value].length <= longest);
    const value = type === ApplicationCommandOptionType.Boolean ? z.boolean() : text;
    return [name, required && moment === 'sent' ? value : value.optional()] as const;
  });
  return z.object(Object.fromEntries(shape));
}

/** `SP (1.234)`: the name of a choice, which Discord can send in place of its value. */
export const withoutCount = (value: string): string => value.replace(/ \(\d{1,3}(?:[.,]\d{3})*\)$/, '');
