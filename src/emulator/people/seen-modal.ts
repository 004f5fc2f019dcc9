import type { ComponentType } from 'discord-api-types/v10';

/** A modal as the person sees it. */
export interface SeenModal {
  title: string;
  customId: string;
  fields: SeenField[];
  /** Texts between the fields. */
  texts: string[];
}

export interface SeenField {
  label: string;
  description: string;
  customId: string;
  type: ComponentType;
  /** What stands in it already. */
  values: string[];
  placeholder: string;
  required: boolean;
  min: number;
  max: number;
  /** A text of more than one line. */
  paragraph: boolean;
  options: { label: string; value: string; description?: string | undefined }[];
  channelTypes: number[];
}
