import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ui } from './screen.ts';

/** One thing to choose in a menu. */
export interface Choosable {
  label: string;
  value: string;
  description?: string | undefined;
  emoji?: string | undefined;
}

export interface Menu {
  /** Unique on the page. */
  key: string;
  /** What the menu is for, to those who can't see it. */
  name: string;
  placeholder: string;
  options: Choosable[];
  chosen: string[];
  min: number;
  max: number;
  disabled: boolean;
  /** Takes what was chosen, once the menu closes. */
  done: (values: string[]) => void;
}

/** Menus with more options than this have a field to search in. */
const SEARCHABLE = 10;

/** A menu like Discord's select menus: a button, and a list that the arrows walk through. */
export function menuView(ui: Ui, menu: Menu): TemplateResult {
  const open = ui.screen.openMenu?.key === menu.key ? ui.screen.openMenu : null;
  const chosen = open ? open.chosen : menu.chosen;
  const labels = menu.options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  const shown = labels.length > 0 ? labels.join(', ') : menu.placeholder || ui.screen.words.choose;
  const listId = `list-${menu.key}`;
  return html`<div class="menu" @focusout=${(event: FocusEvent) => leave(ui, menu, event)}>
    <button
      type="button"
      class="menu-button ${labels.length > 0 ? 'chosen' : ''}"
      id=${`menu-${menu.key}`}
      aria-haspopup="listbox"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? listId : nothing}
      aria-label=${menu.name && menu.name !== shown ? `${menu.name}: ${shown}` : shown}
      ?disabled=${menu.disabled}
      @click=${() => toggle(ui, menu)}
      @keydown=${(event: KeyboardEvent) => onKey(ui, menu, event)}
    >
      <span class="menu-shown">${shown}</span><span class="menu-arrow" aria-hidden="true">⌄</span>
    </button>
    ${open ? listView(ui, menu, listId) : nothing}
  </div>`;
}

function listView(ui: Ui, menu: Menu, listId: string): TemplateResult {
  const open = ui.screen.openMenu;
  const options = filtered(ui, menu);
  const searchable = menu.options.length > SEARCHABLE;
  return html`<div class="menu-list">
    ${
      searchable
        ? html`<input
          class="menu-search"
          type="text"
          aria-label=${ui.screen.words.search}
          aria-controls=${listId}
          placeholder=${ui.screen.words.search}
          .value=${open?.filter ?? ''}
          @input=${(event: InputEvent) => {
            if (!open) return;
            open.filter = (event.target as HTMLInputElement).value;
            open.active = 0;
            ui.refresh();
          }}
          @keydown=${(event: KeyboardEvent) => onKey(ui, menu, event)}
        />`
        : nothing
    }
    <div role="listbox" id=${listId} aria-label=${menu.name || menu.placeholder} aria-multiselectable=${menu.max > 1}>
      ${options.map((option, index) => optionView(ui, menu, option, index))}
      ${options.length === 0 ? html`<div class="menu-empty">${ui.screen.words.noneFound}</div>` : nothing}
    </div>
  </div>`;
}

function optionView(ui: Ui, menu: Menu, option: Choosable, index: number): TemplateResult {
  const open = ui.screen.openMenu;
  const isChosen = open?.chosen.includes(option.value) ?? false;
  return html`<div
    role="option"
    id=${`option-${menu.key}-${index}`}
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-label=${option.label}
    class="menu-option ${open?.active === index ? 'active' : ''}"
    @mousedown=${(event: MouseEvent) => event.preventDefault()}
    @mousemove=${() => {
      if (!open || open.active === index) return;
      open.active = index;
      ui.refresh();
    }}
    @click=${() => choose(ui, menu, option)}
  >
    <span class="menu-label">
      ${option.emoji ? html`<span aria-hidden="true">${option.emoji}</span>` : nothing} ${option.label}
      ${option.description ? html`<small>${option.description}</small>` : nothing}
    </span>
    ${menu.max > 1 ? html`<span class="menu-check" aria-hidden="true">${isChosen ? '☑' : '☐'}</span>` : nothing}
  </div>`;
}

function filtered(ui: Ui, menu: Menu): Choosable[] {
  const words = (ui.screen.openMenu?.filter ?? '').toLowerCase();
  return menu.options.filter((option) => option.label.toLowerCase().includes(words));
}

function toggle(ui: Ui, menu: Menu): void {
  if (ui.screen.openMenu?.key === menu.key) {
    close(ui, menu, true);
    return;
  }
  const first = menu.options.findIndex((option) => menu.chosen.includes(option.value));
  ui.screen.openMenu = { key: menu.key, filter: '', active: Math.max(0, first), chosen: [...menu.chosen] };
  ui.refresh();
  document.querySelector<HTMLElement>(`#list-${CSS.escape(menu.key)}`)?.parentElement?.scrollIntoView({
    block: 'nearest',
  });
}

/** A menu of one closes with the choice; one of several is sent when it closes. */
function choose(ui: Ui, menu: Menu, option: Choosable): void {
  const open = ui.screen.openMenu;
  if (!open) return;
  if (menu.max === 1) {
    open.chosen = open.chosen.includes(option.value) && menu.min === 0 ? [] : [option.value];
    close(ui, menu, true);
    return;
  }
  if (open.chosen.includes(option.value)) open.chosen = open.chosen.filter((one) => one !== option.value);
  else if (open.chosen.length < menu.max) open.chosen = [...open.chosen, option.value];
  ui.refresh();
}

function close(ui: Ui, menu: Menu, keep: boolean): void {
  const chosen = ui.screen.openMenu?.chosen ?? menu.chosen;
  ui.screen.openMenu = null;
  ui.refresh();
  document.querySelector<HTMLElement>(`#menu-${CSS.escape(menu.key)}`)?.focus();
  const changed = chosen.length !== menu.chosen.length || chosen.some((one) => !menu.chosen.includes(one));
  if (keep && (changed || menu.max === 1) && chosen.length >= menu.min && chosen.length > 0)
    menu.done(chosen);
  else if (keep && changed && menu.min === 0) menu.done(chosen);
}

function leave(ui: Ui, menu: Menu, event: FocusEvent): void {
  const into = event.relatedTarget;
  const box = event.currentTarget;
  if (ui.screen.openMenu?.key !== menu.key || !(box instanceof Node)) return;
  if (into instanceof Node && box.contains(into)) return;
  const { chosen } = ui.screen.openMenu;
  ui.screen.openMenu = null;
  ui.refresh();
  const changed = chosen.length !== menu.chosen.length || chosen.some((one) => !menu.chosen.includes(one));
  if (menu.max > 1 && changed && chosen.length >= menu.min) menu.done(chosen);
}

function onKey(ui: Ui, menu: Menu, event: KeyboardEvent): void {
  const open = ui.screen.openMenu?.key === menu.key ? ui.screen.openMenu : null;
  if (!open) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    toggle(ui, menu);
    return;
  }
  const options = filtered(ui, menu);
  const isSearch = event.target instanceof HTMLInputElement;
  switch (event.key) {
    case 'ArrowDown':
      open.active = Math.min(options.length - 1, open.active + 1);
      break;
    case 'ArrowUp':
      open.active = Math.max(0, open.active - 1);
      break;
    case 'Home':
      open.active = 0;
      break;
    case 'End':
      open.active = options.length - 1;
      break;
    case 'Escape':
      event.stopPropagation();
      close(ui, menu, false);
      break;
    case ' ':
    case 'Enter': {
      if (event.key === ' ' && isSearch) return;
      const option = options[open.active];
      if (option) choose(ui, menu, option);
      break;
    }
    default:
      return;
  }
  event.preventDefault();
  ui.refresh();
  document
    .querySelector(`#option-${CSS.escape(menu.key)}-${open.active}`)
    ?.scrollIntoView({ block: 'nearest' });
}
