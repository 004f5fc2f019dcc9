import type { APIAllowedMentions } from 'discord-api-types/v10';
import { AllowedMentionsTypes } from 'discord-api-types/v10';
import type { Guild } from './world.ts';

/** Who a message pings. */
export interface Pings {
  users: string[];
  roles: string[];
  everyone: boolean;
}

/**
 * Who the text mentions, as far as `allowed_mentions` lets it. Without that field everything in the text counts.
 * Mentions in embeds never ping (docs: Allowed Mentions Object).
 */
export function pingsOf(
  text: string,
  allowed: APIAllowedMentions | null | undefined,
  guild: Guild | null,
): Pings {
  const words = withoutCode(text);
  const users = [...words.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? '');
  const roles = [...words.matchAll(/<@&(\d+)>/g)].map((match) => match[1] ?? '');
  const everyone = /@(everyone|here)\b/.test(words);
  const parse = allowed ? (allowed.parse ?? []) : Object.values(AllowedMentionsTypes);
  return {
    users: unique(
      users.filter((id) => parse.includes(AllowedMentionsTypes.User) || allowed?.users?.includes(id)),
    ),
    roles: unique(roles)
      .filter((id) => parse.includes(AllowedMentionsTypes.Role) || allowed?.roles?.includes(id))
      .filter((id) => guild?.roles.has(id)),
    everyone: everyone && parse.includes(AllowedMentionsTypes.Everyone),
  };
}

/** Code is shown as it is, and mentions nobody. */
function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```|``[^`]*``|`[^`]*`/g, '');
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
