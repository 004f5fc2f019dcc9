/** A hundred ways to write a label, first, in the middle and last in a paper, in each format: it is read, or said; never swallowed. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { pdfOf, set, sheet } from '../builder/sheet.ts';
import { p, toDocx } from '../builder/word.ts';

const TITLE = [
  'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over kaas (ingezonden 3 mei 2021).',
  'Antwoord van Minister Smit (Financiën) (ontvangen 1 juni 2021).',
];

/** With the number that a label has, in place of `#`. */
const QUESTIONS = [
  'Vraag #',
  'Vraag #.',
  'Vraag #:',
  'Vraag #)',
  'Vraag # –',
  'Vraag # -',
  'Vraag (#)',
  'Vraag #*',
  '*Vraag #',
  '**Vraag #**',
  '_Vraag #_',
  '__Vraag #__',
  '• Vraag #',
  '> Vraag #',
  '- Vraag #',
  '– Vraag #',
  '# Vraag #'.replace('# ', '## '),
  '[Vraag #]',
  '(Vraag #)',
  '“Vraag #”',
  '«Vraag #»',
  '== Vraag # ==',
  'VRAAG #',
  'Vraag nr. #',
  'Vraag nr #',
  'Vraag no. #',
  'Vraag nummer #',
  'Vraag # (aan de Minister van Financiën)',
  'Vraag # (vervolg)',
  'Vraag # [aan de Staatssecretaris]',
  'Vraag # van het lid De Wit (ABC)',
  'Vraag # van de leden De Wit en Van den Berg',
  'Vraag #, vervolg',
  'Vraag # (lid Jansen (ABC), aan de Minister)',
  'Vraag # betreffende de prijs (deel B)',
  'Vraag # // kaas',
  'Vraag # = kaas',
  'Vraag #; kaas',
  'Vraag # – Over de prijs van kaas',
  'Vraag #: over kaas',
];
const ANSWERS = [
  'Antwoord #',
  'Antwoord #.',
  'Antwoord #:',
  'Antwoord #)',
  'Antwoord (#)',
  'Antwoord # –',
  'Antwoord #*',
  '*Antwoord #',
  '**Antwoord #**',
  '_Antwoord #_',
  '• Antwoord #',
  '> Antwoord #',
  '[Antwoord #]',
  'ANTWOORD #',
  'Antwoord nr. #',
  'Antwoord nr #',
  'Antwoord nummer #',
  'Antwoord op vraag #',
  'Antwoord op vraag nr. #',
  'Antwoord vraag #',
  'Antwoord bij vraag #',
  'Antwoord ad #',
  'Antw. #',
  'Ad #',
  'Ad vraag #',
  'Beantwoording #',
  'Beantwoording vraag #',
  'Beantwoording van vraag #',
  'Reactie op vraag #',
  'Reactie bij vraag #',
  'Antwoord # (minister)',
  'Antwoord # (mede namens de Minister van Landbouw)',
  'Antwoord # (vervolg)',
  'Antwoord # [gedeeltelijk]',
  'Antwoord op vraag # van het lid De Wit (ABC)',
  'Nader antwoord #',
  'Antwoord # betreffende de prijs (deel B)',
  'Antwoord # // kaas',
  'Antwoord # – Over de prijs',
];

/** The words of each exchange: the first, the middle and the last, of which one has a label of another form. */
function linesOf(question: string, answer: string, at: number): string[] {
  return [1, 2, 3].flatMap((number) => [
    number === at ? question.replaceAll(/#(?!#| V)/g, String(number)) : `Vraag ${number}`,
    `Is kaas ${number} duur?`,
    number === at ? answer.replaceAll('#', String(number)) : `Antwoord ${number}`,
    `Kaas ${number} is niet duur.`,
  ]);
}

const asHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const FORMATS: Readonly<Record<string, (lines: readonly string[]) => Uint8Array>> = {
  text: (lines) => Buffer.from([...TITLE, ...lines].join('\n\n')),
  'tight text': (lines) => Buffer.from([TITLE.join('\n\n'), lines.join('\n')].join('\n\n')),
  HTML: (lines) =>
    Buffer.from(
      `<!doctype html><html><body>${[...TITLE, ...lines].map((line) => `<p>${asHtml(line)}</p>`).join('')}</body></html>`,
    ),
  Word: (lines) => toDocx({ body: [...TITLE, ...lines].map((line) => p(asHtml(line))).join('') }),
  PDF: (lines) => pdfOf(sheet(set([...TITLE, ...lines].flatMap((line) => [line, ''])))),
};

describe.each(Object.keys(FORMATS))('in %s', (format) => {
  test.each(QUESTIONS)('a question below “%s”', async (form) => {
    for (const at of [1, 2, 3]) await isReadOrSaid(format, linesOf(form, 'Antwoord #', at), form, at);
  });
  test.each(ANSWERS)('an answer below “%s”', async (form) => {
    for (const at of [1, 2, 3]) await isReadOrSaid(format, linesOf('Vraag #', form, at), form, at);
  });
});

async function isReadOrSaid(
  format: string,
  lines: readonly string[],
  form: string,
  at: number,
): Promise<void> {
  const reading = await readDocument(FORMATS[format]?.(lines) ?? new Uint8Array(), 'kaas');
  if (!reading.ok) throw new Error(`${form}: ${reading.reason.message}`);
  const { exchanges, warnings } = reading.document;
  const isRead =
    exchanges.length === 3 &&
    exchanges.every(
      ({ numbers, question, answer }, i) =>
        `${numbers}` === `${i + 1}` &&
        question.endsWith(`Is kaas ${i + 1} duur?`) &&
        answer?.text.endsWith(`Kaas ${i + 1} is niet duur.`),
    );
  const [, words = ''] = /([A-Za-z]+)/.exec(form) ?? [];
  const isSaid = warnings.some((warning) => warning.includes('is niet herkend') && warning.includes(words));
  expect({ form, at, isReadOrSaid: isRead || isSaid, exchanges: isRead || isSaid ? [] : exchanges }).toEqual({
    ...{ form, at, isReadOrSaid: true, exchanges: [] },
  });
}
