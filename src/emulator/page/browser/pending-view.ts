import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { avatar } from './avatar.ts';
import { eye } from './icons.ts';
import type { Ui } from './screen.ts';

/** Commands that the bot has not answered yet, and those that it never did. */
export function pendingView(ui: Ui): TemplateResult {
  const { view, words } = ui.screen;
  const used = (command: string | null) => html`<div class="above">
    <img src=${avatar(view.person.name)} alt="" /><span class="above-name">${view.person.name}</span> ${words.used}
    <span class="above-command">/${command}</span>
  </div>`;
  const bot = html`<img class="ghost-avatar" src=${avatar(view.application.name, true)} alt="" />`;
  const waiting = view.pending.filter((one) => one.command !== null);
  const failed = view.failures.filter((one) => one.messageId === null && one.command !== null);
  return html`${failed.map(
    (one) =>
      html`<div class="ghost" role="article">
        ${used(one.command)}
        <div class="ghost-line">
          ${bot}
          <div>
            <b>${view.application.name}</b>
            <div class="failure" role="alert">${words.noResponse}</div>
            <div class="only-you">
              ${eye()} ${words.onlyYou} ·
              <button
                type="button"
                class="linklike"
                @click=${() => ui.act({ do: 'dismiss failure', failure: one.id })}
              >
                ${words.dismiss}
              </button>
            </div>
          </div>
        </div>
      </div>`,
  )}
  ${waiting.map(
    (one) =>
      html`<div class="ghost" role="status">
        ${used(one.command)}
        <div class="ghost-line">
          ${bot}
          <div><b>${view.application.name}</b><div class="thinking">${words.sending}</div></div>
        </div>
      </div>`,
  )}`;
}
