/** Discord's limits, in UTF-16 units (docs: Message limits; Components; Application commands). */

/** Over all embeds of one message: titles, descriptions, field names and values, footers and authors. */
export const EMBEDS_TOTAL = 6_000;
export const EMBED_TITLE = 256;
export const EMBED_AUTHOR = 256;
export const EMBED_DESCRIPTION = 4_096;
export const EMBED_FOOTER = 2_048;
export const EMBED_FIELD_VALUE = 1_024;

export const ROWS_PER_MESSAGE = 5;
export const BUTTONS_PER_ROW = 5;
export const MENU_OPTIONS = 25;
export const MENU_OPTION_TEXT = 100;
export const CUSTOM_ID = 100;

export const CHOICES = 25;
export const CHOICE_TEXT = 100;
/** What describes an attachment to those who do not see it (docs: Attachment object). */
export const ALT_TEXT = 1_024;
