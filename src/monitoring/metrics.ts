/** What is measured of the bot, in Prometheus's form. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Handled } from '../discord/router.ts';
import type { SyncStatus } from '../store/feed.ts';

export interface Metrics {
  observe(handled: Handled): void;
  /** All of it as text, and the text's media type. */
  readonly exposed: () => Promise<{ text: string; contentType: string }>;
}

/** What is asked when somebody looks, each as a number; undefined where it cannot be told now. */
export interface Gauges {
  /** 1 where interactions come in, else 0. */
  connected(): number;
  /** Documents in the archive. */
  documents(): Promise<number | undefined>;
  /** 1 where the store can be used, else 0. */
  store(): Promise<number>;
  /** How long ago the archive was seen to have all that the machines share, in seconds; undefined where there is one machine. */
  secondsBehind(): number | undefined;
  /** How it stands with the official feed; undefined where nothing is fetched from it. */
  sync(): Promise<SyncStatus | undefined>;
}

/** Discord gives up at 3 s. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3];

export function createMetrics(gauges: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'vraagbaak_interactions_total',
    help: 'Interactions, by what they were and what became of them',
    labelNames: ['kind', 'name', 'outcome'],
    registers,
  });
  const acknowledged = new Histogram({
    name: 'vraagbaak_acknowledgement_seconds',
    help: 'From when an interaction came until Discord had the first answer',
    labelNames: ['kind'],
    buckets: BUCKETS,
    registers,
  });
  const gauge = (name: string, help: string, read: () => Promise<number | undefined>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        // Nothing is not nought: "no number" is what Prometheus has for it.
        this.set((await read()) ?? Number.NaN);
      },
    });
  gauge('vraagbaak_connected', 'Whether interactions come in', async () => gauges.connected());
  gauge('vraagbaak_documents', 'Documents in the archive', gauges.documents);
  gauge('vraagbaak_store_usable', 'Whether what people keep can be reached', gauges.store);
  gauge('vraagbaak_behind_seconds', 'How long ago the archive was seen to have all documents', async () =>
    gauges.secondsBehind(),
  );
  gauge(
    'vraagbaak_sync_behind_seconds',
    'How long ago a round with the official feed was finished',
    async () => {
      const { finished } = (await gauges.sync()) ?? {};
      return finished == null ? undefined : (Date.now() - finished) / 1_000;
    },
  );
  gauge(
    'vraagbaak_sync_due_cases',
    'Cases of the official feed that are to be looked at',
    async () => (await gauges.sync())?.due,
  );
  gauge(
    'vraagbaak_sync_failed_cases',
    'Of those the ones of which a paper could not be had so far',
    async () => (await gauges.sync())?.failed,
  );
  return {
    observe({ kind, name, outcome, seconds }) {
      interactions.inc({ kind, name, outcome });
      if (outcome !== 'repeated' && outcome !== 'lost') acknowledged.observe({ kind }, seconds);
    },
    exposed: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}
