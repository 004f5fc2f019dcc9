const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures that are printed raised, as raised letters: a power stays one, `10⁶` is not `106`. Other text as it is. */
export const raise = (text: string): string =>
  /^\d+$/.test(text) ? text.replace(/\d/g, (figure) => RAISED[Number(figure)] ?? figure) : text;
