/** What ministers put around their answers: the letter that these are enclosed with, its greeting, and who signed. */
import { describe, expect, test } from 'vitest';
import { PAPER, read, TITLE } from './cheese-paper.ts';

describe('the closing of a letter', () => {
  test.each<[string, string[]]>([
    ['with a greeting', ['Hoogachtend,', 'De Minister van Financiën,', 'P. Smit']],
    [
      'with an enclosure',
      ['Hoogachtend,', 'De Minister van Financiën,', 'P. Smit', 'Bijlage: prijzen van kaas'],
    ],
    ['without a greeting', ['De Minister van Financiën,', 'P. Smit']],
    ['in lower case', ['de minister van Financiën,', 'mr. P.A. de Smit']],
    ['of friends', ['Met vriendelijke groet,', 'P. Smit', 'Minister van Financiën']],
    [
      'of two',
      ['De Minister van Financiën,', 'P. Smit', 'De Staatssecretaris van Landbouw,', 'A.B. van den Berg'],
    ],
    ['for another', ['Namens de Minister van Financiën,', 'P. Smit']],
    ['signed', ['Hoogachtend,', '(getekend)', 'P. Smit']],
  ])('%s', async (_, closing) => {
    for (const blank of ['\n\n', '\n']) {
      const reading = await read(`${PAPER.join('\n')}\n\n${closing.join(blank)}`);
      expect(reading.document.exchanges.map(({ answer }) => answer?.text)).toEqual(['Ja.', 'Nee.']);
      const left = reading.leftOut.filter(({ reason }) => reason === 'letter').map(({ text }) => text);
      expect(left.join(' ').replaceAll(',', '')).toBe(closing.join(' ').replaceAll(',', ''));
    }
  });

  test.each([
    ['what asks', ['Hoogachtend,', 'Wie ondertekent dit?']],
    ['a long text', ['Hoogachtend,', `Dat ${'is zo en '.repeat(30)}klaar.`]],
    ['an office that nobody signed for', ['De Minister van Financiën,']],
    ['an office with words below it', ['De Minister van Financiën,', 'P. Smit', 'Hij zegt dat dit zo is.']],
    [
      'a greeting far above the end',
      ['Hoogachtend,', ...Array.from({ length: 12 }, (_, at) => `Regel ${at + 1}.`)],
    ],
  ])('%s below the last answer is part of it', async (_, lines) => {
    const { document } = await read(`${PAPER.join('\n')}\n\n${lines.join('\n\n')}`);
    expect(document.exchanges[1]?.answer?.text.split('\n\n')).toEqual(['Nee.', ...lines]);
  });

  test('a closing below a question that nobody answered is left there', async () => {
    const lines = [TITLE, '', 'Vraag 1', 'Is kaas duur?', '', 'De Minister van Financiën,', '', 'P. Smit'];
    const { document } = await read(lines.join('\n'));
    expect(document.exchanges[0]?.question).toContain('P. Smit');
  });

  test('a greeting that is all of the last answer is its words', async () => {
    const { document } = await read([...PAPER.slice(0, -1), 'Hoogachtend,'].join('\n'));
    expect(document.exchanges[1]?.answer?.text).toBe('Hoogachtend,');
  });

  test.each([
    ['Dat doet de Minister van Financiën.'],
    ['De Minister van Financiën, die hierover gaat, zal dit bezien.'],
    ['Met vriendelijke groeten uit Edam werd de brief ondertekend, zo blijkt. Dat is alles.'],
  ])('“%s” is none', async (words) => {
    const { document } = await read(`${PAPER.join('\n')}\n\n${words}`);
    expect(document.exchanges[1]?.answer?.text).toContain(words);
  });

  test('tells who answered where the title does not', async () => {
    const lines = [
      TITLE,
      '',
      ...PAPER.slice(4),
      '',
      'Hoogachtend,',
      '',
      'De Minister van Financiën,',
      '',
      'W.B. de Wit',
    ];
    expect((await read(lines.join('\n'))).document.respondents).toEqual([
      { role: 'Minister', name: 'De Wit', ministry: 'Financiën' },
    ]);
  });
});

describe('the name below a letter that answers are enclosed with', () => {
  const enclosed = async (...signed: string[]) => {
    const lines = [
      'In antwoord op uw brief van 3 mei 2021 zend ik u de antwoorden.',
      ...signed,
      'Antwoorden van de minister van Financiën op Kamervragen van het lid Jansen (ABC) over kaas.',
      ...PAPER.slice(4).filter((line) => line !== ''),
    ];
    return (await read(lines.join('\n\n'))).document.respondents;
  };

  test.each([
    [['De Minister van Financiën,', 'P. Smit'], 'Smit'],
    [['de minister van Financiën', 'W.B. de Wit'], 'De Wit'],
    [
      ['Mede namens de minister van Defensie,', 'De Minister van Financiën,', 'P. Smit-de Boer'],
      'Smit-de Boer',
    ],
    [['Mede namens de minister van Defensie, de Minister van Financiën', 'P. Smit'], 'Smit'],
    [['De Minister van Defensie,', 'P. Smit'], null],
    [['De Staatssecretaris van Financiën,', 'P. Smit'], null],
    [['De Minister van Financiën,', 'Postbus 20201'], null],
    [['De Minister van Financiën,', 'P. Smit', 'De Minister van Financiën,', 'A. Bos'], null],
  ])('%j', async (signed, name) => {
    expect(await enclosed(...signed)).toEqual([{ role: 'Minister', name, ministry: 'Financiën' }]);
  });
});
