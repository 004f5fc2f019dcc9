/** The page in a real Chromium, with a person before it. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** Where Chromium is on this machine; null where it is not, and then the browser tests are skipped. */
export const CHROMIUM = findChromium();

/** For the title of a group of tests, so that a report says why it was skipped. */
export const inChromium = CHROMIUM
  ? 'in Chromium'
  : 'in Chromium (skipped: there is none on this machine; apt-get install chromium)';

if (!CHROMIUM) console.warn('No Chromium on this machine: the browser tests are skipped.');

function findChromium(): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here.
      }
    }
  }
  return null;
}

/** Starts a Chromium that talks to nobody by itself. */
export function startChromium(): Promise<Browser> {
  if (!CHROMIUM) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A tab in which a person uses the page. */
export interface Tab {
  readonly page: Page;
  /** What went wrong in the page, and every request that left this machine. */
  readonly faults: readonly string[];
  /** Types a line and presses Enter. */
  types(line: string): Promise<void>;
  /** Clicks the newest button with this name. */
  clicks(name: string): Promise<void>;
  /** Opens the newest menu with this name and chooses from it. */
  chooses(menu: string, choice: string): Promise<void>;
  /** The newest message. */
  newest(): Locator;
}

/** Opens the page as someone. */
export async function openTab(
  browser: Browser,
  url: string,
  as: string,
  options: BrowserContextOptions = {},
): Promise<Tab> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'dark',
    ...options,
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('data:')) faults.push(`asked for ${address}`);
  });
  await page.goto(`${url}/?as=${as}`);
  const composer = page.getByRole('textbox', { name: /^(Bericht naar|Message) / });
  await composer.waitFor();
  const newestButton = (name: string) => page.getByRole('button', { name, exact: true }).last();
  return {
    page,
    faults,
    async types(line) {
      await composer.focus();
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
      await page.locator('textarea:placeholder-shown').waitFor();
    },
    async clicks(name) {
      await newestButton(name).click();
    },
    async chooses(menu, choice) {
      await newestButton(menu).click();
      await page.getByRole('option', { name: choice }).click();
    },
    newest: () => page.getByRole('article').last(),
  };
}
