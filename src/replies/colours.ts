/** Colours of embeds. What they tell is in the text too. */

/** The blue of the Dutch state: for what is answered, and for lists. */
export const BLUE = 0x154273;
/** Its orange: for a question without an answer. */
export const ORANGE = 0xe17000;
/** For a case that is answered, one that is late, and one of which nothing more is to come. */
export const GREEN = 0x39870c;
export const RED = 0xd52b1e;
export const GREY = 0x696969;
