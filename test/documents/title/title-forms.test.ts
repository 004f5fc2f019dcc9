/** The forms that title sentences take in real papers, one a row, in made-up sentences that are short. */
import { describe, expect, test } from 'vitest';
import { readAnswerSentence } from '../../../src/documents/title/answer-sentence.ts';
import { opensTitle, readTitle } from '../../../src/documents/title/title.ts';

const asked = (rest: string) => readTitle([`Vragen van ${rest}`]);
const answered = (rest: string) => readTitle([`Antwoord van ${rest}`]);

describe('who asks', () => {
  test.each([
    ['het lid De Wit (ABC)', ['De Wit ABC']],
    ['de leden Bos en Van der Berg (beiden ABC)', ['Bos ABC', 'Van der Berg ABC']],
    ['de leden Bos (XYZ), De Wit en Smit (beiden ABC)', ['Bos XYZ', 'De Wit ABC', 'Smit ABC']],
    [
      'de leden Bos (XYZ), De Wit, Smit (beiden ABC) en Mol (DEF)',
      ['Bos XYZ', 'De Wit ABC', 'Smit ABC', 'Mol DEF'],
    ],
    ['de leden Bos, De Wit, Smit (allen ABC) en Mol (DEF)', ['Bos ABC', 'De Wit ABC', 'Smit ABC', 'Mol DEF']],
    ['het lid Anna van Dijk (GroenLinks-PvdA)', ['Anna van Dijk GroenLinks-PvdA']],
    ['het lid Slagt-Tichelman (Nieuw Sociaal Contract)', ['Slagt-Tichelman Nieuw Sociaal Contract']],
    ['de leden lid Inge vanDijk (ABC)', ['Inge van Dijk ABC']],
    ['het lid Bos', ['Bos null']],
  ])('%s', (members, expected) => {
    const { askers } = asked(`${members} aan de Minister van Financiën over munten (ingezonden 1 mei 2021).`);
    expect(askers.map(({ name, party }) => `${name} ${party}`)).toEqual(expected);
  });
});

describe('whom they ask', () => {
  test.each([
    ['de Minister-President', ['Minister-President']],
    ['de minister van Defensie', ['Minister van Defensie']],
    ['de Minister van Volksgezondheid, Welzijn en Sport', ['Minister van Volksgezondheid, Welzijn en Sport']],
    [
      'de Minister-President en de Minister van Binnenlandse Zaken en Koninkrijksrelaties',
      ['Minister-President', 'Minister van Binnenlandse Zaken en Koninkrijksrelaties'],
    ],
    [
      'de Ministers van Asiel en Migratie, voor Klimaat en Energie en van Buitenlandse Zaken',
      [
        'Minister van Asiel en Migratie',
        'Minister voor Klimaat en Energie',
        'Minister van Buitenlandse Zaken',
      ],
    ],
    [
      'de Staatssecretarissen van Onderwijs, Cultuur en Wetenschap en Financiën',
      ['Staatssecretaris van Onderwijs, Cultuur en Wetenschap', 'Staatssecretaris van Financiën'],
    ],
    [
      'de Minister en de Staatssecretaris van Financiën',
      ['Minister van Financiën', 'Staatssecretaris van Financiën'],
    ],
    [
      'de Minister van Financiën, bij afwezigheid van de Staatssecretaris van Financiën,',
      ['Minister van Financiën'],
    ],
    ['de Minister van Ruimtevaart', ['Minister van Ruimtevaart']],
  ])('%s', (offices, expected) => {
    const title = asked(`het lid De Wit (ABC) aan ${offices} over munten (ingezonden 1 mei 2021).`);
    expect(title.addressees).toEqual(expected);
    expect(title.subject).toBe('munten');
  });
});

describe('about what, and when', () => {
  test.each([
    ['het bericht over munten', '1 mei 2021', '2021-05-01'],
    ['een brief aan de Minister van Defensie', '29 februari 2024', '2024-02-29'],
    ['het debat van 3 april 2019 (Kamerstuk 24 587, nr. 995)', '12 december2019', '2019-12-12'],
    ['de motie-De Wit c.s.', '31 augustus 2008', '2008-08-31'],
    ['«Munten: «Weg ermee»»', '1 januari 2000', '2000-01-01'],
    ['een dag die er niet was', '31 februari 2021', null],
  ])('%s (ingezonden %s)', (subject, date, expected) => {
    const title = asked(
      `het lid De Wit (ABC) aan de Minister van Financiën over ${subject} (ingezonden ${date}).`,
    );
    expect([title.subject, title.submitted]).toEqual([subject, expected]);
  });
});

describe('as titles were before 2010', () => {
  test.each([
    ['aan de minister van Financiën over munten. (Ingezonden 3 april 2003)', 'munten'],
    ['over de motie-De Wit c.s. (Ingezonden 3 april 2003)', 'de motie-De Wit c.s.'],
    ['over munten (ingezonden 3 april 2003).', 'munten'],
    ['inzake munten.', 'munten'],
  ])('%s', (rest, subject) => {
    expect(asked(`het lid De Wit (ABC) ${rest}`)).toMatchObject({
      askers: [{ name: 'De Wit', party: 'ABC' }],
      subject,
    });
  });

  test.each([
    'op 10 juli 2001 meegedeeld aan de minister van Financiën',
    'medegedeeld aan de minister van Financiën',
    'aan de minster van Financiën',
    'aan de secretaris van Financiën',
  ])('whatever stands behind them, the askers end there: %s', (addressed) => {
    const { askers } = asked(`het lid De Wit (ABC) ${addressed} over munten. (Ingezonden 3 april 2003)`);
    expect(askers).toEqual([{ name: 'De Wit', party: 'ABC' }]);
  });
});

describe('who answers, for whom, and when', () => {
  const bakker = { role: 'Minister', name: 'Bakker', ministry: 'Financiën' };
  const mol = { role: 'Staatssecretaris', name: 'Van der Mol-de Wit', ministry: 'Defensie' };
  test.each([
    ['Minister Bakker (Financiën) (ontvangen 1 mei 2021).', [bakker], []],
    ['minister Bakker (Financiën (ontvangen 1 mei 2021)', [bakker], []],
    [
      'Minister Bakker (Financiën) en van Staatssecretaris Van der Mol – De Wit (Defensie) (ontvangen 1 mei 2021).',
      [bakker, mol],
      [],
    ],
    [
      'Minister Bakker (Financiën), mede namens de Ministers voor Rechtsbescherming en van Defensie (ontvangen 1 mei 2021).',
      [bakker],
      ['Minister voor Rechtsbescherming', 'Minister van Defensie'],
    ],
    [
      'Staatssecretaris Bos (Financiën – Fiscaliteit en Belastingdienst) (ontvangen (ontvangen 1 mei 2021).',
      [{ role: 'Staatssecretaris', name: 'Bos', ministry: 'Financiën – Fiscaliteit en Belastingdienst' }],
      [],
    ],
  ])('%s', (sentence, respondents, onBehalfOf) => {
    const title = answered(sentence);
    expect(title).toMatchObject({ reply: 'answer', respondents, onBehalfOf, received: '2021-05-01' });
  });

  test('a notice is told from an answer, and names the paper that it follows', () => {
    const sentence =
      'Mededeling van Minister Bakker (Financiën) (ontvangen 1 mei 2021). Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 17.';
    expect(readTitle([sentence]).reply).toBe('notice');
    expect(readAnswerSentence(sentence)?.seeAlso).toEqual(['ah-tk-20202021-17']);
  });
});

describe('slips of the pen among the members who ask', () => {
  test.each([
    ['de leden Çörüzen Verhagen (beiden CDA) aan', ['Çörüz', 'Verhagen'], 'CDA'],
    [
      'de leden Smits, Van der Hoevenen Biesheuvel (allen CDA) aan',
      ['Smits', 'Van der Hoeven', 'Biesheuvel'],
      'CDA',
    ],
    ['de leden Vos en Sipkes beiden (GroenLinks) aan', ['Vos', 'Sipkes'], 'GroenLinks'],
    ['de leden Baarda en Werner (beiden (CDA) aan', ['Baarda', 'Werner'], 'CDA'],
    ['het lid Weekers ((VVD) aan', ['Weekers'], 'VVD'],
    ['het lid Sterk CDA) aan', ['Sterk'], 'CDA'],
    ['het lid Grol-Overling (CDA) aan', ['Grol-Overling'], 'CDA'],
    ['het lid Van Oudenallen (Groep Van Oudenallen) aan', ['Van Oudenallen'], 'Groep Van Oudenallen'],
    ['het lid Ten Hoeve (OSF) op 1 april 2008 medegedeeld aan', ['Ten Hoeve'], 'OSF'],
  ])('%s', (who, names, party) => {
    const { askers, subject } = readTitle([`Vragen van ${who} de minister van Defensie over drones.`]);
    expect(askers).toEqual(names.map((name) => ({ name, party })));
    expect(subject).toBe('drones');
  });
});

describe('further forms of a title', () => {
  test.each([
    'Aanvullende vragen',
    'Nadere vragen',
    'Schriftelijke vragen',
    'Aanvullende schriftelijke vragen',
  ])('%s van het lid', (opening) => {
    const sentence = `${opening} van het lid Bos (ABC) aan de Minister van Financiën over munten (ingezonden 1 mei 2021).`;
    expect(opensTitle(sentence)).toBe(true);
    expect(readTitle([sentence])).toMatchObject({
      askers: [{ name: 'Bos', party: 'ABC' }],
      submitted: '2021-05-01',
    });
  });

  test.each([
    ['(ingezonden 1 mei 2021, nr. 2021Z12345)', '2021Z12345'],
    ['(Ingezonden 1 mei 2021, kenmerk 2021Z 12345)', '2021Z12345'],
    ['(ingezonden 1 mei 2021)', null],
    ['(ingezonden 1 mei 2021). Zie ook 2021Z12345', null],
  ])('the number of the case in %s', (end, caseNumber) => {
    expect(asked(`het lid Bos (ABC) aan de Minister van Financiën over munten ${end}`).caseNumber).toBe(
      caseNumber,
    );
  });
});
