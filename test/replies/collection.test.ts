/** Collections as messages: within Discord's limits whatever they are called, and no question of an answer left out. */
import { expect, test } from 'vitest';
import type { Document } from '../../src/documents/model.ts';
import { findingsOf } from '../../src/emulator/rules/check.ts';
import { collectedMessage } from '../../src/replies/collected.ts';
import { collectionMessage, collectionsMessage } from '../../src/replies/collection.ts';
import { ANSWERS_A_PAGE, type Entry } from '../../src/replies/collection-entry.ts';
import { DUTCH, ENGLISH } from '../../src/replies/language.ts';
import type { Message } from '../../src/replies/reply.ts';
import { savedNotice } from '../../src/replies/saving.ts';
import { type Collection, MOST_COLLECTIONS, type WithAnswers } from '../../src/store/collections.ts';
import { aDocument, anExchange } from './documents.ts';

const PERSON = '12345678901234567890';
/** As long as the modal takes, and each sign of it has to be escaped. */
const NAME = '*_'.repeat(30);
const NOTE = '`|'.repeat(250);

const entryOf = (document: Document, place: number, index = 0): Entry => ({
  place,
  found: { document, index },
  collected: {
    id: 999_999_999 - place,
    document: document.id,
    exchange: '1',
    note: NOTE,
    notedBy: PERSON,
    addedBy: PERSON,
    addedAt: '2026-09-28T09:30:00.000Z',
  },
});
const holding = (entries: readonly Entry[]): WithAnswers => ({
  id: 999_999_999,
  name: NAME,
  madeBy: PERSON,
  count: entries.length,
  answers: entries.map(({ collected }) => collected),
});

const refusedIn = (message: Message) =>
  findingsOf('channel message', JSON.parse(JSON.stringify(message)), {
    uploads: [],
    existing: null,
    focusedType: null,
  });

const NAMED_AT_LENGTH = aDocument({ id: `${'lange_naam_'.repeat(22)}x`, subject: '*heel* lang '.repeat(60) });
const PUBLISHED = aDocument({ id: 'ah-tk-20222023-1480', number: '1480', sessionYear: '2022-2023' });

test.each([
  ['papers with names of files at their longest', NAMED_AT_LENGTH],
  ['official publications', PUBLISHED],
])('a page of %s is taken by Discord', (_, document) => {
  for (const language of [DUTCH, ENGLISH]) {
    const entries = Array.from({ length: ANSWERS_A_PAGE }, (_one, at) => entryOf(document, 193 + at));
    const collection = { ...holding(entries), answers: Array(200).fill(entries[0]?.collected) };
    const view = {
      collection,
      entries,
      page: 3,
      owner: PERSON,
      mayManage: true,
      isShareable: true,
      language,
    };
    expect(refusedIn(collectionMessage({ ...view, as: 'private' }))).toEqual([]);
    const [first] = entries;
    if (!first) throw new Error('none');
    expect(refusedIn(collectedMessage(collection, first, PERSON, true, language))).toEqual([]);
    const saved = { document: 'abcdefghijk', exchange: '1' };
    const outcome = { collection, entry: first, isNew: true };
    expect(refusedIn(savedNotice(saved, outcome, [], PERSON, language))).toEqual([]);
  }
});

test('as many collections as a channel has room for are listed', () => {
  const all = Array.from(
    { length: MOST_COLLECTIONS },
    (_, id): Collection => ({
      id,
      name: NAME,
      madeBy: PERSON,
      count: 200,
    }),
  );
  expect(refusedIn(collectionsMessage(all, PERSON, DUTCH))).toEqual([]);
});

test('of a joint answer each of its questions is shown, with its number', () => {
  const answer = { label: null, numbers: [1, 2], text: 'Ja.' };
  const document = aDocument({
    exchanges: [
      anExchange({ numbers: [1], question: 'Klopt dit?', answer }),
      anExchange({ numbers: [2], question: 'En dat?', answer }),
    ],
  });
  const entry = entryOf(document, 1, 1);
  const description = collectedMessage(holding([entry]), entry, PERSON, true, DUTCH).embeds?.[0]?.description;
  expect(description).toMatch(/\*\*Vraag 1\*\* Klopt dit\?\s+> \*\*Vraag 2\*\* En dat\?/);
});
