import { expect, test, vi } from 'vitest';
import { documentLine } from '../../src/replies/headings.ts';
import { DUTCH, ENGLISH, inWords } from '../../src/replies/language.ts';
import { aDocument } from './documents.ts';

test('dates are said in the language of the person', () => {
  expect(inWords('2023-01-11', DUTCH)).toBe('11 januari 2023');
  expect(inWords('2023-01-11', ENGLISH)).toBe('11 January 2023');
});

test('no formatter is made for it, which would take memory that is not counted', () => {
  const made = vi.spyOn(Intl, 'DateTimeFormat');
  for (const language of [DUTCH, ENGLISH]) documentLine(aDocument(), language);
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});
