/**
 * A KVR file as its makers wrote it, read without any of the readers' own code: its words as lines, in the
 * order of the file, and what its attributes say.
 */

export interface PlainKvr {
  /** One line for each part, to hold a document to its words. */
  readonly lines: string;
  readonly questions: readonly Numbered[];
  readonly answers: readonly Numbered[];
  readonly askers: readonly { readonly name: string; readonly party: string }[];
  /** As the attributes have them: "2003-04-3", or nothing. */
  readonly submitted: string;
  readonly received: string;
}

interface Numbered {
  readonly number: string;
  readonly text: string;
}

export function plainKvr(xml: string): PlainKvr {
  const title = encodedOnce(
    words(/attribuut="Bibliografische_omschrijving">(.*?)<\/item>/s.exec(xml)?.[1] ?? ''),
  ).replace(/;\s*(?:Nader antwoord|Antwoord|Mededeling)\.?$/i, '');
  const questions = numbered(xml, 'vraag');
  const answers = numbered(xml, 'antwoord');
  const type = words(/<kvr[^>]* type="([^"]*)"/.exec(xml)?.[1] ?? '');
  const tail = /^(?:nader antwoord|antwoord|mededeling)?$/i.test(type) ? '' : type;
  const notice = words(part(xml, 'mededeling'));
  const explanation = words(part(xml, 'toelichting'));
  const own =
    notice !== '' && explanation.endsWith(notice) ? explanation.slice(0, -notice.length) : explanation;
  const notes = [...xml.matchAll(/<noot ([^>]*?)(?:\/>|>(.*?)<\/noot>)/gs)].map(
    ([, attributes = '', text = '']) => [attribute(attributes, 'nummer'), words(text)] as const,
  );
  const toLine = ({ number, text }: Numbered) => `${number} ${text}`;
  const behind = (line: string, isLast: boolean) => (isLast ? `${line}\n${tail}` : line);
  return {
    lines: [
      title,
      behind(questions.map(toLine).join('\n'), notice === '' && own.trim() === ''),
      own.trim() === '' ? '' : behind(`Toelichting ${own}`, notice === ''),
      answers.map(toLine).join('\n'),
      notice === '' ? '' : behind(notice, true),
      ...notes.map(([number, text]) => (text === '' ? '' : `${number} ${text}`)),
    ].join('\n'),
    questions,
    answers,
    askers: [...xml.matchAll(/<vrager partij="([^"]*)"[^>]*>(.*?)<\/vrager>/gs)].map(
      ([, party = '', name = '']) => ({
        name: encodedOnce(words(name)),
        party: words(party),
      }),
    ),
    submitted: attribute(xml, 'indiendatum'),
    received: attribute(xml, 'antwoorddatum') || attribute(xml, 'mededelingdatum'),
  };
}

function numbered(xml: string, name: string): Numbered[] {
  const all = [...xml.matchAll(new RegExp(`<${name} ([^>]*?)(?:/>|>(.*?)</${name}>)`, 'gs'))].map(
    ([, attributes = '', text = '']) => ({
      number: attribute(attributes, 'nummer').trim(),
      text: words(text),
    }),
  );
  // A label that stood on two lines: `2` without words and then `2 t/m 4`, `4` and then `en 5`.
  return all.flatMap(({ number, text }, at) => {
    const before = all[at - 1];
    const next = all[at + 1];
    if (text === '' && next && (/^en \d/.test(next.number) || numbersIn(next.number)[0] === Number(number)))
      return [];
    // An answer that is not there has no label either.
    if (text === '' && name === 'antwoord' && numbersIn(number).length > 1) return [];
    const isSecondLine = before?.text === '' && /^en \d/.test(number) && numbersIn(before.number).length > 0;
    return [{ number: isSecondLine ? `${before.number} ${number}` : number, text }];
  });
}

function part(xml: string, name: string): string {
  return new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 's').exec(xml)?.[1] ?? '';
}

function attribute(tag: string, name: string): string {
  return new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** Marks of footnotes are left in as figures. */
function words(xml: string): string {
  return xml
    .replace(/<voetnoot nummer="([^"]*)"\/>/g, ' $1 ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `FinanciÃ«n`: what was UTF-8 was taken for Windows-1252, and written as UTF-8 again. */
function encodedOnce(text: string): string {
  return text
    .replace(/Ã\u2021/g, 'Ç')
    .replace(/[ÂÃ][\u0080-\u00bf]/g, (pair) => Buffer.from(pair, 'latin1').toString('utf8'));
}

/** `2, 3 en 5`, `2 t/m 5`, `2/3`: the numbers, each once. */
export function numbersIn(group: string): number[] {
  const numbers: number[] = [];
  for (const [, first = '', last] of group.matchAll(/(\d+)(?:\s*t\/m\s*(\d+))?/g)) {
    for (let number = Number(first); number <= Number(last ?? first); number += 1) numbers.push(number);
  }
  return [...new Set(numbers)];
}
