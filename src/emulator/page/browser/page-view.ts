import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { focusComposer } from './composer-moves.ts';
import { composerView, placeName } from './composer-view.ts';
import { list } from './icons.ts';
import { messagesView } from './message-view.ts';
import { modalView } from './modal-view.ts';
import { pendingView } from './pending-view.ts';
import type { Ui } from './screen.ts';
import { sidebarView } from './sidebar-view.ts';

/** The whole page. */
export function pageView(ui: Ui): TemplateResult {
  const { view, words, theme, drawerOpen, connected } = ui.screen;
  const isLight = theme === 'light';
  const closeDrawer = () => {
    ui.screen.drawerOpen = false;
    ui.refresh();
  };
  return html`<div class="app ${theme}" @keydown=${(event: KeyboardEvent) => {
    if (event.key === 'Escape' && drawerOpen) closeDrawer();
  }}>
    <a class="skip" href="#line" @click=${(event: MouseEvent) => {
      event.preventDefault();
      focusComposer();
    }}>${words.messageTo(placeName(ui))}</a>
    ${violationsView(ui)}
    ${view.controls.map(({ said }) => (said === null ? nothing : html`<div class="bar said" role="status">${said}</div>`))}
    ${connected ? nothing : html`<div class="bar offline" role="status">${words.reconnecting}</div>`}
    <div class="columns">
      ${sidebarView(ui)}
      ${drawerOpen ? html`<div class="shade" @click=${closeDrawer}></div>` : nothing}
      <main>
        <header class="head">
          <button
            type="button"
            class="drawer-button"
            aria-label=${drawerOpen ? words.closeChannels : words.openChannels}
            aria-expanded=${drawerOpen ? 'true' : 'false'}
            aria-controls="sidebar"
            @click=${() => {
              ui.screen.drawerOpen = !drawerOpen;
              ui.refresh();
            }}
          >
            ${list()}
          </button>
          <span class="sign" aria-hidden="true">${view.here.kind === 'direct' ? '@' : view.here.kind === 'thread' ? '└' : '#'}</span>
          <h2>${view.here.name}</h2>
          ${view.here.topic ? html`<span class="topic">${view.here.topic}</span>` : nothing}
          ${
            view.application.online
              ? nothing
              : html`<span class="app-offline">${words.offline(view.application.name)}</span>`
          }
        </header>
        <div class="scroller" tabindex="0" aria-label=${words.messagesIn(placeName(ui))} role="region">
          ${
            view.hasOlder
              ? html`<button type="button" class="older" @click=${() => ui.showOlder()}>${words.older}</button>`
              : html`<p class="beginning">
                ${words.beginning(placeName(ui))}
                ${view.here.mayWrite && view.commands.length > 0 ? words.beginTyping(view.application.name) : nothing}
              </p>`
          }
          <discord-messages
            no-background
            class="messages"
            role="log"
            aria-label=${words.messagesIn(placeName(ui))}
            ?light-theme=${isLight}
            .lightTheme=${isLight}
            >${messagesView(ui)}</discord-messages
          >
          ${pendingView(ui)}
        </div>
        <div class="way">
          <button type="button" class="to-newest" hidden @click=${() => {
            ui.screen.followsNewest = true;
            ui.refresh();
          }}>${words.toNewest}</button>
        </div>
        ${composerView(ui)}
      </main>
    </div>
    ${modalView(ui)}
  </div>`;
}

/** What the bot sent and Discord would refuse: too loud to overlook. */
function violationsView(ui: Ui): TemplateResult | typeof nothing {
  const { view, words } = ui.screen;
  if (view.violations.length === 0) return nothing;
  return html`<div class="bar violations" role="alert">
    <b>${words.violations}</b>
    <ul>
      ${view.violations.map(
        (one) =>
          html`<li><code>${one.method} ${one.path}</code> ${one.where ? html`<b>${one.where}</b>: ` : nothing}${one.what}</li>`,
      )}
    </ul>
  </div>`;
}
