/** What a stranger does first: open the page of `npm start` and try the bot in it. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWithPeople } from '../chat/bot.ts';
import { readSeed } from '../seed.ts';
import { CHROMIUM, inChromium, openTab, startChromium, type Tab } from './browser.ts';

/** Runs in the page: whatever is written in a bright colour on a bright ground. */
const BRIGHT_ON_BRIGHT = `(() => {
  const isBright = (colour) => (colour.match(/[\\d.]+/g) ?? []).slice(0, 3).every((part) => part > 200);
  const groundOf = (element) => {
    if (!element) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return /, 0\\)$/.test(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
  };
  return [...document.querySelectorAll('input, textarea, select, button, option, p, h1, h2, h3, label, a, dialog')]
    // What is typed is drawn by the mirror below it.
    .filter((element) => !element.matches('.composer textarea'))
    .filter((element) => isBright(getComputedStyle(element).color) && isBright(groundOf(element)))
    .map((element) => element.outerHTML.slice(0, 80));
})()`;

describe.skipIf(!CHROMIUM)(inChromium, () => {
  let browser: Browser;
  let bot: Awaited<ReturnType<typeof startWithPeople>>;
  let alice: Tab;

  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    bot = await startWithPeople();
    alice = await openTab(browser, bot.emulator.url, 'alice');
  });
  afterEach(async () => {
    expect(alice.faults).toEqual([]);
    await alice.page.close();
    await bot.stop();
  });

  const reads = (tab: Tab, words: string) => expect.poll(() => tab.newest().innerText()).toContain(words);

  test('with the keyboard alone a question is found in the list and shown with its answer', async () => {
    const { page } = alice;
    // The line has the focus from the start.
    await page.keyboard.type('/vr');
    await page.getByRole('option', { name: '/vraag' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('casussen');
    await page.getByRole('option', { name: '3 · Kunt u aangeven welke vijf casussen' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await reads(alice, 'Kunt u aangeven welke vijf casussen zijn behandeld');
    await reads(alice, 'Dit betrof een thematische bespreking');
    await reads(alice, '3 van 5');
    await reads(alice, 'Alleen jij kunt dit zien');
  });

  test('answer 1 stands there whole, and the way to answer 5 leads back', async () => {
    const [first, , , , fifth] = (await readSeed()).exchanges;
    await alice.types('/vraag 1');
    for (const paragraph of first?.answer?.text.split('\n\n') ?? ['none']) await reads(alice, paragraph);
    expect(await alice.newest().getByRole('link').getAttribute('href')).toBe(first?.footnotes[0]?.links[0]);
    await alice.clicks('Vraag 5');
    await reads(alice, fifth?.question ?? 'none');
    await alice.clicks('Terug naar vraag 1');
    await reads(alice, first?.question.slice(0, 60) ?? 'none');
  });

  test('the line is a step away with Tab, and what is typed with no focus goes into it', async () => {
    const { page } = alice;
    const line = page.getByRole('textbox', { name: 'Bericht naar #algemeen' });
    const letGo = () => page.evaluate('document.activeElement?.blur()');
    await letGo();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('een ');
    await letGo();
    await page.keyboard.type('twee');
    expect(await line.inputValue()).toBe('een twee');
  });

  test('a modal begins in its first field', async () => {
    const { page } = alice;
    await alice.types('/vraag 3');
    await alice.clicks('Bewaar');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Hoorzitting');
    await page.keyboard.press('Enter');
    await reads(alice, 'Bewaard in “Hoorzitting” (1 antwoord).');
  });

  test('who reads what was said before is led to the newest messages, and sees what they ask', async () => {
    const { page } = alice;
    const way = page.getByRole('button', { name: 'Naar de nieuwste berichten' });
    const scroller = page.getByRole('region', { name: /^Berichten in/ });
    const scrolled = () => scroller.evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight);
    for (const number of [1, 2, 3]) {
      await alice.types(`/vraag ${number}`);
      await reads(alice, `${number} van 5`);
    }
    await expect.poll(scrolled).toBeLessThan(10);
    expect(await way.isVisible()).toBe(false);
    await scroller.evaluate((one) => one.scrollTo({ top: 0 }));
    await way.click();
    await expect.poll(scrolled).toBeLessThan(10);
    await expect.poll(() => way.isVisible()).toBe(false);
    await scroller.evaluate((one) => one.scrollTo({ top: 0 }));
    await way.waitFor();
    await alice.types('/vraag 4');
    await reads(alice, '4 van 5');
    await expect.poll(scrolled).toBeLessThan(10);
  });

  test('a mention in what is replied to reads as the name', async () => {
    const { page } = alice;
    await alice.types('/vraag 3');
    await alice.clicks('Delen');
    await reads(alice, 'Gedeeld door @Alice');
    await alice.clicks('Volgende');
    await reads(alice, '4 van 5');
    expect(await page.locator('.above-words').last().innerText()).toBe('Gedeeld door @Alice');
  });

  test('where the system is dark and the page light, everything on it is', async () => {
    const { page } = alice;
    await page.getByRole('button', { name: 'Licht thema' }).click();
    await alice.types('/vraag 3');
    await alice.clicks('Delen in…');
    await page.getByRole('dialog').waitFor();
    const unreadable = await page.evaluate(BRIGHT_ON_BRIGHT);
    expect(unreadable).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
  });

  test('a number that is not there is answered with those that are, in a menu', async () => {
    await alice.types('/vraag 9');
    await reads(alice, 'Vraag 9 is er niet. Wel zijn er: 1 t/m 5.');
    await alice.chooses('Kies een vraag', 'Vraag 4');
    await reads(alice, '4 van 5');
  });

  test('a search with a typo shows the matching words bold, and opens the whole answer', async () => {
    await alice.types('/zoek koolmes');
    await reads(alice, 'Gevonden voor “koolmes”: 2 antwoorden in één zaak.');
    expect(await alice.newest().locator('strong', { hasText: 'Koolmees' }).count()).toBe(2);
    await alice.chooses('Open het hele antwoord', 'Vraag 3');
    await reads(alice, 'Dit betrof een thematische bespreking');
  });

  test('what is shared is there for others, and what is not is not', async () => {
    const bob = await openTab(browser, bot.emulator.url, 'bob');
    await alice.types('/vraag 2');
    await reads(alice, '2 van 5');
    expect(await bob.newest().count()).toBe(0);
    await alice.clicks('Delen');
    await reads(bob, 'Gedeeld door @Alice');
    await reads(bob, 'In de brief, die is bijgevoegd, worden in dit verband geen voorbeelden gegeven.');
    await bob.page.close();
  });

  test('a thread gets an answer with a note', async () => {
    await alice.types('/vraag 4');
    await reads(alice, '4 van 5');
    await alice.clicks('Delen in…');
    const modal = alice.page.getByRole('dialog', { name: 'Vraag 4 delen' });
    await modal.getByRole('button', { name: /Maak een keuze/ }).click();
    await modal.getByRole('option', { name: 'voorbereiding hoorzitting' }).click();
    await modal.getByRole('textbox').fill('Zie vooral de *tweede* zin');
    await modal.getByRole('button', { name: 'Verzenden' }).click();
    await reads(alice, 'Gedeeld in #voorbereiding hoorzitting');
    await alice.page.getByRole('link', { name: 'voorbereiding hoorzitting' }).first().click();
    await reads(alice, 'Gedeeld door @Alice: Zie vooral de *tweede* zin');
  });

  test('whoever speaks English is answered in English', async () => {
    await alice.page.getByLabel('Taal').selectOption('English');
    await alice.page.getByRole('textbox', { name: 'Message #algemeen' }).waitFor();
    await alice.types('/vraag 3');
    await reads(alice, '3 of 5');
    await alice.page.getByRole('button', { name: 'Share', exact: true }).waitFor();
  });

  test('on a phone nothing is wider than the screen, and the channels are a tap away', async () => {
    await alice.page.setViewportSize({ width: 390, height: 844 });
    await alice.types('/vraag 1');
    await reads(alice, '1 van 5');
    await alice.types('/zoek ministeriele verantwoordelijkheid');
    await reads(alice, 'Gevonden voor');
    for (const part of ['html', '.scroller']) {
      expect(await alice.page.evaluate(`document.querySelector('${part}').scrollWidth`)).toBe(390);
    }
    await alice.clicks('Kanalen tonen');
    await alice.page.getByRole('link', { name: 'onderzoek', exact: true }).click();
    await alice.page.getByRole('textbox', { name: 'Bericht naar #onderzoek' }).waitFor();
  });
});
