/**
 * From an interaction to its answer: finds the command or action, acknowledges in time, and is the one place
 * where an error of ours ends.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Actions, Asking, Command, Context, Pressed } from '../../commands/command.ts';
import { type Action, parseCustomId } from '../replies/custom-id.ts';
import { languageOf } from '../replies/language.ts';
import { failure, notice, tooFast } from '../replies/notices.ts';
import { type Choice, type Message, privately, type Reply } from '../replies/reply.ts';
import { StoreUnavailable } from '../store/database.ts';
import { TaskError } from '../threads/supervised-thread.ts';
import {
  Answerable,
  botMayWriteHere,
  type CommandInteraction,
  channelsOf,
  fieldsOf,
  Interaction,
  isAlone,
  isMember,
  isMenu,
  isPrivate,
  mayManage,
  mayManageServer,
  mayModerate,
  mayWriteHere,
  optionsOf,
  type PressedInteraction,
  threadOf,
} from './interaction.ts';
import { createLimiter, type Limiter, PERSON, SERVER, TYPING } from './limits.ts';
import { createMemory } from './memory.ts';
import { type Addressed, onWire, type Responder } from './responder.ts';

/** From when it came. Discord waits 3 s for the first answer; what is not ready by then is announced, and follows. */
const DEFER_AFTER_MS = 1_500;
/** An interaction's token is good for as long (docs: Followup Messages), in seconds. */
const ANSWERABLE_SECONDS = 900;
/** So long the others are waited for, to learn whether one of them answers already; then it is time to defer. */
const ASK_OTHERS_MS = 1_400;
/** From when it came. Autocomplete cannot be deferred: later than this, nothing is offered. */
const GIVE_UP_COMPLETING_MS = 2_000;

export interface Routes {
  commands: readonly Command[];
  actions: Actions;
}

/** Answers one interaction, once. Never throws: what goes wrong is logged and, where that still can be, said. */
export type Router = (received: unknown, responderFor: (to: Addressed) => Responder) => Promise<void>;

/** What became of an interaction, for who watches over the bot. */
export interface Handled {
  readonly kind: 'command' | 'autocomplete' | 'component' | 'modal';
  /** Of the command, or of the action; `unknown` for one that is no more. */
  readonly name: string;
  /** `repeated`: another delivery of it is answered. `lost`: the answer did not arrive. */
  readonly outcome:
    | 'answered'
    | 'deferred'
    | 'slowed down'
    | 'store unavailable'
    | 'too busy'
    | 'failed'
    | 'repeated'
    | 'lost';
  /** From when it came until Discord had the first answer, or until it was clear that there is none. */
  readonly seconds: number;
}

/** What is known of an interaction while it is being answered. */
interface Course {
  readonly came: number;
  outcome: Handled['outcome'];
  acknowledged: number | null;
}

/** @param onHandled is told of each interaction once */
export function createRouter(
  { commands, actions }: Routes,
  context: Context,
  log: Logger,
  onHandled: (handled: Handled) => void = () => {},
): Router {
  const limiter = createLimiter();
  const isNew = createMemory();
  const byName = new Map(commands.map((command) => [command.payload.name, command]));

  async function runCommand(interaction: CommandInteraction): Promise<Reply> {
    const asking = askingOf(interaction);
    const command = byName.get(interaction.data.name);
    if (!command) return privately(notice('stale', asking.language));
    return command.run(optionsOf(interaction), asking, context);
  }

  async function runAction(interaction: PressedInteraction): Promise<Reply> {
    const pressed = pressedOf(interaction);
    const action = parseCustomId(interaction.data.custom_id);
    if (!action) return privately(notice('stale', pressed.language));
    // Each name goes with its own action: a correlation that TypeScript does not follow through a table.
    const perform = actions[action.action] as (
      action: Action,
      pressed: Pressed,
      context: Context,
    ) => Promise<Reply>;
    return perform(action, pressed, context);
  }

  async function completing(interaction: CommandInteraction): Promise<Choice[]> {
    const focused = interaction.data.options.find((option) => option.focused);
    const command = byName.get(interaction.data.name);
    if (!command || !focused) return [];
    const typed = String(focused.value ?? '');
    return command.complete(focused.name, typed, optionsOf(interaction), askingOf(interaction), context);
  }

  /** What is suggested twice does nobody harm, and there is a suggestion for every letter that somebody types. */
  const isOurs = async ({ id, type }: Interaction): Promise<boolean> =>
    type === InteractionType.ApplicationCommandAutocomplete ||
    Promise.race([
      context.store.once.isFirst(`interaction ${id}`, ANSWERABLE_SECONDS).catch((error: unknown) => {
        log.error({ err: error, interaction: id }, 'whether another process answers cannot be told');
        return true;
      }),
      sleep(ASK_OTHERS_MS, true, { ref: false }),
    ]);

  const nameOf = (interaction: Interaction): string =>
    interaction.type === InteractionType.ApplicationCommand ||
    interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? (byName.get(interaction.data.name)?.payload.name ?? 'unknown')
      : (parseCustomId(interaction.data.custom_id)?.action ?? 'unknown');

  /** Logs what went wrong, once; what the person is told of it. An error of ours has a code that is in the log too. */
  function logged(error: unknown, { id, locale }: Interaction, course: Course): Message {
    const language = languageOf(locale);
    if (error instanceof TaskError && error.reason === 'late') {
      course.outcome = 'too busy';
      log.warn({ interaction: id }, 'too much is asked at once: what waited too long was not done');
      return notice('tooBusy', language);
    }
    course.outcome = error instanceof StoreUnavailable ? 'store unavailable' : 'failed';
    if (error instanceof StoreUnavailable) {
      log.warn({ err: error, interaction: id }, 'the store cannot be used');
      return notice('storeUnavailable', language);
    }
    const code = randomUUID().slice(0, 8);
    log.error({ err: error, code, interaction: id }, 'an interaction failed');
    return failure(code, language);
  }

  async function answer(
    interaction: CommandInteraction | PressedInteraction,
    deferral: Deferral,
    run: () => Promise<Reply>,
    responder: Responder,
    course: Course,
  ): Promise<void> {
    const replying = Promise.resolve()
      .then(run)
      .then((reply) => withEffects(reply, responder))
      .catch((error: unknown) => privately(logged(error, interaction, course)));
    const early = await Promise.race([replying, sleep(left(course, DEFER_AFTER_MS), null, { ref: false })]);
    if (early !== null) return deliver(early, null, responder);
    course.outcome = 'deferred';
    await announce(deferral, responder);
    return deliver(await replying, deferral, responder);
  }

  return async (received, responderFor) => {
    const parsed = Interaction.safeParse(received);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
      log.error({ issues }, 'an interaction came in a form that we do not know');
      const known = Answerable.safeParse(received);
      if (known.success && isNew(known.data.id))
        await answerUnknown(known.data, responderFor(known.data), log);
      return;
    }
    const interaction = parsed.data;
    const course: Course = { came: performance.now(), outcome: 'answered', acknowledged: null };
    try {
      // Discord may deliver one twice, or to two processes while one takes over from the other, and it is answered once.
      if (!isNew(interaction.id) || !(await isOurs(interaction))) course.outcome = 'repeated';
      else await handle(interaction, timed(responderFor(interaction), course), course);
    } catch (error) {
      // The answer itself did not arrive, so there is nothing left to say it with: Discord tells the person.
      logged(error, interaction, course);
      course.outcome = 'lost';
    }
    const { came, outcome, acknowledged } = course;
    onHandled({
      kind: KINDS[interaction.type],
      name: nameOf(interaction),
      outcome,
      seconds: ((acknowledged ?? performance.now()) - came) / 1_000,
    });
  };

  async function handle(interaction: Interaction, responder: Responder, course: Course): Promise<void> {
    const wait = secondsToWait(interaction, limiter);
    if (wait > 0) {
      course.outcome = 'slowed down';
      return slowDown(interaction, wait, responder);
    }
    switch (interaction.type) {
      case InteractionType.ApplicationCommandAutocomplete: {
        const choices = await Promise.race([
          completing(interaction).catch((error: unknown) => {
            logged(error, interaction, course);
            return [];
          }),
          sleep(left(course, GIVE_UP_COMPLETING_MS), [], { ref: false }),
        ]);
        return responder.callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
      }
      case InteractionType.ApplicationCommand: {
        const isPublic = byName.get(interaction.data.name)?.isPublic(optionsOf(interaction)) ?? false;
        const deferral = isPublic ? 'public' : 'private';
        return answer(interaction, deferral, () => runCommand(interaction), responder, course);
      }
      default:
        return answer(interaction, 'update', () => runAction(interaction), responder, course);
    }
  }
}

/** Says that it could not be understood, to whoever waits for an answer. */
async function answerUnknown(
  { type, locale }: z.infer<typeof Answerable>,
  responder: Responder,
  log: Logger,
): Promise<void> {
  const { ApplicationCommandAutocompleteResult } = InteractionResponseType;
  const answer =
    type === InteractionType.ApplicationCommandAutocomplete
      ? responder.callback(ApplicationCommandAutocompleteResult, { choices: [] })
      : deliver(privately(notice('stale', languageOf(locale))), null, responder);
  await answer.catch((error: unknown) => log.error({ err: error }, 'an interaction failed'));
}

const KINDS = {
  [InteractionType.ApplicationCommand]: 'command',
  [InteractionType.ApplicationCommandAutocomplete]: 'autocomplete',
  [InteractionType.MessageComponent]: 'component',
  [InteractionType.ModalSubmit]: 'modal',
} as const;

/** Notes when the first answer has arrived. */
const timed = (responder: Responder, course: Course): Responder => ({
  ...responder,
  async callback(...answer) {
    await responder.callback(...answer);
    course.acknowledged ??= performance.now();
  },
});

/** What is left of a time since it came, in milliseconds. */
const left = ({ came }: Course, milliseconds: number): number =>
  Math.max(0, milliseconds - (performance.now() - came));

/** Says how long to wait; while someone types, nothing is offered for that long. */
const slowDown = ({ type, locale }: Interaction, seconds: number, responder: Responder): Promise<void> =>
  type === InteractionType.ApplicationCommandAutocomplete
    ? responder.callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices: [] })
    : deliver(privately(tooFast(seconds, languageOf(locale))), null, responder);

/** How long the person has to wait, by what they and their server asked before; 0 for not at all. */
function secondsToWait({ type, member, user, guild_id }: Interaction, take: Limiter): number {
  const person = member?.user.id ?? user?.id;
  if (type === InteractionType.ApplicationCommandAutocomplete) return take({ [`typing ${person}`]: TYPING });
  return take({
    [`person ${person}`]: PERSON,
    ...(guild_id === undefined ? {} : { [`server ${guild_id}`]: SERVER }),
  });
}

/** How an answer that takes longer is announced: "… is thinking", seen by whom, or nothing to be seen. */
type Deferral = 'private' | 'public' | 'update';

const announce = (deferral: Deferral, responder: Responder): Promise<void> =>
  deferral === 'update'
    ? responder.callback(InteractionResponseType.DeferredMessageUpdate)
    : responder.callback(InteractionResponseType.DeferredChannelMessageWithSource, flagsFor(deferral));

/** Posts and deletes what a reply asks for, and returns the reply that says how that went. */
async function withEffects(reply: Reply, responder: Responder): Promise<Reply> {
  if (reply.kind === 'post') {
    const posted = await responder.post(reply.channel, onWire(reply.message), reply.message.files);
    return 'id' in posted ? reply.posted(posted) : reply.refused(posted.refused);
  }
  if (reply.kind === 'delete') {
    const deleted = await responder.remove(reply.channel, reply.message);
    return deleted ? reply.deleted() : reply.refused();
  }
  return reply;
}

/** Sends a reply, as the first answer or after the deferral. */
async function deliver(reply: Reply, deferred: Deferral | null, responder: Responder): Promise<void> {
  switch (reply.kind) {
    case 'message': {
      const message = { ...onWire(reply.message), ...flagsFor(reply.visibility) };
      const { files } = reply.message;
      if (deferred === null)
        return responder.callback(InteractionResponseType.ChannelMessageWithSource, message, files);
      if (deferred === reply.visibility) return responder.editOriginal(onWire(reply.message), files);
      // "… is thinking" cannot change who sees it.
      if (deferred !== 'update') await responder.deleteOriginal();
      return responder.followUp(message, files);
    }
    case 'update':
      return deferred === null
        ? responder.callback(
            InteractionResponseType.UpdateMessage,
            onWire(reply.message),
            reply.message.files,
          )
        : responder.editOriginal(onWire(reply.message), reply.message.files);
    case 'deleteThis':
      if (deferred === null) await responder.callback(InteractionResponseType.DeferredMessageUpdate);
      return responder.deleteOriginal();
    case 'modal':
      if (deferred !== null) throw new Error('a modal can only be the first answer');
      return responder.callback(InteractionResponseType.Modal, reply.modal);
    default:
      throw new Error(`a reply of the kind ${reply.kind} cannot be sent`);
  }
}

const flagsFor = (visibility: 'private' | 'public'): { flags?: number } =>
  visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {};

function askingOf(interaction: Interaction): Asking {
  const user = interaction.member?.user ?? interaction.user;
  const channel = interaction.channel?.id ?? interaction.channel_id;
  if (!user || !channel) throw new TypeError('an interaction without a person or a channel');
  return {
    person: user.id,
    channel,
    guild: interaction.guild_id ?? null,
    language: languageOf(interaction.locale),
    isAlone: isAlone(interaction),
    isMember: isMember(interaction),
    mayWrite: mayWriteHere(interaction),
    botMayWrite: botMayWriteHere(interaction),
    mayModerate: mayModerate(interaction.member?.permissions),
    mayManage: mayManage(interaction.member?.permissions),
    mayManageServer: mayManageServer(interaction.member?.permissions),
    threadOf: threadOf(interaction.channel),
  };
}

function pressedOf(interaction: PressedInteraction): Pressed {
  const { message, data } = interaction;
  const on = message
    ? {
        id: message.id,
        isPrivate: isPrivate(message.flags),
        footer: message.embeds[0]?.footer?.text ?? null,
      }
    : null;
  if (interaction.type === InteractionType.ModalSubmit) {
    const { texts, chosen } = fieldsOf(interaction);
    const channels = channelsOf(data.resolved, chosen);
    return { ...askingOf(interaction), kind: 'modal', message: on, values: chosen, fields: texts, channels };
  }
  const { values, component_type } = interaction.data;
  const kind = isMenu(component_type) ? 'menu' : 'button';
  const channels = channelsOf(data.resolved, values);
  return { ...askingOf(interaction), kind, message: on, values, fields: {}, channels };
}
