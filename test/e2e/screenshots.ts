/** Takes the pictures of the README: `npm run screenshots`. Not a test: a picture shows, and proves nothing. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { startBot } from '../../src/bot.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { anArchive } from '../archive-file.ts';
import { openTab, startChromium } from '../browser.ts';
import { readSeed } from '../seed.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const WINDOW = { viewport: { width: 1000, height: 700 }, deviceScaleFactor: 2 };
const PHONE = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2, colorScheme: 'light' } as const;

await mkdir(FOLDER, { recursive: true });
const emulator = await startEmulator({ now: () => Date.parse('2023-02-02T09:30:00+01:00') });
const archive = await anArchive([await readSeed()]);
const bot = await startBot({ token: emulator.token, api: emulator.api, archive, log: pino() });
if ('refused' in bot) throw new Error('the emulator refused its own token');
const browser = await startChromium();

const alice = await openTab(browser, emulator.url, 'alice', WINDOW);
await alice.types('/vraag 3');
await alice.page.getByText('3 van 5').waitFor();
await alice.page.screenshot({ path: `${FOLDER}vraag.png` });
await alice.clicks('Delen');
await alice.page.getByText('Gedeeld door').waitFor();
await alice.page.close();

const bob = await openTab(browser, emulator.url, 'bob', PHONE);
await bob.types('/zoek koolmes');
await bob.page.getByText('Gevonden voor').waitFor();
await bob.page.screenshot({ path: `${FOLDER}zoek.png` });

await browser.close();
await bot.close();
await emulator.close();
