/** What a bot costs that does nothing: discord.js, and "pong". */
import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits } from 'discord.js';

const text = (name: string) => ({
  type: ApplicationCommandOptionType.String as const,
  name,
  description: name,
  autocomplete: true,
});
const commands = [
  { name: 'vraag', description: 'vraag', options: [text('nummer'), text('document')] },
  { name: 'zoek', description: 'zoek', options: [text('tekst')] },
];

const { DISCORD_TOKEN: token = '', DISCORD_API: api = '' } = process.env;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([{ name: 'pong', value: 'pong' }]);
  else if (interaction.isChatInputCommand()) await interaction.reply({ content: 'pong', flags: 64 });
});
client.once(Events.ClientReady, async (ready) => {
  await ready.application.commands.set(commands);
  console.log('ready');
});
process.once('SIGTERM', () => process.exit(0));
await client.login(token);
