/** The parties and groups, as titles print them between brackets. */

const PARTIES = [
  ...['VVD', 'D66', 'PVV', 'CDA', 'GroenLinks-PvdA', 'GroenLinks', 'PvdA', 'Nieuw Sociaal Contract', 'NSC'],
  ...['BBB', 'SP', 'ChristenUnie', 'SGP', 'DENK', 'Volt', 'PvdD', 'FVD', 'JA21', '50PLUS', 'BIJ1', 'PRO'],
  ...['Groep Van Haga', 'BVNL', 'Groep Markuszower', 'Fractie Den Haan', 'Lid Gündoğan', 'Lid Omtzigt'],
  ...['LPF', 'Leefbaar Nederland', 'RPF', 'GPV', 'AOV', 'Unie 55+', 'CD', 'PPR', 'PSP', 'CPN', 'EVP'],
];

const BY_LETTERS = new Map(PARTIES.map((party) => [letters(party), party]));

/** A party as it is printed, in its usual capitals: `PvDA` is "PvdA". Names that are not known stay as they are. */
export function printParty(printed: string): string {
  const party = printed.trim();
  return BY_LETTERS.get(letters(party)) ?? party;
}

function letters(party: string): string {
  return party.toLowerCase().replace(/[\s/.-]/g, '');
}
