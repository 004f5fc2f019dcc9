/** What a page shows is in the paper, as it is shown; what it does not show is left out, with the reason. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';

const TITLE =
  '<p>Vragen van het lid Jansen (ABC) aan de Minister van Financiën over kaas (ingezonden 3 mei 2021).</p><p>Antwoord van Minister Smit (Financiën) (ontvangen 1 juni 2021).</p>';

const QUESTIONS_OF = TITLE.slice(0, TITLE.indexOf('</p>') + 4);

async function read(body: string, head = '') {
  const page = `<!doctype html><html lang="nl"><head>${head}</head><body>${TITLE}${body}</body></html>`;
  const reading = await readDocument(Buffer.from(page), 'kaas.html');
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading;
}

/** The answer to one question, each paragraph. */
const answerTo = async (answer: string, head = '') => {
  const { document, leftOut } = await read(
    `<h3>Vraag 1</h3><p>Is kaas duur?</p><h3>Antwoord 1</h3>${answer}<h3>Vraag 2</h3><p>En boter?</p><h3>Antwoord 2</h3><p>Nee.</p>`,
    head,
  );
  expect(document.exchanges.map(({ numbers }) => numbers)).toEqual([[1], [2]]);
  expect(document.exchanges[1]?.answer?.text).toBe('Nee.');
  return { text: document.exchanges[0]?.answer?.text, leftOut, document };
};

describe('raised and lowered figures, and formulas', () => {
  test.each([
    ['<p>10<sup>6</sup> kazen</p>', '10⁶ kazen'],
    ['<p>25 m<sup>2</sup></p>', '25 m²'],
    ['<p>10<sup>-3</sup> en 10<sup>−12</sup></p>', '10⁻³ en 10⁻¹²'],
    ['<p>10<sup><i>6</i></sup></p>', '10⁶'],
    ['<p>10<span style="vertical-align: super">6</span></p>', '10⁶'],
    ['<p>10<sup>1,5</sup></p>', '10^(1,5)'],
    ['<p>het 1<sup>e</sup> verslag</p>', 'het 1e verslag'],
    ['<p>CO<sub>2</sub></p>', 'CO2'],
    ['<p>H<sub>2</sub>O, 5<sup>10</sup></p>', 'H2O, 5¹⁰'],
    ['<ul><li>10<sup>6</sup></li></ul>', '• 10⁶'],
    ['<table><tr><td>m<sup>3</sup></td><td>10<sup>9</sup></td></tr></table>', 'm³ | 10⁹'],
    ['<p><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>', '1/2'],
    ['<p><math><msup><mn>1,02</mn><mn>3</mn></msup></math></p>', '1,02³'],
    ['<p><math><msqrt><mn>25</mn></msqrt></math></p>', '√25'],
    ['<p><math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac></math></p>', '(a+1)/2'],
    ['<p><math><msub><mi>x</mi><mn>1</mn></msub></math></p>', 'x_1'],
  ])('%s', async (html, expected) => {
    expect((await answerTo(html)).text).toBe(expected);
  });
});

describe('lists', () => {
  test.each([
    ['<ol><li>een</li><li>twee</li></ol>', '1. een\n\n2. twee'],
    ['<ol start="3"><li>een</li><li>twee</li></ol>', '3. een\n\n4. twee'],
    ['<ol><li value="5">een</li><li>twee</li></ol>', '5. een\n\n6. twee'],
    ['<ol type="a"><li>een</li><li>twee</li></ol>', 'a. een\n\nb. twee'],
    ['<ol type="A"><li>een</li></ol>', 'A. een'],
    ['<ol type="i"><li>een</li><li>twee</li></ol>', 'i. een\n\nii. twee'],
    ['<ol type="I"><li>een</li></ol>', 'I. een'],
    ['<ol reversed><li>een</li><li>twee</li></ol>', '2. een\n\n1. twee'],
    ['<ol style="list-style-type: lower-alpha"><li>een</li></ol>', 'a. een'],
    ['<ol style="list-style: none"><li>een</li></ol>', 'een'],
    ['<ul><li>een<ul><li>twee</li></ul></li></ul>', '• een\n\n• twee'],
    ['<ol><li><p>een</p></li><li><p>twee</p></li></ol>', '1. een\n\n2. twee'],
  ])('%s', async (html, expected) => {
    expect((await answerTo(html)).text).toBe(expected);
  });

  test.each([
    '<ol><li>Is kaas duur?</li><li>Is boter duur?<ol type="a"><li>in Edam?</li><li>in Gouda?</li></ol></li><li>Waarom?</li></ol>',
    '<ol><li>Is kaas duur?</li><li>Is boter duur?<ol><li>in Edam?</li><li>in Gouda?</li></ol></li><li>Waarom?</li></ol>',
    '<ol><li>Is kaas duur?</li><li><p>Is boter duur?</p><ol><li><p>In Edam?</p></li><li><p>In Gouda?</p></li></ol></li><li>Waarom?</li></ol>',
    '<ol><li>Is kaas duur?</li><li>Is boter duur?<ul><li>in Edam?</li><li>in Gouda?</li></ul></li><li>Waarom?</li></ol>',
  ])('points within a question are no questions: %s', async (html) => {
    const reading = await readDocument(
      Buffer.from(`<html><body>${QUESTIONS_OF}${html}</body></html>`),
      'kaas',
    );
    if (!reading.ok) throw new Error(reading.reason.message);
    const { document } = reading;
    expect(document.exchanges.map(({ numbers }) => numbers)).toEqual([[1], [2], [3]]);
    expect(document.exchanges[1]?.question).toMatch(/^Is boter duur\?.*[Ii]n Edam\?.*[Ii]n Gouda\?$/s);
  });
});

describe('footnotes by anchor', () => {
  const NOTES: readonly (readonly [string, string, string])[] = [
    ['<sup><a href="#fn1">1</a></sup>', '<ol><li id="fn1">De Krant <a href="#ref1">↩</a></li></ol>', '1'],
    ['<a href="#fn1"><sup>1</sup></a>', '<p id="fn1">1. De Krant</p>', '1'],
    ['<a href="#fn1">[1]</a>', '<p><a name="fn1"></a>[1] De Krant</p>', '1'],
    [
      '<sup><a href="#_ftn1" name="_ftnref1">[1]</a></sup>',
      '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> De Krant</p></div>',
      '1',
    ],
    ['<a href="#noot-a">a</a>', '<ul><li id="noot-a">De Krant</li></ul>', 'a'],
    ['<a href="#ster">*</a>', '<p id="ster">* De Krant</p>', '*'],
    [
      '<a href="#n"><sup>1</sup></a>',
      '<h2>Noten</h2><ol><li><p id="n">De Krant <a href="#r">terug</a></p></li></ol>',
      '1',
    ],
    [
      '<a class="x" href="#fn:1" role="doc-noteref">1</a>',
      '<section role="doc-endnotes"><hr><ol><li id="fn:1"><p>De Krant <a href="#fnref:1">↩︎</a></p></li></ol></section>',
      '1',
    ],
    [
      '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>',
      '<ol><li id="cite_note-1"><a href="#cite_ref-1">↑</a> <span>De Krant</span></li></ol>',
      '1',
    ],
    ['<a href="#n%201">1</a>', '<p id="n 1">1 De Krant</p>', '1'],
  ];
  test.each(NOTES)('%s', async (mark, note, printed) => {
    const { document } = await read(
      `<h3>Vraag 1</h3><p>Kent u dit${mark}?</p><h3>Antwoord 1</h3><p>Ja.</p>${note}`,
    );
    expect(document.exchanges).toMatchObject([
      {
        question: 'Kent u dit?',
        answer: { text: 'Ja.' },
        marks: [{ part: 'question', at: 10, mark: printed }],
      },
    ]);
    expect(document.footnotes.map(({ text }) => text)).toEqual(['De Krant']);
  });

  test('a link to a part of the page is no mark', async () => {
    const { text, document } = await answerTo(
      '<p>Zie <a href="#deel2">hoofdstuk 2</a> en <a href="#top">boven</a>.</p><p id="deel2">Deel.</p>',
    );
    expect(text).toBe('Zie hoofdstuk 2 en boven.\n\nDeel.');
    expect(document.footnotes).toEqual([]);
  });
});

describe('what is not shown', () => {
  test.each<[string, string?]>([
    ['<p hidden>Niet te zien</p>'],
    ['<p style="display:none">Niet te zien</p>'],
    ['<div style="color:red; display : none !important"><p>Niet te zien</p></div>'],
    ['<span style="visibility: hidden">Niet te zien</span>'],
    ['<p style="opacity:0">Niet te zien</p>'],
    ['<p style="position:absolute;left:-9999px">Niet te zien</p>'],
    ['<p style="font-size:0">Niet te zien</p>'],
    ['<p class="weg">Niet te zien</p>', '<style>.weg { display: none }</style>'],
    ['<p id="weg">Niet te zien</p>', '<style>p{color:red} #weg, .x {visibility:hidden}</style>'],
    ['<aside>Niet te zien</aside>', '<style>/* weg */ aside{display:none}</style>'],
    ['<dialog>Niet te zien</dialog>'],
    ['<ul hidden><li>Niet te zien</li></ul>'],
    ['<table><tr hidden><td>Niet te zien</td></tr></table>'],
  ])('%s', async (html, head = '') => {
    const { text, leftOut } = await answerTo(`<p>Ja.</p>${html}`, head);
    expect(text).toBe('Ja.');
    expect(leftOut).toContainEqual({ text: 'Niet te zien', reason: 'hidden' });
  });

  test.each([
    ['<p style="display:block">Te zien</p>', ''],
    ['<p class="weg">Te zien</p>', '<style>@media print { .weg { display: none } }</style>'],
    ['<details><summary>Meer</summary><p>Te zien</p></details>', ''],
  ])('but %s is', async (html, head) => {
    expect((await answerTo(`<p>Ja.</p>${html}`, head)).text).toContain('Te zien');
  });
});

describe('lines, tables, headings and fields', () => {
  test.each([
    ['<p>Ja.<br>Zeer.</p>', 'Ja.\n\nZeer.'],
    ['<p>Ja, en<br>dat blijft zo.</p>', 'Ja, en dat blijft zo.'],
    ['<p>Eerste deel<br><br>Tweede deel</p>', 'Eerste deel\n\nTweede deel'],
    ['<p>Namelijk:<br>- een<br>- twee</p>', 'Namelijk:\n\n- een\n\n- twee'],
    ['<p>Dat heet <q>kaas</q>.</p>', 'Dat heet ‘kaas’.'],
    ['<p><q>Kaas <q>en</q> boter</q></p>', '‘Kaas ‘en’ boter’'],
    ['<p><input type=checkbox checked> ja <input type=checkbox> nee</p>', '☒ ja ☐ nee'],
    ['<p><select><option>een<option selected>twee</select></p>', 'twee'],
    ['<p><input value="drie"> <textarea>vier</textarea></p>', 'drie vier'],
    ['<p>Jaar</p><h4>Over de prijs</h4><p>Die daalt.</p>', 'Jaar\n\nOver de prijs\n\nDie daalt.'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', '1 | 2'],
  ])('%s', async (html, expected) => {
    expect((await answerTo(html)).text).toBe(expected);
  });

  test.each([
    '<p>Vraag 1<br>Is kaas duur?</p><p>Antwoord 1<br>Ja.</p><p>Vraag 2<br>En boter?</p><p>Antwoord 2<br>Nee.</p>',
    '<div>Vraag 1<br/>Is kaas duur?<br/>Antwoord 1<br/>Ja.<br/>Vraag 2<br/>En boter?<br/>Antwoord 2<br/>Nee.</div>',
    '<p><b>Vraag 1</b><br>Is kaas duur?</p><p><b>Antwoord 1</b><br>Ja.</p><p><b>Vraag 2</b><br>En boter?</p><p><b>Antwoord 2</b><br>Nee.</p>',
    '<p><b>Vraag 1</b> Is kaas duur?</p><p><b>Antwoord 1</b> Ja.</p><p><b>Vraag 2</b> En boter?</p><p><b>Antwoord 2</b> Nee.</p>',
    '<table><tr><td><p>Vraag 1</p><p>Is kaas duur?</p></td><td><p>Antwoord 1</p><p>Ja.</p></td></tr><tr><td><p>Vraag 2</p><p>En boter?</p></td><td><p>Antwoord 2</p><p>Nee.</p></td></tr></table>',
    '<table><tr><td>Vraag 1<br>Is kaas duur?</td><td>Antwoord 1<br>Ja.</td></tr><tr><td>Vraag 2<br>En boter?</td><td>Antwoord 2<br>Nee.</td></tr></table>',
    '<dl><dt>Vraag 1<dd>Is kaas duur?<dt>Antwoord 1<dd>Ja.<dt>Vraag 2<dd>En boter?<dt>Antwoord 2<dd>Nee.</dl>',
  ])('labels in whatever elements: %s', async (html) => {
    const { document } = await read(html);
    expect(document.exchanges.map(({ question, answer }) => [question, answer?.text])).toEqual([
      ['Is kaas duur?', 'Ja.'],
      ['En boter?', 'Nee.'],
    ]);
  });

  test('a heading between an answer and the next question is a word of neither', async () => {
    const { text, leftOut } = await answerTo('<p>Ja.</p><h2>Boter</h2>');
    expect(text).toBe('Ja.');
    expect(leftOut).toContainEqual({ text: 'Boter', reason: 'heading' });
  });

  test.each(['<img src="a.png">', '<svg></svg>', '<figure><img src="a.png" alt="Prijs"></figure>'])(
    'a picture is said: %s',
    async (html) => {
      const { document } = await answerTo(`<p>Zie hieronder.</p>${html}`);
      expect(document.warnings).toContain('In antwoord 1 staat een afbeelding, die hier niet te zien is.');
    },
  );
});

describe('letters that were encoded twice', () => {
  test.each([
    ['<p>Financi&amp;euml;n</p>', 'Financiën'],
    ['<p>FinanciÃ«n en CuraÃ§ao</p>', 'Financiën en Curaçao'],
    ['<p>â‚¬ 5, Â«kaasÂ»</p>', '€ 5, «kaas»'],
  ])('%s', async (html, expected) => {
    const page = `<html><body><p>Vragen van het lid Jansen (ABC) aan de Minister van Defensie over kaas (ingezonden 3 mei 2021).</p><p>Vraag 1</p>${html}</body></html>`;
    const reading = await readDocument(Buffer.from(page), 'kaas.html');
    expect(reading.ok && reading.document.exchanges[0]?.question).toBe(expected);
    expect(reading.ok && reading.document.warnings).toHaveLength(1);
  });
});
