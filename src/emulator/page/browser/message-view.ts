import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { displayed } from '../../markdown/plain.ts';
import { writeTime } from '../../markdown/times.ts';
import type { ViewMessage } from '../view-model.ts';
import { avatar } from './avatar.ts';
import { componentsView } from './component-view.ts';
import { embedView, isOurs } from './embed-view.ts';
import { eye, file as fileIcon } from './icons.ts';
import { markdown } from './markdown-view.ts';
import type { Ui } from './screen.ts';
import { dayOf, whenSent } from './times.ts';

const SUPPRESS_EMBEDS = 4;

/** Messages of one person that follow each other this closely stand under one name. */
const TOGETHER = 7 * 60_000;

/** The messages of a channel, with a line between days. */
export function messagesView(ui: Ui): unknown {
  const { view } = ui.screen;
  return repeat(
    view.messages,
    (shown) => shown.message.id,
    (shown, index) => {
      const before = view.messages[index - 1];
      const day = dayOf(shown.message.timestamp, view.person.locale);
      const isNewDay = !before || dayOf(before.message.timestamp, view.person.locale) !== day;
      return html`${isNewDay ? html`<div class="day" role="separator"><span>${day}</span></div>` : nothing}
    ${messageView(ui, shown, !isNewDay && follows(before, shown))}`;
    },
  );
}

function follows(before: ViewMessage | undefined, shown: ViewMessage): boolean {
  if (!before || shown.used || shown.message.message_reference) return false;
  const apart = Date.parse(shown.message.timestamp) - Date.parse(before.message.timestamp);
  return before.message.author.id === shown.message.author.id && apart < TOGETHER;
}

function messageView(ui: Ui, shown: ViewMessage, isGrouped: boolean): TemplateResult {
  const { view, words } = ui.screen;
  const { message } = shown;
  const when = whenSent(message.timestamp, view.person.locale, view.now, words);
  const embeds = (message.flags ?? 0) & SUPPRESS_EMBEDS ? [] : message.embeds;
  return html`<discord-message
    class="message ${isGrouped ? 'grouped' : ''}"
    role="article"
    aria-label=${`${shown.author}, ${when}`}
    .author=${shown.author}
    .avatar=${avatar(shown.author, shown.bot)}
    .timestamp=${when}
    ?bot=${shown.bot}
    ?message-body-only=${isGrouped}
    ?light-theme=${ui.screen.theme === 'light'}
    ?highlight=${message.mention_everyone || message.mentions.some((user) => user.id === view.person.id)}
    data-ephemeral=${shown.ephemeral ? 'true' : nothing}
  >
    ${aboveView(ui, shown)}
    ${
      shown.loading
        ? html`<span class="thinking" role="status"
          ><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${words.thinking(view.application.name)}</span
        >`
        : html`${message.content ? markdown(ui, message.content, message.id) : nothing}${
            message.edited_timestamp ? html`<span class="edited">${words.edited}</span>` : nothing
          }`
    }
    ${embeds.map((embed, index) => embedView(ui, embed, `${message.id}.e${index}`))}
    ${attachmentsView(ui, shown)} ${message.components?.length ? componentsView(ui, shown) : nothing}
    ${belowView(ui, shown)} ${appsView(ui, shown)}
  </discord-message>`;
}

/** Who used which command, or to what this is a reply. */
function aboveView(ui: Ui, shown: ViewMessage): TemplateResult | typeof nothing {
  const { words, view } = ui.screen;
  if (shown.used) {
    const { by, command } = shown.used;
    const isSlash = shown.message.type === 20;
    return html`<div slot="reply" class="above">
      <img src=${avatar(by)} alt="" /><span class="above-name">${by}</span> ${words.used}
      <span class="above-command">${isSlash ? '/' : ''}${command}</span>
    </div>`;
  }
  const target = shown.message.message_reference?.message_id;
  if (!target) return nothing;
  const answered = view.messages.find((one) => one.message.id === target);
  if (!answered) return nothing;
  const { message, author, bot } = answered;
  const said = message.content || message.embeds[0]?.title || message.embeds[0]?.description || '…';
  return html`<div slot="reply" class="above">
    <img src=${avatar(author, bot)} alt="" /><span class="above-name">${author}</span>
    <span class="above-words">${quoted(ui, said).slice(0, 120)}</span>
  </div>`;
}

/** A text in one line: a mention reads as the name, a mark of formatting is none. */
function quoted(ui: Ui, text: string): string {
  const { names, person, now } = ui.screen.view;
  return displayed(text, {
    user: (id) => names.users[id] ?? 'unknown-user',
    role: (id) => names.roles[id] ?? 'unknown-role',
    channel: (id) => names.channels[id] ?? 'unknown',
    time: (seconds, style) => writeTime(seconds, style, person.locale, now),
  }).replaceAll('\n', ' ');
}

function attachmentsView(_ui: Ui, { message }: ViewMessage): TemplateResult | typeof nothing {
  if (message.attachments.length === 0) return nothing;
  return html`<div slot="attachments" class="attachments">
    ${message.attachments.map((file) =>
      file.content_type?.startsWith('image/') && isOurs(file.url)
        ? html`<img class="picture" src=${file.url} alt=${file.description ?? file.filename} />`
        : html`<a class="file" href=${file.url} download=${file.filename}>
            ${fileIcon()}
            <span><b>${file.filename}</b><small>${sizeOf(file.size)}</small></span>
          </a>`,
    )}
  </div>`;
}

function sizeOf(bytes: number): string {
  return bytes < 1_024
    ? `${bytes} bytes`
    : bytes < 1_048_576
      ? `${(bytes / 1_024).toFixed(1)} KB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** That only this person sees it, and what went wrong with its buttons. */
function belowView(ui: Ui, shown: ViewMessage): TemplateResult {
  const { view, words } = ui.screen;
  const failure = view.failures.find((one) => one.messageId === shown.message.id);
  return html`<div slot="thread" class="below">
    ${failure ? html`<div class="failure" role="alert">${words.failed}</div>` : nothing}
    ${
      shown.ephemeral
        ? html`<div class="only-you">
          ${eye()} ${words.onlyYou} ·
          <button type="button" class="linklike" @click=${() => ui.act({ do: 'dismiss', message: shown.message.id })}>
            ${words.dismiss}
          </button>
        </div>`
        : nothing
    }
  </div>`;
}

/** The commands that can be used on a message. */
function appsView(ui: Ui, { message }: ViewMessage): TemplateResult | typeof nothing {
  const { view, words } = ui.screen;
  if (view.messageCommands.length === 0) return nothing;
  const isOpen = ui.screen.openApps === message.id;
  const toggle = () => {
    ui.screen.openApps = isOpen ? null : message.id;
    ui.refresh();
  };
  return html`<div slot="reactions" class="apps ${isOpen ? 'open' : ''}">
    <button
      type="button"
      class="apps-button"
      aria-label=${words.apps}
      aria-haspopup="menu"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${toggle}
    >
      <span aria-hidden="true">⋯</span>
    </button>
    ${
      isOpen
        ? html`<div
          class="apps-menu"
          role="menu"
          aria-label=${words.apps}
          @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && toggle()}
        >
          ${view.messageCommands.map(
            (command) =>
              html`<button
                type="button"
                role="menuitem"
                @click=${() => {
                  ui.screen.openApps = null;
                  void ui.act({ do: 'use', command: command.id, message: message.id });
                }}
              >
                ${command.name}
              </button>`,
          )}
        </div>`
        : nothing
    }
  </div>`;
}
