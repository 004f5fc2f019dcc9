import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { css } from 'lit';

/**
 * Skyra draws Discord as it looked some years ago. These sheets, put after its own, give today's colours, and
 * room on a narrow screen. It has to happen before the first component is made.
 */
export function renewSkyra(): void {
  DiscordMessages.elementStyles.push(css`
    :host {
      border: none;
      color: inherit;
      line-height: 1.375;
    }
    ::slotted(*:first-child),
    ::slotted(*:not(:first-child)) {
      margin-top: 0;
    }
  `);
  DiscordMessage.elementStyles.push(css`
    :host,
    :host([light-theme]) {
      color: var(--text);
      font-size: 1rem;
      line-height: 1.375rem;
      padding-right: 1rem;
    }
    .discord-message-content {
      min-width: 0;
      line-height: 1.375rem;
    }
    .discord-message-timestamp,
    :host([light-theme]) .discord-message-timestamp {
      color: var(--muted);
      margin-left: 0.5rem;
    }
    .discord-author-avatar img {
      cursor: default;
    }
    :host([message-body-only]) .discord-message-timestamp {
      font-size: 0;
      width: 56px;
      flex: none;
      margin: 0;
    }
    @media (max-width: 700px) {
      .discord-author-avatar {
        margin-right: 10px;
        min-width: 34px;
      }
      .discord-author-avatar img {
        width: 34px;
        height: 34px;
      }
      :host([message-body-only]) .discord-message-timestamp {
        width: 44px;
      }
    }
  `);
  DiscordEmbed.elementStyles.push(css`
    :host,
    :host([light-theme]) {
      color: var(--text);
      font-size: 0.875rem;
      margin: 4px 0 2px;
      max-width: 520px;
    }
    :host .discord-left-border,
    :host([light-theme]) .discord-left-border {
      background-color: var(--embed-bar);
    }
    :host .discord-embed-root {
      width: 100%;
    }
    :host .discord-embed-wrapper,
    :host([light-theme]) .discord-embed-wrapper {
      background-color: var(--embed);
      border: 1px solid var(--embed-edge);
      border-left: none;
      justify-self: stretch;
    }
    :host .discord-embed-wrapper .discord-embed-grid {
      display: block;
      min-width: 0;
      padding: 0.25rem 1rem 0.9rem 0.75rem;
    }
  `);
  DiscordEmbedFooter.elementStyles.push(css`
    :host,
    :host([light-theme]) {
      color: var(--quiet);
      font-weight: 500;
    }
  `);
}
