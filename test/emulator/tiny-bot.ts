import type {
  AnySelectMenuInteraction,
  ApplicationCommandDataResolvable,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  ClientOptions,
  ContextMenuCommandInteraction,
  Interaction,
  ModalSubmitInteraction,
} from 'discord.js';
import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits } from 'discord.js';
import type { Emulator } from '../../src/emulator/emulator.ts';

/** What a test's bot does; what it leaves out, it leaves unanswered. */
export interface Behaviour {
  commands?: ApplicationCommandDataResolvable[];
  onCommand?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  onContextMenu?: (interaction: ContextMenuCommandInteraction) => Promise<unknown>;
  onAutocomplete?: (interaction: AutocompleteInteraction) => Promise<unknown>;
  onButton?: (interaction: ButtonInteraction) => Promise<unknown>;
  onMenu?: (interaction: AnySelectMenuInteraction) => Promise<unknown>;
  onModal?: (interaction: ModalSubmitInteraction) => Promise<unknown>;
}

/** A command with one text option, for tests that need any command at all. */
export const ECHO: ApplicationCommandDataResolvable = {
  name: 'echo',
  description: 'Zegt na wat je zegt',
  descriptionLocalizations: { 'en-GB': 'Says what you say', 'en-US': 'Says what you say' },
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'tekst',
      description: 'Wat',
      required: true,
    },
    { type: ApplicationCommandOptionType.Boolean, name: 'zichtbaar', description: 'Voor iedereen' },
  ],
};

/** The real discord.js client, logged in to the emulator and doing as the test says. */
export async function startBot(
  emulator: Emulator,
  behaviour: Behaviour = {},
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: emulator.api, ...options.rest },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction, behaviour)?.catch(() => undefined);
  });
  client.on(Events.Error, () => undefined);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(emulator.token);
  const logged = await ready;
  if (behaviour.commands) await logged.application.commands.set(behaviour.commands);
  return logged;
}

function handle(interaction: Interaction, behaviour: Behaviour): Promise<unknown> | undefined {
  if (interaction.isChatInputCommand()) return behaviour.onCommand?.(interaction);
  if (interaction.isContextMenuCommand()) return behaviour.onContextMenu?.(interaction);
  if (interaction.isAutocomplete()) return behaviour.onAutocomplete?.(interaction);
  if (interaction.isButton()) return behaviour.onButton?.(interaction);
  if (interaction.isAnySelectMenu()) return behaviour.onMenu?.(interaction);
  if (interaction.isModalSubmit()) return behaviour.onModal?.(interaction);
  return undefined;
}

/** The code with which Discord refused something, or `accepted`. */
export async function refusal(request: Promise<unknown>): Promise<number | string> {
  try {
    await request;
    return 'accepted';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? (error.code as number)
      : String(error);
  }
}
