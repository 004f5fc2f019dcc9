import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ViewChannel } from '../view-model.ts';
import { avatar } from './avatar.ts';
import { megaphone, moon, sun } from './icons.ts';
import type { Ui } from './screen.ts';

const SIGNS: Record<ViewChannel['kind'], () => TemplateResult | string> = {
  category: () => '',
  text: () => '#',
  announcement: megaphone,
  thread: () => '└',
  direct: () => '@',
};

/** The channels, and who one is. */
export function sidebarView(ui: Ui): TemplateResult {
  const { view, words, drawerOpen } = ui.screen;
  const direct = view.channels.filter((channel) => channel.kind === 'direct');
  const others = view.channels.filter((channel) => channel.kind !== 'direct');
  return html`<aside class="sidebar ${drawerOpen ? 'open' : ''}" id="sidebar">
    <h1>${view.guild.name}</h1>
    <nav aria-label=${words.channels}>
      ${others.map((channel) => channelView(ui, channel))}
      <h2 class="category">${words.directMessages}</h2>
      ${direct.map((channel) => channelView(ui, channel))}
    </nav>
    ${personView(ui)}
  </aside>`;
}

function channelView(ui: Ui, channel: ViewChannel): TemplateResult {
  if (channel.kind === 'category') return html`<h2 class="category">${channel.name}</h2>`;
  const isHere = ui.screen.view.here.id === channel.id;
  const { person, application } = ui.screen.view;
  return html`<a
    class="channel ${channel.kind} ${isHere ? 'here' : ''}"
    href=${`/?as=${encodeURIComponent(person.name.toLowerCase())}&in=${channel.id}`}
    aria-current=${isHere ? 'page' : nothing}
    @click=${(event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      ui.goTo(channel.id);
    }}
  >
    ${
      channel.kind === 'direct'
        ? html`<img src=${avatar(application.name, true)} alt="" /><i
            class="presence ${application.online ? 'online' : ''}"
          ></i>`
        : html`<span class="sign" aria-hidden="true">${SIGNS[channel.kind]()}</span>`
    }
    <span class="channel-name">${channel.name}</span>
  </a>`;
}

function personView(ui: Ui): TemplateResult {
  const { view, words, theme } = ui.screen;
  return html`<section class="me" aria-label=${words.youAre}>
    <div class="people" role="group" aria-label=${words.youAre}>
      ${view.people.map(
        (person) =>
          html`<button
            type="button"
            class="person ${person.id === view.person.id ? 'self' : ''}"
            aria-pressed=${person.id === view.person.id ? 'true' : 'false'}
            @click=${() => ui.be(person.name)}
          >
            <img src=${avatar(person.name)} alt="" />${person.name}
          </button>`,
      )}
    </div>
    ${view.controls.map(
      ({ label }, at) =>
        html`<button type="button" class="control" @click=${() => ui.act({ do: 'control', at })}>${label}</button>`,
    )}
    <div class="settings">
      <label
        ><span class="hidden">${words.language}</span>
        <select
          aria-label=${words.language}
          @change=${(event: Event) =>
            ui.act({ do: 'speak', locale: (event.target as HTMLSelectElement).value })}
        >
          <option value="nl" ?selected=${view.person.locale === 'nl'}>Nederlands</option>
          <option value="en-GB" ?selected=${view.person.locale !== 'nl'}>English</option>
        </select></label
      >
      <button
        type="button"
        class="theme"
        aria-label=${theme === 'dark' ? words.light : words.dark}
        title=${theme === 'dark' ? words.light : words.dark}
        @click=${() => {
          ui.screen.theme = theme === 'dark' ? 'light' : 'dark';
          ui.refresh();
        }}
      >
        ${theme === 'dark' ? sun() : moon()}
      </button>
    </div>
  </section>`;
}
