/**
 * How many letters have to be put in, left out, replaced, or changed about with the next, to make one word the
 * other (optimal string alignment); null where that are more than `most`. For few errors alone: each makes it take up to
 * four times as long.
 */
export function damerauLevenshtein(one: string, other: string, most: number): number | null {
  return distance(one, 0, other, 0, most);
}

/** … of what stands from these places on. A table of all their letters would cost more where hardly any differ. */
function distance(one: string, from: number, other: string, fromOther: number, most: number): number | null {
  if (Math.abs(one.length - from - (other.length - fromOther)) > most) return null;
  let [at, atOther] = [from, fromOther];
  while (at < one.length && one[at] === other[atOther]) [at, atOther] = [at + 1, atOther + 1];
  if (at === one.length) return other.length - atOther;
  if (atOther === other.length) return one.length - at;
  if (most === 0) return null;
  let fewest: number | null = null;
  const tryFrom = (next: number, nextOther: number) => {
    const errors = distance(one, next, other, nextOther, (fewest ?? most + 1) - 2);
    if (errors !== null) fewest = errors + 1;
  };
  tryFrom(at + 1, atOther + 1);
  tryFrom(at + 1, atOther);
  tryFrom(at, atOther + 1);
  if (one[at] === other[atOther + 1] && one[at + 1] === other[atOther]) tryFrom(at + 2, atOther + 2);
  return fewest;
}
