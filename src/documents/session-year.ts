/**
 * The session year (vergaderjaar) of a day, "2022-2023": it begins on the third Tuesday of September, with the
 * speech from the throne (Grondwet 65).
 * @param date as `YYYY-MM-DD`
 */
export function sessionYearOf(date: string): string {
  const year = Number(date.slice(0, 4));
  // The third Tuesday is the one from the 15th to the 21st.
  const fifteenth = new Date(Date.UTC(year, 8, 15)).getUTCDay();
  const opening = 15 + ((2 - fifteenth + 7) % 7);
  const isBegun = date >= `${year}-09-${opening}`;
  return isBegun ? `${year}-${year + 1}` : `${year - 1}-${year}`;
}
