/** What a terminal shows of a paper that does not say whom it is to, or by whom it is answered. */
import { expect, test } from 'vitest';
import { answerInText } from '../../src/replies/as-text.ts';
import { DUTCH } from '../../src/replies/language.ts';
import { aDocument, inCase } from '../replies/documents.ts';

const shown = (parts: Parameters<typeof aDocument>[0]) => {
  const document = aDocument(parts);
  return answerInText(document, 0, inCase([document]), DUTCH)
    .split('\n\n')
    .slice(1, 4);
};

test('no words stand there for people who are not named', () => {
  expect(shown({})).toEqual([
    'Jansen (ABC) aan de Minister van Zaken',
    'Klopt het bericht?',
    'Antwoord 1 van Minister De Vries (Zaken)',
  ]);
  expect(shown({ addressees: [], respondents: [] })).toEqual([
    'Jansen (ABC)',
    'Klopt het bericht?',
    'Antwoord 1',
  ]);
  expect(shown({ askers: [], addressees: [] })[0]).toBe('Klopt het bericht?');
});
