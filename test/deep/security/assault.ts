/** Interactions that nobody but a forger could send: random, mutated, with custom ids made by hand, at a bot with secrets. */
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { pino } from 'pino';
import { startBot } from '../../../src/bot.ts';
import { startEmulator } from '../../../src/emulator/emulator.ts';
import type { Person } from '../../../src/emulator/people/person.ts';
import { anArchive } from '../../archive-file.ts';
import { readSeed } from '../../seed.ts';
import { randomFrom } from '../documents/fuzz.ts';

export interface Outcome {
  readonly answered: number;
  /** What came of interactions that had no answer. */
  readonly unanswered: readonly string[];
  /** Errors of ours that the bot logged. */
  readonly errors: readonly string[];
  /** What Discord would have refused of the answers. */
  readonly violations: readonly string[];
  /** Answers in which words of another server stood. */
  readonly leaks: readonly string[];
}

/** Words that stand in what another server keeps, and nowhere else. */
const SECRET = 'zwaluwstaart';
/** More at once would, on a slow machine, measure how soon it answers. */
const PEOPLE = 12;
const LONGEST = 300_000;

type Random = () => number;

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** Texts that have broken other programs. */
const NASTY: readonly string[] = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    '\u001b[2J',
    '%s%n',
    '../../etc/passwd',
    '__proto__',
    'constructor',
  ],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE document; --',
    'NEAR(a b, 5)',
    'title:*',
    '"a" AND NOT',
    '^a',
    'a*',
    '-a',
    '""',
  ],
  ...['@everyone', '<@1>', '```', '||', '[a](http://x)', '<script>alert(1)</script>', '{{7*7}}'],
  ...[
    'vraag 1',
    'stikstof',
    '2023Z00268',
    'Aanhangsel Handelingen II 2022/23, nr. 1480',
    'van:"x',
    'jaar:9999',
    'partij:',
  ],
  'a'.repeat(6_000),
  '"'.repeat(500),
  '-"'.repeat(300),
  'é'.repeat(2_000),
  '1'.repeat(400),
  ' '.repeat(4_000),
];

/** What may stand in a custom id, from what ours are made of. */
const PARTS = [
  ...[
    'show',
    'open',
    'openDocument',
    'openPaper',
    'list',
    'paper',
    'search',
    'refine',
    'reorder',
    'hits',
    'share',
  ],
  ...[
    'shareElsewhere',
    'shareAgain',
    'figures',
    'openBar',
    'shareFigures',
    'shareFiguresElsewhere',
    'shareFiguresAgain',
    'copy',
    'download',
    'choose',
    'save',
    'saveIn',
    'makeCollection',
    'openCollection',
  ],
  ...[
    'collection',
    'openCollected',
    'annotate',
    'arrange',
    'renameCollection',
    'dropCollection',
    'shareCollection',
  ],
  ...['exportCollection', 'source', 'remove', 'unshare'],
];
const FIELDS = [
  '0',
  '1',
  '2',
  '3',
  '999',
  '',
  'yes',
  'no',
  'channel',
  'server',
  'up',
  'out',
  'back',
  'best',
  'newest',
  '~',
];

/** A custom id that has the form of one of ours, for what we have or have not; or 100 random letters. */
function customIdFrom(random: Random, known: readonly string[]): string {
  if (random() < 0.1) {
    return Array.from({ length: 100 }, () => String.fromCharCode(Math.floor(random() * 0x250))).join('');
  }
  const fields = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
    random() < 0.5 ? pick(random, known) : pick(random, FIELDS),
  );
  return [pick(random, ['1', '1', '1', '0', '2']), pick(random, PARTS), ...fields].join('|').slice(0, 100);
}

function valueFrom(random: Random): unknown {
  const kind = random();
  if (kind < 0.5) return pick(random, NASTY);
  if (kind < 0.6) return pick(random, [0, -1, 1.5, 1e308, 2 ** 53, Number.MIN_VALUE]);
  if (kind < 0.7) return pick(random, [null, true, false]);
  if (kind < 0.8) return Array.from({ length: Math.floor(random() * 30) }, () => pick(random, NASTY));
  return { [pick(random, NASTY)]: pick(random, NASTY) };
}

/** Changes some values of a payload, wherever they stand, or takes them away. */
function mutated(value: unknown, random: Random, chance: number): unknown {
  if (random() < chance) return valueFrom(random);
  if (Array.isArray(value)) return value.map((part) => mutated(part, random, chance));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(() => random() >= chance / 4)
      .map(([key, part]) => [key, mutated(part, random, chance)]),
  );
}

const snowflake = (random: Random): string => String(10 ** 17 + Math.floor(random() * 9e17));

/** Options of a command, known and unknown, with nasty values. */
function optionsFrom(random: Random, isTyping: boolean) {
  const names = [
    'nummer',
    'document',
    'tekst',
    'partij',
    'van',
    'bewindspersoon',
    'ministerie',
    'jaar',
    'ingezonden',
  ];
  const given = [...names, 'beantwoord', 'zichtbaar', 'naam', 'x'].filter(() => random() < 0.25);
  return given.map((name, at) => ({
    name,
    type: name === 'zichtbaar' ? 5 : 3,
    value: name === 'zichtbaar' ? random() < 0.5 : pick(random, NASTY),
    ...(isTyping && at === 0 ? { focused: true } : {}),
  }));
}

/** A payload of the same kind and the same token, with all else as a forger likes it. */
function forged(payload: APIInteraction, random: Random, known: readonly string[]): unknown {
  const { id, token, application_id, type } = payload;
  const given = structuredClone(payload) as unknown as Record<string, unknown>;
  // Somebody else each time, mostly somewhere else: nobody is slowed down.
  const user = { id: snowflake(random), username: 'x', global_name: null, avatar: null, discriminator: '0' };
  const permissions = random() < 0.5 ? '0' : String(2n ** 50n - 1n);
  if (random() < 0.5) {
    given.guild_id = snowflake(random);
    given.channel_id = snowflake(random);
    given.channel = { id: given.channel_id, type: pick(random, [0, 1, 5, 11, 12]), permissions };
  }
  given.member = { user, roles: [], permissions };
  if (random() < 0.1) {
    given.member = undefined;
    given.user = user;
  }
  if (type === InteractionType.MessageComponent) {
    const values = Array.from({ length: Math.floor(random() * 3) }, () =>
      pick(random, [...known, ...FIELDS, ...NASTY]),
    );
    const custom_id = customIdFrom(random, known);
    const isForm = random() < 0.3;
    if (isForm) given.type = InteractionType.ModalSubmit;
    const field = {
      type: 4,
      custom_id: pick(random, ['name', 'note', 'naam', 'notitie', 'x']),
      value: pick(random, NASTY),
    };
    given.data = isForm
      ? {
          custom_id,
          components: [
            { type: 18, component: field },
            { type: 18, component: { ...field, values } },
          ],
        }
      : { custom_id, component_type: pick(random, [2, 3, 8]), values };
  } else {
    const name = pick(random, [
      'vraag',
      'zoek',
      'document',
      'verzameling',
      'help',
      'Zoek in dit bericht',
      'bestaat-niet',
    ]);
    const isTyping = type === InteractionType.ApplicationCommandAutocomplete;
    given.data = { id: '1', name, type: 1, options: optionsFrom(random, isTyping) };
  }
  const changed = mutated(given, random, pick(random, [0, 0.01, 0.1])) as Record<string, unknown>;
  const kind = given.type === InteractionType.ModalSubmit ? given.type : type;
  const whole = { ...changed, id, token, application_id, type: kind };
  return JSON.stringify(whole).length < LONGEST ? whole : { ...given, id, token, application_id, type: kind };
}

/**
 * @param count how many, about
 * @param progress told now and then how many there were
 */
export async function assault(
  transport: 'gateway' | 'HTTP',
  count: number,
  seed: number,
  progress: (done: number) => void = () => {},
): Promise<Outcome> {
  const random = randomFrom(seed);
  const emulator = await startEmulator({ warns: false });
  const errors: string[] = [];
  const log = pino(
    { level: 'error' },
    {
      write(line: string) {
        const { msg, err } = JSON.parse(line) as {
          msg: string;
          err?: { stack: string; requestBody?: unknown };
        };
        if (!msg.includes('a form that we do not know'))
          errors.push(`${msg} ${JSON.stringify(err?.requestBody ?? '').slice(0, 500)} ${err?.stack ?? ''}`);
      },
    },
  );
  const http = transport === 'HTTP' ? { publicKey: emulator.publicKey, port: 0 } : undefined;
  const document = await readSeed();
  const archive = await anArchive([document]);
  const bot = await startBot({ token: emulator.token, api: emulator.api, http, archive, log });
  if ('refused' in bot) throw new Error('refused');
  if (bot.port !== undefined) await emulator.setsEndpoint(`http://127.0.0.1:${bot.port}/`);

  const known = await keepSecrets(emulator.person('Mila'));
  const people = Array.from({ length: PEOPLE }, (_, at) => emulator.addPerson(`Persoon ${at}`));
  // Only who is there already joins a new server.
  emulator.addServer('Elders', 'elders');
  emulator.addsBot('Elders');
  for (const person of people) person.goesTo('elders');
  // Something to click on: whatever it stands for, another id is sent.
  const [first] = people;
  if (!first) throw new Error('nobody is there');
  await first.types('/vraag nummer:1 zichtbaar:True');

  emulator.altersInteractions((payload) => forged(payload, random, known));
  const unanswered: string[] = [];
  const leaks: string[] = [];
  let [done, answered] = [0, 0];
  await Promise.all(
    people.map(async (person) => {
      while (done < count) {
        done += 1;
        if (done % 10_000 === 0) progress(done);
        const outcome = await act(person, random()).catch((error: unknown) => String(error));
        if (FAILED.test(outcome)) unanswered.push(outcome);
        else answered += 1;
        if (outcome.includes(SECRET)) leaks.push(outcome);
        for (const seen of person.sees()) {
          if (seen.text.includes(SECRET)) leaks.push(seen.text);
          if (seen.ephemeral) person.dismisses(seen);
        }
      }
    }),
  );
  emulator.altersInteractions(null);
  // It is as ever.
  const last = await emulator.person('Alice').types('/vraag 1');
  if (!last.text.includes('brandbrief')) unanswered.push(`afterwards: ${last.text}`);
  await bot.close();
  await emulator.close();
  const violations = emulator.violations.map(({ where, what, rule }) => `${where}: ${what} [${rule}]`);
  return { answered, unanswered, errors, violations, leaks };
}

const FAILED = /^(?:no suggestions|The application did not respond|This interaction failed|\w*Error: )/;

/** Types, asks or clicks on whatever there is: something else is sent in its place. */
async function act(person: Person, how: number): Promise<string> {
  if (how < 0.25) {
    const offered = await person.completes('/vraag stik');
    return offered.failed ? 'no suggestions' : JSON.stringify(offered);
  }
  const shown = person.sees().findLast(({ buttons }) => buttons.some(isPlain));
  const label = shown?.buttons.find(isPlain)?.label;
  const { failed, text } =
    how < 0.5 || label === undefined ? await person.types('/vraag 1') : await person.clicks(label, shown);
  return failed ?? text;
}

const isPlain = ({ customId, disabled }: { customId: string | null; disabled: boolean }): boolean =>
  customId !== null && !disabled;

/** Keeps a collection and a case in the first server; all parts of the custom ids that lead there. */
async function keepSecrets(mila: Person): Promise<string[]> {
  const answer = await mila.types('/vraag 1');
  await mila.clicks('Bewaar', answer.message);
  await mila.fills({ Naam: `Over de ${SECRET}` });
  const collection = await mila.types('/verzameling');
  const followed = await mila.types(`/volg tekst:${SECRET}`);
  const ids = [...answer.message.buttons, ...collection.message.buttons, ...followed.message.buttons].map(
    ({ customId }) => customId ?? '',
  );
  return [...new Set(ids.flatMap((id) => id.split('|').slice(2)).filter((part) => part !== ''))];
}
