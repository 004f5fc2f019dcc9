/** From the bytes of a file to its text, or the refusal of what is not text. */
import { type Refusal, refuse } from '../reading.ts';

type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: Refusal };

const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** A letter of two bytes in UTF-8 as every Dutch text has it: ë is C3 AB. */
const UTF8_PAIR_LEAD = 0xc3;

/**
 * UTF-8 unless a byte order mark says otherwise. Text that is not UTF-8 is taken for Windows-1252, which old
 * Dutch exports are in, only if no byte contradicts it and it does not look like UTF-8 that was damaged:
 * reading that as Windows-1252 would give `ministeriÃ«le`.
 * @param declared what the file says of itself: believed where it is no UTF-8
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const mark = BYTE_ORDER_MARKS.find((known) => known.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return decodeAs(mark.encoding, bytes);
  if (bytes.includes(0)) return refuse('binary');
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8.ok) return utf8;
  if (declared !== null && declared !== 'utf-8') return decodeAs(declared, bytes);
  return isWindows1252(bytes) ? decodeAs('windows-1252', bytes) : utf8;
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? refuse('binary') : { ok: true, text };
  } catch {
    return refuse('encoding');
  }
}

function isWindows1252(bytes: Uint8Array): boolean {
  let letters = 0;
  let strange = 0;
  for (const [at, byte] of bytes.entries()) {
    const isControl = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
    const isUnassigned = byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d;
    if (isControl || isUnassigned) return false;
    const next = bytes[at + 1] ?? 0;
    if (byte === UTF8_PAIR_LEAD && next >= 0x80 && next <= 0xbf) return false;
    if (byte >= 0x80) strange += 1;
    else letters += 1;
  }
  return letters > strange * 4;
}
