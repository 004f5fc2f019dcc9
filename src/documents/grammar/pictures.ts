/** @param part as a warning names it: `antwoord 1` */
export const pictureIn = (part: string): string =>
  `In ${part} staat een afbeelding, die hier niet te zien is.`;
