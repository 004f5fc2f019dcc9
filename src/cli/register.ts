/** `vraagbaak register`: puts the commands on Discord, or says what that would change. */
import { REST } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { accountOf } from '../discord/account.ts';
import { createRegistration, type Difference, differenceOf } from '../discord/registration.ts';
import { REST_OPTIONS } from '../discord/rest-responder.ts';
import type { OperatorTexts } from './operator-texts.ts';
import type { TerminalTexts } from './texts.ts';

interface Registering {
  readonly token: string;
  /** Base address of another REST API than Discord's. */
  readonly api: string | undefined;
  /** Whether nothing is to be changed. */
  readonly dryRun: boolean;
}

/** What has changed, or would; or why it failed, in one line. */
export async function runRegister(
  { token, api, dryRun }: Registering,
  { operator, refused, discordUnreachable }: TerminalTexts & { readonly operator: OperatorTexts },
): Promise<{ lines: string[] } | { failed: string }> {
  const rest = new REST({ ...REST_OPTIONS, ...(api === undefined ? {} : { api }) }).setToken(token);
  try {
    const { id } = await accountOf(rest);
    const lines = differenceInWords(await differenceOf(rest, id, commands), operator);
    if (!dryRun) await createRegistration().register(rest, id, commands);
    if (lines.length === 0) return { lines: [operator.nothingToChange] };
    return {
      lines: [dryRun ? operator.wouldChange : operator.hasChanged, ...lines.map((line) => `  ${line}`)],
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isRefused = 'status' in error && error.status === 401;
    return { failed: isRefused ? refused.token : discordUnreachable(error.message) };
  }
}

/** How Discord's commands differ from ours, a line each; none where they do not. */
export const differenceInWords = (
  { added, removed, changed }: Difference,
  texts: OperatorTexts,
): string[] => [
  ...(added.length > 0 ? [texts.added(added.join(', '))] : []),
  ...(removed.length > 0 ? [texts.removed(removed.join(', '))] : []),
  ...changed.map(({ name, places }) => texts.changed(name, places.join(', '))),
];
