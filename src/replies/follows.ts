/** What a channel follows, as messages: one that was added, all of them, one of them, and one that was taken out. */

import type { SavedSearch } from '../archive/saved-search.ts';
import { EVENT_KINDS, type EventKind, type Follow, RHYTHMS, type Rhythm } from '../store/follows.ts';
import { BLUE } from './colours.ts';
import { button, menu, rows } from './components.ts';
import { customId } from './custom-id.ts';
import type { Language } from './language.ts';
import { limitsInWords } from './limits-in-words.ts';
import { markdownWithin } from './markdown.ts';
import type { Message } from './reply.ts';

const SHOWN_WORDS = 150;

/** "“stikstof” · van de SP", "zaak 2024Z18775"; plain text. */
export function searchInWords({ text, filter }: SavedSearch, language: Language): string {
  const { texts } = language;
  return [
    ...(text === '' ? [] : [`“${text}”`]),
    ...(filter.case === undefined ? [] : [texts.followedCase(filter.case)]),
    ...limitsInWords(filter, language),
  ].join(' · ');
}

const shown = (follow: Pick<Follow, 'search'>, language: Language): string =>
  markdownWithin(SHOWN_WORDS, searchInWords(follow.search, language));

const eventsInWords = (events: readonly EventKind[], { texts }: Language): string =>
  events.length === 0
    ? texts.toldOfNothing
    : events.map((kind) => texts.events[kind].toLowerCase()).join(', ');

/**
 * It is followed from now on, or was before.
 * @param found how many cases wait for an answer that it matches, and its words that are nowhere yet
 */
export function followedNotice(
  { follow, isNew }: { readonly follow: Follow; readonly isNew: boolean },
  { open, unknown }: { readonly open: number; readonly unknown: readonly string[] },
  owner: string,
  language: Language,
): Message {
  const { texts } = language;
  const name = shown(follow, language);
  return {
    content: [
      isNew ? texts.followed(name) : texts.followedBefore(name),
      ...(unknown.length === 0
        ? []
        : [
            texts.followedUnknown(unknown.map((word) => `“${markdownWithin(SHOWN_WORDS, word)}”`).join(', ')),
          ]),
      `-# ${texts.toldOf(eventsInWords(follow.events, language))} ${texts.openNow(open)}`,
    ].join('\n'),
    embeds: [],
    components: rows([
      ...(isNew
        ? [button(texts.unshare, { action: 'unfollow', follow: follow.id, where: 'out', owner })]
        : []),
      button(texts.whatIsFollowed, { action: 'follows', owner }),
    ]),
  };
}

/** All that a place follows, to choose one from. */
export function followsMessage(
  follows: readonly Follow[],
  rhythm: Rhythm,
  place: 'channel' | 'alone',
  owner: string,
  language: Language,
): Message {
  const { texts } = language;
  const lines = follows.map((follow, at) => {
    const paused = follow.isPaused ? ` · ${texts.paused}` : '';
    return `**${at + 1}.** ${shown(follow, language)}\n-# ${texts.followedBy(`<@${follow.madeBy}>`)}${paused}`;
  });
  const { texts: first, rest } = fitting(lines);
  return {
    content: '',
    embeds: [
      {
        color: BLUE,
        title: place === 'alone' ? texts.followsOfYours : texts.followsOfChannel,
        description:
          lines.length === 0
            ? texts.noFollows
            : [...first, ...(rest > 0 ? [texts.moreFollows(rest)] : [])].join('\n'),
      },
    ],
    components: [
      ...menusOf(follows, owner, language),
      ...(follows.length === 0 ? [] : [rhythmMenu(rhythm, owner, language)]),
    ],
  };
}

const rhythmMenu = (rhythm: Rhythm, owner: string, { texts }: Language) =>
  menu(
    texts.rhythm(texts.rhythms[rhythm]),
    customId({ action: 'rhythm', owner }),
    RHYTHMS.map((one) => ({ label: texts.rhythms[one], value: one })),
  );

/** An embed's description has 4,096 characters; what does not fit stands in the menus below. */
const ROOM = 3_900;

function fitting(lines: readonly string[]): { texts: string[]; rest: number } {
  let size = 0;
  const texts = lines.filter((line) => {
    size += line.length + 1;
    return size <= ROOM;
  });
  return { texts, rest: lines.length - texts.length };
}

const A_MENU = 25;

function menusOf(follows: readonly Follow[], owner: string, language: Language) {
  const menus: ReturnType<typeof menu>[] = [];
  for (let at = 0; at < follows.length; at += A_MENU) {
    const slot = menus.length;
    menus.push(
      menu(
        language.texts.chooseFollow,
        customId({ action: 'openFollow', slot, owner }),
        follows.slice(at, at + A_MENU).map((follow, offset) => ({
          label: `${at + offset + 1}. ${searchInWords(follow.search, language)}`,
          value: `${follow.id}`,
        })),
      ),
    );
  }
  return menus;
}

/** One of them, with what can be done with it, for who may. */
export function followMessage(
  follow: Follow,
  owner: string,
  mayChange: boolean,
  language: Language,
): Message {
  const { texts } = language;
  const { id, isPaused, events, madeBy, madeAt } = follow;
  const toggle = (kind: EventKind) =>
    button(`${events.includes(kind) ? '✓' : '✗'} ${texts.events[kind]}`, {
      action: 'tellOf',
      follow: id,
      kind,
      on: events.includes(kind) ? 'no' : 'yes',
      owner,
    });
  return {
    content: '',
    embeds: [
      {
        color: BLUE,
        title: shown(follow, language),
        description: [
          `${texts.followedBy(`<@${madeBy}>`)}, <t:${Math.floor(Date.parse(madeAt) / 1_000)}:D>${isPaused ? ` · ${texts.paused}` : ''}`,
          texts.toldOf(eventsInWords(events, language)),
        ].join('\n'),
      },
    ],
    components: [
      ...(mayChange ? rows(EVENT_KINDS.map(toggle)) : []),
      ...rows([
        ...(mayChange
          ? [
              button(isPaused ? texts.resume : texts.pause, {
                action: 'pauseFollow',
                follow: id,
                on: isPaused ? 'no' : 'yes',
                owner,
              }),
              button(texts.unfollow, { action: 'unfollow', follow: id, where: 'out', owner }, 'danger'),
            ]
          : []),
        button(texts.whatIsFollowed, { action: 'follows', owner }),
      ]),
    ],
  };
}

/** It is followed no more, with the way to put it back. */
export const unfollowedNotice = (follow: Follow, owner: string, language: Language): Message => ({
  content: language.texts.unfollowed(shown(follow, language)),
  embeds: [],
  components: rows([
    button(language.texts.unshare, { action: 'unfollow', follow: follow.id, where: 'back', owner }),
    button(language.texts.whatIsFollowed, { action: 'follows', owner }),
  ]),
});
