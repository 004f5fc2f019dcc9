import { expect, test } from 'vitest';
import { assault } from './assault.ts';

/** `npm run fuzz:interactions` sends 100,000. */
const COUNT = 1_000;

test.each(['gateway', 'HTTP'] as const)(
  'whatever is sent over %s is answered, in a form that Discord takes, without what another server keeps',
  async (transport) => {
    const { answered, ...wrong } = await assault(transport, COUNT, 20_261_128);
    expect(wrong).toEqual({ unanswered: [], errors: [], violations: [], leaks: [] });
    expect(answered).toBeGreaterThanOrEqual(COUNT);
  },
  300_000,
);
