import { describe, expect, test } from 'vitest';
import {
  ministriesCalled,
  ministriesIn,
  partiesCalled,
  partiesIn,
} from '../../../src/archive/names/known.ts';
import { comparablePerson, surnamesIn, withoutSpacing } from '../../../src/archive/names/people.ts';
import { openEngine } from '../../../src/search/engine.ts';
import { anArchive } from '../../archive-file.ts';
import { aDocument } from '../../replies/documents.ts';

test.each([
  ["D'66", ['D66']],
  ['P.v.d.A.', ['PvdA']],
  ['PvDA', ['PvdA']],
  ['C,D,A,', ['CDA']],
  ['alllen C.D.A.', ['CDA']],
  ['lid CDA', ['CDA']],
  ['Groeri Links', ['GroenLinks']],
  ['GroenLmks', ['GroenLinks']],
  ['GL', ['GroenLinks']],
  ['GroenLinks/PvdA', ['GroenLinks-PvdA']],
  ['ChistenUnie', ['ChristenUnie']],
  ['RPF/GPV', ['RPF', 'GPV']],
  ['SGP, mede namens CU', ['SGP', 'ChristenUnie']],
  ['Fr. Hendriks', ['Hendriks']],
  ['groep-Nijpels', ['Groep Nijpels']],
  // Near to more than one, or to none.
  ['VDD', ['VDD']],
  ['SPG', ['SPG']],
  ['Links', ['Links']],
  ['Partij van Morgen', ['Partij van Morgen']],
])('the party “%s” is %j', (printed, names) => {
  expect(partiesIn(printed)).toEqual(names);
});

test('a party near to one that was not there yet is not taken for that', () => {
  expect(partiesIn('ChistenUnie', 2005)).toEqual(['ChristenUnie']);
  expect(partiesIn('ChistenUnie', 1990)).toEqual(['ChistenUnie']);
});

test.each([
  ['Financie¨n', ['Financiën']],
  ['Financien', ['Financiën']],
  ['Fmancien', ['Financiën']],
  ['Flnanciën', ['Financiën']],
  ['Werkgele- genheid', ['Werkgele- genheid']],
  ['Sociale Zaken en Werkgele- genheid', ['Sociale Zaken en Werkgelegenheid']],
  ['beiden Sociale Zaken en Werkgelegenheid', ['Sociale Zaken en Werkgelegenheid']],
  ['Verkeer en Water– staat', ['Verkeer en Waterstaat']],
  ['minister van Defensie, a.i.', ['Defensie']],
  ['Justitie a . i .', ['Justitie']],
  ['Bmnenlandse Zaken', ['Binnenlandse Zaken']],
  ['Onderwijs, Cultuur en Wetenschappen', ['Onderwijs, Cultuur en Wetenschap']],
  ['Buitenlandse Zaken, Ontwikkelingssamenwerking', ['Buitenlandse Zaken', 'Ontwikkelingssamenwerking']],
  ['Justitie en Veiligheid', ['Justitie en Veiligheid']],
  [
    'Verkeer en Waterstaat, mede namens de minister van Economische Zaken',
    ['Verkeer en Waterstaat', 'Economische Zaken'],
  ],
  ['VROM', ['Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer']],
  ['Onbekende Zaken', ['Onbekende Zaken']],
])('the ministry “%s” is %j', (printed, names) => {
  expect(ministriesIn(printed)).toEqual(names);
});

test('an abbreviation can stand for two ministries in time', () => {
  expect(ministriesCalled('lnv')).toEqual([
    'Landbouw, Natuur en Voedselkwaliteit',
    'Landbouw, Natuurbeheer en Visserij',
  ]);
  expect(ministriesCalled('v&w')).toEqual(['Verkeer en Waterstaat']);
  expect(ministriesCalled('zorg')).toEqual([]);
  expect(partiesCalled('partij voor de dieren')).toEqual(['PvdD']);
});

test('members are compared by their names, whatever a paper prints of their initials', () => {
  expect(new Set(['M. B. Vos', 'M.B. Vos', 'MB Vos', 'm b vos'].map(comparablePerson))).toEqual(
    new Set(['mb vos']),
  );
  expect(surnamesIn('Renske Leijten')).toEqual(['leijten']);
  expect(surnamesIn('Inge van Dijk')).toEqual(['van dijk']);
  expect(surnamesIn('Fatma Koşer Kaya')).toEqual(['koser kaya', 'kaya']);
  expect(surnamesIn('Van den Berg')).toEqual([]);
  expect(surnamesIn('M.B. Vos')).toEqual([]);
  expect(surnamesIn('MB Vos')).toEqual([]);
});

test.each([
  ['S m i t - K r o e s', 'Smit-Kroes'],
  ['S m i t-K r o e s', 'Smit-Kroes'],
  ['B r i n k m a n', 'Brinkman'],
  ['V a n d e n B r o e k', 'Van den Broek'],
  ['V a n d e n Broek', 'Van den Broek'],
  ['V a n den Broek', 'Van den Broek'],
  ['D e Koning', 'De Koning'],
  ['D e K o n i n g', 'De Koning'],
  ['De K o r t e', 'De Korte'],
  ['K o r t h a l s A l t e s', 'Korthals Altes'],
  ['K o r t e - v a n H e m e l .', 'Korte-van Hemel'],
  ['V a n H o u w e l i n g e n', 'Van Houwelingen'],
  ['Korthals A l t e s', 'Korthals Altes'],
  ['M B Vos', 'M B Vos'],
  ['J M de Vries', 'J M de Vries'],
  ['M. B. Vos', 'M. B. Vos'],
  ['Van der Burg - Smit', 'Van der Burg - Smit'],
])('the letters of “%s” are those of %s', (printed, name) => {
  expect(withoutSpacing(printed)).toBe(name);
  expect(comparablePerson(printed)).toBe(comparablePerson(name));
});

describe('a filter by name loses no paper through spelling', async () => {
  const asked = (id: string, name: string, party: string, ministry: string) =>
    aDocument({
      id,
      askers: [{ name, party }],
      respondents: [{ role: 'Minister', name: 'De Vries', ministry }],
      exchanges: aDocument().exchanges,
    });
  const engine = openEngine(
    await anArchive([
      asked('een', 'Leijten', 'SP', 'Financiën'),
      asked('twee', 'M. B. Vos', "D'66", 'Financie¨n'),
      asked('drie', 'MB Vos', 'D66', 'Volksgezondheid, Welzijn en Sport'),
      asked('vier', 'Van Leijten', 'RPF/GPV', 'Verkeer en Water– staat'),
    ]),
  );
  const ids = (text: string) =>
    engine
      .find({ text, limit: 10 })
      .hits.map(({ document }) => document.id)
      .filter((id, at, all) => all.indexOf(id) === at)
      .sort();

  test.each([
    ['partij:d66', ['drie', 'twee']],
    ['partij:"Democraten 66"', ['drie', 'twee']],
    ['partij:GPV', ['vier']],
    ['ministerie:Financiën', ['een', 'twee']],
    ['ministerie:fin', ['een', 'twee']],
    ['ministerie:VWS', ['drie']],
    ['ministerie:"V&W"', ['vier']],
    ['ministerie:waterstaat', ['vier']],
    ['van:"Renske Leijten"', ['een']],
    ['van:leijten', ['een', 'vier']],
    ['van:"M.B. Vos"', ['drie', 'twee']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('and is suggested as one, with its count', () => {
    expect(engine.suggestNames('party', 'd66', 5)[0]).toEqual({ name: 'D66', count: 2 });
    expect(engine.suggestNames('ministry', 'vws', 5)[0]).toEqual({
      name: 'Volksgezondheid, Welzijn en Sport',
      count: 1,
    });
    expect(engine.suggestNames('asker', 'vos', 5)[0]).toMatchObject({ count: 2 });
  });

  test('while what a paper prints is shown as printed', () => {
    expect(engine.find({ text: 'partij:GPV', limit: 1 }).hits[0]?.document.askers).toEqual([
      { name: 'Van Leijten', party: 'RPF/GPV' },
    ]);
  });
});
