/** Bodies that break one rule each. */
import type { RuleContext } from '../../src/emulator/rules/rule.ts';
import {
  type Body,
  button,
  choices,
  command,
  components,
  embed,
  input,
  menu,
  message,
  modal,
  option,
  row,
} from './parts.ts';

/** A body that breaks one rule, and where Discord would point. */
export interface InvalidPayload extends Body {
  rule: string;
  found: string;
  context?: Partial<RuleContext>;
}

export const INVALID_PAYLOADS: InvalidPayload[] = [
  {
    rule: 'a message has something in it',
    ...message({ content: '  ', embeds: [] }),
    found: ' EMPTY_MESSAGE',
  },
  {
    rule: 'the text of a message counts 2,000 characters at most',
    ...message({ content: 'x'.repeat(2_001) }),
    found: 'content BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a message of newer components has no text, embeds or poll',
    ...message({ content: 'x', flags: 32_768, components: [{ type: 10, content: 'y' }] }),
    found: 'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  },
  {
    rule: 'only some flags can be set',
    ...message({ content: 'x', flags: 1 }),
    found: 'flags FLAGS_NOT_SETTABLE',
  },
  {
    rule: 'allowed_mentions names a kind or some of it, not both',
    ...message({ content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }),
    found: 'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  },
  {
    rule: 'an attachment is one that was sent along, or one that the message has',
    ...message({ content: 'x', attachments: [{ id: '0' }] }),
    found: 'attachments[0].id ATTACHMENT_NOT_FOUND',
  },
  {
    rule: 'a message carries ten files at most',
    ...message({ content: 'x' }),
    context: {
      uploads: Array.from({ length: 11 }, (_, index) => ({
        index: String(index),
        name: 'x',
        contentType: 'text/plain',
        bytes: new Uint8Array(),
      })),
    },
    found: 'attachments BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'the embeds of a message count 6,000 characters together at most',
    ...message({ embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] }),
    found: 'embeds MAX_EMBED_SIZE_EXCEEDED',
  },
  {
    rule: 'an embed has something in it',
    ...embed({ color: 1 }),
    found: 'embeds[0].description BASE_TYPE_REQUIRED',
  },
  {
    rule: 'the fields of an embed have a name and a value',
    ...embed({ fields: [{ name: 'x', value: ' ' }] }),
    found: 'embeds[0].fields[0].value BASE_TYPE_REQUIRED',
  },
  {
    rule: 'footer and author of an embed have a text',
    ...embed({ title: 'x', author: { name: '' } }),
    found: 'embeds[0].author.name BASE_TYPE_REQUIRED',
  },
  {
    rule: 'the addresses of an embed are of the web',
    ...embed({ title: 'x', url: 'javascript:alert(1)' }),
    found: 'embeds[0].url URL_TYPE_INVALID_SCHEME',
  },
  {
    rule: 'a message has five rows of components at most',
    ...components(...[1, 2, 3, 4, 5, 6].map((id) => row(button(`b${id}`)))),
    found: 'components BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a row holds five buttons or one menu',
    ...components(row(button('b'), menu())),
    found: 'components[0].components[1] COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  },
  {
    rule: 'a button leads somewhere or has a custom id, never both',
    ...components(row({ type: 2, style: 5, label: 'x', url: 'https://x.nl', custom_id: 'b' })),
    found: 'components[0].components[0] BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  },
  {
    rule: 'a button leads somewhere or has a custom id, never both',
    ...components(row({ type: 2, style: 1, label: 'x' })),
    found: 'components[0].components[0] BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  },
  {
    rule: 'a button leads somewhere or has a custom id, never both',
    ...components(row({ type: 2, style: 5, label: 'x' })),
    found: 'components[0].components[0] BUTTON_COMPONENT_URL_REQUIRED',
  },
  {
    rule: 'a button has a label or an emoji',
    ...components(row(button('b', { label: '' }))),
    found: 'components[0].components[0] BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
  },
  {
    rule: 'a link button leads to the web or into Discord',
    ...components(row({ type: 2, style: 5, label: 'x', url: 'file:///etc/passwd' })),
    found: 'components[0].components[0].url URL_TYPE_INVALID_SCHEME',
  },
  {
    rule: 'no two components of a message have the same custom id',
    ...components(row(button('b')), row(button('b'))),
    found: 'components[1].components[0].custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  },
  {
    rule: 'no two options of a menu have the same value',
    ...components(
      row(
        menu({
          options: [
            { label: 'a', value: 'a' },
            { label: 'b', value: 'a' },
          ],
        }),
      ),
    ),
    found: 'components[0].components[0].options[1].value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  },
  {
    rule: 'a menu lets people choose as many as there are, and no fewer than its least',
    ...components(row(menu({ min_values: 2, max_values: 1 }))),
    found: 'components[0].components[0].min_values SELECT_COMPONENT_MIN_GT_MAX',
  },
  {
    rule: 'a menu lets people choose as many as there are, and no fewer than its least',
    ...components(row(menu({ max_values: 3 }))),
    found: 'components[0].components[0].max_values SELECT_COMPONENT_NOT_ENOUGH_OPTIONS',
  },
  {
    rule: 'the emoji of a button or an option is one that exists',
    ...components(row(button('b', { emoji: { name: 'vlag' } }))),
    found: 'components[0].components[0].emoji.name COMPONENT_INVALID_EMOJI',
  },
  {
    rule: 'newer components need their flag',
    ...components({ type: 10, content: 'x' }),
    found: 'components[0].type UNION_TYPE_CHOICES',
  },
  {
    rule: 'newer components count 40 parts and 4,000 characters together at most',
    ...message({
      flags: 32_768,
      components: [
        { type: 10, content: 'x'.repeat(4_000) },
        { type: 10, content: 'y' },
      ],
    }),
    found: 'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  },
  {
    rule: 'a modal has one to five parts',
    ...modal(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => row(input(id)))),
    found: 'data.components BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'no two fields of a modal have the same custom id',
    ...modal(row(input('a')), row(input('a'))),
    found: 'data.components[1].components[0].custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  },
  {
    rule: 'a field has its label itself in a row, and around it in a Label',
    ...modal(row(input('a', { label: undefined }))),
    found: 'data.components[0].components[0].label BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a field has its label itself in a row, and around it in a Label',
    ...modal({ type: 18, label: 'L', component: input('a') }),
    found: 'data.components[0].component.label COMPONENT_LABEL_NOT_ALLOWED',
  },
  {
    rule: 'what a text field begins with fits in it',
    ...modal(row(input('a', { value: 'vijf!', max_length: 4 }))),
    found: 'data.components[0].components[0].value BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'the menus of a modal are as sound as those of a message',
    ...modal({ type: 18, label: 'L', component: menu({ max_values: 3 }) }),
    found: 'data.components[0].component.max_values SELECT_COMPONENT_NOT_ENOUGH_OPTIONS',
  },
  {
    rule: 'the value of a choice counts 100 characters at most',
    ...choices({ name: 'x', value: 'x'.repeat(101) }),
    found: 'data.choices[0].value BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'the value of a choice is of the type of the option',
    ...choices({ name: 'x', value: 'drie' }),
    context: { focusedType: 4 },
    found: 'data.choices[0].value NUMBER_TYPE_COERCE',
  },
  {
    rule: 'a choice for a whole number is one',
    ...choices({ name: 'x', value: 3.5 }),
    context: { focusedType: 4 },
    found: 'data.choices[0].value NUMBER_TYPE_COERCE',
  },
  {
    rule: 'a choice has a name that can be read',
    ...choices({ name: ' ', value: 'x' }),
    found: 'data.choices[0].name BASE_TYPE_REQUIRED',
  },
  {
    rule: 'the name of a chat command and of its options is a plain word in lower case',
    ...command({ name: 'Zoek' }),
    found: 'name APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'the name of a chat command and of its options is a plain word in lower case',
    ...command({ options: [option('met spatie')] }),
    found: 'options[0].name APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'the name of a chat command and of its options is a plain word in lower case',
    ...command({ name_localizations: { 'en-GB': 'Search' } }),
    found: 'name_localizations.en-GB APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'a chat command has a description',
    ...command({ description: undefined }),
    found: 'description BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a command of the context menu has no description and no options',
    ...command({ type: 3, name: 'Zoek in Kamervragen' }),
    found: 'description APPLICATION_COMMAND_CONTEXT_MENU_FIELD_NOT_ALLOWED',
  },
  {
    rule: 'required options stand before the others',
    ...command({ options: [option('een'), option('twee', { required: true })] }),
    found: 'options[1] APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  },
  {
    rule: 'no two options have the same name',
    ...command({ options: [option('een'), option('een')] }),
    found: 'options[1].name APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
  },
  {
    rule: 'subcommands stand by themselves, not among options',
    ...command({ options: [{ type: 1, name: 'toon', description: 'x' }, option('een')] }),
    found: 'options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  },
  {
    rule: 'an option has fixed choices or autocomplete, not both',
    ...command({ options: [option('een', { autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
    found: 'options[0].autocomplete APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES_EXCLUSIVE',
  },
  {
    rule: 'no two choices have the same name, and their values count 100 characters at most',
    ...command({
      options: [
        option('een', {
          choices: [
            { name: 'a', value: 'a' },
            { name: 'a', value: 'b' },
          ],
        }),
      ],
    }),
    found: 'options[0].choices[1].name APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATED',
  },
  {
    rule: 'the least that an option takes is not more than the most',
    ...command({ options: [{ type: 4, name: 'n', description: 'x', min_value: 3, max_value: 2 }] }),
    found: 'options[0].min_value APPLICATION_COMMAND_OPTION_MIN_GT_MAX',
  },
  {
    rule: 'localizations are for languages that Discord has',
    ...command({ description_localizations: { en: 'Searches' } }),
    found: 'description_localizations.en BASE_TYPE_CHOICES',
  },
  {
    rule: 'a command counts 8,000 characters at most, the longest language counted',
    ...command({
      options: Array.from({ length: 4 }, (_, index) =>
        option(`o${index}`, {
          choices: Array.from({ length: 25 }, (_, n) => ({
            name: `${n} ${'x'.repeat(20)}`,
            name_localizations: { 'en-GB': `${n} ${'x'.repeat(60)}` },
            value: `${n} ${'y'.repeat(40)}`,
          })),
        }),
      ),
    }),
    found: ' APPLICATION_COMMAND_TOO_LARGE',
  },
  {
    rule: 'an application has 100 chat commands, 15 for people and 15 for messages at most',
    kind: 'commands',
    body: Array.from({ length: 16 }, (_, index) => ({ type: 3, name: `Zoek ${index}` })),
    found: ' APPLICATION_COMMANDS_MAX',
  },
  {
    rule: 'no two commands of a type have the same name',
    kind: 'commands',
    body: [
      { name: 'zoek', description: 'x' },
      { name: 'zoek', description: 'y' },
    ],
    found: '[1] APPLICATION_COMMANDS_DUPLICATE_NAME',
  },
];
