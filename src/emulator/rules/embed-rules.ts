import type { APIEmbed } from 'discord-api-types/v10';
import type { MessageBody } from '../world/message-bodies.ts';
import type { Rule } from './rule.ts';
import type { Finding } from './violation.ts';
import { refused } from './violation.ts';

/** All embeds of a message together (docs: Embed Limits). */
const EMBEDS_TOTAL = 6_000;

/** The characters of an embed that count: titles, descriptions, fields, footers and authors. */
function embedLength(embed: APIEmbed): number {
  const parts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return parts.reduce((sum, part) => sum + (part ?? '').trim().length, 0);
}

export const EMBED_RULES: Rule<MessageBody>[] = [
  {
    name: 'the embeds of a message count 6,000 characters together at most',
    findings(body) {
      const total = (body.embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
      if (total <= EMBEDS_TOTAL) return [];
      const message = `Embed size exceeds maximum size of ${EMBEDS_TOTAL} (${total})`;
      return [refused(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', message)];
    },
  },
  {
    name: 'an embed has something in it',
    findings: (body) =>
      eachEmbed(body, (embed, path) => {
        const shown = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
        const filled =
          shown.some((part) => part?.trim()) ||
          (embed.fields?.length ?? 0) > 0 ||
          Boolean(embed.image ?? embed.thumbnail ?? embed.video);
        return filled ? [] : [required([...path, 'description'])];
      }),
  },
  {
    name: 'the fields of an embed have a name and a value',
    findings: (body) =>
      eachEmbed(body, (embed, path) =>
        (embed.fields ?? []).flatMap((field, index) =>
          (['name', 'value'] as const)
            .filter((part) => field[part].trim() === '')
            .map((part) => required([...path, 'fields', index, part])),
        ),
      ),
  },
  {
    name: 'footer and author of an embed have a text',
    findings: (body) =>
      eachEmbed(body, (embed, path) => [
        ...(embed.footer && !embed.footer.text?.trim() ? [required([...path, 'footer', 'text'])] : []),
        ...(embed.author && !embed.author.name?.trim() ? [required([...path, 'author', 'name'])] : []),
      ]),
  },
  {
    // The schema wants an address, but takes one of any kind.
    name: 'the addresses of an embed are of the web',
    findings: (body) =>
      eachEmbed(body, (embed, path) => {
        const pages: [string | undefined, string[]][] = [
          [embed.url, ['url']],
          [embed.author?.url, ['author', 'url']],
        ];
        const pictures: [string | undefined, string[]][] = [
          [embed.image?.url, ['image', 'url']],
          [embed.thumbnail?.url, ['thumbnail', 'url']],
          [embed.footer?.icon_url, ['footer', 'icon_url']],
          [embed.author?.icon_url, ['author', 'icon_url']],
        ];
        return [
          ...pages.flatMap(([url, where]) => scheme(url, [...path, ...where], ['http', 'https'])),
          ...pictures.flatMap(([url, where]) =>
            scheme(url, [...path, ...where], ['http', 'https', 'attachment']),
          ),
        ];
      }),
  },
];

function eachEmbed(
  body: MessageBody,
  check: (embed: APIEmbed, path: (string | number)[]) => Finding[],
): Finding[] {
  return (body.embeds ?? []).flatMap((embed, index) => check(embed, ['embeds', index]));
}

function required(path: (string | number)[]): Finding {
  return refused(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

/** Discord's word on an address of another kind. */
export function scheme(
  url: string | null | undefined,
  path: (string | number)[],
  allowed: string[],
): Finding[] {
  if (!url) return [];
  const given = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
  if (allowed.includes(given)) return [];
  const kinds = allowed.map((kind) => `'${kind}'`).join(', ');
  const message = `Scheme "${given}" is not supported. Scheme must be one of (${kinds}).`;
  return [refused(path, 'URL_TYPE_INVALID_SCHEME', message)];
}
