/** A piece of running text. */
export type Inline =
  | { is: 'text'; text: string }
  | { is: 'line break' }
  | { is: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler'; children: Inline[] }
  | { is: 'code'; text: string }
  | { is: 'link'; url: string; children: Inline[] }
  | { is: 'mention'; of: 'user' | 'role' | 'channel'; id: string }
  | { is: 'mention'; of: 'command'; id: string; name: string }
  | { is: 'mention'; of: 'everyone'; name: string }
  | { is: 'timestamp'; seconds: number; style: string }
  | { is: 'emoji'; id: string; name: string };

/** What stands on lines of its own. */
export type Block =
  | { is: 'paragraph'; children: Inline[] }
  | { is: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { is: 'subtext'; children: Inline[] }
  | { is: 'quote'; blocks: Block[] }
  | { is: 'list'; ordered: boolean; start: number; items: ListItem[] }
  | { is: 'code block'; language: string; text: string };

export interface ListItem {
  children: Inline[];
  /** A list under this item. */
  below: Block[];
}
