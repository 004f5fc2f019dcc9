import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { readMarkdown } from '../../markdown/blocks.ts';
import { readInline } from '../../markdown/inline.ts';
import { writeTime } from '../../markdown/times.ts';
import type { Block, Inline } from '../../markdown/tree.ts';
import type { Ui } from './screen.ts';

// From the tree to the page. Lit writes every text as text: nothing in it becomes markup.

/** A message's or an embed's text. */
export function markdown(ui: Ui, text: string, key: string): TemplateResult {
  return html`${readMarkdown(text).map((block, index) => blockView(ui, block, `${key}.${index}`))}`;
}

/** A text of one line, such as a title or the name of a field. */
export function inlineMarkdown(ui: Ui, text: string, key: string): TemplateResult {
  return inlineView(ui, readInline(text), key);
}

function blockView(ui: Ui, block: Block, key: string): TemplateResult {
  switch (block.is) {
    case 'paragraph': {
      // HTML shows no line break at the very end, and this one stands for an empty line.
      const endsEmpty = (block.children.at(-1)?.is ?? 'line break') === 'line break';
      return html`<div class="md-paragraph">
        ${inlineView(ui, block.children, key)}${endsEmpty ? html`<br />` : nothing}
      </div>`;
    }
    case 'heading':
      return html`<div class="md-h${block.level}" role="heading" aria-level=${block.level + 2}>
        ${inlineView(ui, block.children, key)}
      </div>`;
    case 'subtext':
      return html`<small class="md-subtext">${inlineView(ui, block.children, key)}</small>`;
    case 'quote':
      return html`<blockquote>${block.blocks.map((inner, n) => blockView(ui, inner, `${key}.${n}`))}</blockquote>`;
    case 'code block':
      return html`<pre><code>${block.text}</code></pre>`;
    case 'list': {
      const items = block.items.map(
        (item, n) =>
          html`<li>
            ${inlineView(ui, item.children, `${key}.${n}`)}${item.below.map((inner, m) =>
              blockView(ui, inner, `${key}.${n}.${m}`),
            )}
          </li>`,
      );
      return block.ordered ? html`<ol start=${block.start}>${items}</ol>` : html`<ul>${items}</ul>`;
    }
  }
}

function inlineView(ui: Ui, pieces: Inline[], key: string): TemplateResult {
  return html`${pieces.map((piece, index) => pieceView(ui, piece, `${key}-${index}`))}`;
}

function pieceView(ui: Ui, piece: Inline, key: string): TemplateResult | string | typeof nothing {
  const { view, words } = ui.screen;
  switch (piece.is) {
    case 'text':
      return piece.text;
    case 'line break':
      return html`<br />`;
    case 'bold':
      return html`<strong>${inlineView(ui, piece.children, key)}</strong>`;
    case 'italic':
      return html`<em>${inlineView(ui, piece.children, key)}</em>`;
    case 'underline':
      return html`<u>${inlineView(ui, piece.children, key)}</u>`;
    case 'strikethrough':
      return html`<s>${inlineView(ui, piece.children, key)}</s>`;
    case 'code':
      return html`<code>${piece.text}</code>`;
    case 'link':
      return html`<a href=${piece.url} target="_blank" rel="noopener noreferrer" title=${piece.url}
        >${inlineView(ui, piece.children, key)}</a
      >`;
    case 'emoji':
      return `:${piece.name}:`;
    case 'timestamp': {
      const full = writeTime(piece.seconds, 'F', view.person.locale, view.now);
      const shown = writeTime(piece.seconds, piece.style, view.person.locale, view.now);
      return html`<time class="md-time" title=${full}>${shown}</time>`;
    }
    case 'spoiler': {
      if (ui.screen.revealed.has(key)) {
        return html`<span class="md-spoiler shown">${inlineView(ui, piece.children, key)}</span>`;
      }
      const reveal = () => {
        ui.screen.revealed.add(key);
        ui.refresh();
      };
      return html`<button type="button" class="md-spoiler" aria-label=${words.spoiler} @click=${reveal}>
        <span aria-hidden="true">${inlineView(ui, piece.children, key)}</span>
      </button>`;
    }
    case 'mention':
      return mentionView(ui, piece);
  }
}

function mentionView(ui: Ui, mention: Extract<Inline, { is: 'mention' }>): TemplateResult {
  const { names, channels } = ui.screen.view;
  switch (mention.of) {
    case 'user':
      return html`<span class="md-mention">@${names.users[mention.id] ?? 'unknown-user'}</span>`;
    case 'role':
      return html`<span class="md-mention">@${names.roles[mention.id] ?? 'unknown-role'}</span>`;
    case 'everyone':
      return html`<span class="md-mention">${mention.name}</span>`;
    case 'command': {
      const put = () => {
        ui.screen.composer.text = `/${mention.name} `;
        ui.refresh();
        document.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus();
      };
      return html`<button type="button" class="md-mention" @click=${put}>/${mention.name}</button>`;
    }
    case 'channel': {
      const { id } = mention;
      if (!channels.some((channel) => channel.id === id)) {
        return html`<span class="md-mention">#${names.channels[id] ?? 'unknown'}</span>`;
      }
      return html`<button type="button" class="md-mention" @click=${() => ui.goTo(id)}>
        #${names.channels[id]}
      </button>`;
    }
  }
}
