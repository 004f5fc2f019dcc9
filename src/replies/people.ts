import type { Asker, Document, Respondent } from '../documents/model.ts';
import { inSequence, type Language } from './language.ts';

/** "Leijten (SP)" */
const asker = ({ name, party }: Asker): string => (party === null ? name : `${name} (${party})`);

/** "Minister-President Rutte (Algemene Zaken)" */
const respondent = ({ role, name, ministry }: Respondent): string =>
  [role, name, ministry === null ? null : `(${ministry})`].filter((word) => word !== null).join(' ');

/** "Leijten (SP) en Van Nispen (SP)"; empty where the document names nobody. */
export const askers = (document: Pick<Document, 'askers'>, language: Language): string =>
  inSequence(document.askers.map(asker), language);

/** "de Minister-President en de Minister van Financiën"; empty where the document names nobody. */
export const addressees = (document: Document, language: Language): string =>
  inSequence(document.addressees.map(language.texts.toRole), language);

/** "Minister-President Rutte (Algemene Zaken), mede namens de Minister van …"; empty where nobody is named. */
export function respondents(document: Document, language: Language): string {
  const who = inSequence(document.respondents.map(respondent), language);
  if (who === '' || document.onBehalfOf.length === 0) return who;
  const [first = '', ...rest] = document.onBehalfOf;
  return `${who}, ${language.texts.onBehalfOf(inSequence([first, ...rest.map(language.texts.toRole)], language))}`;
}
