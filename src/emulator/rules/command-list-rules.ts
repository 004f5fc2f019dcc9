import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandPart } from './command-rules.ts';
import type { Rule } from './rule.ts';
import { refused } from './violation.ts';

/** How many commands of each type an application may have (docs: Registering a Command). */
export const COMMAND_LIMITS: Partial<Record<ApplicationCommandType, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

export const COMMAND_LIST_RULES: Rule<CommandPart[]>[] = [
  {
    name: 'an application has 100 chat commands, 15 for people and 15 for messages at most',
    findings: (commands) =>
      Object.entries(COMMAND_LIMITS).flatMap(([type, limit]) =>
        commands.filter((command) => String(command.type ?? 1) === type).length > limit
          ? [
              refused(
                [],
                'APPLICATION_COMMANDS_MAX',
                `Maximum number of application commands reached (${limit})`,
              ),
            ]
          : [],
      ),
  },
  {
    name: 'no two commands of a type have the same name',
    findings(commands) {
      const seen = new Set<string>();
      return commands.flatMap((command, index) => {
        const key = `${command.type ?? 1} ${command.name}`;
        if (!seen.has(key)) {
          seen.add(key);
          return [];
        }
        const message = 'Application command names must be unique';
        return [refused([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message)];
      });
    },
  },
];
