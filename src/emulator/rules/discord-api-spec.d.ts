// The package ships its zod schemas without types: here are those that we use, with the type of what they let through.
declare module 'discord-api-spec/zod' {
  import type { $ZodType } from 'zod/v4/core';

  export const ApplicationCommandAutocompleteCallbackRequestSchema: $ZodType<unknown>;
  export const ApplicationCommandCreateRequestSchema: $ZodType<unknown>;
  export const ApplicationCommandPatchRequestPartialSchema: $ZodType<unknown>;
  export const ApplicationCommandUpdateRequestSchema: $ZodType<unknown>;
  export const CreateMessageInteractionCallbackRequestSchema: $ZodType<unknown>;
  export const CreatePrivateChannelRequestSchema: $ZodType<unknown>;
  export const CreateTextThreadWithMessageRequestSchema: $ZodType<unknown>;
  export const CreateTextThreadWithoutMessageRequestSchema: $ZodType<unknown>;
  export const IncomingWebhookRequestPartialSchema: $ZodType<unknown>;
  export const IncomingWebhookUpdateRequestPartialSchema: $ZodType<unknown>;
  export const LaunchActivityInteractionCallbackRequestSchema: $ZodType<unknown>;
  export const MessageCreateRequestSchema: $ZodType<unknown>;
  export const MessageEditRequestPartialSchema: $ZodType<unknown>;
  export const ModalInteractionCallbackRequestSchema: $ZodType<unknown>;
  export const PongInteractionCallbackRequestSchema: $ZodType<unknown>;
  export const UpdateMessageInteractionCallbackRequestSchema: $ZodType<unknown>;
  export const UpdateThreadRequestPartialSchema: $ZodType<unknown>;
}
