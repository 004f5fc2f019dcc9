import { isGroup, shownName } from '../../people/command-line.ts';
import { rowsOf } from './composer-list.ts';
import { ownChoices, read, withChoice, withCommand, withOption } from './composing.ts';
import type { Composer, Ui } from './screen.ts';

/** So long the page waits for more before it asks the bot what to offer. */
const PAUSE = 120;

/** An empty composer that still knows what was sent before. */
export function emptyComposer(history: string[] = []): Composer {
  return {
    text: '',
    picked: {},
    choices: [],
    choicesState: 'none',
    active: -1,
    listHidden: false,
    showsOptional: false,
    history,
    asked: 0,
  };
}

/** Takes what was typed. */
export function changeText(ui: Ui, text: string): void {
  const { composer } = ui.screen;
  replaceComposer(ui, {
    ...composer,
    text,
    listHidden: false,
    active: text.startsWith('/') && !/\s/.test(text) ? 0 : -1,
  });
}

/** Puts another line in the composer, and asks the bot what it offers for it. */
export function replaceComposer(ui: Ui, composer: Composer): void {
  const { view } = ui.screen;
  ui.screen.problem = null;
  ui.screen.composer = composer;
  composer.asked += 1;
  const reading = read(view, composer);
  const asksBot =
    reading.mode === 'command' && ownChoices(view, reading.line) === null && !composer.listHidden;
  if (asksBot) {
    composer.choicesState = 'loading';
    void askBot(ui, composer.asked);
  } else {
    composer.choices = [];
    composer.choicesState = 'none';
  }
  ui.refresh();
  focusComposer();
}

/** Puts the cursor at the end of the line. */
export function focusComposer(): void {
  const box = document.querySelector<HTMLTextAreaElement>('.composer textarea');
  if (box && document.activeElement !== box) box.focus();
}

async function askBot(ui: Ui, asked: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const { composer } = ui.screen;
  if (composer.asked !== asked) return;
  const result = await ui.act({ do: 'complete', text: composer.text, picked: composer.picked });
  const now = ui.screen.composer;
  // What comes after something else was typed is of no use any more.
  if (now.asked !== asked) return;
  if ('choices' in result) {
    now.choices = result.choices;
    now.choicesState = result.failed ? 'failed' : 'shown';
  } else {
    now.choices = [];
    now.choicesState = 'none';
  }
  ui.refresh();
}

/** Takes a row of the list. */
export function pickRow(ui: Ui, index: number): void {
  const { view, composer } = ui.screen;
  const reading = read(view, composer);
  const { locale } = view.person;
  if (reading.mode === 'picking') {
    const command = reading.commands[index];
    if (command) replaceComposer(ui, withCommand(composer, command, locale));
  } else if (reading.mode === 'command') {
    const row = rowsOf(ui, reading)[index];
    if (row) replaceComposer(ui, withChoice(composer, reading.line, row, locale));
  }
}

/** Sends the line, or says why it can't be sent. */
export async function sendLine(ui: Ui): Promise<void> {
  const { composer, words, view } = ui.screen;
  const text = composer.text.trim();
  if (text === '') return;
  const result = await ui.act({ do: 'type', text, picked: composer.picked });
  if (result.ok) {
    const history = [...composer.history.filter((line) => line !== text), text].slice(-30);
    ui.screen.problem = null;
    // What one asked oneself one wants to see, wherever one was reading.
    ui.screen.followsNewest = true;
    ui.screen.composer = emptyComposer(history);
  } else {
    const { problem, option = '', detail = '', word = '' } = result.problem;
    const reading = read(view, composer);
    const missing =
      problem === 'required' && reading.mode === 'command'
        ? reading.line.options.find((one) => one.name === option)
        : undefined;
    const name = missing ? shownName(missing, view.person.locale) : option;
    if (missing && !composer.text.trimEnd().endsWith(`${name}:`))
      replaceComposer(ui, withOption(composer, name));
    ui.screen.problem = words.problem(problem, name, detail || (word ? `/${word}` : ''));
  }
  ui.refresh();
}

/** The keys of the line: arrows and Tab for the list, Enter to send or to pick. */
export function onComposerKey(ui: Ui, event: KeyboardEvent): void {
  if (event.isComposing) return;
  const { composer, view } = ui.screen;
  const reading = read(view, composer);
  const rows = rowsOf(ui, reading);
  const move = (step: number) => {
    event.preventDefault();
    composer.active =
      (composer.active + step + rows.length + (composer.active < 0 && step < 0 ? 1 : 0)) % rows.length;
    ui.refresh();
    document.querySelector(`#row-${composer.active}`)?.scrollIntoView({ block: 'nearest' });
  };
  switch (event.key) {
    case 'ArrowDown':
      if (rows.length > 0) move(1);
      return;
    case 'ArrowUp':
      if (rows.length > 0) move(-1);
      else if (composer.text === '') recall(ui, event);
      return;
    case 'Tab':
      if (rows.length === 0 || event.shiftKey) return;
      event.preventDefault();
      pickRow(ui, Math.max(0, composer.active));
      return;
    case 'Escape':
      if (rows.length === 0 && composer.choicesState === 'none') return;
      event.preventDefault();
      composer.listHidden = true;
      composer.choicesState = 'none';
      ui.refresh();
      return;
    case 'Enter':
      if (event.shiftKey) return;
      event.preventDefault();
      if (reading.mode === 'picking' && !isComplete(ui) && rows.length > 0)
        pickRow(ui, Math.max(0, composer.active));
      else if (reading.mode === 'command' && composer.active >= 0 && rows.length > 0)
        pickRow(ui, composer.active);
      else void sendLine(ui);
  }
}

/** Whether the name of a command stands there whole, and it needs nothing more. */
function isComplete(ui: Ui): boolean {
  const { view, composer } = ui.screen;
  const name = composer.text.slice(1);
  const command = view.commands.find(
    (one) => shownName(one, view.person.locale) === name || one.name === name,
  );
  return (
    command !== undefined && !(command.options ?? []).some((option) => isGroup(option) || option.required)
  );
}

function recall(ui: Ui, event: KeyboardEvent): void {
  const last = ui.screen.composer.history.at(-1);
  if (!last) return;
  event.preventDefault();
  changeText(ui, last);
}
