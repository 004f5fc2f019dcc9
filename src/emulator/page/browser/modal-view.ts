import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { SeenField } from '../../people/seen-modal.ts';
import type { ViewModal } from '../view-model.ts';
import { avatar } from './avatar.ts';
import { optionsOf } from './component-view.ts';
import { menuView } from './listbox.ts';
import { markdown } from './markdown-view.ts';
import type { Ui } from './screen.ts';

const TEXT_INPUT = 4;

/** The modal that stands open, in the browser's own dialog: it keeps the focus inside. */
export function modalView(ui: Ui): TemplateResult | typeof nothing {
  const { modal } = ui.screen.view;
  if (!modal) return nothing;
  const { words, view } = ui.screen;
  const cancel = () => void ui.act({ do: 'close modal' });
  return html`<dialog
    class="modal"
    aria-labelledby="modal-title"
    @cancel=${(event: Event) => {
      event.preventDefault();
      cancel();
    }}
  >
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void submit(ui, modal);
      }}
      novalidate
    >
      <header>
        <img src=${avatar(view.application.name, true)} alt="" />
        <h2 id="modal-title">${modal.title}</h2>
        <button type="button" class="modal-close" aria-label=${words.close} @click=${cancel}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div class="modal-body">
        ${modal.texts.map((text, index) => markdown(ui, text, `modal.${index}`))}
        ${modal.fields.map((field) => fieldView(ui, modal, field))}
        ${modal.failed ? html`<div class="failure" role="alert">${words.modalFailed}</div>` : nothing}
      </div>
      <footer>
        <button type="button" class="button plain" @click=${cancel}>${words.cancel}</button>
        <button type="submit" class="button primary ${modal.sending ? 'busy' : ''}">${words.submit}</button>
      </footer>
    </form>
  </dialog>`;
}

/** What stands in the fields of this modal; at first what the bot put there. */
function valuesOf(ui: Ui, modal: ViewModal): NonNullable<Ui['screen']['modal']> {
  if (ui.screen.modal?.id !== modal.id) {
    const values = Object.fromEntries(modal.fields.map((field) => [field.customId, field.values]));
    ui.screen.modal = { id: modal.id, values, problems: {} };
  }
  return ui.screen.modal ?? { id: modal.id, values: {}, problems: {} };
}

function fieldView(ui: Ui, modal: ViewModal, field: SeenField): TemplateResult {
  const { words } = ui.screen;
  const state = valuesOf(ui, modal);
  const values = state.values[field.customId] ?? [];
  const problem = state.problems[field.customId];
  const id = `field-${field.customId}`;
  const set = (changed: string[]) => {
    state.values[field.customId] = changed;
    delete state.problems[field.customId];
    ui.refresh();
  };
  const label = html`${field.label}${
    field.required
      ? html`<span class="required" title=${words.required} aria-hidden="true">*</span>`
      : nothing
  }`;
  return html`<div class="field">
    ${
      field.type === TEXT_INPUT
        ? html`<label for=${id}>${label}</label>`
        : html`<div class="field-label">${label}</div>`
    }
    ${field.description ? html`<p class="field-about">${field.description}</p>` : nothing}
    ${field.type === TEXT_INPUT ? textView(field, id, values[0] ?? '', set) : choiceView(ui, modal, field, values, set)}
    ${problem ? html`<p class="field-problem" role="alert">${problem}</p>` : nothing}
  </div>`;
}

function textView(
  field: SeenField,
  id: string,
  value: string,
  set: (values: string[]) => void,
): TemplateResult {
  const onInput = (event: InputEvent) =>
    set([(event.target as HTMLInputElement | HTMLTextAreaElement).value]);
  return field.paragraph
    ? html`<textarea
        id=${id}
        rows="5"
        maxlength=${field.max}
        placeholder=${field.placeholder}
        ?required=${field.required}
        .value=${value}
        @input=${onInput}
      ></textarea>`
    : html`<input
        id=${id}
        type="text"
        maxlength=${field.max}
        placeholder=${field.placeholder}
        ?required=${field.required}
        .value=${value}
        @input=${onInput}
      />`;
}

function choiceView(
  ui: Ui,
  modal: ViewModal,
  field: SeenField,
  values: string[],
  set: (values: string[]) => void,
): TemplateResult {
  return menuView(ui, {
    key: `${modal.id}-${field.customId}`,
    name: field.label,
    placeholder: field.placeholder,
    options: optionsOf(ui, field.type, field.channelTypes, { options: field.options }),
    chosen: values,
    min: field.min,
    max: field.max,
    disabled: false,
    done: set,
  });
}

async function submit(ui: Ui, modal: ViewModal): Promise<void> {
  const state = valuesOf(ui, modal);
  const result = await ui.act({ do: 'fill', values: state.values });
  if (result.ok) return;
  const { option = '', problem } = result.problem;
  const label = modal.fields.find((field) => field.customId === option)?.label ?? option;
  state.problems = { [option]: ui.screen.words.problem(problem, label, '') };
  ui.refresh();
}
