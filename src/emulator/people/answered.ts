import type { Outcome } from '../interactions/open-interaction.ts';
import { findMessage } from '../world/messages.ts';
import type { Channel, User, World } from '../world/world.ts';
import { seeModal } from './modals.ts';
import type { SeenMessage } from './seen-message.ts';
import { seeMessage } from './seen-message.ts';
import type { SeenModal } from './seen-modal.ts';

/** What came of something that a person did. */
export interface Answered {
  /** The messages that answer it: new ones, or the one that changed. */
  messages: SeenMessage[];
  /** The one message that answers it; throws what came instead when there is none. */
  readonly message: SeenMessage;
  /** The modal that opened. */
  modal: SeenModal | null;
  /** The failure, as the person sees it in red. */
  failed: 'The application did not respond' | 'This interaction failed' | null;
  /** The words of the answer, or of the failure. */
  text: string;
}

const FAILURES = {
  'no response': 'The application did not respond',
  failed: 'This interaction failed',
} as const;

/** Puts an outcome as the person sees it. */
export function toAnswered(world: World, viewer: User, channel: Channel, outcome: Outcome): Answered {
  const ids = outcome.is === 'answered' ? outcome.messageIds : [];
  const messages = ids.flatMap((id) => {
    const stored = findMessage(world, channel.id, id);
    return stored ? [seeMessage(world, stored, viewer)] : [];
  });
  const failed = outcome.is === 'failed' ? FAILURES[outcome.what] : null;
  const modal = outcome.is === 'modal' ? seeModal(outcome.modal) : null;
  return {
    messages,
    get message() {
      const first = messages[0];
      if (first) return first;
      throw new Error(
        `No message came: ${failed ?? (modal ? `the modal "${modal.title}" opened` : 'it was only acknowledged')}`,
      );
    },
    modal,
    failed,
    text: failed ?? modal?.title ?? messages.map((message) => message.text).join('\n'),
  };
}
