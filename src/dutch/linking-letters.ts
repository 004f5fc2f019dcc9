/** What can stand between two parts of a compound: `gezin-s-leven`, `ziekte-n-kosten`, `eend-en-vijver`, `kind-er-opvang`. */
export const LINKING_LETTERS = ['', 's', 'en', 'e', 'n', 'er'];
