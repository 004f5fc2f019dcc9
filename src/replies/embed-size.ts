import type { APIEmbed } from 'discord-api-types/v10';
import { EMBEDS_TOTAL } from './limits.ts';

/** What an embed counts for among the 6,000 of its message, in UTF-16 units (docs: Message limits). */
export const sizeOf = ({ title, description, fields, footer, author }: APIEmbed): number =>
  (title?.length ?? 0) +
  (description?.length ?? 0) +
  (footer?.text.length ?? 0) +
  (author?.name.length ?? 0) +
  (fields ?? []).reduce((sum, { name, value }) => sum + name.length + value.length, 0);

/** The first of these embeds that fit in one message together. */
export function fitting(embeds: readonly APIEmbed[]): APIEmbed[] {
  let left = EMBEDS_TOTAL;
  const kept: APIEmbed[] = [];
  for (const embed of embeds) {
    left -= sizeOf(embed);
    if (left < 0) break;
    kept.push(embed);
  }
  return kept;
}
