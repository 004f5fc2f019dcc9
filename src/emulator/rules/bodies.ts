import * as spec from 'discord-api-spec/zod';
import type {
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { array } from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';
import type { Choice } from '../interactions/open-interaction.ts';
import type { MessageBody } from '../world/message-bodies.ts';

/** What the bot sends, by kind, as it is once it was checked. */
export interface Bodies {
  'channel message': MessageBody & {
    message_reference?: { message_id?: string; fail_if_not_exists?: boolean } | null;
  };
  'message edit': MessageBody;
  'follow-up': MessageBody;
  'answer edit': MessageBody;
  'message callback': { type: number; data?: MessageBody | null };
  'update callback': { type: number; data?: MessageBody | null };
  'choices callback': { type: number; data: { choices?: (Choice | null)[] | null } };
  'modal callback': { type: number; data: APIModalInteractionResponseCallbackData };
  command: RESTPostAPIApplicationCommandsJSONBody;
  'command edit': Partial<RESTPostAPIApplicationCommandsJSONBody>;
  commands: RESTPostAPIApplicationCommandsJSONBody[];
  'thread from message': {
    name: string;
    auto_archive_duration?: number | null;
  };
  thread: {
    name: string;
    auto_archive_duration?: number | null;
    type?: number | null;
    invitable?: boolean | null;
  };
  'thread edit': {
    name?: string | null;
    archived?: boolean | null;
    locked?: boolean | null;
    auto_archive_duration?: number | null;
  };
  'direct message channel': { recipient_id?: string | null };
}

export type BodyKind = keyof Bodies;

/** The published schema of each kind. */
export const SCHEMAS: Record<BodyKind, $ZodType> = {
  'channel message': spec.MessageCreateRequestSchema,
  'message edit': spec.MessageEditRequestPartialSchema,
  'follow-up': spec.IncomingWebhookRequestPartialSchema,
  'answer edit': spec.IncomingWebhookUpdateRequestPartialSchema,
  'message callback': spec.CreateMessageInteractionCallbackRequestSchema,
  'update callback': spec.UpdateMessageInteractionCallbackRequestSchema,
  'choices callback': spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  'modal callback': spec.ModalInteractionCallbackRequestSchema,
  command: spec.ApplicationCommandCreateRequestSchema,
  'command edit': spec.ApplicationCommandPatchRequestPartialSchema,
  commands: array(spec.ApplicationCommandUpdateRequestSchema),
  'thread from message': spec.CreateTextThreadWithMessageRequestSchema,
  thread: spec.CreateTextThreadWithoutMessageRequestSchema,
  'thread edit': spec.UpdateThreadRequestPartialSchema,
  'direct message channel': spec.CreatePrivateChannelRequestSchema,
};
