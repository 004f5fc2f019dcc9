/** Buttons and menus in rows, by Discord's limits. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { type Action, customId } from './custom-id.ts';
import { BUTTONS_PER_ROW, MENU_OPTION_TEXT, MENU_OPTIONS } from './limits.ts';
import { shorten } from './shorten.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const BUTTON_LABEL = 80;
const MENU_PLACEHOLDER = 150;

type Look = 'plain' | 'main' | 'danger';
const styles = {
  plain: ButtonStyle.Secondary,
  main: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
} as const satisfies Record<Look, ButtonStyle>;

/** A button that does something; without an action it stands there disabled, as a sign. */
export const button = (label: string, action: Action | null, look: Look = 'plain'): APIButtonComponent => ({
  type: ComponentType.Button,
  style: styles[look],
  label: shorten(label, BUTTON_LABEL),
  custom_id: action === null ? `off|${label}`.slice(0, BUTTON_LABEL) : customId(action),
  ...(action === null ? { disabled: true } : {}),
});

export const linkButton = (label: string, url: string): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: shorten(label, BUTTON_LABEL),
  url,
});

/** Rows of five buttons; none for no buttons. */
export function rows(buttons: readonly APIButtonComponent[]): Row[] {
  const found: Row[] = [];
  for (let at = 0; at < buttons.length; at += BUTTONS_PER_ROW) {
    found.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + BUTTONS_PER_ROW) });
  }
  return found;
}

/** A row with a menu of at most 25 options; what is longer than Discord takes is shortened. */
export const menu = (placeholder: string, id: string, options: readonly APISelectMenuOption[]): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: id,
      placeholder: shorten(placeholder, MENU_PLACEHOLDER),
      options: options.slice(0, MENU_OPTIONS).map(({ label, value, description }) => ({
        label: shorten(label, MENU_OPTION_TEXT),
        value,
        ...(description ? { description: shorten(description, MENU_OPTION_TEXT) } : {}),
      })),
    },
  ],
});
