/** Rows as a CSV file (RFC 4180). */

/** What a spreadsheet would take for a formula is made text for it by an apostrophe (OWASP: CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** @param separator a semicolon where spreadsheets are in Dutch: there the comma stands in numbers */
export const csvOf = (rows: readonly (readonly string[])[], separator: ',' | ';'): string =>
  rows.map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join('');

function quoted(cell: string, separator: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
