/** Half a year of parliament, fetched in minutes: every set of questions of these months, and the answers that we have. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReplay } from '../../src/feed-server/replay.ts';
import { type FeedStage, startFeedStage } from '../feed/stage.ts';
import { CORPUS, onCorpus } from './corpus.ts';
import { corpusHappenings } from './feed.ts';

describe.skipIf(!CORPUS)(onCorpus('the first half of 2024'), () => {
  let stage: FeedStage;
  beforeAll(async () => {
    stage = await startFeedStage();
  });
  afterAll(() => stage.close());

  test('month by month, each case is there once, and each answer with all that the paper says', async () => {
    const { happenings, cases, answers } = await corpusHappenings(stage.server, '2024-01-01', '2024-06-30');
    expect(answers.length).toBeGreaterThan(5);
    const replay = createReplay(happenings);
    for (const month of ['01', '02', '03', '04', '05', '06', '12']) {
      expect(replay.advanceTo(`2024-${month}-31`)).toBeGreaterThan(0);
      expect(await stage.sync()).toMatchObject({ is: 'done', failed: 0 });
    }
    expect(replay.next()).toBeNull();
    const archived = await stage.archived();
    expect(archived.size).toBe(cases.length + answers.length);
    for (const { id, caseNumber, document } of answers) {
      const brought = archived.get(id);
      expect(brought?.caseNumber).toBe(caseNumber);
      // What was read of the paper alone is what is shown.
      const { exchanges, title, askers, submitted, received, footnotes } = document;
      expect(brought).toMatchObject({ exchanges, title, askers, submitted, received, footnotes });
    }
    expect(await stage.sync()).toMatchObject({ cases: 0 });
  }, 300_000);
});
