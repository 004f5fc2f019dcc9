import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { shownName } from '../../people/command-line.ts';
import { avatar } from './avatar.ts';
import type { ListRow } from './composer-list.ts';
import { rowsOf } from './composer-list.ts';
import { changeText, onComposerKey, pickRow, replaceComposer, sendLine } from './composer-moves.ts';
import type { Reading } from './composing.ts';
import { piecesOf, read, withOption } from './composing.ts';
import { send } from './icons.ts';
import type { Ui } from './screen.ts';

/** Where a person types: the line, the hints over it, and the list of what could stand there. */
export function composerView(ui: Ui): TemplateResult {
  const { view, words, composer, problem } = ui.screen;
  const name = placeName(ui);
  if (!view.here.mayWrite) {
    return html`<div class="composer"><div class="composer-box closed">${words.mayNotWrite}</div></div>`;
  }
  const reading = read(view, composer);
  const rows = rowsOf(ui, reading);
  return html`<form
    class="composer"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void sendLine(ui);
    }}
  >
    ${listView(ui, reading, rows)} ${hintView(ui, reading)}
    ${problem ? html`<div class="composer-problem" role="alert">${problem}</div>` : nothing}
    <div class="composer-box">
      <div class="composer-line">
        <div class="mirror" aria-hidden="true">${mirrorView(ui, reading)}</div>
        <textarea
          rows="1"
          aria-label=${words.messageTo(name)}
          placeholder=${words.messageTo(name)}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls=${rows.length > 0 ? 'composer-list' : nothing}
          aria-activedescendant=${rows.length > 0 && composer.active >= 0 ? `row-${composer.active}` : nothing}
          autocomplete="off"
          spellcheck="false"
          maxlength="4000"
          .value=${composer.text}
          @input=${(event: InputEvent) => changeText(ui, (event.target as HTMLTextAreaElement).value)}
          @keydown=${(event: KeyboardEvent) => onComposerKey(ui, event)}
        ></textarea>
      </div>
      <button class="composer-send" type="submit" aria-label=${words.send} ?disabled=${composer.text.trim() === ''}>
        ${send()}
      </button>
    </div>
  </form>`;
}

/** `#onderzoek`, or the name of the one at the other end. */
export function placeName(ui: Ui): string {
  const { here } = ui.screen.view;
  return here.kind === 'direct' ? `@${here.name}` : `#${here.name}`;
}

function mirrorView(ui: Ui, reading: Reading): TemplateResult | string {
  const { composer, view } = ui.screen;
  if (reading.mode !== 'command') return composer.text;
  const pieces = piecesOf(composer.text, reading.line, view.person.locale);
  return html`${pieces.map((piece) =>
    piece.text ? html`<span class=${`piece-${piece.is}`}>${piece.text}</span>` : nothing,
  )}`;
}

function listView(ui: Ui, reading: Reading, rows: ListRow[]): TemplateResult | typeof nothing {
  const { composer, view, words } = ui.screen;
  const isLoading = composer.choicesState === 'loading' && rows.length === 0;
  const note =
    composer.choicesState === 'failed'
      ? html`<div class="list-note failed" role="alert">${words.choicesFailed}</div>`
      : isLoading
        ? html`<div class="list-note" role="status">${words.loadingChoices}</div>`
        : composer.choicesState === 'shown' && rows.length === 0
          ? html`<div class="list-note" role="status">${words.noChoices}</div>`
          : nothing;
  if (composer.listHidden || (rows.length === 0 && note === nothing) || reading.mode === 'words')
    return nothing;
  const isPicker = reading.mode === 'picking';
  const label = isPicker ? words.commands : words.options;
  return html`<div class="composer-list">
    ${
      isPicker
        ? html`<div class="list-head">
          <img src=${avatar(view.application.name, true)} alt="" />${view.application.name}
        </div>`
        : nothing
    }
    ${note}
    <div role="listbox" id="composer-list" aria-label=${label}>
      ${rows.map(
        (row, index) =>
          html`<div
            role="option"
            id=${`row-${index}`}
            class="list-row ${composer.active === index ? 'active' : ''}"
            aria-selected=${composer.active === index ? 'true' : 'false'}
            @mousedown=${(event: MouseEvent) => event.preventDefault()}
            @mousemove=${() => {
              if (composer.active === index) return;
              composer.active = index;
              ui.refresh();
            }}
            @click=${() => pickRow(ui, index)}
          >
            <span class="list-shown">${row.shown}</span>
            ${row.detail ? html`<small>${row.detail}</small>` : nothing}
          </div>`,
      )}
    </div>
  </div>`;
}

/** Which command, which option, and which others there are. */
function hintView(ui: Ui, reading: Reading): TemplateResult | typeof nothing {
  if (reading.mode !== 'command') return nothing;
  const { words, composer, view } = ui.screen;
  const { line } = reading;
  const { locale } = view.person;
  const optional = line.options.filter((option) => !option.required && !line.given.has(option.name));
  const others = optional.filter((option) => option !== line.typing);
  const shown = line.options.filter((option) => composer.showsOptional || !others.includes(option));
  const described = line.typing ?? line.command;
  const about =
    described.description_localizations?.[locale as keyof typeof described.description_localizations] ??
    described.description;
  return html`<div class="composer-hint">
    <span class="hint-command">/${shownName(line.command, locale)}</span>
    ${shown.map((option) => {
      const given = line.given.has(option.name);
      const name = shownName(option, locale);
      const state = option === line.typing ? 'typing' : given ? 'given' : option.required ? 'required' : '';
      return html`<button
        type="button"
        class="hint-option ${state}"
        title=${option.description}
        ?disabled=${given || option === line.typing}
        @click=${() => replaceComposer(ui, withOption(composer, name))}
      >
        ${name}${option.required && !given ? html`<small>${words.required}</small>` : nothing}
      </button>`;
    })}
    ${
      others.length > 0 && !composer.showsOptional
        ? html`<button
          type="button"
          class="hint-option more"
          title=${others.map((option) => shownName(option, locale)).join(', ')}
          @click=${() => replaceComposer(ui, { ...composer, showsOptional: true })}
        >
          ${words.optional(others.length)}
        </button>`
        : nothing
    }
    <span class="hint-about">${about}</span>
  </div>`;
}
