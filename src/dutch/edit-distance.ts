/**
 * How many letters have to be put in, left out, replaced, or changed about with the next, to make one word the
 * other (optimal string alignment); null where that are more than `most`.
 */
export function damerauLevenshtein(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let twoBack: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let errors = Math.min(
        at(before, column) + 1,
        at(now, column - 1) + 1,
        at(before, column - 1) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwapped) errors = Math.min(errors, at(twoBack, column - 2) + 1);
      now.push(errors);
      if (errors < least) least = errors;
    }
    if (least > most) return null;
    twoBack = before;
    before = now;
  }
  const errors = at(before, other.length);
  return errors <= most ? errors : null;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
