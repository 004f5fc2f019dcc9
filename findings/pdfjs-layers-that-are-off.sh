#!/bin/sh
# pdf.js (in unpdf 1.8.1): `getTextContent` gives the words of a layer that is off, which no viewer shows, among the others. With
# `includeMarkedContent` its items say that a part of a layer begins (tag OC), and not of which: the id is null. Which layers are
# shown must be told from the operator list, part by part.
#
# Output seen on 1 December 2026:
#   words: Te zien. Niet te zien.
#   parts: OC null
#   shown: false
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund unpdf@1.8.1
cat > run.mjs <<'JS'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
const content = 'BT /F 12 Tf 40 150 Td (Te zien.) Tj ET /OC /L BDC BT /F 12 Tf 40 100 Td (Niet te zien.) Tj ET EMC';
const objects = [
  '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /Order [] /OFF [6 0 R] >> >> >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /Properties << /L 6 0 R >> >> >>',
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  '<< /Type /OCG /Name (Concept) >>',
];
let pdf = '%PDF-1.5\n';
const offsets = objects.map((object, at) => {
  const offset = pdf.length;
  pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
  return `${String(offset).padStart(10, '0')} 00000 n \n`;
});
const xref = pdf.length;
pdf += `xref\n0 7\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
const document = await getDocumentProxy(new TextEncoder().encode(pdf));
const page = await document.getPage(1);
const { items } = await page.getTextContent({ includeMarkedContent: true });
console.log(`words: ${items.flatMap(({ str }) => str?.trim() || []).join(' ')}`);
console.log(`parts: ${items.flatMap(({ tag, id }) => (tag ? [`${tag} ${id}`] : [])).join(', ')}`);
const layers = await document.getOptionalContentConfig();
const { OPS } = await getResolvedPDFJS();
const { fnArray, argsArray } = await page.getOperatorList();
const shown = fnArray.flatMap((operation, at) =>
  operation === OPS.beginMarkedContentProps && argsArray[at][0] === 'OC' ? [layers.isVisible(argsArray[at][1])] : [],
);
console.log(`shown: ${shown.join(', ')}`);
JS
node run.mjs 2>/dev/null > seen.txt
cat seen.txt
cat > expected.txt <<'TXT'
words: Te zien. Niet te zien.
parts: OC null
shown: false
TXT
cmp seen.txt expected.txt
