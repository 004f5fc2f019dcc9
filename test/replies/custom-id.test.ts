import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, customId, parseCustomId } from '../../src/replies/custom-id.ts';
import { CUSTOM_ID } from '../../src/replies/limits.ts';
import { runs } from '../runs.ts';

const key = fc.stringMatching(/^[\w-]{11}$/);
const exchange = fc.stringMatching(/^\d{1,4}([a-z]|\.\d{1,2})?(~\d{1,3})?$/);
const snowflake = fc.stringMatching(/^\d{15,20}$/);
const owner = fc.oneof(snowflake, fc.constant(''));
const page = fc.integer({ min: 0, max: 999 });
const row = fc.integer({ min: 0, max: 999_999_999 });
const slot = fc.integer({ min: 0, max: 9 });

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    action: fc.constant('show' as const),
    document: key,
    exchange,
    page,
    owner,
    back: fc.oneof(exchange, fc.constant('')),
    slot,
  }),
  fc.record({ action: fc.constant('open' as const), slot, owner }),
  fc.record({
    action: fc.constant('openDocument' as const),
    owner,
    asked: fc.oneof(
      exchange,
      key.map((one) => `~${one}`),
      fc.constant(''),
    ),
  }),
  fc.record({ action: fc.constant('openPaper' as const), owner }),
  fc.record({ action: fc.constantFrom('list' as const, 'paper' as const), document: key, page, owner }),
  fc.record({ action: fc.constant('search' as const), key, page, owner }),
  fc.record({
    action: fc.constant('reorder' as const),
    key,
    order: fc.constantFrom('best' as const, 'newest' as const),
    owner,
  }),
  fc.record({ action: fc.constant('refine' as const), key, slot, owner }),
  fc.record({ action: fc.constant('hits' as const), key: fc.oneof(key, fc.constant('')), owner }),
  fc.record({
    action: fc.constantFrom('share' as const, 'shareElsewhere' as const, 'shareAgain' as const),
    document: key,
    exchange,
    page,
  }),
  fc.record({ action: fc.constantFrom('source' as const, 'download' as const), document: key }),
  fc.record({
    action: fc.constant('choose' as const),
    document: key,
    where: fc.constantFrom('channel' as const, 'server' as const),
    on: fc.constantFrom('yes' as const, 'no' as const),
  }),
  fc.record({
    action: fc.constantFrom('save' as const, 'saveIn' as const),
    document: key,
    exchange,
  }),
  fc.record({
    action: fc.constantFrom('makeCollection' as const, 'openCollection' as const, 'openCollected' as const),
    owner,
  }),
  fc.record({ action: fc.constant('collection' as const), collection: row, page, owner }),
  fc.record({ action: fc.constant('annotate' as const), collected: row, owner }),
  fc.record({
    action: fc.constant('arrange' as const),
    collected: row,
    how: fc.constantFrom('up' as const, 'down' as const, 'out' as const, 'back' as const),
    owner,
  }),
  fc.record({ action: fc.constant('renameCollection' as const), collection: row, owner }),
  fc.record({
    action: fc.constant('dropCollection' as const),
    collection: row,
    where: fc.constantFrom('out' as const, 'back' as const),
    owner,
  }),
  fc.record({
    action: fc.constantFrom('shareCollection' as const, 'exportCollection' as const),
    collection: row,
  }),
  fc.record({ action: fc.constant('copy' as const), document: key, exchange }),
  fc.record({ action: fc.constant('remove' as const), owner: snowflake }),
  fc.record({
    action: fc.constant('unshare' as const),
    channel: snowflake,
    message: snowflake,
    owner: snowflake,
  }),
);

test('every action survives the way into a custom id and back, within 100 characters', () => {
  fc.assert(
    fc.property(actions, (action) => {
      const id = customId(action);
      expect(id.length).toBeLessThanOrEqual(CUSTOM_ID);
      expect(parseCustomId(id)).toEqual(action);
    }),
  );
});

describe('a custom id that we did not write means nothing', () => {
  test.each([
    '',
    '1',
    '1|show',
    '0|source|abcdefghijk',
    '2|source|abcdefghijk',
    '1|source|too-short',
    '1|source|abcdefghijk|more',
    '1|remove|1; drop table',
    '1|constructor|abcdefghijk',
    '1|__proto__|abcdefghijk',
    '1|list|abcdefghijk|-1|',
    'off|Vorige',
  ])('%s', (id) => {
    expect(parseCustomId(id)).toBeNull();
  });

  test('nor do a hundred random characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (id) => parseCustomId(id) === null),
      { numRuns: runs(1_000) },
    );
  });
});
