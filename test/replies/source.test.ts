/** What is said of a document that has no public address. */
import { expect, test } from 'vitest';
import { DUTCH } from '../../src/replies/language.ts';
import { sourceMessage } from '../../src/replies/source.ts';
import { aDocument } from './documents.ts';

const shown = (parts: Parameters<typeof aDocument>[0]) =>
  (sourceMessage(aDocument({ title: null, ...parts }), DUTCH).embeds ?? []).map(
    ({ description }) => description,
  );

test('a paper with a citation or the number of a case is never said to have none', () => {
  expect(shown({ id: 'brief', number: '12', sessionYear: '1993-1994' }).join()).toMatch(
    /brief · Aanhangsel Handelingen II 1993\/94, nr\. 12.*Een vast adres/s,
  );
  expect(shown({ id: 'brief', caseNumber: '2024Z18775' }).join()).toMatch(
    /brief · Kamervragen 2024Z18775 · 2024Z18775.*Een vast adres/s,
  );
  expect(shown({ id: 'brief' }).join()).toMatch(/brief \(zonder nummer\).*geen officieel nummer/s);
});
