const COLOURS = ['#5865f2', '#3ba55c', '#d98a1f', '#ed4245', '#9b59b6', '#1f8b9c', '#c2417c'];

/** A picture for someone, made here: a disc with the first letter of the name. */
export function avatar(name: string, bot = false): string {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  const colour = bot ? COLOURS[0] : COLOURS[1 + (sum % (COLOURS.length - 1))];
  const letter = (name.trim()[0] ?? '?').toUpperCase().replace(/[^\p{L}\p{N}?]/u, '?');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><text x="20" y="27" font-family="sans-serif" font-size="19" font-weight="600" text-anchor="middle" fill="#fff">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
