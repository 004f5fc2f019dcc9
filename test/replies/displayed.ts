/** What a reader sees of markdown, by the emulator's own reading of it: written apart from what writes it. */
import { displayed } from '../../src/emulator/markdown/plain.ts';

const names = {
  user: (id: string) => id,
  role: (id: string) => id,
  channel: (id: string) => id,
  time: (seconds: number) => String(seconds),
};

export const shown = (markdown: string): string => displayed(markdown, names);

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
