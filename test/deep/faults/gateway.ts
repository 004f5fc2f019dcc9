/** What goes wrong with the gateway, and passes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import type { Disconnect } from '../../../src/emulator/gateway/gateway.ts';
import type { Fault } from './fault.ts';
import { type Stage, seen } from './stage.ts';

const NO_RESPONSE = 'The application did not respond';

const parting =
  (disconnect: Disconnect) =>
  async ({ emulator, someone }: Stage): Promise<string> => {
    const alice = someone();
    if (emulator.disconnect(disconnect) !== 1) throw new Error('nobody was connected');
    return seen(await alice.types('/vraag 1'));
  };

/** Whether discord.js goes on with its session after each, and hears what was asked meanwhile; else it begins anew. */
const CODES: readonly (readonly [GatewayCloseCodes | 1001, boolean])[] = [
  [1001, false],
  [GatewayCloseCodes.UnknownError, true],
  [GatewayCloseCodes.UnknownOpcode, true],
  [GatewayCloseCodes.DecodeError, true],
  [GatewayCloseCodes.NotAuthenticated, false],
  [GatewayCloseCodes.AlreadyAuthenticated, false],
  [GatewayCloseCodes.InvalidSeq, false],
  [GatewayCloseCodes.RateLimited, false],
  [GatewayCloseCodes.SessionTimedOut, false],
];

export const GATEWAY: readonly Fault[] = [
  { name: 'the connection is cut', sees: 'the answer', happens: parting({ by: 'cutting the connection' }) },
  { name: 'operation 7, reconnect', sees: 'the answer', happens: parting({ by: 'asking to reconnect' }) },
  {
    name: 'operation 9, the session can go on',
    sees: 'the answer',
    happens: parting({ by: 'invalidating the session', resumable: true }),
  },
  {
    name: 'operation 9, the session is over',
    sees: NO_RESPONSE,
    happens: parting({ by: 'invalidating the session', resumable: false }),
  },
  {
    name: 'a resume that is refused',
    sees: NO_RESPONSE,
    happens(stage) {
      stage.emulator.refusesToResume(true);
      return parting({ by: 'cutting the connection' })(stage);
    },
    ends: ({ emulator }) => emulator.refusesToResume(false),
  },
  {
    name: 'READY comes after 5 s',
    sees: NO_RESPONSE,
    happens(stage) {
      stage.emulator.delaysReady(5_000);
      return parting({ by: 'invalidating the session', resumable: false })(stage);
    },
    ends: ({ emulator }) => emulator.delaysReady(0),
  },
  {
    name: 'heartbeats are not acknowledged',
    sees: 'the answer',
    async happens({ emulator, someone }) {
      emulator.acknowledgesHeartbeats(false);
      while (emulator.connected() > 0) await sleep(10);
      emulator.acknowledgesHeartbeats(true);
      return seen(await someone().types('/vraag 1'));
    },
  },
  ...CODES.map(
    ([code, resumes]): Fault => ({
      name: `closed with ${code}`,
      sees: resumes ? 'the answer' : NO_RESPONSE,
      happens: parting({ by: 'closing', code }),
    }),
  ),
];
