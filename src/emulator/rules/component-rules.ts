import type { APIMessageComponent } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { MessageBody } from '../world/message-bodies.ts';
import { scheme } from './embed-rules.ts';
import { isComponentsV2 } from './message-rules.ts';
import type { Rule } from './rule.ts';
import type { Finding } from './violation.ts';
import { refused } from './violation.ts';

type Path = (string | number)[];

/** A component of any kind, with what the rules look at. */
interface Part {
  type: number;
  custom_id?: string | null;
  style?: number;
  label?: string | null;
  url?: string | null;
  sku_id?: string | null;
  emoji?: { id?: string | null; name?: string | null } | null;
  min_values?: number | null;
  max_values?: number | null;
  options?: { label: string; value: string; default?: boolean | null }[];
  components?: Part[];
  accessory?: Part;
  content?: string;
}

const NEWER: ReadonlySet<number> = new Set([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

export const COMPONENT_RULES: Rule<MessageBody>[] = [
  {
    name: 'a message has five rows of components at most',
    findings(body, { existing }) {
      if (isComponentsV2(body, existing) || (body.components?.length ?? 0) <= 5) return [];
      return [refused(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')];
    },
  },
  {
    name: 'a row holds five buttons or one menu',
    findings: (body) =>
      each(body, (row, path) => {
        if (row.type !== ComponentType.ActionRow) return [];
        let width = 0;
        return (row.components ?? []).flatMap((part, index) => {
          width += part.type === ComponentType.Button ? 1 : 5;
          const message = 'The specified component exceeds the maximum width';
          return width > 5
            ? [refused([...path, 'components', index], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message)]
            : [];
        });
      }),
  },
  {
    name: 'a button leads somewhere or has a custom id, never both',
    findings: (body) =>
      each(body, (button, path) => {
        if (button.type !== ComponentType.Button) return [];
        const leads = button.style === ButtonStyle.Link;
        const sells = button.style === ButtonStyle.Premium;
        const wrong = (code: string, message: string) => [refused(path, code, message)];
        if (leads && !button.url) return wrong('BUTTON_COMPONENT_URL_REQUIRED', 'A url is required');
        if (leads && button.custom_id) {
          return wrong(
            'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
            'A custom id and url cannot both be specified',
          );
        }
        if (sells) return button.sku_id ? [] : wrong('BUTTON_COMPONENT_SKU_REQUIRED', 'A sku id is required');
        if (!leads && button.url) {
          return wrong('BUTTON_COMPONENT_URL_NOT_ALLOWED', 'A url cannot be specified for this style');
        }
        if (!leads && !button.custom_id) {
          return wrong('BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required');
        }
        return [];
      }),
  },
  {
    name: 'a button has a label or an emoji',
    findings: (body) =>
      each(body, (button, path) => {
        if (button.type !== ComponentType.Button || button.style === ButtonStyle.Premium) return [];
        if (button.label?.trim() || button.emoji?.id || button.emoji?.name) return [];
        return [
          refused(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji must be specified'),
        ];
      }),
  },
  {
    name: 'a link button leads to the web or into Discord',
    findings: (body) =>
      each(body, (button, path) =>
        button.type === ComponentType.Button
          ? scheme(button.url, [...path, 'url'], ['http', 'https', 'discord'])
          : [],
      ),
  },
  {
    name: 'no two components of a message have the same custom id',
    findings(body) {
      const seen = new Set<string>();
      return each(body, (part, path) => {
        if (!part.custom_id) return [];
        if (!seen.has(part.custom_id)) {
          seen.add(part.custom_id);
          return [];
        }
        const message = 'Component custom id cannot be duplicated';
        return [refused([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message)];
      });
    },
  },
  {
    name: 'no two options of a menu have the same value',
    findings: (body) => each(body, (menu, path) => repeatedOptions(menu.options, path)),
  },
  {
    name: 'a menu lets people choose as many as there are, and no fewer than its least',
    findings: (body) => each(body, (menu, path) => countsOf(menu, path)),
  },
  {
    name: 'the emoji of a button or an option is one that exists',
    findings: (body) =>
      each(body, (part, path) => {
        const emoji = part.type === ComponentType.Button ? part.emoji : null;
        if (!emoji || emoji.id || !emoji.name || isEmoji(emoji.name)) return [];
        return [refused([...path, 'emoji', 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji')];
      }),
  },
  {
    name: 'newer components need their flag',
    findings(body, { existing }) {
      if (isComponentsV2(body, existing)) return [];
      return (body.components ?? []).flatMap((part, index) =>
        NEWER.has(part.type)
          ? [
              refused(
                ['components', index, 'type'],
                'UNION_TYPE_CHOICES',
                'Value of field "type" must be one of (1,).',
              ),
            ]
          : [],
      );
    },
  },
  {
    name: 'newer components count 40 parts and 4,000 characters together at most',
    findings(body, { existing }) {
      if (!isComponentsV2(body, existing)) return [];
      let parts = 0;
      let characters = 0;
      each(body, (part) => {
        parts += 1;
        characters += part.content?.length ?? 0;
        return [];
      });
      const wrong = (code: string, message: string) => refused(['components'], code, message);
      return [
        ...(parts > 40
          ? [wrong('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'Total number of components exceeds 40')]
          : []),
        ...(characters > 4_000
          ? [wrong('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', 'Displayable text exceeds 4000 characters')]
          : []),
      ];
    },
  },
];

/** Options of a menu whose value another one before it has. */
export function repeatedOptions(options: Part['options'], path: Path): Finding[] {
  const seen = new Set<string>();
  return (options ?? []).flatMap((option, index) => {
    if (!seen.has(option.value)) {
      seen.add(option.value);
      return [];
    }
    const message = 'The specified option value is already used';
    return [
      refused([...path, 'options', index, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message),
    ];
  });
}

/** What is wrong with how many options a menu lets people choose. */
export function countsOf(menu: Part, path: Path): Finding[] {
  const { options, min_values: min, max_values: max } = menu;
  const isMenu = options !== undefined || typeof min === 'number' || typeof max === 'number';
  if (!isMenu) return [];
  const [least, most] = [min ?? 1, max ?? 1];
  const defaults = (options ?? []).filter((option) => option.default).length;
  const wrong = (where: string, code: string, message: string) => refused([...path, where], code, message);
  return [
    ...(least > most
      ? [wrong('min_values', 'SELECT_COMPONENT_MIN_GT_MAX', 'Min values must not exceed max values')]
      : []),
    ...(options && most > options.length
      ? [
          wrong(
            'max_values',
            'SELECT_COMPONENT_NOT_ENOUGH_OPTIONS',
            'Max values must not exceed the number of options',
          ),
        ]
      : []),
    ...(defaults > most
      ? [wrong('options', 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', 'More default options than max values')]
      : []),
  ];
}

/** Emoji are also taken without the selector that asks for their coloured form. */
function isEmoji(name: string): boolean {
  return /^\p{RGI_Emoji}$/v.test(name) || /^\p{RGI_Emoji}$/v.test(`${name}\uFE0F`);
}

/** Goes through all components of a message, inner ones too. */
function each(body: MessageBody, check: (part: Part, path: Path) => Finding[]): Finding[] {
  const visit = (part: Part, path: Path): Finding[] => [
    ...check(part, path),
    ...(part.components ?? []).flatMap((inner, index) => visit(inner, [...path, 'components', index])),
    ...(part.accessory ? visit(part.accessory, [...path, 'accessory']) : []),
  ];
  const components: APIMessageComponent[] = body.components ?? [];
  return components.flatMap((part, index) => visit(part as Part, ['components', index]));
}
