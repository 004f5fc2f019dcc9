/** Whether a request is Discord's: signed with the application's key, and not long ago (docs: Interactions, Security). */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in the form that Node.js takes (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** A request that was signed longer ago, or later, may be one that somebody kept. */
const TOLERANCE_MS = 5 * 60_000;

/** @param hex the application's public key, as the developer portal shows it: 64 hexadecimal digits */
export const publicKeyFrom = (hex: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });

export interface Signed {
  /** 128 hexadecimal digits. */
  readonly signature: string | undefined;
  /** Seconds since 1970, as text. */
  readonly timestamp: string | undefined;
  /** As it came: one blank more would be another body. */
  readonly body: Buffer;
}

/** @param now milliseconds since 1970 */
export function isDiscords(key: KeyObject, { signature, timestamp, body }: Signed, now: number): boolean {
  if (!signature || !/^[\da-f]{128}$/i.test(signature)) return false;
  if (!timestamp || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp) * 1_000) > TOLERANCE_MS) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
