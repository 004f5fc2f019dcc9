import { describe, expect, test } from 'vitest';
import { createMatchers, runsOf } from '../../src/alerts/matcher.ts';
import { caseOf } from '../../src/archive/cases/case.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { aFollow } from '../alerts/follow.ts';
import { CORPUS, corpusFiles, onCorpus } from './corpus.ts';

describe.skipIf(!CORPUS)(onCorpus('a real answer'), () => {
  test('is found among ten thousand follows by its own words', async () => {
    const [file] = corpusFiles('pdf');
    const reading = await readDocument(file?.bytes ?? new Uint8Array(), file?.name ?? '');
    if (!reading.ok) throw new Error('it is read elsewhere');
    const of = caseOf('1', [reading.document]);
    const words = [...new Set(runsOf(of).flat())].filter((word) => word.length > 6);
    const follows = Array.from({ length: 10_000 }, (_, at) =>
      at % 100 === 0
        ? aFollow(at, `${words[at % words.length]} ${words[(at * 7) % words.length]}`)
        : aFollow(at, `${words[at % words.length]} ontbreektbeslist${at}`),
    );
    const matched = (await createMatchers()(follows)).matching(of, new Map());
    expect(matched.map(({ id }) => id)).toEqual(expect.arrayContaining([0, 100, 9_900]));
    expect(matched).toHaveLength(100);
  });
});
