import type { APIMessage } from 'discord-api-types/v10';
import { ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { canSeeChannel, toApiChannel } from '../world/channels.ts';
import { toApiMember, toGuildCreate } from '../world/shapes.ts';
import type { StoredMessage, World, WorldEvent } from '../world/world.ts';

/** An event as it goes over the gateway. */
export interface Dispatch {
  event: string;
  data: unknown;
  /** The guild that it concerns: only the shard of that guild gets it. */
  guildId: string | null;
}

/** What a client with these intents hears of something that happened; null for nothing. */
export function toDispatch(world: World, event: WorldEvent, intents: number): Dispatch | null {
  switch (event.what) {
    case 'interaction started':
      // Gateway and HTTP exclude each other for one application.
      if (world.endpoint !== null) return null;
      return {
        event: GatewayDispatchEvents.InteractionCreate,
        data: event.sent,
        guildId: event.payload.guild_id ?? null,
      };
    case 'message created':
    case 'message updated':
    case 'message deleted':
      return messageDispatch(world, event.what, event.stored, intents);
    case 'channel created':
    case 'channel updated':
    case 'channel deleted': {
      const { channel } = event;
      if (!(intents & GatewayIntentBits.Guilds)) return null;
      if (!canSeeChannel(world, channel, world.application.id)) return null;
      return {
        event: (channel.thread ? THREAD_EVENTS : CHANNEL_EVENTS)[event.what],
        data: {
          ...toApiChannel(world, channel),
          ...(event.newlyCreated ? { newly_created: true } : {}),
        },
        guildId: channel.guildId,
      };
    }
    case 'guild joined':
      if (!(intents & GatewayIntentBits.Guilds)) return null;
      return {
        event: GatewayDispatchEvents.GuildCreate,
        data: toGuildCreate(world, event.guild),
        guildId: event.guild.id,
      };
    default:
      return null;
  }
}

const CHANNEL_EVENTS = {
  'channel created': GatewayDispatchEvents.ChannelCreate,
  'channel updated': GatewayDispatchEvents.ChannelUpdate,
  'channel deleted': GatewayDispatchEvents.ChannelDelete,
};

const THREAD_EVENTS = {
  'channel created': GatewayDispatchEvents.ThreadCreate,
  'channel updated': GatewayDispatchEvents.ThreadUpdate,
  'channel deleted': GatewayDispatchEvents.ThreadDelete,
};

const MESSAGE_EVENTS = {
  'message created': GatewayDispatchEvents.MessageCreate,
  'message updated': GatewayDispatchEvents.MessageUpdate,
  'message deleted': GatewayDispatchEvents.MessageDelete,
};

/** Ephemeral messages are never told of: the bot knows them from its own answers. */
function messageDispatch(
  world: World,
  what: keyof typeof MESSAGE_EVENTS,
  stored: StoredMessage,
  intents: number,
): Dispatch | null {
  const channel = world.channels.get(stored.message.channel_id);
  if (!channel || stored.onlyFor !== null) return null;
  const needed =
    channel.type === ChannelType.DM ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  if (!(intents & needed) || !canSeeChannel(world, channel, world.application.id)) return null;
  const { guildId } = channel;
  const place = guildId ? { guild_id: guildId } : {};
  if (what === 'message deleted') {
    return {
      event: MESSAGE_EVENTS[what],
      data: { id: stored.message.id, channel_id: channel.id, ...place },
      guildId,
    };
  }
  const member = guildId ? world.guilds.get(guildId)?.members.get(stored.message.author.id) : undefined;
  return {
    event: MESSAGE_EVENTS[what],
    data: {
      ...readable(world, stored.message, channel.type, intents),
      ...place,
      ...(member ? { member: { ...toApiMember(world, member), user: undefined } } : {}),
    },
    guildId,
  };
}

/** What others say in a guild is blank without the intent for it (docs: Message Content Intent). */
function readable(world: World, message: APIMessage, type: ChannelType, intents: number): APIMessage {
  const mayRead =
    intents & GatewayIntentBits.MessageContent ||
    type === ChannelType.DM ||
    message.author.id === world.application.id ||
    message.mentions.some((user) => user.id === world.application.id);
  return mayRead ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}
