/** The first words in a server that has just added the bot. */
import {
  ChannelType,
  type Guild,
  type GuildBasedChannel,
  GuildFeature,
  PermissionFlagsBits,
} from 'discord.js';
import type { Logger } from 'pino';
import { DUTCH, type Language, languageOf } from '../replies/language.ts';
import type { Message } from '../replies/reply.ts';
import { unlessRefused } from './refusals.ts';
import { onWire } from './responder.ts';
import { postMessage } from './rest-responder.ts';

/** Discord gives every server the language en-US, but for a community, which has chosen its own. */
export const languageIn = ({ features, preferredLocale }: Guild): Language =>
  features.includes(GuildFeature.Community) ? languageOf(preferredLocale) : DUTCH;

/** Says once, where the bot may, what it is here for. That it may not, or that the server is gone again, is no error. */
export async function welcome(guild: Guild, message: Message, log: Logger): Promise<void> {
  const { members, systemChannel, channels, client } = guild;
  const needed = [
    PermissionFlagsBits.ViewChannel,
    PermissionFlagsBits.SendMessages,
    PermissionFlagsBits.EmbedLinks,
  ];
  const mayWrite = (channel: GuildBasedChannel) =>
    members.me !== null && channel.permissionsFor(members.me).has(needed);
  const first = [...channels.cache.values()]
    .filter((channel) => channel.type === ChannelType.GuildText)
    .sort((one, other) => one.rawPosition - other.rawPosition)
    .find(mayWrite);
  const channel = systemChannel && mayWrite(systemChannel) ? systemChannel : first;
  if (!channel) return;
  try {
    await unlessRefused(() => postMessage(client.rest, channel.id, onWire(message)));
  } catch (error) {
    log.warn({ err: error }, 'a server could not be greeted');
  }
}
