/** The page of the emulator, with a small bot of its own behind it. */
import { request } from 'node:http';
import { ComponentType, MessageFlags, type ModalComponentData, TextInputStyle } from 'discord.js';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { type Behaviour, ECHO, startBot } from '../emulator/tiny-bot.ts';
import { CHROMIUM, inChromium, openTab, startChromium, type Tab } from './browser.ts';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ warns: false });
});
afterEach(() => emulator.close());

describe('the door', () => {
  /** The status of an answer; Node's fetch would not let us lie about where we are. */
  const status = (path: string, headers: Record<string, string>, method = 'GET', body = '') =>
    new Promise<number>((resolve, reject) => {
      const sent = request(`${emulator.url}${path}`, { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const json = { 'content-type': 'application/json' };

  test('is open to the page itself', async () => {
    expect(await status('/', {})).toBe(200);
    expect(await status('/act?as=alice', json, 'POST', '{"do":"close modal"}')).toBe(200);
  });

  test('is closed to another name for this machine, by which a site could get behind it', async () => {
    expect(await status('/', { host: 'evil.example' })).toBe(403);
    expect(await status('/api/v10/gateway', { host: 'evil.example' })).toBe(403);
    expect(await status('/', { host: new URL(emulator.url).host.replace('127.0.0.1', 'localhost') })).toBe(
      200,
    );
  });

  test('is closed to what another site makes a browser send', async () => {
    const act = (headers: Record<string, string>) =>
      status('/act?as=alice', { ...json, ...headers }, 'POST', '{"do":"close modal"}');
    expect(await act({ origin: 'https://evil.example' })).toBe(403);
    expect(await act({ origin: 'null' })).toBe(403);
    expect(await act({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await act({ 'sec-fetch-site': 'same-origin', origin: emulator.url })).toBe(200);
  });

  test('is closed to another site’s sockets', async () => {
    const gateway = emulator.url.replace('http', 'ws');
    const socket = new WebSocket(`${gateway}/gateway?v=10&encoding=json`, { origin: 'https://evil.example' });
    const outcome = await new Promise((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['an unknown action', '{"do":"run","text":"x"}'],
    ['a wrong form', '{"do":"type","text":3}'],
  ])('refuses %s as an action', async (_, body) => {
    expect(await status('/act?as=alice', json, 'POST', body)).toBe(400);
  });

  test('refuses an action that is far too long, and one that a form could send', async () => {
    const long = JSON.stringify({ do: 'type', text: 'a'.repeat(100_000), picked: {} });
    expect(await status('/act?as=alice', json, 'POST', long)).toBe(413);
    const plain = { 'content-type': 'text/plain' };
    expect(await status('/act?as=alice', plain, 'POST', '{"do":"close modal"}')).toBe(400);
  });
});

describe.skipIf(!CHROMIUM)(inChromium, () => {
  let browser: Browser;
  let bot: Awaited<ReturnType<typeof startBot>> | null = null;
  let alice: Tab;

  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(alice.faults).toEqual([]);
    await alice.page.close();
    await bot?.destroy();
    bot = null;
  });

  const start = async (behaviour: Behaviour, as = 'alice') => {
    bot = await startBot(emulator, { commands: [ECHO], ...behaviour });
    alice = await openTab(browser, emulator.url, as);
  };
  const reads = (tab: Tab, words: string) => expect.poll(() => tab.newest().innerText()).toContain(words);

  test('text is shown as text: nothing in it runs, and no link leads into the page', async () => {
    const bait = [
      '<img src=x onerror=alert(1)><script>alert(1)</script>',
      '[klik](javascript:alert(1)) [lek](data:text/html,x) <javascript:alert(1)>',
      '**vet** *schuin* ||geheim|| `code` https://example.org/a_b_c',
      '> aangehaald',
      '',
      '-# klein',
    ].join('\n');
    await start({
      onCommand: (interaction) =>
        interaction.reply({ content: bait, embeds: [{ description: bait, title: bait }] }),
    });
    await alice.types('/echo x');
    await reads(alice, '<img src=x onerror=alert(1)><script>alert(1)</script>');
    const links = await alice.newest().getByRole('link').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(new Set(addresses)).toEqual(new Set(['https://example.org/a_b_c']));
    expect(await alice.newest().locator('script, img[src="x"]').count()).toBe(0);
    expect(await alice.newest().locator('blockquote').count()).toBe(2);
  });

  test('what Discord would refuse is shown in red', async () => {
    await start({
      onCommand: (interaction) => interaction.reply({ content: 'a'.repeat(2_001) }).catch(() => undefined),
    });
    await alice.types('/echo x');
    const alert = alice.page.getByRole('alert').first();
    await expect.poll(() => alert.innerText()).toContain('content');
    expect(await alert.innerText()).toContain('2000');
    expect(emulator.violations).toHaveLength(1);
  });

  test('a bot that stays silent is said to have not responded, and the page goes on', async () => {
    await start({ onCommand: async () => undefined });
    await alice.types('/echo x');
    await alice.page.getByText('Opdracht verzenden…').waitFor();
    emulator.passes(3_000);
    await alice.page.getByText('De applicatie reageerde niet').waitFor();
  });

  test('a missing option is asked for, and nothing is sent without it', async () => {
    let used = 0;
    await start({ onCommand: async () => (used += 1) });
    await alice.page.getByRole('textbox').fill('/echo ');
    await alice.page.keyboard.press('Enter');
    await expect.poll(() => alice.page.getByRole('alert').innerText()).toContain('tekst');
    expect(used).toBe(0);
  });

  test('an ephemeral answer can be dismissed', async () => {
    await start({
      onCommand: (interaction) => interaction.reply({ content: 'voor jou', flags: MessageFlags.Ephemeral }),
    });
    await alice.types('/echo x');
    await reads(alice, 'Alleen jij kunt dit zien');
    await alice.clicks('Bericht sluiten');
    await expect.poll(() => alice.newest().count()).toBe(0);
  });

  test('a modal is filled in with the keyboard, and keeps what was typed while the bot fails', async () => {
    const modal: ModalComponentData = {
      title: 'Zeg het',
      customId: 'modal',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.TextInput,
              customId: 'text',
              label: 'Tekst',
              style: TextInputStyle.Short,
              required: true,
            },
          ],
        },
      ],
    };
    let submitted = 0;
    await start({
      onCommand: (interaction) => interaction.showModal(modal),
      onModal: async (interaction) => {
        submitted += 1;
        if (submitted > 1) await interaction.reply(interaction.fields.getTextInputValue('text'));
      },
    });
    await alice.types('/echo x');
    const dialog = alice.page.getByRole('dialog', { name: 'Zeg het' });
    await dialog.waitFor();
    await alice.page.keyboard.press('Tab');
    await dialog.getByRole('textbox', { name: 'Tekst' }).focus();
    await alice.page.keyboard.type('hallo');
    await alice.page.keyboard.press('Enter');
    await expect.poll(() => submitted).toBe(1);
    emulator.passes(3_000);
    await dialog.getByRole('alert').waitFor();
    await alice.page.keyboard.press('Enter');
    await reads(alice, 'hallo');
    expect(await dialog.count()).toBe(0);
  });

  test('two people in two tabs see the same channel, each in their own language', async () => {
    await start({ onCommand: (interaction) => interaction.reply('voor allen') });
    emulator.person('Bob').speaks('en-GB');
    const bob = await openTab(browser, emulator.url, 'bob');
    await alice.types('/echo x');
    await reads(bob, 'voor allen');
    await bob.page.getByRole('textbox', { name: 'Message #algemeen' }).waitFor();
    expect(await bob.page.getByText('Alice used').count()).toBe(1);
    await bob.page.close();
  });
});
