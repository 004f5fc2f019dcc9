/** What Word prints and does not keep as plain words: signs, formulas, ticks, marks, tracked changes, tables that lay out a page. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { inList, list, note, p, row, toDocx, type WordXml } from '../builder/word.ts';

const TITLE = [
  'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over kaas (ingezonden 3 mei 2021).',
  'Antwoord van Minister Smit (Financiën) (ontvangen 1 juni 2021).',
]
  .map((line) => p(line))
  .join('');

async function read(body: string, parts: Partial<WordXml> = {}) {
  const reading = await readDocument(toDocx({ body: TITLE + body, ...parts }), 'kaas.docx');
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading;
}

const QUESTION = p('Vraag 1') + p('Is kaas duur?') + p('Antwoord 1');
const AFTER = p('Vraag 2') + p('En boter?') + p('Antwoord 2') + p('Nee.');

/** The answer to the first of two questions. */
async function answerTo(xml: string, parts: Partial<WordXml> = {}) {
  const { document, leftOut } = await read(QUESTION + xml + AFTER, parts);
  expect(document.exchanges.map(({ numbers }) => numbers)).toEqual([[1], [2]]);
  expect(document.exchanges[1]?.answer?.text).toBe('Nee.');
  return { text: document.exchanges[0]?.answer?.text, document, leftOut };
}

const r = (words: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const inFont = (font: string) => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
const math = (xml: string) =>
  `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${xml}</m:oMath>`;
const mr = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;

describe('signs', () => {
  test.each([
    [line(sym('Symbol', 'F0B3'), r(' 12')), '≥ 12'],
    [line(sym('Symbol', '00B3'), r(' 12')), '≥ 12'],
    [line(sym('Symbol', 'F0A3'), r(' 4')), '≤ 4'],
    [line(r('20 '), sym('Symbol', 'F0B0'), r('C')), '20 °C'],
    [line(sym('Symbol', 'F0B1'), r(' 2')), '± 2'],
    [line(r('40 '), r('m', inFont('Symbol')), r('g')), '40 μg'],
    [line(r('D', inFont('Symbol')), r(' is 3')), 'Δ is 3'],
    [line(r('&#xF0B3;', inFont('Symbol')), r(' 3')), '≥ 3'],
    [line(r('&#xF0B3; 3')), '≥ 3'],
    [line(sym('Wingdings', 'F0FE'), r(' ja '), sym('Wingdings', 'F0A8'), r(' nee')), '☒ ja ☐ nee'],
    [line(r('þ', inFont('Wingdings')), r(' ja')), '☒ ja'],
    [line(sym('Wingdings 2', 'F052'), r(' ja')), '☒ ja'],
    [line(r('a '), sym('Wingdings', 'F0E0'), r(' b')), 'a → b'],
  ])('%#', async (xml, expected) => {
    const { text, document } = await answerTo(xml);
    expect(text).toBe(expected);
    expect(document.warnings).toEqual([]);
  });

  test('one that is not known is never another one, and is said', async () => {
    const { text, document } = await answerTo(line(r('Zie '), sym('Webdings', 'F0FF'), r(' hier.')));
    expect(text).toBe('Zie \ufffd hier.');
    expect(document.warnings).toEqual([expect.stringContaining('Webdings')]);
  });

  test('in a font that a style names', async () => {
    const styles = `<w:style w:type="character" w:styleId="Teken"><w:rPr>${inFont('Symbol')}</w:rPr></w:style>`;
    expect((await answerTo(line(r('hoek '), r('a', '<w:rStyle w:val="Teken"/>')), { styles })).text).toBe(
      'hoek α',
    );
  });
});

describe('formulas and fields', () => {
  const field = (instruction: string, result = '') =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>${result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const box = (state: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  test.each([
    [line(math(`<m:f><m:num>${mr('12')}</m:num><m:den>${mr('5')}</m:den></m:f>`)), '12/5'],
    [line(math(`<m:sSup><m:e>${mr('1,02')}</m:e><m:sup>${mr('3')}</m:sup></m:sSup>`)), '1,02³'],
    [line(math(`<m:f><m:num>${mr('a+b')}</m:num><m:den>${mr('2')}</m:den></m:f>`)), '(a+b)/2'],
    [
      line(math(`<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${mr('25')}</m:e></m:rad>`)),
      '√25',
    ],
    [line(math(`<m:sSub><m:e>${mr('x')}</m:e><m:sub>${mr('1')}</m:sub></m:sSub>`)), 'x_1'],
    [line(math(`<m:sSup><m:e>${mr('10')}</m:e><m:sup>${mr('-3')}</m:sup></m:sSup>`)), '10⁻³'],
    [line(math(`<m:d><m:e>${mr('a')}</m:e></m:d>`)), '(a)'],
    [
      line(
        math(
          `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${mr('i=1')}</m:sub><m:sup>${mr('n')}</m:sup><m:e>${mr('x')}</m:e></m:nary>`,
        ),
      ),
      '∑_(i=1)^n x',
    ],
    [line(r('De prijs is '), field('EQ \\f(1;2)'), r(' euro.')), 'De prijs is 1/2 euro.'],
    [line(r('10'), field('EQ \\s\\up8(3)')), '10³'],
    [line(field('EQ \\r(3;x)')), '³√x'],
    [line(field('SYMBOL 179 \\f Symbol'), r(' 3')), '≥ 3'],
    [line(field('DOCPROPERTY x', 'waarde')), 'waarde'],
    [line(field('PAGE')), undefined],
    [line(box('<w:default w:val="1"/>'), r(' ja '), box('<w:default w:val="0"/>'), r(' nee')), '☒ ja ☐ nee'],
    [line(box('<w:default w:val="0"/><w:checked/>'), r(' ja')), '☒ ja'],
    [line('<w:fldSimple w:instr="EQ \\f(3;4)"/>'), '3/4'],
  ])('%#', async (xml, expected) => {
    const { text } = await answerTo(p('Ja.') + xml);
    expect(text).toBe(expected === undefined ? 'Ja.' : `Ja.\n\n${expected}`);
  });

  test('a field that is not understood is said', async () => {
    const { document } = await answerTo(line(r('x '), field('EQ \\a(1;2;3)')));
    expect(document.warnings).toEqual([expect.stringContaining('EQ')]);
  });
});

describe('how letters are printed', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Hoog"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  test.each<[string, string]>([
    [line(r('10'), r('6', '<w:vertAlign w:val="superscript"/>')), '10⁶'],
    [line(r('10'), r('3', '<w:position w:val="12"/>')), '10³'],
    [line(r('10'), r('3', '<w:rStyle w:val="Hoog"/>')), '10³'],
    [line(r('10'), r('-3', '<w:vertAlign w:val="superscript"/>')), '10⁻³'],
    [line(r('1'), r('e', '<w:vertAlign w:val="superscript"/>')), '1e'],
    [line(r('Kaas is '), r('niet ', '<w:strike/>'), r('duur.')), 'Kaas is ~~niet~~ duur.'],
    [line(r('Kaas is '), r('niet', '<w:dstrike/>'), r(' duur.')), 'Kaas is ~~niet~~ duur.'],
    [line(r('Kaas is '), r('niet ', '<w:strike w:val="0"/>'), r('duur.')), 'Kaas is niet duur.'],
  ])('%#', async (xml, expected) => {
    const { text, document } = await answerTo(xml, { styles });
    expect(text).toBe(expected);
    expect(document.warnings).toHaveLength(expected.includes('~~') ? 1 : 0);
  });

  test('what is hidden, and what nobody filled in, is left out', async () => {
    const placeholder =
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik hier</w:t></w:r></w:sdtContent></w:sdt>';
    const { text, leftOut } = await answerTo(
      p('Ja.') +
        line(r('Weg', '<w:vanish/>')) +
        line(placeholder) +
        placeholder.replaceAll('w:r>', 'w:p>').replace('<w:p><w:t>Klik hier</w:t></w:p>', p('Klik ook')),
    );
    expect(text).toBe('Ja.');
    expect(leftOut.map((one) => `${one.reason}: ${one.text}`)).toEqual([
      'hidden: Weg',
      'hidden: Klik hier',
      'hidden: Klik ook',
    ]);
  });
});

describe('tracked changes', () => {
  const DELETED = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>';
  const del = (words: string) =>
    `<w:del w:id="2" w:author="x"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
  test('a paragraph whose end was deleted goes on in the next one', async () => {
    const { text } = await answerTo(
      `<w:p><w:pPr>${DELETED}</w:pPr>${r('De helft')}</w:p>${line(r(' en de andere'))}${p('Los.')}`,
    );
    expect(text).toBe('De helft en de andere\n\nLos.');
  });

  test('three in a row are one', async () => {
    const part = (words: string) => `<w:p><w:pPr>${DELETED}</w:pPr>${r(words)}</w:p>`;
    expect((await answerTo(part('Een ') + part('twee ') + line(r('drie.')))).text).toBe('Een twee drie.');
  });

  test('a numbered paragraph that was deleted is not counted', async () => {
    const numbering = list(1, ['decimal', '%1.']);
    const deleted = `<w:p><w:pPr>${inList(1)}${DELETED}</w:pPr>${del('Weg?')}</w:p>`;
    const { text } = await answerTo(p('Punten:') + p('een', inList(1)) + deleted + p('twee', inList(1)), {
      numbering,
    });
    expect(text).toBe('Punten:\n\n1. een\n\n2. twee');
  });

  test('a row that was deleted is not there', async () => {
    const gone = '<w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>';
    const { text } = await answerTo(`${p('Zie:')}<w:tbl>${row('a', 'b')}${gone}${row('c', 'd')}</w:tbl>`);
    expect(text).toBe('Zie:\n\na | b\n\nc | d');
  });
});

describe('notes with marks of their own', () => {
  const own = (mark: string, id = 2) =>
    `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`;
  test.each(['*', '†', '1a', '**'])('%s', async (mark) => {
    const { document } = await read(
      p('Vraag 1') + line(r('Kent u dit?'), own(mark)) + p('Antwoord 1') + p('Ja.'),
      { footnotes: note(2, `${mark} De Krant`) },
    );
    expect(document.exchanges).toMatchObject([
      { question: 'Kent u dit?', marks: [{ part: 'question', at: 11, mark }] },
    ]);
    expect(document.footnotes).toMatchObject([{ mark, text: 'De Krant' }]);
  });

  test('those that Word counts go on as if it were not there', async () => {
    const counted = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const { document } = await read(
      p('Vraag 1') +
        line(r('A'), counted(2), r(' b'), own('*', 3), r(' c'), counted(4)) +
        p('Antwoord 1') +
        p('Ja.'),
      { footnotes: note(2, 'een') + note(3, '* ster') + note(4, 'twee') },
    );
    expect(document.footnotes.map(({ mark, text }) => `${mark} ${text}`)).toEqual([
      '1 een',
      '* ster',
      '2 twee',
    ]);
  });
});

describe('tables that lay out a page', () => {
  const cell = (...lines: string[]) => `<w:tc>${lines.map((words) => p(words)).join('')}</w:tc>`;
  const two = (q: string[], a: string[]) => `<w:tr>${cell(...q)}${cell(...a)}</w:tr>`;
  test.each([
    `<w:tbl>${two(['Vraag 1', 'Is kaas duur?'], ['Antwoord 1', 'Ja.'])}${two(['Vraag 2', 'En boter?'], ['Antwoord 2', 'Nee.'])}</w:tbl>`,
    `<w:tbl>${two(['Vraag 1 Is kaas duur?'], ['Antwoord 1 Ja.'])}${two(['Vraag 2 En boter?'], ['Antwoord 2 Nee.'])}</w:tbl>`,
    `<w:tbl>${two(['Vraag 1\nIs kaas duur?'], ['Antwoord 1\nJa.'])}${two(['Vraag 2\nEn boter?'], ['Antwoord 2\nNee.'])}</w:tbl>`,
    `<w:tbl><w:customXml>${two(['Vraag 1', 'Is kaas duur?'], ['Antwoord 1', 'Ja.'])}</w:customXml><w:sdt><w:sdtContent>${two(['Vraag 2', 'En boter?'], ['Antwoord 2', 'Nee.'])}</w:sdtContent></w:sdt></w:tbl>`,
  ])('%#', async (table) => {
    const { document } = await read(table);
    expect(document.exchanges.map(({ question, answer }) => [question, answer?.text])).toEqual([
      ['Is kaas duur?', 'Ja.'],
      ['En boter?', 'Nee.'],
    ]);
  });

  test.each(['customXml', 'smartTag', 'ins', 'sdt'])(
    'rows and cells within w:%s are all there',
    async (name) => {
      const [open, close] =
        name === 'sdt'
          ? ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>']
          : [`<w:${name}>`, `</w:${name}>`];
      const { text } = await answerTo(
        p('Zie:') +
          `<w:tbl>${open}<w:tr><w:tc>${p('a')}</w:tc>${open}<w:tc>${p('b')}</w:tc>${close}</w:tr>${close}${row('c', 'd')}</w:tbl>`,
      );
      expect(text).toBe('Zie:\n\na | b\n\nc | d');
    },
  );
});

test('numbers are printed in the format of their list', async () => {
  for (const [format, one, two] of [
    ['ordinal', '1e', '2e'],
    ['cardinalText', 'Een', 'Twee'],
    ['ordinalText', 'Eerste', 'Tweede'],
    ['upperRoman', 'I', 'II'],
  ] as const) {
    const numbering = list(1, [format, '%1']);
    const { text } = await answerTo(p('Punten:') + p('punt;', inList(1)) + p('ook;', inList(1)), {
      numbering,
    });
    expect(text).toBe(`Punten:\n\n${one} punt;\n\n${two} ook;`);
  }
});

test.each([
  '<w:r><w:drawing><a:blip xmlns:a="a" r:embed="rId1" xmlns:r="r"/></w:drawing></w:r>',
  '<w:r><w:pict><v:shape xmlns:v="v"><v:imagedata/></v:shape></w:pict></w:r>',
])('a picture is said', async (picture) => {
  const { document } = await answerTo(p('Zie hieronder.') + line(picture));
  expect(document.warnings).toEqual(['In antwoord 1 staat een afbeelding, die hier niet te zien is.']);
});
