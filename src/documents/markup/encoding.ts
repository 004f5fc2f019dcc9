/** The encoding that a file in markup says it has: `<?xml version="1.0" encoding="ISO-8859-1"?>`. */

const DECLARATIONS = [
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i,
  /<meta\s[^>]*?charset\s*=\s*["']?([\w.:-]+)/i, // <meta charset="utf-8">, <meta http-equiv=… content="…; charset=…">
];
/** It stands at the very beginning (HTML standard, 13.2.3.2: within 1,024 bytes). */
const WITHIN = 1024;

/** `null` for none, or for one that is not known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, WITHIN));
  const label = DECLARATIONS.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined);
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
