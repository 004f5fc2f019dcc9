/** Bodies in which Discord finds nothing wrong, each at its limits. */
import type { BodyKind } from '../../src/emulator/rules/bodies.ts';
import type { RuleContext } from '../../src/emulator/rules/rule.ts';
import { button, input, menu, option, row } from './parts.ts';

/** Bodies that break no rule. */
export const VALID_PAYLOADS: [BodyKind, unknown, Partial<RuleContext>?][] = [
  ['channel message', { content: 'x'.repeat(2_000), flags: 4096 | 4, allowed_mentions: { parse: [] } }],
  [
    'channel message',
    {
      embeds: [
        {
          title: 'T'.repeat(256),
          description: 'd'.repeat(4_096),
          url: 'https://x.nl',
          fields: [{ name: 'n', value: 'v' }],
          footer: { text: 'f' },
          author: { name: 'a' },
        },
      ],
      components: [
        row(
          button('1'),
          button('2'),
          button('3', { emoji: { name: '◀' } }),
          button('4', { emoji: { name: '📎' } }),
        ),
        row({ type: 2, style: 5, label: 'Bron', url: 'https://x.nl' }),
        row(menu({ max_values: 2 })),
        row({ type: 8, custom_id: 'c', channel_types: [0, 11] }),
      ],
    },
  ],
  [
    'channel message',
    { flags: 32_768, components: [{ type: 17, components: [{ type: 10, content: 'x' }] }] },
  ],
  [
    'modal callback',
    {
      type: 9,
      data: {
        custom_id: 'm',
        title: 'M',
        components: [
          row(input('a', { value: 'vier', max_length: 4 })),
          { type: 18, label: 'Waar', component: { type: 8, custom_id: 'c', channel_types: [0] } },
          { type: 18, label: 'Wat', component: { ...input('b'), label: undefined } },
          { type: 10, content: 'tekst' },
        ],
      },
    },
  ],
  ['choices callback', { type: 8, data: { choices: [{ name: '3', value: 3 }] } }, { focusedType: 4 }],
  [
    'commands',
    [
      {
        name: 'vraag',
        description: 'x',
        default_member_permissions: '8192',
        contexts: [0, 1, 2],
        integration_types: [0, 1],
        options: [option('een', { required: true, autocomplete: true }), option('twee')],
      },
      { type: 3, name: 'Zoek in Kamervragen' },
    ],
  ],
];
