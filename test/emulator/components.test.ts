import { ChannelType, ComponentType, MessageFlags, TextInputStyle } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Behaviour } from './tiny-bot.ts';
import { ECHO, refusal, startBot } from './tiny-bot.ts';

let emulator: Emulator;
let bot: Awaited<ReturnType<typeof startBot>>;

beforeEach(async () => {
  emulator = await startEmulator({ warns: false });
});

afterEach(async () => {
  expect(emulator.violations).toEqual([]);
  await bot?.destroy();
  await emulator.close();
});

const start = async (behaviour: Behaviour) => {
  bot = await startBot(emulator, { commands: [ECHO], ...behaviour });
};

const BUTTONS = {
  type: ComponentType.ActionRow,
  components: [
    { type: ComponentType.Button, style: 1, label: 'Volgende', customId: 'next' },
    { type: ComponentType.Button, style: 2, label: 'Vorige', customId: 'previous', disabled: true },
    { type: ComponentType.Button, style: 5, label: 'Bron', url: 'https://example.org/' },
  ],
} as const;

describe('buttons', () => {
  test('a click changes the message that carries the button', async () => {
    await start({
      onCommand: (interaction) => interaction.reply({ content: 'bladzijde 1', components: [BUTTONS] }),
      onButton: (interaction) =>
        interaction.update(`${interaction.customId} na ${interaction.message.content}`),
    });
    const alice = emulator.person('alice');
    const { message } = await alice.types('/echo x');
    expect(message.buttons).toMatchObject([
      { label: 'Volgende', disabled: false, customId: 'next' },
      { label: 'Vorige', disabled: true },
      { label: 'Bron', url: 'https://example.org/', customId: null },
    ]);
    const changed = await alice.clicks('Volgende');
    expect(changed.message.id).toBe(message.id);
    expect(changed.text).toBe('next na bladzijde 1');
    expect(changed.message.edited).toBe(false);
  });

  test('disabled ones and links cannot be clicked, and others cannot click what they do not see', async () => {
    await start({
      onCommand: (interaction) =>
        interaction.reply({ content: 'x', components: [BUTTONS], flags: MessageFlags.Ephemeral }),
    });
    const [alice, bob] = [emulator.person('alice'), emulator.person('bob')];
    const { message } = await alice.types('/echo x');
    await expect(alice.clicks('Vorige')).rejects.toThrow('"Vorige" is disabled');
    await expect(alice.clicks('Bron')).rejects.toThrow('is a link to https://example.org/');
    await expect(bob.clicks('Volgende')).rejects.toThrow('Bob sees no button');
    await expect(bob.clicks('Volgende', message)).rejects.toThrow('Bob does not see that message');
  });

  test('a click that is put off counts once the message has changed', async () => {
    await start({
      onCommand: (interaction) => interaction.reply({ content: 'een', components: [BUTTONS] }),
      onButton: async (interaction) => {
        await interaction.deferUpdate();
        await interaction.editReply('twee');
      },
    });
    const alice = emulator.person('alice');
    await alice.types('/echo x');
    expect((await alice.clicks('Volgende')).text).toBe('twee');
    expect(alice.sees()).toHaveLength(1);
  });

  test('a click that is only acknowledged changes nothing', async () => {
    let acknowledge: (done: unknown) => void = () => {};
    const acknowledged = new Promise((resolve) => {
      acknowledge = resolve;
    });
    await start({
      onCommand: (interaction) => interaction.reply({ content: 'een', components: [BUTTONS] }),
      onButton: async (interaction) => acknowledge(await interaction.deferUpdate()),
    });
    const alice = emulator.person('alice');
    await alice.types('/echo x');
    const click = alice.clicks('Volgende');
    await acknowledged;
    emulator.passes(3_000);
    expect(await click).toMatchObject({ messages: [], failed: null, modal: null });
  });

  test('an answer to a click is a reply to the message', async () => {
    await start({
      onCommand: (interaction) => interaction.reply({ content: 'een', components: [BUTTONS] }),
      onButton: (interaction) => interaction.reply({ content: 'jouw eigen', flags: MessageFlags.Ephemeral }),
    });
    const [alice, bob] = [emulator.person('alice'), emulator.person('bob')];
    const first = await alice.types('/echo x');
    const answer = await bob.clicks('Volgende');
    expect(answer.message.message.message_reference?.message_id).toBe(first.message.id);
    expect(answer.message.ephemeral).toBe(true);
    expect(alice.sees()).toHaveLength(1);
    expect(bob.sees()).toHaveLength(2);
  });
});

describe('menus', () => {
  const menuOf = (component: object) => ({ type: ComponentType.ActionRow, components: [component] }) as never;

  test('of options are chosen from by label, the value is sent', async () => {
    await start({
      onCommand: (interaction) =>
        interaction.reply({
          content: 'kies',
          components: [
            menuOf({
              type: ComponentType.StringSelect,
              customId: 'kies',
              maxValues: 2,
              options: [
                { label: 'Vraag 1', value: 'v1' },
                { label: 'Vraag 2', value: 'v2' },
                { label: 'Vraag 3', value: 'v3' },
              ],
            }),
          ],
        }),
      onMenu: (interaction) => interaction.update(interaction.values.join('+')),
    });
    const alice = emulator.person('alice');
    const { message } = await alice.types('/echo x');
    expect(message.menus[0]?.options.map((option) => option.label)).toEqual([
      'Vraag 1',
      'Vraag 2',
      'Vraag 3',
    ]);
    await expect(alice.chooses('Vraag 9')).rejects.toThrow('There is: Vraag 1, Vraag 2, Vraag 3');
    await expect(alice.chooses(['Vraag 1', 'Vraag 2', 'Vraag 3'])).rejects.toThrow('takes 1 to 2');
    expect((await alice.chooses(['Vraag 1', 'Vraag 3'])).text).toBe('v1+v3');
  });

  test('of channels offer the kinds that were asked for, and say what the person may do there', async () => {
    await start({
      onCommand: (interaction) =>
        interaction.reply({
          content: 'waar',
          components: [
            menuOf({
              type: ComponentType.ChannelSelect,
              customId: 'waar',
              channelTypes: [ChannelType.GuildText, ChannelType.PublicThread, ChannelType.GuildAnnouncement],
            }),
          ],
        }),
      onMenu: (interaction) => {
        const channel = interaction.isChannelSelectMenu() ? interaction.channels.first() : null;
        const permissions = channel && 'permissions' in channel ? channel.permissions : null;
        return interaction.update(
          `${channel && 'name' in channel ? channel.name : '?'} ${typeof permissions}`,
        );
      },
    });
    const alice = emulator.person('alice');
    await alice.types('/echo x');
    await expect(alice.chooses('Tekstkanalen')).rejects.toThrow('sees no option');
    expect((await alice.chooses('#onderzoek')).text).toContain('onderzoek');
    await alice.types('/echo x');
    expect((await alice.chooses('voorbereiding hoorzitting')).text).toContain('voorbereiding hoorzitting');
  });

  test('of people are chosen from by name', async () => {
    await start({
      onCommand: (interaction) =>
        interaction.reply({
          content: 'wie',
          components: [menuOf({ type: ComponentType.UserSelect, customId: 'wie' })],
        }),
      onMenu: (interaction) =>
        interaction.update(
          interaction.isUserSelectMenu() ? `${interaction.users.first()?.displayName}` : '?',
        ),
    });
    const alice = emulator.person('alice');
    await alice.types('/echo x');
    expect((await alice.chooses('Bob')).text).toBe('Bob');
  });
});

describe('modals', () => {
  test('open before the person, are filled in and submitted', async () => {
    await start({
      onCommand: (interaction) =>
        interaction.showModal({
          customId: 'deel',
          title: 'Delen',
          components: [
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.TextInput,
                  customId: 'notitie',
                  label: 'Notitie',
                  style: TextInputStyle.Paragraph,
                  maxLength: 10,
                },
              ],
            },
          ],
        }),
      onModal: (interaction) => interaction.reply(interaction.fields.getTextInputValue('notitie')),
    });
    const alice = emulator.person('alice');
    const opened = await alice.types('/echo x');
    expect(opened.modal).toMatchObject({ title: 'Delen', fields: [{ label: 'Notitie', paragraph: true }] });
    expect(alice.modal?.title).toBe('Delen');
    expect(emulator.person('bob').modal).toBeNull();
    await expect(alice.fills({ Notitie: '' })).rejects.toThrow('required');
    await expect(alice.fills({ Notitie: 'x'.repeat(11) })).rejects.toThrow('too long');
    await expect(alice.fills({ Titel: 'x' })).rejects.toThrow('It has: Notitie');
    expect((await alice.fills({ Notitie: 'mooi' })).text).toBe('mooi');
    expect(alice.modal).toBeNull();
  });

  test('with labels hold texts, options and channels, and change the message they came from', async () => {
    await start({
      onCommand: (interaction) => interaction.reply({ content: 'oud', components: [BUTTONS] }),
      onButton: (interaction) =>
        interaction.showModal({
          customId: 'deel',
          title: 'Delen',
          components: [
            {
              type: ComponentType.Label,
              label: 'Waar',
              component: { type: ComponentType.ChannelSelect, customId: 'waar', required: true },
            },
            {
              type: ComponentType.Label,
              label: 'Wat',
              component: {
                type: ComponentType.StringSelect,
                customId: 'wat',
                options: [
                  { label: 'Alles', value: 'all' },
                  { label: 'Het antwoord', value: 'answer' },
                ],
              },
            },
            {
              type: ComponentType.Label,
              label: 'Notitie',
              component: {
                type: ComponentType.TextInput,
                customId: 'notitie',
                style: TextInputStyle.Short,
                required: false,
              },
            },
          ],
        } as never),
      onModal: (interaction) => {
        const { fields } = interaction;
        const channel = fields.getSelectedChannels('waar', true).first();
        const text = `${channel?.id} ${fields.getStringSelectValues('wat')} ${fields.getTextInputValue('notitie')}`;
        return interaction.isFromMessage() ? interaction.update(text) : interaction.reply('?');
      },
    });
    const alice = emulator.person('alice');
    const { message } = await alice.types('/echo x');
    await alice.clicks('Volgende');
    const answer = await alice.fills({ Waar: '#onderzoek', wat: 'Het antwoord', Notitie: 'kijk' });
    expect(answer.text).toBe(`${emulator.channel('onderzoek').id} answer kijk`);
    expect(answer.message.id).toBe(message.id);
  });
});

describe('the menu of a message or a person', () => {
  test('runs a command on it', async () => {
    await start({
      commands: [
        { type: 3, name: 'Zoek in Kamervragen' },
        { type: 2, name: 'Wie is dit' },
      ],
      onContextMenu: (interaction) =>
        interaction.reply(
          interaction.isMessageContextMenuCommand()
            ? `gezocht: ${interaction.targetMessage.content}`
            : `dit is ${interaction.isUserContextMenuCommand() ? interaction.targetUser.displayName : '?'}`,
        ),
    });
    const alice = emulator.person('alice');
    const said = await alice.types('Hoe zat het met stikstof?');
    expect((await alice.uses('Zoek in Kamervragen', said.message)).text).toBe(
      'gezocht: Hoe zat het met stikstof?',
    );
    expect((await alice.uses('Wie is dit', 'Bob')).text).toBe('dit is Bob');
    await expect(alice.uses('Iets', 'Bob')).rejects.toThrow('There is: Wie is dit');
  });
});

describe('mentions', () => {
  test('ping whom the bot lets them ping', async () => {
    await start({
      onCommand: (interaction) =>
        interaction.reply({
          content: interaction.options.getString('tekst', true),
          ...(interaction.options.getBoolean('zichtbaar') ? {} : { allowedMentions: { parse: [] } }),
        }),
    });
    const [alice, bob] = [emulator.person('alice'), emulator.person('bob')];
    const text = `<@${bob.id}> en @everyone`;
    const quiet = (await alice.types(`/echo ${text}`)).message;
    expect(quiet.text).toBe('@Bob en @everyone');
    expect(quiet.message).toMatchObject({ mentions: [], mention_everyone: false });
    const loud = (await alice.types(`/echo ${text} zichtbaar:True`)).message;
    expect(loud.message).toMatchObject({ mentions: [{ id: bob.id }], mention_everyone: true });
  });
});

describe('files', () => {
  test('come along, can be downloaded, and are named in the message', async () => {
    await start({
      onCommand: (interaction) =>
        interaction.reply({ files: [{ attachment: Buffer.from('# Antwoord'), name: 'antwoord 3.md' }] }),
    });
    const { message } = await emulator.person('alice').types('/echo x');
    expect(message.attachments).toMatchObject([{ filename: 'antwoord_3.md', size: 10 }]);
    const response = await fetch(message.attachments[0]?.url ?? '');
    expect(await response.text()).toBe('# Antwoord');
    expect(response.headers.get('content-disposition')).toContain('attachment');
  });
});

test('a message of someone else is not the bot’s to change', async () => {
  await start({});
  const said = await emulator.person('alice').types('van mij');
  const channel = await bot.channels.fetch(emulator.channel('algemeen').id);
  const message = channel?.isTextBased() ? await channel.messages.fetch(said.message.id) : null;
  expect(message?.content).toBe('van mij');
  expect(await refusal(message?.edit('van de bot') ?? Promise.resolve())).toBe(50_005);
  expect(await refusal(message?.delete() ?? Promise.resolve())).toBe(50_013);
});
