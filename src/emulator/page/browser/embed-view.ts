import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { inlineMarkdown, markdown } from './markdown-view.ts';
import type { Ui } from './screen.ts';
import { whenSent } from './times.ts';

/** An embed. Skyra's component draws the frame; the texts are ours, since it knows no markdown in titles. */
export function embedView(ui: Ui, embed: APIEmbed, key: string): TemplateResult {
  const colour = embed.color === undefined ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`;
  return html`<discord-embed slot="embeds" .color=${colour} class="embed">
    <discord-embed-description slot="description">
      ${authorView(ui, embed)} ${titleView(ui, embed, key)}
      ${
        embed.description
          ? html`<div class="embed-description">${markdown(ui, embed.description, `${key}.d`)}</div>`
          : nothing
      }
    </discord-embed-description>
    ${embed.fields?.length ? fieldsView(ui, embed.fields, key) : nothing}
    ${
      embed.image && isOurs(embed.image.url)
        ? html`<img slot="fields" class="embed-image" src=${embed.image.url} alt="" />`
        : nothing
    }
    ${embed.footer || embed.timestamp ? footerView(ui, embed) : nothing}
  </discord-embed>`;
}

function authorView(ui: Ui, { author }: APIEmbed): TemplateResult | typeof nothing {
  if (!author) return nothing;
  return html`<div class="embed-author">${linked(ui, author.url, html`${author.name}`)}</div>`;
}

function titleView(ui: Ui, { title, url }: APIEmbed, key: string): TemplateResult | typeof nothing {
  if (!title) return nothing;
  const words = inlineMarkdown(ui, title, `${key}.t`);
  return html`<div class="embed-title" role="heading" aria-level="3">${linked(ui, url, words)}</div>`;
}

function linked(ui: Ui, url: string | undefined, words: TemplateResult): TemplateResult {
  if (!url) return words;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" title=${`${url} ${ui.screen.words.opensIn}`}
    >${words}</a
  >`;
}

/** Inline fields stand three in a row; one that is not inline begins a new row. */
function fieldsView(ui: Ui, fields: APIEmbedField[], key: string): TemplateResult {
  let column = 0;
  return html`<discord-embed-fields slot="fields">
    ${fields.map((field, index) => {
      column = field.inline ? (column % 3) + 1 : 0;
      return html`<discord-embed-field ?inline=${field.inline} inline-index=${column || nothing}>
        <div class="embed-field-name">${inlineMarkdown(ui, field.name, `${key}.n${index}`)}</div>
        ${markdown(ui, field.value, `${key}.v${index}`)}
      </discord-embed-field>`;
    })}
  </discord-embed-fields>`;
}

function footerView(ui: Ui, embed: APIEmbed): TemplateResult {
  const { view, words } = ui.screen;
  const time = embed.timestamp && whenSent(embed.timestamp, view.person.locale, view.now, words);
  return html`<discord-embed-footer slot="footer">
    <span>${[embed.footer?.text, time].filter(Boolean).join(' • ')}</span>
  </discord-embed-footer>`;
}

/** Pictures from elsewhere are not loaded: the page asks nothing of any other machine. */
export function isOurs(url: string): boolean {
  return url.startsWith(`${location.origin}/`);
}
