import type { ActionResult, View } from '../view-model.ts';
import type { Words } from './words.ts';

/** What the page itself remembers, beside the view that it gets. */
export interface Screen {
  view: View;
  words: Words;
  theme: 'dark' | 'light';
  drawerOpen: boolean;
  connected: boolean;
  /** The menu that stands open, by message and custom id. */
  openMenu: OpenMenu | null;
  /** The message whose commands are shown. */
  openApps: string | null;
  composer: Composer;
  /** What stands in the open modal, by custom id. */
  modal: { id: string; values: Record<string, string[]>; problems: Record<string, string> } | null;
  /** The note over the composer when a line can't be sent. */
  problem: string | null;
  revealed: Set<string>;
  /** The next time that it is drawn the newest messages are shown. */
  followsNewest: boolean;
}

interface OpenMenu {
  key: string;
  filter: string;
  /** The option that the arrows stand on. */
  active: number;
  chosen: string[];
}

export interface Composer {
  text: string;
  picked: Record<string, { shown: string; value: string | number }>;
  choices: { name: string; value: string | number }[];
  choicesState: 'none' | 'loading' | 'shown' | 'failed';
  /** The row of the list that the arrows stand on; -1 for none. */
  active: number;
  /** Escape puts the list away until something is typed. */
  listHidden: boolean;
  /** The optional options are spelled out. */
  showsOptional: boolean;
  history: string[];
  /** Counts what the bot is asked for, so that late answers are known as such. */
  asked: number;
}

/** What the templates can do. */
export interface Ui {
  screen: Screen;
  /** Shows the screen anew, after a change of it. */
  refresh: () => void;
  act: (action: object) => Promise<ActionResult>;
  goTo: (channelId: string) => void;
  be: (name: string) => void;
  showOlder: () => void;
}
