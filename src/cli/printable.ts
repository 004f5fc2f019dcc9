/** Texts from documents, and names of files, as a terminal may have them: nothing in them moves its cursor or turns its lines around. */

/** Control characters but for the tab and the end of a line, and what changes the direction of writing (Unicode, Bidi_Control). */
const CONTROLS = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Controls of ASCII as their pictures (␛), all others as the sign for what cannot be shown (�). */
export const printable = (text: string): string =>
  text.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
