import { GatewayOpcodes } from 'discord-api-types/v10';
import { boolean, int, literal, nullable, number, object, optional, string, tuple, unknown } from 'zod/mini';

// What a client sends over the gateway (docs: Gateway Events, Send Events).

/** Any payload: an operation, and whatever belongs to it. */
export const Envelope = object({ op: int(), d: optional(unknown()) });

/** The number of the last event that the client saw, or null. */
export const Heartbeat = nullable(int());

export const Identify = object({
  token: string(),
  intents: int(),
  shard: optional(tuple([int(), int()])),
  compress: optional(boolean()),
  large_threshold: optional(number()),
  properties: object({ os: string(), browser: string(), device: string() }),
  presence: optional(unknown()),
});

export const Resume = object({ token: string(), session_id: string(), seq: int() });

/** The operations that a client may send. */
export const CLIENT_OPERATIONS = literal([
  GatewayOpcodes.Heartbeat,
  GatewayOpcodes.Identify,
  GatewayOpcodes.Resume,
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.RequestGuildMembers,
]);
