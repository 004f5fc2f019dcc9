import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Choice } from '../interactions/open-interaction.ts';
import type { Rule } from './rule.ts';
import type { Finding } from './violation.ts';
import { refused } from './violation.ts';

interface Choices {
  choices?: (Choice | null)[] | null;
}

/** Autocomplete choices; an option's fixed choices keep to the same limits. */
export const CHOICE_RULES: Rule<Choices>[] = [
  {
    // The schema lets 6,000 through (docs: Application Command Option Choice Structure says 100).
    name: 'the value of a choice counts 100 characters at most',
    findings: (body) =>
      eachChoice(body, (choice, path) =>
        typeof choice.value === 'string' && choice.value.length > 100
          ? [refused([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.')]
          : [],
      ),
  },
  {
    name: 'the value of a choice is of the type of the option',
    findings: (body, { focusedType }) =>
      eachChoice(body, (choice, path) => {
        const wantsText = focusedType === ApplicationCommandOptionType.String;
        if (focusedType === null || (typeof choice.value === 'string') === wantsText) return [];
        const message = `Value "${choice.value}" is not ${wantsText ? 'a string' : 'int'}.`;
        return [
          refused([...path, 'value'], wantsText ? 'STRING_TYPE_CONVERT' : 'NUMBER_TYPE_COERCE', message),
        ];
      }),
  },
  {
    name: 'a choice for a whole number is one',
    findings: (body, { focusedType }) =>
      eachChoice(body, (choice, path) =>
        focusedType === ApplicationCommandOptionType.Integer &&
        typeof choice.value === 'number' &&
        !Number.isSafeInteger(choice.value)
          ? [refused([...path, 'value'], 'NUMBER_TYPE_COERCE', `Value "${choice.value}" is not int.`)]
          : [],
      ),
  },
  {
    name: 'a choice has a name that can be read',
    findings: (body) =>
      eachChoice(body, (choice, path) =>
        choice.name.trim() === ''
          ? [refused([...path, 'name'], 'BASE_TYPE_REQUIRED', 'This field is required')]
          : [],
      ),
  },
];

function eachChoice(
  body: Choices,
  check: (choice: Choice, path: (string | number)[]) => Finding[],
): Finding[] {
  return (body.choices ?? []).flatMap((choice, index) => (choice ? check(choice, ['choices', index]) : []));
}
