import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { safeParse } from 'zod/mini';
import * as payloads from './payloads.ts';
import type { Session } from './session.ts';

/** Sends a minute that one connection may make (docs: Rate Limiting). */
const SENDS_A_MINUTE = 120;

/** Discord takes payloads up to 4 KiB (docs: Sending Events). */
const LONGEST_PAYLOAD = 4_096;

/** Intents that exist, all together. */
const KNOWN_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** What a connection asks of the gateway that it came to. */
export interface Greeter {
  token: string;
  heartbeatInterval: number;
  now: () => number;
  /** Switched off by tests that want to see a client notice. */
  acknowledgesHeartbeats: () => boolean;
  /** Intents that the application was not granted. */
  refusedIntents: number;
  opens: (intents: number, shard: [number, number], socket: WebSocket) => Session;
  resumes: (sessionId: string, sequence: number, socket: WebSocket) => Session | null;
  loses: (session: Session, code: number) => void;
}

/** Speaks with one client from HELLO to the end of the connection. */
export function attend(socket: WebSocket, greeter: Greeter): void {
  const { heartbeatInterval, now } = greeter;
  let session: Session | null = null;
  let heardFrom = now();
  let sends: number[] = [];

  const send = (op: GatewayOpcodes, data: unknown) =>
    socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
  const hangUp = (code: GatewayCloseCodes, reason: string) => socket.close(code, reason);

  // A client that no longer answers is dropped, as Discord does; twice the interval leaves room for a slow machine.
  const watch = setInterval(() => {
    if (now() - heardFrom > heartbeatInterval * 2)
      hangUp(GatewayCloseCodes.SessionTimedOut, 'Session timed out.');
  }, heartbeatInterval);
  watch.unref();

  const identify = (data: unknown) => {
    if (session?.send) return hangUp(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
    const parsed = safeParse(payloads.Identify, data);
    if (!parsed.success) return hangUp(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    const { token, intents, shard = [0, 1] } = parsed.data;
    if (token.replace(/^Bot /, '') !== greeter.token) {
      return hangUp(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    }
    if (shard[0] < 0 || shard[1] < 1 || shard[0] >= shard[1]) {
      return hangUp(GatewayCloseCodes.InvalidShard, 'Invalid shard.');
    }
    if (intents < 0 || intents & ~KNOWN_INTENTS) {
      return hangUp(GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).');
    }
    if (intents & greeter.refusedIntents) {
      return hangUp(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
    }
    session = greeter.opens(intents, shard, socket);
  };

  const resume = (data: unknown) => {
    if (session?.send) return hangUp(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
    const parsed = safeParse(payloads.Resume, data);
    if (!parsed.success) return hangUp(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    if (parsed.data.token.replace(/^Bot /, '') !== greeter.token) {
      return hangUp(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    }
    session = greeter.resumes(parsed.data.session_id, parsed.data.seq, socket);
    if (!session) send(GatewayOpcodes.InvalidSession, false);
  };

  const receive = (raw: RawData) => {
    const time = now();
    heardFrom = time;
    sends = [...sends.filter((at) => time - at < 60_000), time];
    if (sends.length > SENDS_A_MINUTE) return hangUp(GatewayCloseCodes.RateLimited, 'Rate limited.');
    const envelope = readEnvelope(raw);
    if (!envelope) return hangUp(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    if (!safeParse(payloads.CLIENT_OPERATIONS, envelope.op).success) {
      return hangUp(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
    }
    switch (envelope.op) {
      case GatewayOpcodes.Heartbeat: {
        const parsed = safeParse(payloads.Heartbeat, envelope.d ?? null);
        if (!parsed.success || (session && (parsed.data ?? 0) > session.sequence)) {
          return hangUp(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
        }
        if (greeter.acknowledgesHeartbeats()) send(GatewayOpcodes.HeartbeatAck, null);
        return;
      }
      case GatewayOpcodes.Identify:
        return identify(envelope.d);
      case GatewayOpcodes.Resume:
        return resume(envelope.d);
      default:
        // Presence and requests for members are heard, and change nothing here.
        if (!session) hangUp(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
    }
  };

  socket.on('message', receive);
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    clearInterval(watch);
    if (session) greeter.loses(session, code);
  });
  send(GatewayOpcodes.Hello, { heartbeat_interval: heartbeatInterval, _trace: [] });
}

function readEnvelope(raw: RawData): { op: number; d?: unknown } | null {
  const text = raw.toString();
  if (Buffer.byteLength(text) > LONGEST_PAYLOAD) return null;
  try {
    const parsed = safeParse(payloads.Envelope, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
