import { canSeeChannel, directMessages } from '../world/channels.ts';
import { TEXT_CHANNEL_TYPES } from '../world/shapes.ts';
import type { Channel, User, World } from '../world/world.ts';
import { list } from './mistakes.ts';

/** The channel or thread that a person goes to by name; `@` stands for the direct message with the bot. */
export function placeCalled(world: World, user: User, from: Channel, name: string): Channel {
  if (name.startsWith('@')) return directMessages(world, user.id);
  const wanted = name.replace(/^#/, '').toLowerCase();
  const reachable = [...world.channels.values()].filter(
    (channel) => TEXT_CHANNEL_TYPES.has(channel.type) && canSeeChannel(world, channel, user.id),
  );
  // Where two guilds have a channel of the same name, the one at hand is meant.
  const found =
    reachable.find((channel) => channel.name.toLowerCase() === wanted && channel.guildId === from.guildId) ??
    reachable.find((channel) => channel.name.toLowerCase() === wanted || channel.id === wanted);
  if (found) return found;
  throw new Error(
    `${user.displayName} sees no channel "${name}". There is: ${list(reachable.map((c) => c.name))}`,
  );
}

/** Someone by name, however it is written. */
export function userNamed(world: World, name: string): User {
  for (const user of world.users.values()) {
    if (user.displayName.toLowerCase() === name.toLowerCase()) return user;
  }
  const names = [...world.users.values()].map((user) => user.displayName);
  throw new Error(`Nobody is called "${name}". There is: ${list(names)}`);
}
