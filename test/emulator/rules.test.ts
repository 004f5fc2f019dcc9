import { describe, expect, test } from 'vitest';
import type { BodyKind } from '../../src/emulator/rules/bodies.ts';
import { findingsOf } from '../../src/emulator/rules/check.ts';
import { CHOICE_RULES } from '../../src/emulator/rules/choice-rules.ts';
import { COMMAND_LIST_RULES } from '../../src/emulator/rules/command-list-rules.ts';
import { COMMAND_RULES } from '../../src/emulator/rules/command-rules.ts';
import { COMPONENT_RULES } from '../../src/emulator/rules/component-rules.ts';
import { EMBED_RULES } from '../../src/emulator/rules/embed-rules.ts';
import { MESSAGE_RULES } from '../../src/emulator/rules/message-rules.ts';
import { MODAL_RULES } from '../../src/emulator/rules/modal-rules.ts';
import type { RuleContext } from '../../src/emulator/rules/rule.ts';
import { spell } from '../../src/emulator/rules/violation.ts';
import { INVALID_PAYLOADS } from './invalid-payloads.ts';
import { button, input, row } from './parts.ts';
import { VALID_PAYLOADS } from './valid-payloads.ts';

const NOTHING: RuleContext = { uploads: [], existing: null, focusedType: null };

describe('Discord refuses', () => {
  test.each(INVALID_PAYLOADS)('what breaks: $rule ($found)', ({ kind, body, found, context }) => {
    const findings = findingsOf(kind, JSON.parse(JSON.stringify(body)), { ...NOTHING, ...context });
    expect(findings.map((finding) => `${spell(finding.path)} ${finding.code}`)).toEqual([found]);
  });

  test.each(VALID_PAYLOADS)('nothing in a valid %s', (kind, body, context) => {
    expect(findingsOf(kind, JSON.parse(JSON.stringify(body)), { ...NOTHING, ...context })).toEqual([]);
  });

  test('every rule has a payload in this file', () => {
    const rules = [
      ...MESSAGE_RULES,
      ...EMBED_RULES,
      ...COMPONENT_RULES,
      ...MODAL_RULES,
      ...CHOICE_RULES,
      ...COMMAND_RULES,
      ...COMMAND_LIST_RULES,
    ];
    expect(new Set(INVALID_PAYLOADS.map((payload) => payload.rule))).toEqual(
      new Set(rules.map((rule) => rule.name)),
    );
  });
});

describe("Discord's published schema is translated to Discord's words", () => {
  const found = (kind: BodyKind, body: unknown) =>
    findingsOf(kind, body, NOTHING).map(
      ({ path, code, message, refused }) => `${spell(path)} ${code} ${message}${refused ? '' : ' (told)'}`,
    );

  test.each<[string, BodyKind, unknown, string]>([
    [
      'a title that is too long',
      'channel message',
      { embeds: [{ title: 'x'.repeat(257) }] },
      'embeds[0].title BASE_TYPE_MAX_LENGTH Must be 256 or fewer in length.',
    ],
    [
      'a button of a row with a label that is too long',
      'channel message',
      { content: 'x', components: [row(button('b', { label: 'x'.repeat(81) }))] },
      'components[0].components[0].label BASE_TYPE_MAX_LENGTH Must be 80 or fewer in length.',
    ],
    [
      'a text that is a number',
      'channel message',
      { content: 3 },
      'content STRING_TYPE_CONVERT Could not interpret "3" as string.',
    ],
    [
      'a field that is missing',
      'modal callback',
      { type: 9, data: { custom_id: 'm', components: [row(input('a'))] } },
      'data.title BASE_TYPE_REQUIRED This field is required',
    ],
    [
      'a wrong address',
      'channel message',
      { embeds: [{ title: 'x', url: 'geen adres' }] },
      'embeds[0].url URL_TYPE_INVALID_URL Not a well formed URL.',
    ],
    [
      'a colour out of range',
      'channel message',
      { embeds: [{ title: 'x', color: 2 ** 24 }] },
      'embeds[0].color NUMBER_TYPE_MAX int value should be less than or equal to 16777215.',
    ],
    [
      'a misspelt field, which Discord drops in silence',
      'channel message',
      { embeds: [{ title: 'x', colour: 1 }] },
      'embeds[0].colour UNKNOWN_FIELD Discord knows no field "colour" here, and ignores it (told)',
    ],
  ])('%s', (_, kind, body, expected) => {
    expect(found(kind, body)).toEqual([expected]);
  });
});
