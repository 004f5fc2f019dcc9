import { setImmediate } from 'node:timers/promises';
import { createMatchers, runsOf } from '../src/alerts/matcher.ts';
import type { Case } from '../src/archive/cases/case.ts';
import type { Filter } from '../src/archive/filter.ts';
import { ministriesIn } from '../src/archive/names/known.ts';
import { comparable } from '../src/archive/names/people.ts';
import { notice } from '../src/replies/notices.ts';
import { privately, publicly } from '../src/replies/reply.ts';
import { isPending, type Standing, standingOf } from '../src/replies/state.ts';
import { MOST_SHOWN, termsMessage, type Waiting } from '../src/replies/terms.ts';
import type { Follow } from '../src/store/follows.ts';
import { type Asking, type Context, command } from './command.ts';
import { ASKER, inEnglish, nameOption, VISIBLE, withoutCount } from './options.ts';
import { unknownName } from './unknown-names.ts';
import { completeName } from './zoek.ts';

/** What was asked longer ago, and has no answer here, was answered elsewhere. */
const LOOKED_BACK_DAYS = 365;
/** Of the answers of as many years it is told how long a ministry takes. */
const USUAL_YEARS = 2;
/** Of fewer answers nothing usual can be said. */
const FEWEST_ANSWERS = 5;

export const termijnen = command({
  payload: {
    name: 'termijnen',
    description:
      'Wat nog op antwoord wacht en wat te laat is, het oudste eerst (anders: van wat hier gevolgd wordt)',
    description_localizations: inEnglish(
      'What waits for an answer and what is late, the oldest first (otherwise: of what is followed here)',
    ),
    options: [
      nameOption('ministerie', 'Gevraagd aan dit ministerie', 'Asked of this ministry'),
      ASKER,
      VISIBLE,
    ],
  },

  async run({ zichtbaar = false, ...names }, asking, context) {
    const ministerie = names.ministerie && withoutCount(names.ministerie);
    const van = names.van && withoutCount(names.van);
    const { language, person, channel, guild } = asking;
    const filter: Filter = {
      ...(ministerie === undefined ? {} : { ministry: ministerie }),
      ...(van === undefined ? {} : { asker: van }),
    };
    const unknown = await unknownName(filter, context, language);
    if (unknown) return privately(unknown);
    const isOwn = ministerie === undefined && van === undefined;
    const follows = isOwn
      ? (await context.store.follows.in({ channel, guild })).filter(({ isPaused }) => !isPaused)
      : [followOf(filter, asking)];
    if (follows.length === 0) return privately(notice('noTerms', language));
    const waiting = await waitingFor(follows, context);
    const usual = await usualDays(context);
    const shown = waiting
      .slice(0, MOST_SHOWN)
      .map((standing): Waiting => ({ standing, usual: usual(standing.of) }));
    const late = waiting.filter(({ state }) => state.key.startsWith('late')).length;
    const of = [van, ministerie].filter((name) => name !== undefined).join(' · ');
    const message = termsMessage({
      waiting: shown,
      total: waiting.length,
      late,
      of,
      owner: person,
      language,
    });
    return (zichtbaar ? publicly : privately)(message);
  },

  complete: { ministerie: completeName('ministry'), van: completeName('asker') },
});

/** What is asked for now, as if it were followed. */
const followOf = (filter: Filter, { channel, guild, person, language }: Asking): Follow => ({
  ...{
    id: 0,
    channel,
    guild,
    madeBy: person,
    madeAt: '',
    locale: language.locale,
    events: [],
    isPaused: false,
  },
  search: { text: '', filter, order: 'best' },
});

async function waitingFor(follows: readonly Follow[], { archive }: Context): Promise<Standing[]> {
  const matcher = await createMatchers()(follows);
  const isOfWords = follows.some(({ search }) => search.text !== '');
  const found: Standing[] = [];
  for (const id of await archive.unanswered(daysAgo(LOOKED_BACK_DAYS))) {
    const of = await archive.caseWithId(id);
    if (!of) continue;
    const standing = standingOf(of);
    if (!isPending(standing.state)) continue;
    const parts = isOfWords ? await archive.partsOf([...new Set(runsOf(of).flat())]) : new Map();
    if (matcher.matching(of, parts).length > 0) found.push(standing);
    // A case takes some milliseconds, and there are hundreds of them.
    await setImmediate();
  }
  return found;
}

/** The usual days of the ministry that a case is asked of; of the slowest, where it is asked of several. */
async function usualDays({ archive }: Context): Promise<(of: Case) => Waiting['usual']> {
  const usual = await archive.usualDays(daysAgo(USUAL_YEARS * 365));
  return ({ papers }) => {
    const asked = papers.flatMap(({ addressees }) => addressees.flatMap((name) => ministriesIn(name)));
    const known = [...new Set(asked)].flatMap((name) => usual.get(comparable(name)) ?? []);
    const [slowest] = known
      .filter(({ count }) => count >= FEWEST_ANSWERS)
      .sort((one, other) => other.median - one.median);
    return slowest ?? null;
  };
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
