import type { Filter } from '../../src/archive/filter.ts';
import { EVENT_KINDS, type Follow } from '../../src/store/follows.ts';

export const aFollow = (id: number, text: string, filter: Filter = {}): Follow => ({
  ...{ id, channel: '1', guild: '2', locale: 'nl', madeBy: '3', madeAt: '2024-01-01T00:00:00.000Z' },
  search: { text, filter, order: 'best' },
  events: EVENT_KINDS,
  isPaused: false,
});
