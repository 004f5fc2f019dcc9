/** What stands at the foot of the pages of official papers. */

/** `Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1` begins with this. */
export const RUNNING_FOOT = String.raw`(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{4}, (?:Aanhangsel|Vragen|AH)`;

/** The lines at the foot of a first page, from the highest to the lowest. */
export const IMPRINT: readonly RegExp[] = [
  /^(?:ah|kv)-[te]k-\w+(?:-\w+)*$/, // ah-tk-20232024-1786
  /^ISSN \d{4} ?- ?\d{4}$/, // ISSN 0921 - 7398
  /^[’‘']s-Gravenhage \d{4}$/, // ’s-Gravenhage 2024
];
