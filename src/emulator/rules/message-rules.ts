import { AllowedMentionsTypes, MessageFlags } from 'discord-api-types/v10';
import type { MessageBody } from '../world/message-bodies.ts';
import type { Rule } from './rule.ts';
import { refused } from './violation.ts';

/** Flags that a bot may set on what it sends (docs: Create Message, Create Followup Message). */
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** Whether a message consists of the newer components, which take the place of text and embeds. */
export function isComponentsV2(body: MessageBody, existing: { flags?: number } | null): boolean {
  return (((body.flags ?? 0) | (existing?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
}

export const MESSAGE_RULES: Rule<MessageBody>[] = [
  {
    name: 'a message has something in it',
    findings(body, { existing, uploads }) {
      const has = (field: 'content' | 'embeds' | 'components' | 'attachments') => {
        const value = body[field] === undefined ? existing?.[field] : body[field];
        return typeof value === 'string' ? value.trim().length > 0 : (value?.length ?? 0) > 0;
      };
      const filled = has('content') || has('embeds') || has('components') || uploads.length > 0;
      if (filled || (existing && has('attachments')) || 'poll' in body || 'sticker_ids' in body) return [];
      return [refused([], 'EMPTY_MESSAGE', 'Cannot send an empty message')];
    },
  },
  {
    // The schema of a channel's messages lets 4,000 through, which is for people with Nitro.
    name: 'the text of a message counts 2,000 characters at most',
    findings: (body) =>
      (body.content?.length ?? 0) > 2_000
        ? [refused(['content'], 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.')]
        : [],
  },
  {
    name: 'a message of newer components has no text, embeds or poll',
    findings(body, { existing }) {
      if (!isComponentsV2(body, existing)) return [];
      return (['content', 'embeds'] as const)
        .filter((field) => (body[field]?.length ?? 0) > 0)
        .map((field) =>
          refused(
            [field],
            'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          ),
        );
    },
  },
  {
    name: 'only some flags can be set',
    findings(body) {
      const others = (body.flags ?? 0) & ~SETTABLE;
      if (others === 0) return [];
      const message = `The flags ${others} cannot be set, and are ignored`;
      return [{ path: ['flags'], code: 'FLAGS_NOT_SETTABLE', message, refused: false }];
    },
  },
  {
    name: 'allowed_mentions names a kind or some of it, not both',
    findings(body) {
      const allowed = body.allowed_mentions;
      const both = [
        [AllowedMentionsTypes.User, allowed?.users],
        [AllowedMentionsTypes.Role, allowed?.roles],
      ] as const;
      return both
        .filter(([kind, ids]) => allowed?.parse?.includes(kind) && (ids?.length ?? 0) > 0)
        .map(([kind]) =>
          refused(
            ['allowed_mentions'],
            'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          ),
        );
    },
  },
  {
    name: 'an attachment is one that was sent along, or one that the message has',
    findings: (body, { uploads, existing }) =>
      (body.attachments ?? []).flatMap((attachment, index) => {
        const id = String(attachment.id);
        const known =
          uploads.some((upload) => upload.index === id) ||
          existing?.attachments.some((present) => present.id === id);
        return known
          ? []
          : [
              refused(
                ['attachments', index, 'id'],
                'ATTACHMENT_NOT_FOUND',
                `Attachment data for ID ${id} not found`,
              ),
            ];
      }),
  },
  {
    name: 'a message carries ten files at most',
    findings: (_body, { uploads }) =>
      uploads.length > 10
        ? [refused(['attachments'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.')]
        : [],
  },
];
