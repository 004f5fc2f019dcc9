/** Takes the pictures of the README and the docs: `npm run screenshots`. Not a test: a picture shows, and proves nothing. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { BrowserContextOptions } from 'playwright-core';
import { startBot } from '../../src/bot.ts';
import type { Document } from '../../src/documents/model.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { theAnswer, theFurtherAnswer, thePostponement, theQuestions } from '../archive/cases/papers.ts';
import { anArchive } from '../archive-file.ts';
import { readSeed } from '../seed.ts';
import { openTab, startChromium, type Tab } from './browser.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const WINDOW = { viewport: { width: 1000, height: 700 }, deviceScaleFactor: 2 };
const PHONE = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 };
const LIGHT = { colorScheme: 'light' } as const;

await mkdir(FOLDER, { recursive: true });
const emulator = await startEmulator({
  now: () => Date.parse('2023-02-02T09:30:00+01:00'),
  botIsNew: true,
});
/** Older than the paper that comes with the bot: that is the one that `/vraag` means. */
const older = (document: Document): Document => ({
  ...document,
  submitted: document.submitted?.replace('2024', '2021') ?? null,
  received: document.received?.replace('2024', '2021') ?? null,
  sessionYear: document.sessionYear && '2021-2022',
});
const boat = [theQuestions(), thePostponement(), theAnswer(), theFurtherAnswer()].map(older);
const archive = await anArchive([await readSeed(), ...boat]);
const bot = await startBot({ token: emulator.token, api: emulator.api, archive, log: pino() });
if ('refused' in bot) throw new Error('the emulator refused its own token');
const browser = await startChromium();

/** A picture of what a person does, in a tab of their own. */
async function picture(
  name: string,
  person: string,
  look: BrowserContextOptions,
  does: (tab: Tab) => Promise<string>,
): Promise<void> {
  const tab = await openTab(browser, emulator.url, person, look);
  const words = await does(tab);
  await tab.page.getByText(words).last().waitFor();
  await tab.page.screenshot({ path: `${FOLDER}${name}.png` });
  await tab.page.close();
}

await picture('welkom', 'alice', WINDOW, async () => 'Hier is Vraagbaak');
await picture('kiezen', 'bob', { ...WINDOW, ...LIGHT }, async ({ page }) => {
  await page.keyboard.type('/vraag ');
  return '3 · Kunt u aangeven welke vijf casussen';
});
await picture('vraag', 'alice', WINDOW, async (tab) => {
  await tab.types('/vraag 3');
  return '3 van 5';
});
await picture('delen', 'alice', WINDOW, async (tab) => {
  await tab.clicks('Delen in…');
  await tab.page.getByRole('dialog').getByRole('textbox').fill('Voor het stuk van morgen.');
  return 'Vraag 3 delen';
});
await picture('gedeeld', 'bob', PHONE, async () => {
  const alice = await openTab(browser, emulator.url, 'alice', WINDOW);
  await alice.page.keyboard.press('Escape');
  await alice.clicks('Delen');
  await alice.page.getByText('Gedeeld door').last().waitFor();
  await alice.page.close();
  return 'Gedeeld door';
});
await picture('zoek', 'bob', { ...PHONE, ...LIGHT }, async (tab) => {
  await tab.types('/zoek koolmes');
  return 'Gevonden voor';
});
await picture(
  'zaak',
  'mila',
  { ...WINDOW, ...LIGHT, viewport: { width: 1000, height: 900 } },
  async (tab) => {
    await tab.types('/document 2024Z14001');
    return 'Stukken in deze zaak';
  },
);
await picture('verzameling', 'alice', WINDOW, async (tab) => {
  for (const number of [3, 1]) {
    await tab.types(`/vraag ${number}`);
    await tab.page.getByText(`${number} van 5`).last().waitFor();
    await tab.clicks('Bewaar');
    if (number === 1) break;
    await tab.page.getByRole('dialog').waitFor();
    await tab.page.keyboard.type('Hoorzitting 12 december');
    await tab.page.keyboard.press('Enter');
    await tab.page.getByText('(1 antwoord)').waitFor();
  }
  await tab.page.getByText('(2 antwoorden)').waitFor();
  await tab.clicks('Notitie');
  await tab.page.getByRole('dialog').waitFor();
  await tab.page.keyboard.type('Navragen: welke vijftig waren erbij?');
  await tab.clicks('Verzenden');
  await tab.page.getByText('Notitie van').waitFor();
  await tab.clicks('Naar Hoorzitting 12 december');
  return '2 antwoorden · gemaakt door';
});
await picture('bericht', 'bob', { ...WINDOW, ...LIGHT }, async (tab) => {
  await tab.types('Wie kijkt naar 2022-2023/1480, vraag 3?');
  await tab.page.getByRole('article').last().getByRole('button', { name: 'Apps' }).click();
  return 'Zoek in Kamervragen';
});
await picture('hulp', 'mila', PHONE, async (tab) => {
  await tab.types('/help');
  return 'Wat ik kan';
});

await browser.close();
await bot.close();
await emulator.close();
