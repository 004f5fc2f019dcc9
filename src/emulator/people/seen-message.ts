import type {
  APIButtonComponent,
  APIEmbed,
  APIMessage,
  APISelectMenuComponent,
  APISelectMenuOption,
} from 'discord-api-types/v10';
import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Names } from '../markdown/plain.ts';
import { displayed } from '../markdown/plain.ts';
import { writeTime } from '../markdown/times.ts';
import type { StoredMessage, User, World } from '../world/world.ts';

/** A message as a person sees it, with the API's own message beside it. */
export interface SeenMessage {
  id: string;
  /** The name over the message. */
  author: string;
  /** All words of the message and its embeds, as displayed: without marks and escapes. */
  text: string;
  /** The text as the bot sent it. */
  content: string;
  embeds: APIEmbed[];
  buttons: SeenButton[];
  menus: SeenMenu[];
  attachments: APIMessage['attachments'];
  /** Only this person can see it. */
  ephemeral: boolean;
  /** It says for now that the bot is thinking. */
  loading: boolean;
  edited: boolean;
  message: APIMessage;
}

interface SeenButton {
  label: string;
  customId: string | null;
  url: string | null;
  disabled: boolean;
  style: number;
  emoji: string | null;
}

interface SeenMenu {
  customId: string;
  type: APISelectMenuComponent['type'];
  placeholder: string;
  disabled: boolean;
  /** The options of a menu of strings; empty for menus of channels and people. */
  options: APISelectMenuOption[];
  component: APISelectMenuComponent;
}

/** A message through a person's eyes. */
export function seeMessage(world: World, stored: StoredMessage, viewer: User): SeenMessage {
  const message = structuredClone(stored.message);
  const components = flatComponents(message);
  const flags = message.flags ?? 0;
  const loading = (flags & MessageFlags.Loading) !== 0;
  return {
    id: message.id,
    author: world.users.get(message.author.id)?.displayName ?? message.author.username,
    text: displayedText(message, namesFor(world, viewer)),
    content: message.content,
    embeds: flags & MessageFlags.SuppressEmbeds ? [] : message.embeds,
    buttons: components.filter((part) => part.type === ComponentType.Button).map(seeButton),
    menus: components.filter(isMenu).map(seeMenu),
    attachments: message.attachments,
    ephemeral: stored.onlyFor !== null,
    loading,
    edited: message.edited_timestamp !== null,
    message,
  };
}

/** How ids in a text are called, for this person. */
function namesFor(world: World, viewer: User): Names {
  return {
    user: (id) => world.users.get(id)?.displayName ?? 'unknown-user',
    role: (id) => {
      for (const guild of world.guilds.values()) {
        const role = guild.roles.get(id);
        if (role) return role.name;
      }
      return 'unknown-role';
    },
    channel: (id) => world.channels.get(id)?.name ?? 'unknown',
    time: (seconds, style) => writeTime(seconds, style, viewer.locale, world.clock.now()),
  };
}

function displayedText(message: APIMessage, names: Names): string {
  const show = (text: string | undefined) => (text ? displayed(text, names) : '');
  const ofEmbed = (embed: APIEmbed) => [
    embed.author?.name ?? '',
    show(embed.title),
    show(embed.description),
    ...(embed.fields ?? []).flatMap((field) => [show(field.name), show(field.value)]),
    embed.footer?.text ?? '',
  ];
  const suppressed = (message.flags ?? 0) & MessageFlags.SuppressEmbeds;
  const ofComponents = allParts(message)
    .filter((part) => part.type === ComponentType.TextDisplay)
    .map((part) => show('content' in part && typeof part.content === 'string' ? part.content : ''));
  return [show(message.content), ...(suppressed ? [] : message.embeds.flatMap(ofEmbed)), ...ofComponents]
    .filter(Boolean)
    .join('\n');
}

type Interactive = APIButtonComponent | APISelectMenuComponent;

/** The buttons and menus of a message, in order, wherever they stand. */
export function flatComponents(message: APIMessage): Interactive[] {
  return allParts(message).filter((part): part is Interactive => INTERACTIVE.has(part.type));
}

const INTERACTIVE: ReadonlySet<number> = new Set([
  ComponentType.Button,
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

function allParts(message: APIMessage): { type: number }[] {
  const collect = (part: { type: number }): { type: number }[] => [
    part,
    ...('components' in part && Array.isArray(part.components) ? part.components.flatMap(collect) : []),
    ...('accessory' in part ? collect(part.accessory as { type: number }) : []),
  ];
  return (message.components ?? []).flatMap(collect);
}

function isMenu(component: Interactive): component is APISelectMenuComponent {
  return component.type !== ComponentType.Button;
}

function seeButton(button: Interactive): SeenButton {
  const { label, emoji } = button as { label?: string; emoji?: { name?: string } };
  return {
    label: label ?? emoji?.name ?? '',
    customId: 'custom_id' in button ? button.custom_id : null,
    url: 'url' in button ? button.url : null,
    disabled: button.disabled ?? false,
    style: 'style' in button ? button.style : 0,
    emoji: emoji?.name ?? null,
  };
}

function seeMenu(menu: APISelectMenuComponent): SeenMenu {
  return {
    customId: menu.custom_id,
    type: menu.type,
    placeholder: menu.placeholder ?? '',
    disabled: menu.disabled ?? false,
    options: menu.type === ComponentType.StringSelect ? menu.options : [],
    component: menu,
  };
}
