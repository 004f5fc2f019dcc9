import type {
  APIAllowedMentions,
  APIAttachment,
  APIEmbed,
  APIMessageTopLevelComponent,
  RESTAPIAttachment,
} from 'discord-api-types/v10';
import { EmbedType } from 'discord-api-types/v10';
import type { StoredFile, World } from './world.ts';

/** What the bodies of all routes that make or change a message have in common, after they were checked. */
export interface MessageBody {
  content?: string | null | undefined;
  embeds?: APIEmbed[] | null | undefined;
  components?: APIMessageTopLevelComponent[] | null | undefined;
  allowed_mentions?: APIAllowedMentions | null | undefined;
  attachments?: RESTAPIAttachment[] | null | undefined;
  flags?: number | null | undefined;
  tts?: boolean | null | undefined;
  nonce?: string | number | null | undefined;
  enforce_nonce?: boolean | null | undefined;
}

/** A file that came with a request, in the field `files[n]`. */
export interface Upload {
  index: string;
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Embeds as Discord gives them back: of type rich, their text trimmed. */
export function storedEmbeds(embeds: APIEmbed[]): APIEmbed[] {
  return embeds.map((embed) => ({
    ...trimmed(embed),
    type: EmbedType.Rich,
    ...(embed.footer ? { footer: trimmed(embed.footer) } : {}),
    ...(embed.author ? { author: trimmed(embed.author) } : {}),
    ...(embed.fields
      ? { fields: embed.fields.map((field) => ({ ...trimmed(field), inline: field.inline ?? false })) }
      : {}),
  }));
}

/** Nulls are left out and text is trimmed at both ends, as Discord does on arrival. */
function trimmed<T extends object>(part: T): T {
  const entries = Object.entries(part)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]);
  return Object.fromEntries(entries) as T;
}

/** Components with the ids that Discord gives to those that have none, counted through the message. */
export function storedComponents(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const given = new Set<number>();
  const collect = (value: unknown) =>
    walk(value, (part) => {
      if (typeof part.id === 'number' && part.id > 0) given.add(part.id);
    });
  collect(components);
  let next = 1;
  const copy = structuredClone(components);
  walk(copy, (part) => {
    if (typeof part.id === 'number' && part.id > 0) return;
    while (given.has(next)) next += 1;
    part.id = next;
    next += 1;
  });
  return copy;
}

function walk(value: unknown, visit: (component: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const part of value) walk(part, visit);
  else if (typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'number') {
    visit(value as Record<string, unknown>);
    if ('components' in value) walk(value.components, visit);
    if ('accessory' in value) walk(value.accessory, visit);
  }
}

/** Keeps the files that came with a message, and says where they are to be had. */
export function storeUploads(
  world: World,
  channelId: string,
  uploads: Upload[],
  described: RESTAPIAttachment[] | null | undefined,
): APIAttachment[] {
  return uploads.map((upload) => {
    const about = described?.find((attachment) => String(attachment.id) === upload.index);
    const name = safeName(about?.filename ?? upload.name);
    const file: StoredFile = {
      id: world.nextId(),
      name,
      contentType: upload.contentType,
      bytes: upload.bytes,
    };
    world.files.set(file.id, file);
    const url = `${world.origin}/attachments/${channelId}/${file.id}/${encodeURIComponent(name)}`;
    return {
      id: file.id,
      filename: name,
      size: file.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(about?.description ? { description: about.description } : {}),
      ...(about?.title ? { title: about.title } : {}),
    };
  });
}

/** Discord keeps letters, digits, dots, hyphens and underscores of a file's name. */
function safeName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(-200) || 'file';
}
