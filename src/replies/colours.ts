/** Colours of embeds. What they tell is in the text too. */

/** The blue of the Dutch state: for what is answered, and for lists. */
export const BLUE = 0x154273;
/** Its orange: for a question without an answer. */
export const ORANGE = 0xe17000;
