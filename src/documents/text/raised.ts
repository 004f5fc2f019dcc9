const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures that are printed raised, as raised letters: a power stays one, `10⁶` is not `106`. Other text as it is. */
export const raise = (text: string): string =>
  /^\d+$/.test(text) ? text.replace(/\d/g, (figure) => RAISED[Number(figure)] ?? figure) : text;

export const RAISED_FIGURES = `[${RAISED}]+`;
/** Raised figures with commas between them: `¹, ²`. */
export const RAISED_ROW = new RegExp(`${RAISED_FIGURES}(?:, ?${RAISED_FIGURES})*`, 'gu');

/** Raised figures as plain ones; `null` if a text has others. */
export function lower(text: string): string | null {
  const figures = [...text].map((figure) => RAISED.indexOf(figure));
  return figures.includes(-1) || figures.length === 0 ? null : figures.join('');
}
