/** The bot's commands, as Discord has them. */
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../commands/command.ts';

/** A command as a mention that can be clicked: `</vraag:123>`; `/vraag` where its id is not known yet. */
export type Mention = (command: string) => string;

export interface Registration {
  readonly mention: Mention;
  /** Puts our commands in the place of those that Discord has, and from then on knows their ids. */
  register(rest: REST, applicationId: string, commands: readonly Command[]): Promise<void>;
}

const Registered = z.array(z.object({ id: z.string(), name: z.string() }));

export function createRegistration(): Registration {
  const ids = new Map<string, string>();
  return {
    mention: (command) => {
      const id = ids.get(command);
      return id === undefined ? `\`/${command}\`` : `</${command}:${id}>`;
    },
    async register(rest, applicationId, commands) {
      const body = commands.map(({ payload }) => payload);
      const registered = await rest.put(Routes.applicationCommands(applicationId), { body });
      for (const { id, name } of Registered.parse(registered)) ids.set(name, id);
    },
  };
}
