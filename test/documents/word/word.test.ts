/** Letters as ministries write them in Word. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Document } from '../../../src/documents/model.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { inList, list, note, p, row, toDocx, type WordXml } from '../builder/word.ts';

const TITLE =
  'Antwoorden van de minister van Defensie, mede namens de minister van Financiën, op Kamervragen van de leden Jansen (SP) en De Vries (beiden D66) over drones';

async function read(xml: WordXml): Promise<Document> {
  const reading = await readDocument(toDocx(xml), 'brief.docx');
  if (!reading.ok) throw new Error(reading.reason.message);
  return reading.document;
}
const answersOf = ({ exchanges }: Document) =>
  exchanges.map(({ numbers, question, answer }) => [numbers, question, answer?.text ?? null]);

test('the numbers that Word counts are the labels of the questions', async () => {
  const document = await read({
    body: [
      p(TITLE),
      p('Bent u bekend met het bericht?', inList(1)),
      p('Antwoord:'),
      p('Ja. Ik noem twee punten:'),
      p('het eerste;', inList(2)),
      p('het tweede.', inList(2)),
      p('Wat vindt u daarvan?', inList(1)),
      p('Antwoord:'),
      p('Dat is zorgelijk.'),
    ].join(''),
    numbering: list(1, ['decimal', '%1.']) + list(2, ['bullet', '\uf0b7']),
  });
  expect(answersOf(document)).toEqual([
    [[1], 'Bent u bekend met het bericht?', 'Ja. Ik noem twee punten:\n\n• het eerste;\n\n• het tweede.'],
    [[2], 'Wat vindt u daarvan?', 'Dat is zorgelijk.'],
  ]);
  expect(document).toMatchObject({
    subject: 'drones',
    respondents: [{ role: 'Minister', name: null, ministry: 'Defensie' }],
    onBehalfOf: ['Minister van Financiën'],
    warnings: [],
  });
});

test('a list within an answer is no question, whatever its numbers', async () => {
  const document = await read({
    body: [
      p(TITLE),
      p('1. Bent u bekend met het bericht?'),
      p('Antwoord vraag 1:'),
      p('Ja:'),
      p('1. het eerste;'),
      p('2. het tweede;'),
      p('3. het derde.'),
      p('2. Wat vindt u daarvan?'),
      p('3. Wat doet u eraan?'),
      p('Antwoord vraag 2-3:'),
      p('Ik doe wat nodig is.'),
    ].join(''),
  });
  expect(answersOf(document)).toEqual([
    [[1], 'Bent u bekend met het bericht?', 'Ja:\n\n1. het eerste;\n\n2. het tweede;\n\n3. het derde.'],
    [[2], 'Wat vindt u daarvan?', 'Ik doe wat nodig is.'],
    [[3], 'Wat doet u eraan?', 'Ik doe wat nodig is.'],
  ]);
});

test('a joint answer that stands elsewhere is found from each of its questions', async () => {
  const document = await read({
    body: [
      p(TITLE),
      p('Vraag 1\nKlopt het bericht?'),
      p('Vraag 2\nWat vindt u daarvan?'),
      p('Antwoord op vraag 2\nDat is zorgelijk.'),
      p('Vraag 3\nWat doet u eraan?'),
      p('Antwoord op vraag 1 en 3\nJa, en ik onderzoek het.'),
    ].join(''),
  });
  expect(answersOf(document)).toEqual([
    [[1], 'Klopt het bericht?', 'Ja, en ik onderzoek het.'],
    [[2], 'Wat vindt u daarvan?', 'Dat is zorgelijk.'],
    [[3], 'Wat doet u eraan?', 'Ja, en ik onderzoek het.'],
  ]);
});

test('footnotes are numbered as they are referred to, and their marks stand in place', async () => {
  const referring = (id: number, before: string, after: string, kind = 'footnote') =>
    `<w:p><w:r><w:t xml:space="preserve">${before}</w:t></w:r><w:r><w:${kind}Reference w:id="${id}"/></w:r><w:r><w:t xml:space="preserve">${after}</w:t></w:r></w:p>`;
  const document = await read({
    body: [
      p(TITLE),
      p('Vraag 1'),
      referring(7, 'Kent u het stuk', ' en de brief?'),
      p('Antwoord 1'),
      referring(3, 'Ja.', ''),
      referring(1, 'Ook de nota', '.', 'endnote'),
    ].join(''),
    footnotes: note(-1, '') + note(3, 'Kamerstuk 36 410, nr. 3') + note(7, 'NRC, 3 januari 2023'),
    endnotes: note(1, 'Bijlage bij de nota', 'endnote'),
  });
  expect(document.footnotes.map(({ mark, text }) => [mark, text])).toEqual([
    ['1', 'NRC, 3 januari 2023'],
    ['2', 'Kamerstuk 36 410, nr. 3'],
    ['i', 'Bijlage bij de nota'],
  ]);
  expect(document.exchanges[0]?.marks).toEqual([
    { part: 'question', at: 'Kent u het stuk'.length, mark: '1' },
    { part: 'answer', at: 'Ja.'.length, mark: '2' },
    { part: 'answer', at: 'Ja.\n\nOok de nota'.length, mark: 'i' },
  ]);
});

test('what was deleted, hidden or is an instruction to Word is not read, and what was inserted is', async () => {
  const document = await read({
    body: [
      p(TITLE),
      p('Vraag 1'),
      '<w:p><w:r><w:t xml:space="preserve">Klopt </w:t></w:r><w:del><w:r><w:delText>dat</w:delText></w:r></w:del><w:ins><w:r><w:t>dit</w:t></w:r></w:ins>',
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t> geheim</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ yyyy</w:instrText></w:r>',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>binnenin</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> in 2023</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '<w:hyperlink><w:r><w:t>, zie www</w:t></w:r></w:hyperlink><w:r><w:noBreakHyphen/><w:softHyphen/><w:t>adres</w:t></w:r><w:r><w:tab/><w:t>op 20 km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>?</w:t></w:r></w:p>',
      p('Antwoord 1'),
      p('Ja.'),
    ].join(''),
  });
  expect(document.exchanges[0]?.question).toBe('Klopt dit in 2023, zie www-adres op 20 km²?');
});

test('a text box stands there once, though Word stores it twice', async () => {
  const box = (text: string) => `<w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict>`;
  const document = await read({
    body: [
      p(TITLE),
      p('Vraag 1'),
      p('Klopt dat?'),
      p('Antwoord 1'),
      `<w:p><w:r><w:t>Ja.</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box('In een kader.')}</mc:Choice><mc:Fallback>${box('In een kader.')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ].join(''),
  });
  expect(document.exchanges[0]?.answer?.text).toBe('Ja.\n\nIn een kader.');
});

test('a table is read row by row, and one that only lays out the page as text', async () => {
  const document = await read({
    body: [
      p(TITLE),
      `<w:tbl><w:tr><w:tc>${p('Vraag 1')}${p('Hoeveel zijn het er?')}${p('Antwoord 1')}${p('Dit zijn de aantallen:')}<w:tbl>${row('Jaar', 'Aantal')}${row('2021', '1.200')}</w:tbl></w:tc></w:tr></w:tbl>`,
    ].join(''),
  });
  expect(answersOf(document)).toEqual([
    [[1], 'Hoeveel zijn het er?', 'Dit zijn de aantallen:\n\nJaar | Aantal\n\n2021 | 1.200'],
  ]);
});

test('questions alone, counted by Word, are numbered as Word numbers them', async () => {
  const document = await read({
    body: [
      p('2024Z 17972'),
      p(
        'Vragen van het lid Jansen (SP) aan de minister van Defensie over drones (ingezonden 20 november 2024)',
      ),
      p('Klopt het bericht?', inList(1)),
      p('Wat vindt u van:', inList(1)),
      p('de eerste mogelijkheid;', inList(1, 1)),
      p('de tweede?', inList(1, 1)),
      p('Wat doet u eraan?', inList(1)),
    ].join(''),
    numbering: list(1, ['decimal', '%1.'], ['lowerLetter', '%2)']),
  });
  expect(document).toMatchObject({ kind: 'questions', caseNumber: '2024Z17972', warnings: [] });
  expect(answersOf(document)).toEqual([
    [[1], 'Klopt het bericht?', null],
    [[2], 'Wat vindt u van:\n\na) de eerste mogelijkheid;\n\nb) de tweede?', null],
    [[3], 'Wat doet u eraan?', null],
  ]);
});

test('the letter before the answers says when and under which number the questions were sent', async () => {
  const document = await read({
    body: [
      p('Onderwerp: Beantwoording Kamervragen van het lid Jansen (SP) over drones'),
      p(
        'In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, deel ik u mede dat de vragen zijn beantwoord.',
      ),
      p(TITLE),
      p('Vraag 1'),
      p('Klopt het bericht?'),
      p('Antwoord op vraag 1'),
      p('Ja.'),
    ].join(''),
  });
  expect(document).toMatchObject({ title: TITLE, submitted: '2024-07-05', caseNumber: '2024Z11859' });
});

const entities = toDocx({ body: '' });

/** A ZIP whose directory says that the document has so many bytes, which is fewer than it has. */
function saying(bytes: number): Uint8Array {
  const zip = Buffer.from(toDocx({ body: p(TITLE) + p('Vraag 1') + p('Klopt dat?') }));
  const entry = zip.lastIndexOf('word/document.xml');
  // Of the entry in the central directory (APPNOTE 4.3.12), 22 bytes before the name.
  zip.writeUInt32LE(bytes, entry - 22);
  return zip;
}

test.each<[string, Uint8Array, string]>([
  ['with files in it and no document', zipSync({ 'a.txt': strToU8('Vraag 1') }), 'format-not-read'],
  ['that is a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'format-not-read'],
  [
    'with archives in archives',
    zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ c: strToU8('c') }) }) }),
    'format-not-read',
  ],
  ['that is half of a Word file', toDocx({ body: p(TITLE) }).subarray(0, 400), 'damaged'],
  ['that says it has fewer letters than it has', saying(300), 'damaged'],
  ['without a word in it', entities, 'empty'],
  ['that inflates to 100 MB', toDocx({ body: ' '.repeat(100 * 2 ** 20) }), 'too-large'],
  ['that nests without end', toDocx({ body: '<w:sdt>'.repeat(5000) }), 'markup-too-deep'],
  [
    'that declares entities',
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types><Override PartName="/d.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'd.xml': strToU8('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'),
    }),
    'entities',
  ],
])('an archive %s is refused', async (_, bytes, key) => {
  expect(await readDocument(bytes, 'brief.docx')).toMatchObject({ ok: false, reason: { key } });
});
