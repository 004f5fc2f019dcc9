import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { gatewayUrl } from '../rest/routes/applications.ts';
import { toApiUser, toGuildCreate } from '../world/shapes.ts';
import type { World } from '../world/world.ts';
import { botUser, listen } from '../world/world.ts';
import { attend } from './connection.ts';
import { toDispatch } from './dispatches.ts';
import type { Session } from './session.ts';
import { dispatch, hearsOf, missedSince, openSession } from './session.ts';

/** How long a lost session waits for its client. */
const SESSION_WAITS = 5 * 60_000;

/** Intents that an application has to be granted (docs: Privileged Intents). */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Ways to part from a client, each as Discord does it now and then. */
export type Disconnect =
  /** The wire is cut: no close frame at all. */
  | { by: 'cutting the connection' }
  /** Operation 7: please reconnect. */
  | { by: 'asking to reconnect' }
  /** Operation 9. */
  | { by: 'invalidating the session'; resumable: boolean }
  | { by: 'closing'; code: number };

export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Clients that are connected and identified. */
  connected(): number;
  /** Parts from every client, and says how many there were. */
  disconnectAll(disconnect: Disconnect): number;
  /** From now on heartbeats are (not) acknowledged. */
  acknowledgesHeartbeats(does: boolean): void;
  /** From now on no session can be gone on with. */
  refusesToResume(does: boolean): void;
  /** From now on READY comes this long after a client has identified itself. */
  delaysReady(milliseconds: number): void;
  close(): void;
}

/** Discord's gateway over a world. */
export function createGateway(
  world: World,
  options: { heartbeatInterval: number; privilegedIntents: boolean; botIsNew: boolean },
): Gateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const sessions = new Map<string, Session>();
  const sockets = new Map<Session, WebSocket>();
  let acknowledges = true;
  let resumesNone = false;
  let readyAfterMs = 0;
  let isNew = options.botIsNew;

  const stopListening = listen(world, (event) => {
    for (const session of sessions.values()) {
      const told = toDispatch(world, event, session.intents);
      if (!told || !hearsOf(session, told.guildId)) continue;
      dispatch(session, told.event, told.data);
      if (event.what === 'interaction started' && world.deliversTwice)
        dispatch(session, told.event, told.data);
    }
  });

  const connect = (session: Session, socket: WebSocket) => {
    session.send = (text) => socket.send(text);
    session.lostAt = null;
    sockets.set(session, socket);
  };

  const opens = (intents: number, shard: [number, number], socket: WebSocket): Session => {
    forgetOld();
    const session = openSession(intents, shard, () => undefined);
    if (readyAfterMs === 0) begin(session, socket);
    else setTimeout(() => begin(session, socket), readyAfterMs).unref();
    return session;
  };

  const begin = (session: Session, socket: WebSocket) => {
    if (socket.readyState !== socket.OPEN) return;
    sessions.set(session.id, session);
    connect(session, socket);
    const { intents, shard } = session;
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.members.has(world.application.id) && hearsOf(session, guild.id),
    );
    dispatch(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: { ...toApiUser(botUser(world)), verified: true, mfa_enabled: false, flags: 0 },
      // A guild that is not told of beforehand is one that the bot was added to just now.
      guilds: isNew ? [] : guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: gatewayUrl(world.origin),
      shard,
      application: { id: world.application.id, flags: 0 },
    });
    if (intents & GatewayIntentBits.Guilds) {
      for (const guild of guilds) {
        dispatch(session, GatewayDispatchEvents.GuildCreate, toGuildCreate(world, guild));
      }
    }
    isNew = false;
  };

  const resumes = (sessionId: string, sequence: number, socket: WebSocket): Session | null => {
    forgetOld();
    const session = sessions.get(sessionId);
    const missed = session && missedSince(session, sequence);
    if (!session || !missed || resumesNone) {
      sessions.delete(sessionId);
      return null;
    }
    sockets.get(session)?.terminate();
    connect(session, socket);
    for (const text of missed) socket.send(text);
    dispatch(session, GatewayDispatchEvents.Resumed, { _trace: [] });
    return session;
  };

  const loses = (session: Session, code: number) => {
    if (sockets.get(session)?.readyState === 1) return;
    sockets.delete(session);
    session.send = null;
    session.lostAt = world.clock.now();
    // A client that closes with one of these ends its session (docs: Initiating a Disconnect).
    if (code === 1000 || code === 1001) sessions.delete(session.id);
  };

  const forgetOld = () => {
    for (const session of sessions.values()) {
      if (session.lostAt !== null && world.clock.now() - session.lostAt > SESSION_WAITS) {
        sessions.delete(session.id);
      }
    }
  };

  const disconnectOne = (session: Session, socket: WebSocket, disconnect: Disconnect) => {
    switch (disconnect.by) {
      case 'cutting the connection':
        return socket.terminate();
      case 'asking to reconnect':
        return socket.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }));
      case 'invalidating the session':
        if (!disconnect.resumable) sessions.delete(session.id);
        // The connection stays, and takes a RESUME or an IDENTIFY again; until then events wait.
        sockets.delete(session);
        session.send = null;
        session.lostAt = world.clock.now();
        return socket.send(
          JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: disconnect.resumable, s: null, t: null }),
        );
      case 'closing':
        if (ENDS_SESSION.has(disconnect.code)) sessions.delete(session.id);
        return socket.close(disconnect.code);
    }
  };

  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (connection) => {
        attend(connection, {
          token: world.application.token,
          heartbeatInterval: options.heartbeatInterval,
          now: Date.now,
          acknowledgesHeartbeats: () => acknowledges,
          refusedIntents: options.privilegedIntents ? 0 : PRIVILEGED,
          opens,
          resumes,
          loses,
        });
      });
    },
    connected: () => sockets.size,
    disconnectAll(disconnect) {
      const present = [...sockets];
      for (const [session, socket] of present) disconnectOne(session, socket, disconnect);
      return present.length;
    },
    acknowledgesHeartbeats(does) {
      acknowledges = does;
    },
    refusesToResume(does) {
      resumesNone = does;
    },
    delaysReady(milliseconds) {
      readyAfterMs = milliseconds;
    },
    close() {
      stopListening();
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

/** Close codes after which a session can't be resumed. */
const ENDS_SESSION: ReadonlySet<number> = new Set([
  1000,
  1001,
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);
