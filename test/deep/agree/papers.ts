/** Papers with every feature of Word and HTML that bears words, for two ways of reading to agree on. Each has the same three questions. */
import { inList, list, note, p, row, toDocx, type WordXml } from '../../documents/builder/word.ts';

/** A paper, by the feature that its second answer has. */
export interface Feature {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

const TITLE = [
  'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over kaas (ingezonden 3 mei 2021).',
  'Antwoord van Minister Smit (Financiën) (ontvangen 1 juni 2021).',
];
const BEFORE = ['Vraag 1', 'Is kaas duur?', 'Antwoord 1', 'Ja, zeer.', 'Vraag 2', 'En boter?', 'Antwoord 2'];
const AFTER = ['Vraag 3', 'Is dat alles?', 'Antwoord 3', 'Nee, er is meer.'];

const r = (words: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const raised = (words: string) => r(words, '<w:vertAlign w:val="superscript"/>');
const RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
const mark = (kind: string, id: number) => `<w:r>${RAISED}<w:${kind}Reference w:id="${id}"/></w:r>`;
/** A note as Word writes it: its own mark, raised, and then its words. */
const noted = (kind: string, words: string) =>
  note(2, '', kind).replace(/<w:p>.*<\/w:p>/s, line(`<w:r>${RAISED}<w:${kind}Ref/></w:r>`, r(` ${words}`)));
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const DELETED = '<w:rPr><w:del w:id="1" w:author="x" w:date="2021-01-01T00:00:00Z"/></w:rPr>';
const changed = (kind: string, xml: string) =>
  `<w:${kind} w:id="2" w:author="x" w:date="2021-01-01T00:00:00Z">${xml}</w:${kind}>`;
const cell = (...lines: string[]) =>
  `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${lines.map((one) => p(one)).join('')}</w:tc>`;
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${rows.join('')}</w:tbl>`;

const WORD: Readonly<Record<string, WordXml>> = {
  'plain paragraphs': { body: p('Boter is duur.') + p('En margarine ook.') },
  'raised figures': { body: line(r('Er zijn 10'), raised('6'), r(' kazen.')) },
  'raised by position': {
    body: line(r('Het is 25 m'), r('2', '<w:position w:val="10"/><w:sz w:val="14"/>'), r(' groot.')),
  },
  'lowered figures': { body: line(r('CO'), r('2', '<w:vertAlign w:val="subscript"/>'), r(' telt.')) },
  'lines broken by their writer': { body: p('Boter is duur.\nEn margarine ook.') },
  'a numbered list': {
    body: p('Namelijk:') + p('de prijs;', inList(1)) + p('de smaak.', inList(1)),
    numbering: list(1, ['decimal', '%1.']),
  },
  'a list with letters': {
    body: p('Namelijk:') + p('de prijs;', inList(1)) + p('de smaak.', inList(1)),
    numbering: list(1, ['lowerLetter', '%1)']),
  },
  'a list in Roman numbers': {
    body: p('Namelijk:') + p('de prijs;', inList(1)) + p('de smaak.', inList(1)),
    numbering: list(1, ['lowerRoman', '%1.']),
  },
  'a list in a list': {
    body:
      p('Namelijk:') + p('de prijs:', inList(1)) + p('van melk;', inList(1, 1)) + p('de smaak.', inList(1)),
    numbering: list(1, ['decimal', '%1.'], ['lowerLetter', '%2.']),
  },
  'a table': {
    body: p('Zie de tabel:') + table(row('Jaar', 'Prijs'), row('2020', '12,5')) + p('Dat is alles.'),
  },
  footnotes: {
    body: line(r('Boter is duur'), mark('footnote', 2), r('.')),
    footnotes: noted('footnote', 'De Krant, 3 mei 2021'),
  },
  endnotes: {
    body: line(r('Boter is duur'), mark('endnote', 2), r('.')),
    endnotes: noted('endnote', 'De Krant, 3 mei 2021'),
  },
  'inserted words': { body: line(r('Boter is '), changed('ins', r('zeer ')), r('duur.')) },
  'deleted words': {
    body: line(r('Boter is '), changed('del', '<w:r><w:delText>niet </w:delText></w:r>'), r('duur.')),
  },
  'a deleted end of a paragraph': {
    body: `<w:p><w:pPr>${DELETED}</w:pPr>${r('Boter is ')}</w:p>${line(r('duur.'))}`,
  },
  'hidden words': { body: line(r('Boter is duur.'), r(' Niet te zien.', '<w:vanish/>')) },
  'a content control': { body: `<w:sdt><w:sdtContent>${p('Boter is duur.')}</w:sdtContent></w:sdt>` },
  'custom XML': { body: `<w:customXml w:element="x">${p('Boter is duur.')}</w:customXml>` },
  'a field with a result': { body: line(r('Boter is '), field('QUOTE duur', 'duur'), r('.')) },
  'a link': { body: line(r('Zie '), field('HYPERLINK "https://a.example"', 'de krant'), r('.')) },
  capitals: { body: line(r('Boter is '), r('duur', '<w:caps/>'), r('.')) },
  'a hyphen that may not break': {
    body: line(r('Niet'), '<w:r><w:noBreakHyphen/></w:r>', r('ingezetenen betalen.')),
  },
  tabs: { body: line(r('Boter'), '<w:r><w:tab/></w:r>', r('is duur.')) },
  'a table that lays out the page': {
    body: table(`<w:tr>${cell('Boter is duur.')}</w:tr>`, `<w:tr>${cell('En margarine ook.')}</w:tr>`),
  },
  'bold and italics': {
    body: line(r('Boter is '), r('zeer', '<w:b/>'), r(' '), r('duur', '<w:i/>'), r('.')),
  },
  'spaced letters': { body: line(r('Boter is '), r('zeker', '<w:spacing w:val="20"/>'), r(' duur.')) },
};

const HTML: Readonly<Record<string, string>> = {
  'plain paragraphs': '<p>Boter is duur.</p><p>En margarine ook.</p>',
  'raised figures': '<p>Er zijn 10<sup>6</sup> kazen.</p>',
  'lowered figures': '<p>CO<sub>2</sub> telt.</p>',
  'an ordered list': '<p>Namelijk:</p><ol><li>de prijs;</li><li>de smaak.</li></ol>',
  'start and value': '<p>Namelijk:</p><ol start="3"><li>de prijs;</li><li value="7">de smaak.</li></ol>',
  letters: '<p>Namelijk:</p><ol type="a"><li>de prijs;</li><li>de smaak.</li></ol>',
  reversed: '<p>Namelijk:</p><ol reversed><li>de prijs;</li><li>de smaak.</li></ol>',
  'a list in a list':
    '<p>Namelijk:</p><ol><li>de prijs:<ol type="a"><li>van melk;</li></ol></li><li>de smaak.</li></ol>',
  bullets: '<p>Namelijk:</p><ul><li>de prijs;</li><li>de smaak.</li></ul>',
  'a table':
    '<p>Zie de tabel:</p><table border="1" cellpadding="8"><tr><td>Jaar</td><td>Prijs</td></tr><tr><td>2020</td><td>12,5</td></tr></table><p>Dat is alles.</p>',
  quotation: '<p>Boter is <q>duur</q>.</p>',
  'line breaks': '<p>Boter is duur.<br>En margarine ook.</p>',
  hidden: '<p>Boter is duur.</p><p hidden>Niet te zien.</p><p style="display:none">Ook niet.</p>',
  'hidden by a sheet':
    '<style>.weg{display:none}</style><p>Boter is duur.</p><p class="weg">Niet te zien.</p>',
  'a definition list': '<dl><dt>Boter</dt><dd>is duur.</dd></dl>',
  'an open detail': '<details open><summary>Meer</summary><p>Boter is duur.</p></details>',
  inserted: '<p>Boter is <ins>zeer</ins> duur.</p>',
  'characters by name': '<p>Boter &amp; kaas: &euro;&nbsp;5 &ndash; &ge; 3.</p>',
  'a chosen option':
    '<p>Boter is <select><option>goedkoop</option><option selected>duur</option></select></p>',
};

/** Word files, and pages for a browser, one for each feature. */
export function features(): { word: Feature[]; html: Feature[] } {
  const named = (kind: string, at: number) => `${kind}-${String(at).padStart(2, '0')}`;
  return {
    word: Object.entries(WORD).map(([name, { body, ...parts }], at) => ({
      ...{ name, file: `${named('word', at)}.docx` },
      bytes: toDocx({
        body:
          [...TITLE, ...BEFORE].map((one) => p(one)).join('') + body + AFTER.map((one) => p(one)).join(''),
        ...parts,
      }),
    })),
    html: Object.entries(HTML).map(([name, body], at) => ({
      ...{ name, file: `${named('html', at)}.html` },
      bytes: Buffer.from(
        `<!doctype html><html lang="nl"><head><meta charset="utf-8"></head><body>${[...TITLE, ...BEFORE].map((one) => `<p>${one}</p>`).join('')}${body}${AFTER.map((one) => `<p>${one}</p>`).join('')}</body></html>`,
      ),
    })),
  };
}
