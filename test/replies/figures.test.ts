/** Figures in words: the alt text, the notes, and what there is where nothing could be drawn. */
import { expect, test } from 'vitest';
import type { SavedSearch } from '../../src/archive/saved-search.ts';
import { altOf, chartOf } from '../../src/replies/figures.ts';
import { figuresMessage } from '../../src/replies/figures-message.ts';
import { DUTCH, ENGLISH } from '../../src/replies/language.ts';
import type { Figures } from '../../src/search/figures.ts';

const someFigures = (parts: Partial<Figures> = {}): Figures => ({
  ...{ view: 'parties', cases: 30, counted: 28, bars: [{ value: 'SP', count: 20 }] },
  ...{ others: null, gaps: { absent: [], partial: [] }, times: null, joined: [], today: '2026-11-28' },
  words: { unknown: [], corrected: null, also: [], isByStem: false },
  ...parts,
});
const search = (text: string, filter: SavedSearch['filter'] = {}): SavedSearch => ({
  text,
  filter,
  order: 'best',
});

test('a title says what was counted, limits and all', () => {
  const filter = { party: '=SP|CDA', ministry: '~Justitie', state: 'late', answerDays: '85-' };
  expect(chartOf(someFigures(), search('a', filter), DUTCH).title).toBe(
    'Schriftelijke vragen per partij: “a” · van SP / CDA · beantwoord door Justitie (ook onder andere namen) · stand: te laat · beantwoord in meer dan 84 dagen',
  );
  expect(chartOf(someFigures(), search(''), ENGLISH).title).toBe('Written questions by party');
});

test('limits of one name that both hold are both said', () => {
  const { title } = chartOf(someFigures(), search('', { party: 'SP\n=CDA' }), DUTCH);
  expect(title).toBe('Schriftelijke vragen per partij: van SP en CDA');
});

test('an alt text is cut between two bars where it is too long, and says how many are left', () => {
  const bars = Array.from({ length: 80 }, (_, at) => ({ value: `Groep Van Oudenallen ${at}`, count: at }));
  const alt = altOf(chartOf(someFigures({ bars }), search(''), DUTCH), DUTCH);
  expect(alt.length).toBeLessThanOrEqual(1_024);
  expect(alt).toMatch(/, Groep Van Oudenallen (\d+) \1, en nog \d+\.$/);
});

test('what was counted otherwise than it was typed is in the picture', () => {
  const words = { unknown: [], corrected: 'stikstof', also: ['boot'], isByStem: true };
  expect(chartOf(someFigures({ words }), search('stikstfo'), DUTCH).notes.slice(0, 3)).toEqual([
    'Geteld op “stikstof”.',
    'Ook geteld op “boot”.',
    'Wat tussen aanhalingstekens staat, of achter een min, is geteld in al zijn vormen.',
  ]);
});

test('runs of years of which nothing is known are one', () => {
  const gaps = { absent: ['2001', '2003', '2004', '2005'], partial: [] };
  const { notes } = chartOf(someFigures({ view: 'years', gaps }), search(''), DUTCH);
  expect(notes).toContain('Grijs: uit 2001 en 2003–2005 staat niets in dit archief.');
});

test('where nothing could be drawn the numbers are there all the same', () => {
  const view = { search: search('a'), drawing: null, key: null, as: 'private', isShareable: true } as const;
  const message = figuresMessage({
    ...view,
    ...{ figures: someFigures(), isMember: true, owner: '1', language: DUTCH },
  });
  expect(message.files?.map(({ name, content }) => [name, content.toString()])).toEqual([
    ['cijfers.csv', '\uFEFFpartij;zaken;opmerking\r\nSP;20;\r\n'],
  ]);
  expect(message.embeds?.[0]?.description).toContain('De tekening is nu niet gelukt');
  expect(message.components).toEqual([]);
});
