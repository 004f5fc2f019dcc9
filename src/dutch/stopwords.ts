/** Words that carry no meaning of their own in a question: they are passed over where others remain. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `aan al alle als alsmede andere bent ben bij daar daarbij daarin daarom daarop daarover daarvan dan dat de deze die dit
  door dus een eens en enige enkele er ervan geen had hadden heb hebben hebt heeft hem hen het hetgeen hier hiervan hij
  hoe hoeveel hun ik in indien inzake is ja je jij jou jullie kan kon konden kunnen kunt maar me meer men met mij mijn mogen moet moeten
  na naar nee niet nog nu of om omdat omtrent ons onze ook op over per reeds sinds te tegen ten ter toch toe tot tussen
  u uit uw van vanuit vanwege veel via voor waar waarbij waarin waarmee waarom waarop waarover waarvan wanneer want
  was wat we wel welk welke werd werden wie wij wil willen worden wordt zal ze zich zij zijn zo zoals zou zouden zullen zult
  a b c d e f g h i j k l m n o p q r s t v w x y z`.split(/\s+/),
);
