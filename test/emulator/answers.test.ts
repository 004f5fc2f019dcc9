/** How Discord takes answers to an interaction: in time, once, and of a kind that fits. */
import { type ChatInputCommandInteraction, type Client, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { ECHO, refusal, startBot } from './tiny-bot.ts';

const { Ephemeral } = MessageFlags;

let emulator: Emulator;
let bot: Client<true>;

beforeEach(async () => {
  emulator = await startEmulator({ warns: false });
});
afterEach(async () => {
  await bot.destroy();
  await emulator.close();
});

/** Lets Alice use a command, and gives what the bot makes of it. */
async function onCommand<Result>(does: (interaction: ChatInputCommandInteraction) => Promise<Result>) {
  let resolve: (result: Result) => void = () => undefined;
  const done = new Promise<Result>((take) => {
    resolve = take;
  });
  bot = await startBot(emulator, {
    commands: [ECHO],
    onCommand: async (interaction) => resolve(await does(interaction)),
  });
  const answered = emulator.person('Alice').types('/echo x');
  return { result: await done, answered };
}

describe('an answer that Discord does not take', () => {
  test('comes later than three seconds', async () => {
    const { result, answered } = await onCommand(async (interaction) => {
      emulator.passes(3_000);
      return refusal(interaction.reply('te laat'));
    });
    expect(result).toBe(10_062);
    expect((await answered).failed).toBe('The application did not respond');
    expect(emulator.violations.map(({ rule }) => rule)).toEqual(['10062']);
  });

  test('is the second one', async () => {
    const { result } = await onCommand(async (interaction) => {
      const { id, token } = interaction;
      await interaction.reply('eerst');
      const again = { body: { type: 4, data: { content: 'nog eens' } }, auth: false };
      return refusal(interaction.client.rest.post(`/interactions/${id}/${token}/callback`, again));
    });
    expect(result).toBe(40_060);
    expect(emulator.person('Alice').sees()).toHaveLength(1);
  });

  test('changes a message where there is none', async () => {
    const { result } = await onCommand(({ client, id, token }) =>
      refusal(
        client.rest.post(`/interactions/${id}/${token}/callback`, {
          body: { type: 7, data: { content: 'x' } },
          auth: false,
        }),
      ),
    );
    expect(result).toBe(50_035);
  });

  test('comes by a token that Discord never gave', async () => {
    const { result } = await onCommand(({ client, id }) =>
      refusal(client.rest.post(`/interactions/${id}/verzonnen/callback`, { body: { type: 5 }, auth: false })),
    );
    expect(result).toBe(10_062);
  });
});

describe('what follows an answer', () => {
  test('is taken for fifteen minutes, and no longer', async () => {
    const { result } = await onCommand(async (interaction) => {
      await interaction.deferReply();
      emulator.passes(14 * 60_000);
      const inTime = await refusal(interaction.editReply('op tijd'));
      emulator.passes(60_000);
      return [
        inTime,
        await refusal(interaction.editReply('te laat')),
        await refusal(interaction.followUp('x')),
      ];
    });
    expect(result).toEqual(['accepted', 50_027, 50_027]);
    expect(
      emulator
        .person('Alice')
        .sees()
        .map(({ text }) => text),
    ).toEqual(['op tijd']);
  });

  test('is not taken before there is an answer', async () => {
    const { result } = await onCommand(({ client, applicationId, token }) =>
      refusal(
        client.rest.post(`/webhooks/${applicationId}/${token}`, { body: { content: 'x' }, auth: false }),
      ),
    );
    expect(result).toBe(10_015);
  });

  test('changes, reads and takes back the answer', async () => {
    const { result } = await onCommand(async (interaction) => {
      await interaction.reply('een');
      await interaction.editReply('twee');
      const read = (await interaction.fetchReply()).content;
      await interaction.deleteReply();
      return [read, await refusal(interaction.fetchReply()), await refusal(interaction.editReply('drie'))];
    });
    expect(result).toEqual(['twee', 10_008, 10_008]);
    expect(emulator.person('Alice').sees()).toEqual([]);
  });

  test('is for one person or for all, as it says itself', async () => {
    await onCommand(async (interaction) => {
      await interaction.reply({ content: 'voor jou', flags: Ephemeral });
      await interaction.followUp('voor allen');
      await interaction.followUp({ content: 'ook voor jou', flags: Ephemeral });
    });
    const texts = (name: string) =>
      emulator
        .person(name)
        .sees()
        .map(({ text }) => text);
    expect(texts('Alice')).toEqual(['voor jou', 'voor allen', 'ook voor jou']);
    expect(texts('Bob')).toEqual(['voor allen']);
  });
});

test('the first answer comes back with the message, for whoever asks for it', async () => {
  const { result } = await onCommand(async (interaction) => {
    const response = await interaction.reply({ content: 'hier', withResponse: true });
    return [response.resource?.message?.content, response.interaction.responseMessageEphemeral];
  });
  expect(result).toEqual(['hier', false]);
});

test('an ephemeral message is in no history, and no bot token reaches it', async () => {
  const { result } = await onCommand(async (interaction) => {
    const { resource } = await interaction.reply({ content: 'x', flags: Ephemeral, withResponse: true });
    const path = `/channels/${interaction.channelId}/messages` as const;
    const { rest } = interaction.client;
    return [await rest.get(path), await refusal(rest.get(`${path}/${resource?.message?.id}`))];
  });
  expect(result).toEqual([[], 10_008]);
});
