import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Behaviour } from './tiny-bot.ts';
import { ECHO, startBot } from './tiny-bot.ts';

let emulator: Emulator;
let bot: Awaited<ReturnType<typeof startBot>>;

beforeEach(async () => {
  emulator = await startEmulator({ warns: false });
});

afterEach(async () => {
  await bot?.destroy();
  await emulator.close();
});

const start = async (behaviour: Behaviour) => {
  bot = await startBot(emulator, { commands: [ECHO], ...behaviour });
};

describe('a person types a command', () => {
  test('and sees the answer of the bot', async () => {
    await start({
      onCommand: (interaction) => interaction.reply(interaction.options.getString('tekst', true)),
    });
    const answer = await emulator.person('alice').types('/echo hallo daar');
    expect(answer.text).toBe('hallo daar');
    expect(answer.message.author).toBe('Vraagbaak');
    expect(emulator.person('Bob').sees().at(-1)?.text).toBe('hallo daar');
    expect(emulator.violations).toEqual([]);
  });

  test('and names an option', async () => {
    await start({
      onCommand: (interaction) =>
        interaction.reply({
          content: `${interaction.options.getString('tekst', true)} ${interaction.options.getBoolean('zichtbaar')}`,
        }),
    });
    const alice = emulator.person('alice');
    expect((await alice.types('/echo hallo daar zichtbaar:True')).text).toBe('hallo daar true');
    expect((await alice.types('/echo zichtbaar:False tekst:een: twee')).text).toBe('een: twee false');
    expect((await alice.types('/echo zichtbaar:ja hallo')).text).toBe('hallo true');
  });

  test('and an ephemeral answer is hers alone', async () => {
    await start({
      onCommand: (interaction) => interaction.reply({ content: 'stil', flags: MessageFlags.Ephemeral }),
    });
    const [alice, bob] = [emulator.person('alice'), emulator.person('bob')];
    const { message } = await alice.types('/echo x');
    expect(message.ephemeral).toBe(true);
    expect(alice.sees()).toHaveLength(1);
    expect(bob.sees()).toEqual([]);
    alice.dismisses(message);
    expect(alice.sees()).toEqual([]);
  });

  test('and a deferred answer counts once it is there', async () => {
    await start({
      onCommand: async (interaction) => {
        await interaction.deferReply();
        await interaction.editReply('daar is het');
      },
    });
    const { message } = await emulator.person('alice').types('/echo x');
    expect(message).toMatchObject({ text: 'daar is het', loading: false, edited: false });
  });

  test('and the first follow-up takes the place of a deferred answer', async () => {
    await start({
      onCommand: async (interaction) => {
        await interaction.deferReply();
        await interaction.followUp('eerst');
        await interaction.followUp('dan');
      },
    });
    const alice = emulator.person('alice');
    expect((await alice.types('/echo x')).text).toBe('eerst');
    await expect.poll(() => alice.sees().map((message) => message.text)).toEqual(['eerst', 'dan']);
  });

  test('and a mistake of the test is told with what there is', async () => {
    await start({});
    const alice = emulator.person('alice');
    await expect(alice.types('/ecko x')).rejects.toThrow('no such command: "ecko". Alice has: /echo');
    await expect(alice.types('/echo')).rejects.toThrow('The option "tekst" is required (Wat)');
    await expect(alice.types('/echo a zichtbaar:misschien')).rejects.toThrow(
      'takes a boolean, not "misschien"',
    );
    await expect(alice.clicks('Delen')).rejects.toThrow('Alice sees no button "Delen". There is: nothing');
    expect(() => emulator.person('carol')).toThrow('Nobody is called "carol"');
    expect(() => alice.goesTo('nergens')).toThrow('There is: algemeen, onderzoek, aankondigingen');
  });
});

describe('while a person types', () => {
  const commands: Behaviour['commands'] = [
    {
      name: 'vraag',
      description: 'Een vraag',
      options: [
        {
          type: ApplicationCommandOptionType.Integer,
          name: 'nummer',
          description: 'Welke',
          required: true,
          autocomplete: true,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'document',
          description: 'Waar',
          autocomplete: true,
        },
      ],
    },
  ];

  test('the bot offers choices for the option at the end of the line', async () => {
    await start({
      commands,
      onAutocomplete: async (interaction) => {
        const { name, value } = interaction.options.getFocused(true);
        await interaction.respond(
          name === 'nummer'
            ? [{ name: `${value} · Klopt het dat`, value: Number(value) }]
            : [{ name: `${value} bij ${interaction.options.getInteger('nummer')}`, value: 'id' }],
        );
      },
      onCommand: (interaction) =>
        interaction.reply(
          `${interaction.options.getInteger('nummer')} ${interaction.options.getString('document')}`,
        ),
    });
    const alice = emulator.person('alice');
    expect(await alice.completes('/vraag 3')).toEqual([{ name: '3 · Klopt het dat', value: 3 }]);
    expect(await alice.completes('/vraag 3 document:brief')).toEqual([{ name: 'brief bij 3', value: 'id' }]);
    expect(await alice.completes('/vraag 3 brief')).toEqual([{ name: 'brief bij 3', value: 'id' }]);
    expect((await alice.picks('/vraag 3 document:brief', 'brief bij')).text).toBe('3 id');
  });

  test('nothing is offered, and the picker says so, when the bot is silent for three seconds', async () => {
    await start({ commands });
    const choices = await emulator.person('alice').completes('/vraag 3');
    expect([...choices]).toEqual([]);
    expect(choices.failed).toBe(true);
  });
});
