import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';

/** Events that are kept for a client that comes back. */
const REPLAYED = 10_000;

/** A client's session: it outlives the connection, so that the client can come back to it. */
export interface Session {
  id: string;
  intents: number;
  shard: [number, number];
  sequence: number;
  /** The events of this session, as they were sent, the newest last. */
  sent: { sequence: number; text: string }[];
  /** Sends to the client, while it is connected. */
  send: ((text: string) => void) | null;
  /** When the connection was lost; null while there is one. */
  lostAt: number | null;
}

/** Opens a session for a client that has just identified itself. */
export function openSession(intents: number, shard: [number, number], send: (text: string) => void): Session {
  return {
    id: randomBytes(16).toString('hex'),
    intents,
    shard,
    sequence: 0,
    sent: [],
    send,
    lostAt: null,
  };
}

/** Sends an event, or keeps it for when the client comes back. */
export function dispatch(session: Session, event: string, data: unknown): void {
  session.sequence += 1;
  const text = JSON.stringify({
    op: GatewayOpcodes.Dispatch,
    t: event,
    s: session.sequence,
    d: data,
  });
  session.sent.push({ sequence: session.sequence, text });
  if (session.sent.length > REPLAYED) session.sent.splice(0, REPLAYED / 2);
  session.send?.(text);
}

/** What the client missed since the event that it saw last; null when that is no longer known. */
export function missedSince(session: Session, sequence: number): string[] | null {
  const oldest = session.sent[0]?.sequence ?? 1;
  if (sequence > session.sequence || sequence < oldest - 1) return null;
  return session.sent.filter((event) => event.sequence > sequence).map((event) => event.text);
}

/** Whether this session is the one that hears of a guild; direct messages belong to shard 0 (docs: Sharding). */
export function hearsOf(session: Session, guildId: string | null): boolean {
  const [shard, count] = session.shard;
  if (guildId === null) return shard === 0;
  return Number((BigInt(guildId) >> 22n) % BigInt(count)) === shard;
}
