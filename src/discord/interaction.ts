/** An interaction as Discord sends it, parsed to what the bot needs of it (docs: Interaction object). */
import {
  ApplicationIntegrationType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { z } from 'zod';

const Snowflake = z.string().regex(/^\d{1,20}$/);
const User = z.object({ id: Snowflake });

const Option = z.object({
  name: z.string(),
  type: z.int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});

/** The message that a command was called on: what it says, and what the embeds in it say. */
const Embed = z.object({
  title: z.string().nullish(),
  description: z.string().nullish(),
  url: z.string().nullish(),
});
const TargetMessage = z.object({ content: z.string().default(''), embeds: z.array(Embed).default([]) });

const CommandData = z.object({
  name: z.string(),
  type: z.int(),
  options: z.array(Option).default([]),
  target_id: Snowflake.optional(),
  resolved: z.object({ messages: z.record(z.string(), TargetMessage).optional() }).optional(),
});

const ResolvedChannel = z.object({
  id: Snowflake,
  type: z.int(),
  permissions: z.string().regex(/^\d+$/).optional(),
});
const Resolved = z
  .object({ channels: z.record(z.string(), ResolvedChannel).default({}) })
  .default({ channels: {} });

const ComponentData = z.object({
  custom_id: z.string(),
  component_type: z.int(),
  values: z.array(z.string()).default([]),
  resolved: Resolved,
});

const Field = z.object({
  custom_id: z.string(),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
});
const ModalData = z.object({
  custom_id: z.string(),
  components: z.array(z.object({ component: Field.optional(), components: z.array(Field).optional() })),
  resolved: Resolved,
});

const base = {
  id: Snowflake,
  application_id: Snowflake,
  token: z.string().min(1),
  locale: z.string().default('nl'),
  guild_id: Snowflake.optional(),
  channel_id: Snowflake.optional(),
  channel: z.object({ id: Snowflake, parent_id: Snowflake.nullish(), type: z.int().optional() }).optional(),
  /** In a server. */
  /** What the bot may do where it is asked. */
  app_permissions: z.string().regex(/^\d+$/).optional(),
  member: z.object({ user: User, permissions: z.string().regex(/^\d+$/).optional() }).optional(),
  /** In a conversation of two. */
  user: User.optional(),
  /** Where it was started: 0 in a server, 1 in the conversation with the bot, 2 in one of others. */
  context: z.int().nullish(),
  /** By whose installation: `0` for the server's, `1` for the person's own. */
  authorizing_integration_owners: z.record(z.string(), z.string()).optional(),
  message: z
    .object({
      id: Snowflake,
      flags: z.int().default(0),
      embeds: z.array(z.object({ footer: z.object({ text: z.string() }).nullish() })).default([]),
    })
    .optional(),
};

/** What makes an interaction one that can be answered, whatever else is in it. */
export const Answerable = z.object({
  ...{ id: base.id, application_id: base.application_id, token: base.token },
  type: z.enum(InteractionType).exclude(['Ping']),
  locale: z.string().default('nl').catch('nl'),
});

/** Somebody is there, somewhere: of everything that Discord sends, so that nobody after this has to ask. */
const isPlaced = ({ member, user, channel, channel_id }: z.infer<z.ZodObject<typeof base>>): boolean =>
  (member?.user ?? user) !== undefined && (channel?.id ?? channel_id) !== undefined;

const Kind = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal(InteractionType.ApplicationCommand), data: CommandData }),
  z.object({ ...base, type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: CommandData }),
  z.object({ ...base, type: z.literal(InteractionType.MessageComponent), data: ComponentData }),
  z.object({ ...base, type: z.literal(InteractionType.ModalSubmit), data: ModalData }),
]);
export const Interaction = Kind.refine(isPlaced, 'nobody, or nowhere');
export type Interaction = z.infer<typeof Interaction>;
type Of<Type extends InteractionType> = Extract<Interaction, { type: Type }>;
export type CommandInteraction =
  | Of<InteractionType.ApplicationCommand>
  | Of<InteractionType.ApplicationCommandAutocomplete>;
export type PressedInteraction = Of<InteractionType.MessageComponent> | Of<InteractionType.ModalSubmit>;

/** The options that were given, by name; of a command on a message its words, as `message`. */
export function optionsOf({ data }: CommandInteraction): Record<string, unknown> {
  const target = data.resolved?.messages?.[data.target_id ?? ''];
  if (target) {
    const embeds = target.embeds.flatMap(({ title, description, url }) => [title, description, url]);
    return { message: [target.content, ...embeds].filter((text) => text).join('\n') };
  }
  return Object.fromEntries(data.options.map(({ name, value }) => [name, value]));
}

/** The fields of a modal, by custom id, and all that was chosen in its menus. */
export function fieldsOf({ data }: Of<InteractionType.ModalSubmit>) {
  const fields = data.components.flatMap(({ component, components = [] }) =>
    component ? [component] : components,
  );
  return {
    texts: Object.fromEntries(
      fields.flatMap(({ custom_id, value }) => (value === undefined ? [] : [[custom_id, value]])),
    ),
    chosen: fields.flatMap(({ values = [] }) => values),
  };
}

const THREADS = [10, 11, 12];

const mayWriteIn = (permissions: bigint, type: number): boolean => {
  const { Administrator, SendMessages, SendMessagesInThreads, ViewChannel } = PermissionFlagsBits;
  const all = ViewChannel | (THREADS.includes(type) ? SendMessagesInThreads : SendMessages);
  return (permissions & all) === all || (permissions & Administrator) !== 0n;
};

/** Whether a person may write where they are; in a conversation of two they may. */
export const mayWriteHere = ({ member, channel }: Interaction): boolean =>
  member?.permissions === undefined || mayWriteIn(BigInt(member.permissions), channel?.type ?? -1);

/** Whether the bot may post there what it tells by itself, with embeds. Where Discord does not say, it may. */
export function botMayWriteHere({ app_permissions: own, channel }: Interaction): boolean {
  if (own === undefined) return true;
  const permissions = BigInt(own);
  const { Administrator, EmbedLinks } = PermissionFlagsBits;
  return mayWriteIn(permissions, channel?.type ?? -1) && (permissions & (EmbedLinks | Administrator)) !== 0n;
}

/** Whether nobody but the person and the bot is there. */
export const isAlone = ({ guild_id, context }: Interaction): boolean =>
  guild_id === undefined && context !== InteractionContextType.PrivateChannel;

/** Whether the bot is a member of the server, so that it may post in its channels. */
export const isMember = ({ guild_id, authorizing_integration_owners: owners }: Interaction): boolean =>
  guild_id !== undefined && (owners === undefined || ApplicationIntegrationType.GuildInstall in owners);

/** The channels among `ids` that Discord described, and whether the person may write in each. */
export const channelsOf = (resolved: z.infer<typeof Resolved>, ids: readonly string[]) =>
  ids.flatMap((id) => {
    const channel = resolved.channels[id];
    if (!channel) return [];
    return [{ id, mayWrite: mayWriteIn(BigInt(channel.permissions ?? 0), channel.type) }];
  });

/** Whether a person with these permissions may delete what others wrote. */
export function mayModerate(permissions = '0'): boolean {
  const { ManageMessages, Administrator } = PermissionFlagsBits;
  return (BigInt(permissions) & (ManageMessages | Administrator)) !== 0n;
}

/** Whether a person with these permissions may manage the channel. */
export function mayManage(permissions = '0'): boolean {
  const { ManageChannels, Administrator } = PermissionFlagsBits;
  return (BigInt(permissions) & (ManageChannels | Administrator)) !== 0n;
}

/** Whether a person with these permissions may manage the server. */
export function mayManageServer(permissions = '0'): boolean {
  const { ManageGuild, Administrator } = PermissionFlagsBits;
  return (BigInt(permissions) & (ManageGuild | Administrator)) !== 0n;
}

/** The channel that a thread is of; null for what is no thread. */
export const threadOf = (
  channel: { parent_id?: string | null | undefined; type?: number | undefined } | undefined,
) => (channel && THREADS.includes(channel.type ?? -1) ? (channel.parent_id ?? null) : null);

export const isPrivate = (flags: number): boolean => (flags & MessageFlags.Ephemeral) !== 0;
export const isMenu = (componentType: number): boolean => componentType !== ComponentType.Button;
