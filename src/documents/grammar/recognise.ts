/** Whether what was read is a set of written questions of parliament at all, and if not what it is. */
import { type Reading, refuse } from '../reading.ts';
import type { Title } from '../title/title.ts';
import type { Transcript } from './transcript.ts';

/** `Lijst van vragen en antwoorden`: a committee's, to a paper of the government. */
const QUESTION_LIST = /^(?:nr\. ?\d+ )?lijst van (?:vragen|antwoorden)\b/i;
const CONSULTATION = /^(?:nr\. ?\d+ )?(?:inbreng )?verslag van een schriftelijk overleg\b/i;
const DEBATE = /(?<!\p{L})(?:eerste|tweede) termijn(?!\p{L})/iu;

/** Whom the questions of other bodies ask, as their title or the head of their paper names it. */
const OTHER_BODIES: readonly (readonly [body: string, asked: RegExp])[] = [
  [
    'provincie',
    /(?:leden van )?(?:het )?(?:college van )?(?:gedeputeerde staten|GS|provinciale staten)(?!\p{L})/iuy,
  ],
  ['waterschap', /(?:het )?(?:college van )?dijkgraaf en (?:hoog)?heemraden(?!\p{L})/iuy],
  [
    'gemeente',
    /(?:het )?(?:college van )?(?:burgemeester en wethouders(?!\p{L})|B ?(?:&|en) ?W(?!\p{L})|college\s*$)/iuy,
  ],
  ['Europees Parlement', /de (?:Europese Commissie(?!\p{L})|Commissie$)/iuy],
  ['België', /(?:de )?(?:(?:vice-)?eersteminister|(?:Vlaamse?|federale?) minister)(?!\p{L})/iuy],
];
/** What the head of such a paper says by itself. */
const HEADS: readonly (readonly [body: string, head: RegExp])[] = [
  ['provincie', /^(?:(?:schriftelijke )?statenvragen|provinciale staten)(?!\p{L})/iu],
  ['gemeente', /^(?:(?:schriftelijke )?raadsvragen|gemeenteraad)(?!\p{L})/iu],
  [
    'Europees Parlement',
    /^(?:europees parlement|parlementaire vra(?:ag|gen))(?!\p{L})|^vraag met verzoek om /iu,
  ],
  ['België', /^(?:vlaams parlement|belgische (?:kamer|senaat)|kamer van volksvertegenwoordigers)(?!\p{L})/iu],
];
/** The longest paragraph that is a line of a head and no sentence of a text. */
const LONGEST_LINE = 160;

/** The refusal of what is no set of written questions; `null` for what is one. */
export function recognise(transcript: Transcript, title: Title): Reading | null {
  const { blocks, title: printed, publication } = transcript;
  const isOurs = title.addressees.length > 0 || title.reply !== null || publication.id !== null;
  const other = isOurs ? null : refuseOther(transcript, title);
  if (other) return other;
  if (blocks.some(({ kind }) => kind === 'question' || kind === 'notice')) return null;
  if (printed.length === 0) return refuse('no-questions');
  return title.isOral ? refuse('oral-questions') : null;
}

/** The refusal of a paper that names itself as another one. */
function refuseOther({ title: printed, above, preamble, facts }: Transcript, title: Title): Reading | null {
  if (facts) return null;
  const around = [...above, ...preamble].map(({ text }) => text);
  const lines = around.filter(({ length }) => length <= LONGEST_LINE);
  if (lines.some((line) => QUESTION_LIST.test(line))) return refuse('question-list');
  if (lines.some((line) => CONSULTATION.test(line))) return refuse('written-consultation');
  if (title.subject === null && around.some((text) => DEBATE.test(text))) return refuse('debate-answers');
  const addressed = [...printed.map(({ text }) => text), ...lines].flatMap(addresseesIn);
  const body =
    OTHER_BODIES.find(([, asked]) => addressed.some((text) => startsWith(asked, text)))?.[0] ??
    HEADS.find(([, head]) => lines.some((line) => head.test(line)))?.[0];
  return body === undefined ? null : refuse('other-body', { body });
}

/** What follows `aan` in a line, up to its subject. */
function addresseesIn(line: string): string[] {
  const [before = ''] = line.split(/(?<!\p{L})(?:over|inzake|betreffende|omtrent)(?!\p{L})/iu);
  return before.split(/(?<!\p{L})aan (?=\p{L})/iu).slice(1);
}

function startsWith(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
