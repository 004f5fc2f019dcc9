import type {
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
  APISelectMenuComponent,
} from 'discord-api-types/v10';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ViewMessage } from '../view-model.ts';
import type { Choosable } from './listbox.ts';
import { menuView } from './listbox.ts';
import { markdown } from './markdown-view.ts';
import type { Ui } from './screen.ts';

const ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const USER_SELECT = 5;
const ROLE_SELECT = 6;
const MENTIONABLE_SELECT = 7;
const CHANNEL_SELECT = 8;
const TEXT_DISPLAY = 10;
const SEPARATOR = 14;
const CONTAINER = 17;

const STYLES: Record<number, string> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
  6: 'primary',
};

/** The components under a message. */
export function componentsView(ui: Ui, shown: ViewMessage): TemplateResult {
  return html`<div slot="components" class="components">
    ${(shown.message.components ?? []).map((part, index) => partView(ui, shown, part, `${shown.message.id}-${index}`))}
  </div>`;
}

function partView(
  ui: Ui,
  shown: ViewMessage,
  part: APIMessageTopLevelComponent,
  key: string,
): TemplateResult {
  switch (part.type) {
    case ROW:
      return html`<div class="row">${part.components.map((inner) => interactiveView(ui, shown, inner))}</div>`;
    case TEXT_DISPLAY:
      return html`<div>${markdown(ui, part.content, key)}</div>`;
    case SEPARATOR:
      return html`<hr />`;
    case CONTAINER:
      return html`<div class="container">
        ${part.components.map((inner, n) => partView(ui, shown, inner, `${key}-${n}`))}
      </div>`;
    default:
      return html``;
  }
}

function interactiveView(ui: Ui, shown: ViewMessage, part: APIComponentInMessageActionRow): TemplateResult {
  return part.type === BUTTON
    ? buttonView(ui, shown, part as APIButtonComponent)
    : selectView(ui, shown, part as APISelectMenuComponent);
}

function buttonView(ui: Ui, { message }: ViewMessage, button: APIButtonComponent): TemplateResult {
  const label = 'label' in button ? (button.label ?? '') : '';
  const emoji = 'emoji' in button ? (button.emoji?.name ?? '') : '';
  const inside = html`${emoji ? html`<span aria-hidden=${label ? 'true' : nothing}>${emoji}</span>` : nothing}
    ${label ? html`<span>${label}</span>` : nothing}`;
  if ('url' in button) {
    return html`<a
      class="button link"
      href=${button.disabled ? nothing : button.url}
      aria-disabled=${button.disabled ? 'true' : nothing}
      target="_blank"
      rel="noopener noreferrer"
      >${inside}<span class="arrow" aria-hidden="true">↗</span></a
    >`;
  }
  const customId = 'custom_id' in button ? button.custom_id : '';
  const busy = ui.screen.view.pending.some(
    (one) => one.messageId === message.id && one.customId === customId,
  );
  return html`<button
    type="button"
    class="button ${STYLES[button.style] ?? 'secondary'} ${busy ? 'busy' : ''}"
    ?disabled=${button.disabled}
    aria-busy=${busy ? 'true' : nothing}
    @click=${() => {
      if (!busy) void ui.act({ do: 'click', message: message.id, customId });
    }}
  >
    ${inside}
  </button>`;
}

function selectView(ui: Ui, { message }: ViewMessage, select: APISelectMenuComponent): TemplateResult {
  const options = optionsOf(
    ui,
    select.type,
    'channel_types' in select ? select.channel_types : undefined,
    select,
  );
  const chosen =
    'options' in select
      ? select.options.filter((option) => option.default).map((option) => option.value)
      : [];
  return menuView(ui, {
    key: `${message.id}-${select.custom_id}`,
    name: select.placeholder ?? '',
    placeholder: select.placeholder ?? '',
    options,
    chosen,
    min: select.min_values ?? 1,
    max: select.max_values ?? 1,
    disabled: select.disabled ?? false,
    done: (values) => {
      void ui.act({ do: 'choose', message: message.id, customId: select.custom_id, values });
    },
  });
}

/** What a menu offers: its own options, or the channels, people or roles that there are. */
export function optionsOf(
  ui: Ui,
  type: number,
  channelTypes: readonly number[] | undefined,
  select: object,
): Choosable[] {
  const { view } = ui.screen;
  const people = Object.entries(view.names.users).map(([value, label]) => ({ label, value }));
  const roles = Object.entries(view.names.roles).map(([value, label]) => ({ label, value }));
  switch (type) {
    case STRING_SELECT:
      return ('options' in select ? (select.options as RawOption[]) : []).map((option) => ({
        label: option.label,
        value: option.value,
        description: option.description ?? undefined,
        emoji: option.emoji?.name ?? undefined,
      }));
    case CHANNEL_SELECT:
      return view.channels
        .filter((channel) => channel.kind !== 'direct')
        .filter((channel) => !channelTypes?.length || channelTypes.includes(channel.type))
        .map((channel) => ({
          label: channel.name,
          value: channel.id,
          emoji: channel.kind === 'category' ? '▾' : '#',
        }));
    case USER_SELECT:
      return people;
    case ROLE_SELECT:
      return roles;
    case MENTIONABLE_SELECT:
      return [...people, ...roles];
    default:
      return [];
  }
}

interface RawOption {
  label: string;
  value: string;
  description?: string | null;
  emoji?: { name?: string | null } | null;
}
