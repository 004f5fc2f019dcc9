import { readMarkdown } from './blocks.ts';
import type { Block, Inline } from './tree.ts';

/** How the things that a text only refers to are called. */
export interface Names {
  user: (id: string) => string;
  role: (id: string) => string;
  channel: (id: string) => string;
  time: (seconds: number, style: string) => string;
}

/** The words that a reader sees: marks, escapes and addresses behind words are gone. */
export function displayed(text: string, names: Names): string {
  return readMarkdown(text)
    .map((block) => blockText(block, names))
    .join('\n');
}

function blockText(block: Block, names: Names): string {
  switch (block.is) {
    case 'quote':
      return block.blocks.map((inner) => blockText(inner, names)).join('\n');
    case 'list':
      return block.items
        .map((item, index) =>
          [
            `${block.ordered ? `${block.start + index}.` : '•'} ${inlineText(item.children, names)}`,
            ...item.below.map((inner) => blockText(inner, names)),
          ].join('\n'),
        )
        .join('\n');
    case 'code block':
      return block.text;
    default:
      return inlineText(block.children, names);
  }
}

/** The words of running text. */
function inlineText(pieces: Inline[], names: Names): string {
  return pieces.map((piece) => pieceText(piece, names)).join('');
}

function pieceText(piece: Inline, names: Names): string {
  switch (piece.is) {
    case 'text':
    case 'code':
      return piece.text;
    case 'line break':
      return '\n';
    case 'timestamp':
      return names.time(piece.seconds, piece.style);
    case 'emoji':
      return `:${piece.name}:`;
    case 'mention':
      return mentionText(piece, names);
    default:
      return inlineText(piece.children, names);
  }
}

/** `@Alice`, `#onderzoek`, `/vraag`. */
function mentionText(mention: Extract<Inline, { is: 'mention' }>, names: Names): string {
  switch (mention.of) {
    case 'command':
      return `/${mention.name}`;
    case 'everyone':
      return mention.name;
    case 'user':
      return `@${names.user(mention.id)}`;
    case 'role':
      return `@${names.role(mention.id)}`;
    case 'channel':
      return `#${names.channel(mention.id)}`;
  }
}
