import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import { render } from 'lit';
import type { ActionResult, View } from '../view-model.ts';
import { emptyComposer, focusComposer } from './composer-moves.ts';
import { pageView } from './page-view.ts';
import type { Screen, Ui } from './screen.ts';
import { renewSkyra } from './skyra-styles.ts';
import { wordsFor } from './words.ts';

/** Further from the end than this, in pixels, one reads what was said before. */
const FAR = 300;

/** Messages at first, and more each time that older ones are asked for. */
const MESSAGES_SHOWN = 50;

/** Opens the page: a live line to the server, and everything drawn anew whenever something comes over it. */
function open(): void {
  let screen: Screen | null = null;
  let source: EventSource | null = null;
  let limit = MESSAGES_SHOWN;

  const where = () => new URLSearchParams(location.search);

  const ui: Ui = {
    get screen() {
      if (!screen) throw new Error('The page has no view yet');
      return screen;
    },
    refresh: () => {
      if (screen) draw(ui);
    },
    async act(action) {
      const response = await fetch(`/act?${where()}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(action),
      });
      if (!response.ok) return { ok: false, problem: { problem: 'refused' } };
      return (await response.json()) as ActionResult;
    },
    goTo: (channelId) => move({ in: channelId }),
    be: (name) => move({ as: name.toLowerCase() }),
    showOlder() {
      limit += MESSAGES_SHOWN;
      connect();
    },
  };

  const move = (to: Record<string, string>) => {
    const query = where();
    for (const [name, value] of Object.entries(to)) query.set(name, value);
    history.pushState(null, '', `/?${query}`);
    limit = MESSAGES_SHOWN;
    if (screen) Object.assign(screen, { drawerOpen: false, composer: emptyComposer(), problem: null });
    connect();
  };

  const take = (view: View) => {
    const words = wordsFor(view.person.locale);
    document.documentElement.lang = view.person.locale;
    document.title = `${view.here.kind === 'direct' ? '@' : '#'}${view.here.name} · ${view.guild.name}`;
    if (screen) Object.assign(screen, { view, words, connected: true });
    else {
      screen = {
        view,
        words,
        theme: matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark',
        drawerOpen: false,
        connected: true,
        openMenu: null,
        openApps: null,
        composer: emptyComposer(),
        modal: null,
        problem: null,
        revealed: new Set(),
        followsNewest: false,
      };
    }
    draw(ui);
  };

  const connect = () => {
    source?.close();
    source = new EventSource(`/live?${where()}&limit=${limit}`);
    source.onmessage = (event) => take(JSON.parse(String(event.data)) as View);
    source.onerror = () => {
      if (!screen) return;
      screen.connected = false;
      draw(ui);
    };
  };

  matchMedia('(prefers-color-scheme: light)').addEventListener('change', (event) => {
    if (!screen) return;
    screen.theme = event.matches ? 'light' : 'dark';
    draw(ui);
  });
  addEventListener('popstate', connect);
  // Scrolling does not bubble.
  addEventListener(
    'scroll',
    ({ target }) => {
      if (target instanceof Element && target.matches('.scroller')) showsWay(target);
    },
    { capture: true, passive: true },
  );
  addEventListener('keydown', (event) => {
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    // What is typed where nothing has the focus is meant for the line, as in Discord.
    if (isText && event.key !== ' ' && document.activeElement === document.body) focusComposer();
  });
  connect();
}

/** Draws the page; who was reading the newest messages goes on doing so. */
function draw(ui: Ui): void {
  // On the root, so that the browser's own parts (the dialog, its lists, the bars) are as light or dark as the page.
  document.documentElement.classList.toggle('light', ui.screen.theme === 'light');
  const isFirst = !document.querySelector('.app');
  const before = document.querySelector('.scroller');
  const place = before?.getAttribute('data-place');
  const wasAtEnd = !before || before.scrollHeight - before.scrollTop - before.clientHeight < 80;
  render(pageView(ui), document.body);
  const dialog = document.querySelector<HTMLDialogElement>('dialog.modal');
  if (dialog && !dialog.open) {
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.modal-body :is(input, textarea, button)')?.focus();
  } else if (isFirst) {
    // On a phone this would bring up the keyboard over half of the page.
    if (matchMedia('(hover: hover)').matches) focusComposer();
  }
  growComposer();
  const scroller = document.querySelector('.scroller');
  if (!scroller) return;
  const here = ui.screen.view.here.id;
  scroller.setAttribute('data-place', here);
  const { followsNewest } = ui.screen;
  ui.screen.followsNewest = false;
  if (!wasAtEnd && place === here && !followsNewest) {
    showsWay(scroller);
    return;
  }
  // Skyra's components lay themselves out a moment later.
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  toEnd();
  requestAnimationFrame(() => requestAnimationFrame(toEnd));
  showsWay(scroller);
}

/** Whether the newest messages are out of sight: then there is a button that leads to them. */
function showsWay(scroller: Element): void {
  const isAway = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight > FAR;
  document.querySelector('.to-newest')?.toggleAttribute('hidden', !isAway);
}

/** The line grows with what stands in it. */
function growComposer(): void {
  const box = document.querySelector<HTMLTextAreaElement>('.composer textarea');
  if (!box) return;
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 240)}px`;
}

renewSkyra();
open();
