/** Collections of answers, in real databases: who sees them, what two people do at once, and what can be undone. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Collections, MOST_ANSWERS, MOST_COLLECTIONS } from '../../src/store/collections.ts';
import { openStore } from '../../src/store/store.ts';
import { describeKind, untilDone, type Where } from './kinds.ts';

const HERE = { channel: '100000000000000001', guild: '200000000000000001' };
const ALICE = '300000000000000001';
const BOB = '300000000000000002';

describeKind('in %s', (_, place) => {
  let where: Where;
  let collections: Collections;
  beforeEach(async () => {
    where = await place();
    const store = openStore(where);
    collections = store.collections;
    return () => store.close();
  });

  async function made(name = 'Hoorzitting'): Promise<number> {
    const collection = await collections.make(HERE, name, ALICE);
    if (typeof collection === 'string') throw new Error(collection);
    return collection.id;
  }

  async function added(id: number, exchange: string, by = ALICE): Promise<number> {
    const answer = await collections.add(HERE, id, { document: 'ah-tk-1', exchange }, by);
    if (typeof answer === 'string') throw new Error(answer);
    return answer.collected.id;
  }

  const exchanges = async (id: number) =>
    (await collections.find(HERE, id))?.answers.map(({ exchange }) => exchange);

  test('a collection keeps its answers in order, with who added them', async () => {
    const id = await made();
    await added(id, '3');
    await added(id, '1', BOB);
    expect(await collections.in(HERE)).toEqual([{ id, name: 'Hoorzitting', madeBy: ALICE, count: 2 }]);
    expect((await collections.find(HERE, id))?.answers).toMatchObject([
      {
        document: 'ah-tk-1',
        exchange: '3',
        note: null,
        addedBy: ALICE,
        addedAt: expect.stringMatching(/^20.*Z$/),
      },
      { exchange: '1', addedBy: BOB },
    ]);
  });

  test('it is there when the file is opened again, and in another process at once', async () => {
    const id = await made();
    const other = openStore(where);
    await added(id, '3');
    expect((await other.collections.find(HERE, id))?.answers).toHaveLength(1);
    await other.close();
  });

  test('an answer that is in it already is not added again', async () => {
    const id = await made();
    const first = await added(id, '3');
    expect(await collections.add(HERE, id, { document: 'ah-tk-1', exchange: '3' }, BOB)).toMatchObject({
      isNew: false,
      collected: { id: first, addedBy: ALICE },
    });
    expect(await exchanges(id)).toEqual(['3']);
  });

  test.each([
    ['another channel', { ...HERE, channel: '100000000000000002' }],
    ['another server', { ...HERE, guild: '200000000000000002' }],
    ['a conversation of two', { ...HERE, guild: null }],
  ])('from %s it is neither seen nor changed', async (_, elsewhere) => {
    const id = await made();
    const answer = await added(id, '3');
    expect(await collections.in(elsewhere)).toEqual([]);
    expect(await collections.find(elsewhere, id)).toBeNull();
    expect(await collections.holding(elsewhere, answer)).toBeNull();
    expect(
      await Promise.all([
        collections.rename(elsewhere, id, 'Anders'),
        collections.add(elsewhere, id, { document: 'ah-tk-2', exchange: '1' }, BOB),
        collections.annotate(elsewhere, answer, 'x', BOB),
        collections.move(elsewhere, answer, 'up'),
        collections.take(elsewhere, answer, 'out'),
        collections.drop(elsewhere, id, 'out'),
      ]),
    ).toEqual(['gone', 'gone', 'gone', 'gone', 'gone', 'gone']);
    await collections.drop(HERE, id, 'out');
    expect(await collections.drop(elsewhere, id, 'back')).toBe('gone');
  });

  describe('names', () => {
    test('are taken whatever their case and blanks, until the collection is gone', async () => {
      const id = await made();
      expect(await collections.make(HERE, ' HOORZITTING ', BOB)).toBe('taken');
      expect(await collections.rename(HERE, id, 'hoorzitting')).toMatchObject({ name: 'hoorzitting' });
      await collections.drop(HERE, id, 'out');
      await made();
      expect(await collections.drop(HERE, id, 'back')).toBe('taken');
    });

    test('are those of one place', async () => {
      await made();
      expect(
        await collections.make({ ...HERE, channel: '100000000000000002' }, 'Hoorzitting', BOB),
      ).toMatchObject({
        count: 0,
      });
    });
  });

  describe('the order', () => {
    test('is changed one place at a time, and ends at the ends', async () => {
      const id = await made();
      const [first, , third] = [await added(id, '1'), await added(id, '2'), await added(id, '3')];
      await collections.move(HERE, third, 'up');
      expect(await exchanges(id)).toEqual(['1', '3', '2']);
      await collections.move(HERE, first, 'up');
      await collections.move(HERE, first, 'down');
      expect(await exchanges(id)).toEqual(['3', '1', '2']);
    });

    test('goes past what was taken out, which comes back to where it was', async () => {
      const id = await made();
      const [, second, third] = [await added(id, '1'), await added(id, '2'), await added(id, '3')];
      await collections.take(HERE, second, 'out');
      await collections.move(HERE, third, 'up');
      expect(await exchanges(id)).toEqual(['3', '1']);
      await collections.take(HERE, second, 'back');
      expect(await exchanges(id)).toEqual(['3', '2', '1']);
    });
  });

  test('a note is kept with whose it is, and taken off', async () => {
    const id = await made();
    const answer = await added(id, '1');
    await collections.annotate(HERE, answer, 'navragen', BOB);
    expect((await collections.find(HERE, id))?.answers).toMatchObject([{ note: 'navragen', notedBy: BOB }]);
    await collections.annotate(HERE, answer, null, BOB);
    expect((await collections.find(HERE, id))?.answers).toMatchObject([{ note: null, notedBy: null }]);
  });

  test('what was taken out and added again is not there twice', async () => {
    const id = await made();
    const answer = await added(id, '1');
    await collections.take(HERE, answer, 'out');
    await added(id, '1');
    await collections.take(HERE, answer, 'back');
    expect(await exchanges(id)).toEqual(['1']);
  });

  test('a collection that was dropped comes back with its answers and notes', async () => {
    const id = await made();
    await collections.annotate(HERE, await added(id, '1'), 'navragen', ALICE);
    await collections.drop(HERE, id, 'out');
    expect(await collections.in(HERE)).toEqual([]);
    expect(await collections.drop(HERE, id, 'back')).toBe('done');
    expect((await collections.find(HERE, id))?.answers).toMatchObject([{ note: 'navragen' }]);
  });

  test('several people at once lose nothing', async () => {
    const id = await made();
    const others = Array.from({ length: 4 }, () => openStore(where));
    await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        untilDone(async () =>
          others[at % 4]?.collections.add(HERE, id, { document: 'ah-tk-1', exchange: `${at + 1}` }, BOB),
        ),
      ),
    );
    expect(new Set(await exchanges(id)).size).toBe(40);
    await Promise.all(others.map((other) => other.close()));
  });

  test('several people who make one of one name make one', async () => {
    const others = Array.from({ length: 4 }, () => openStore(where));
    const made = await Promise.all(
      others.map((other) => untilDone(() => other.collections.make(HERE, 'Hoorzitting', BOB))),
    );
    // One whose answer was lost on its way finds its own there.
    expect(made.filter((one) => one === 'taken').length).toBeGreaterThanOrEqual(3);
    expect(await collections.in(HERE)).toHaveLength(1);
    await Promise.all(others.map((other) => other.close()));
  });

  test('there are limits, and they are said', async () => {
    const id = await made();
    for (let at = 1; at <= MOST_ANSWERS; at += 1) await added(id, `${at}`);
    expect(await collections.add(HERE, id, { document: 'ah-tk-2', exchange: '1' }, ALICE)).toBe('full');
    for (let at = 1; at < MOST_COLLECTIONS; at += 1) await made(`Verzameling ${at}`);
    expect(await collections.make(HERE, 'Nog een', ALICE)).toBe('full');
  });
});
