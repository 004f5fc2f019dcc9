/** What is to outlive a process, and is shared by all that are one bot: settings, searches behind buttons, collections, what was done. */
import { type Alerts, alertsIn } from './alerts.ts';
import { type Collections, collectionsIn } from './collections.ts';
import { createDatabase } from './database.ts';
import { type Feed, feedIn } from './feed.ts';
import { type Follows, followsIn } from './follows.ts';
import { type Once, onceIn } from './once.ts';
import { type Places, placesIn } from './places.ts';
import { postgresBackend } from './postgres.ts';
import { type Searches, searchesIn } from './searches.ts';
import { sqliteBackend } from './sqlite.ts';
import { type Turns, turnsIn } from './turns.ts';

/**
 * Every call but those of `once` rejects with `StoreUnavailable` where the database cannot be used now; it is tried again by the
 * next one.
 */
export interface Store {
  readonly places: Places;
  readonly searches: Searches;
  readonly collections: Collections;
  readonly once: Once;
  readonly feed: Feed;
  readonly follows: Follows;
  readonly alerts: Alerts;
  readonly turns: Turns;
  /** Makes it ready before anybody waits for it. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Nothing is opened before it is needed, or `open` is called.
 * @param where the PostgreSQL server that several machines share, by its address; else the archive's file, beside which a file of
 *   the store's own is kept
 */
export function openStore(where: { readonly url?: string | undefined; readonly archive: string }): Store {
  const database = createDatabase(
    where.url === undefined ? sqliteBackend(where.archive) : postgresBackend(where.url),
  );
  return {
    places: placesIn(database),
    searches: searchesIn(database),
    collections: collectionsIn(database),
    once: onceIn(database),
    feed: feedIn(database),
    follows: followsIn(database),
    alerts: alertsIn(database),
    turns: turnsIn(database),
    open: database.open,
    close: database.close,
  };
}
