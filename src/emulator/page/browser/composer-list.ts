import { shownName } from '../../people/command-line.ts';
import type { Reading } from './composing.ts';
import { ownChoices } from './composing.ts';
import type { Ui } from './screen.ts';

/** A row of the list over the composer. */
export interface ListRow {
  shown: string;
  value: string | number;
  detail?: string | undefined;
}

/** What the list over the composer offers at this moment. */
export function rowsOf(ui: Ui, reading: Reading): ListRow[] {
  const { view, composer } = ui.screen;
  if (composer.listHidden) return [];
  const { locale } = view.person;
  if (reading.mode === 'picking') {
    return reading.commands.map((command) => ({
      shown: `/${shownName(command, locale)}`,
      value: command.id,
      detail:
        command.description_localizations?.[locale as keyof typeof command.description_localizations] ??
        command.description,
    }));
  }
  if (reading.mode !== 'command') return [];
  return (
    ownChoices(view, reading.line) ??
    composer.choices.map((choice) => ({ shown: choice.name, value: choice.value }))
  );
}
