/** What waits for an answer, the oldest first, with how long the ministry usually takes. */
import { keyOf } from '../documents/key.ts';
import { menu } from './components.ts';
import { customId } from './custom-id.ts';
import { subjectOf } from './headings.ts';
import type { Language } from './language.ts';
import { markdownWithin } from './markdown.ts';
import { addressees, askers } from './people.ts';
import { paperOption } from './question-menu.ts';
import type { Message } from './reply.ts';
import { sheetEmbeds } from './sheets.ts';
import { type Standing, stateInWords } from './state.ts';

/** A case that waits, and how many days its ministry usually takes; null where too few answers are known. */
export interface Waiting {
  readonly standing: Standing;
  readonly usual: { readonly median: number; readonly count: number } | null;
}

export interface TermsView {
  /** The oldest first. */
  readonly waiting: readonly Waiting[];
  /** How many there are, shown or not. */
  readonly total: number;
  readonly late: number;
  /** What was asked for: a ministry, a member; empty for all that the channel follows. */
  readonly of: string;
  readonly owner: string;
  readonly language: Language;
}

const SHOWN_SUBJECT = 90;
const SHOWN_NAMES = 80;

export function termsMessage({ waiting, total, late, of, owner, language }: TermsView): Message {
  const { texts } = language;
  const heading = texts.termsOf(of === '' ? texts.whatIsFollowedHere : markdownWithin(SHOWN_NAMES, of));
  if (waiting.length === 0) return { content: `**${heading}** ${texts.nothingWaits}` };
  const lines = waiting.map((one, at) => line(one, at, language));
  return {
    content: [
      `**${heading}** ${texts.waitingCount(total, late)}`,
      ...(total > waiting.length ? [`-# ${texts.oldestShown(waiting.length)}`] : []),
    ].join('\n'),
    embeds: sheetEmbeds(lines),
    components: [
      menu(
        texts.chooseDocument,
        customId({ action: 'openDocument', owner, asked: '' }),
        waiting.flatMap(({ standing: { of: own } }) => {
          const lead = own.papers[own.lead];
          return lead ? [{ ...paperOption(lead, language), value: keyOf(lead.id) }] : [];
        }),
      ),
    ],
  };
}

function line({ standing, usual }: Waiting, at: number, language: Language): string {
  const { texts } = language;
  const { of, state } = standing;
  const lead = of.papers[of.lead];
  if (!lead) return '';
  const names = [askers(lead, language), addressees(lead, language)]
    .filter((name) => name !== '')
    .join(' → ');
  return [
    `**${at + 1}.** ${markdownWithin(SHOWN_SUBJECT, subjectOf(lead))}`,
    `-# ${[
      stateInWords(state, language),
      ...(names === '' ? [] : [markdownWithin(SHOWN_NAMES, names)]),
      ...(usual === null ? [] : [texts.usually(usual.median, usual.count)]),
    ].join(' · ')}`,
  ].join('\n');
}

/** As many are sure to fit. */
export const MOST_SHOWN = 15;
