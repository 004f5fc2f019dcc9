const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SIGNS: Readonly<Record<string, string>> = { '-': '⁻', '−': '⁻', '–': '⁻', '+': '⁺' };

/**
 * Figures that are printed raised, as raised letters: a power stays one, `10⁶` is not `106`, and `10⁻³` keeps its sign. One for
 * which there are no such letters is written `^(1,5)`. Words (the e of `1e`) as they are.
 */
export function raise(text: string): string {
  if (/^[-−–+]?\d+$/.test(text)) {
    return text.replace(/./g, (sign) => SIGNS[sign] ?? RAISED[Number(sign)] ?? sign);
  }
  return /^[-−–+]?\d+[.,/]\d+$/.test(text) ? `^(${text})` : text;
}

export const RAISED_FIGURES = `[${RAISED}]+`;
/** Raised figures with commas between them: `¹, ²`. */
export const RAISED_ROW = new RegExp(`${RAISED_FIGURES}(?:, ?${RAISED_FIGURES})*`, 'gu');

/** Raised figures as plain ones; `null` if a text has others. */
export function lower(text: string): string | null {
  const figures = [...text].map((figure) => RAISED.indexOf(figure));
  return figures.includes(-1) || figures.length === 0 ? null : figures.join('');
}
