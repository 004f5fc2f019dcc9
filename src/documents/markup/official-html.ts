/**
 * The HTML of official publications, as the publication site renders it: `div.vraag` with its label in a
 * heading, a footnote as a link to a pop-up, and around it the page of the site.
 */
import type { LabelKind } from '../grammar/labels.ts';
import { type Publication, publicationOf } from '../grammar/publication.ts';
import { hiddenIn } from './hidden.ts';
import { listNumbers } from './list-numbers.ts';
import { type Element, elementsOf, wordsOf } from './tree.ts';
import { chosenOptions } from './unshown.ts';
import type { Role, Vocabulary } from './vocabulary.ts';

const SECTIONS: Readonly<Record<string, LabelKind>> = {
  vraag: 'question',
  antwoord: 'answer',
  kamervraagopmerking: 'notice',
  toelichting: 'explanation',
};

/** What a class says goes before what the element says. */
const BY_CLASS: Readonly<Record<string, Role>> = {
  kamervraagomschrijving_kop: 'title',
  kamervraagomschrijving: 'title',
  stuktitel: 'label', // <h2 class="stuktitel no-toc">Vraag 1</h2>
  nummer: 'label', // <p class="nummer">1</p>, before 2010
  ol: 'item number', // <span class="ol">a.</span>
  noot: 'note', // <div class="voet noot …" id="supernote-note-ID-…">
  'note-close': 'aside', // the button of a pop-up
};

const BY_NAME = new Map<string, Role>(
  (
    [
      ['paragraph', ['p', 'blockquote', 'dt', 'dd', 'caption', 'figcaption', 'legend', 'pre', 'summary']],
      ['heading', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
      ['list', ['ul', 'ol', 'menu']],
      ['item', ['li']],
      ['row', ['tr']],
      ['cell', ['td', 'th']],
      ['line break', ['br']],
      ['raised', ['sup']],
      ['quotation', ['q']],
      ['formula', ['math']],
      ['field', ['input', 'select', 'textarea']],
      ['picture', ['img', 'svg', 'canvas', 'video', 'audio', 'object', 'embed']],
      [
        'inline',
        [
          ...[
            'a',
            'abbr',
            'b',
            'bdi',
            'bdo',
            'big',
            'cite',
            'code',
            'data',
            'dfn',
            'em',
            'font',
            'i',
            'ins',
            'kbd',
          ],
          ...[
            'label',
            'mark',
            'output',
            's',
            'samp',
            'small',
            'span',
            'strike',
            'strong',
            'sub',
            'time',
            'tt',
            'u',
          ],
          ...['var', 'wbr'],
        ],
      ],
      [
        'aside',
        [
          ...[
            'head',
            'script',
            'style',
            'noscript',
            'template',
            'nav',
            'button',
            'iframe',
            'datalist',
            'rt',
            'rp',
          ],
          'title',
        ],
      ],
    ] as const
  ).flatMap(([role, names]) => names.map((name) => [name, role] as const)),
);

/** What nobody reads: the words of programs. */
const NO_WORDS = new Set(['head', 'script', 'style', 'template', 'datalist', 'title']);
const RAISED = /vertical-align\s*:\s*(?:super|text-top)/i;

/** @param root of the page: its own style sheet says what it does not show */
export function vocabularyOf(root: Element): Vocabulary {
  const isHidden = hiddenIn(root);
  const roleOf = (element: Element): Role | null => {
    if (isHidden(element)) return 'aside';
    const classes = classesOf(element);
    // A mark in the text is a link to its note; in the note it is not.
    if (classes.includes('nootnum')) return element.name === 'a' ? 'note reference' : 'note number';
    const role = classes.map((name) => BY_CLASS[name]).find((one) => one !== undefined);
    if (role !== undefined) return role;
    const named = BY_NAME.get(element.name) ?? null;
    return named === 'inline' && RAISED.test(element.attributes.style ?? '') ? 'raised' : named;
  };
  return {
    sectionOf: (element) =>
      element.name === 'div' || element.name === 'section'
        ? (classesOf(element)
            .map((name) => SECTIONS[name])
            .find((kind) => kind !== undefined) ?? null)
        : null,
    labelOf: () => null,
    roleOf,
    noteIdOf: ({ attributes }) => attributes.id?.replace(/^supernote-note-/, '') ?? null,
    referenceOf: ({ attributes }) => attributes.href?.replace(/^[^#]*#/, '') ?? null,
    bulletsOf: (list, items) => {
      if (list.name === 'ol') return listNumbers(list, items);
      const isBare = /list-style(?:-type)?\s*:\s*none/i.test(list.attributes.style ?? '');
      return items.map(() => (isBare ? '' : '•'));
    },
    reasonOf: (element) => {
      if (NO_WORDS.has(element.name) || classesOf(element).includes('note-close')) return null;
      return isHidden(element) ? 'hidden' : 'site';
    },
    shownIn,
  };
}

/** What a field of a form shows: what was chosen, ticked or typed. */
function shownIn(field: Element): string {
  const { name, attributes, children } = field;
  if (name === 'textarea') return wordsOf(field);
  if (name === 'select') return chosenOptions(field).map(wordsOf).join(', ');
  const type = attributes.type?.toLowerCase() ?? 'text';
  const isOn = attributes.checked !== undefined;
  if (type === 'checkbox') return isOn ? '☒' : '☐';
  if (type === 'radio') return isOn ? '◉' : '○';
  const isShown = !/^(?:hidden|password|file|submit|button|reset|image)$/.test(type);
  return isShown ? (attributes.value ?? children.map(String).join('')) : '';
}

function classesOf({ attributes }: Element): string[] {
  return attributes.class?.split(/\s+/) ?? [];
}

/** Where the site puts the document, the surest first. */
const PLACES: readonly ((element: Element) => boolean)[] = [
  ({ attributes }) => attributes.id === 'main-column',
  ({ name }) => name === 'article',
  ({ name }) => name === 'main',
  ({ name }) => name === 'body',
];

/** The part of a page that is the document: without the site's own words. All of what is but a part of a page. */
export function bodyOf(root: Element): Element {
  const all = [...elementsOf(root)];
  return PLACES.map((isPlace) => all.find(isPlace)).find((place) => place !== undefined) ?? root;
}

/** What the head of the page says: `<meta name="dcterms.identifier" content="ah-tk-20152016-1021">`. */
export function publicationInPage(root: Element): Publication | null {
  const ids = [...elementsOf(root)].flatMap(({ name, attributes }) => {
    const isIdentifier = name === 'meta' && /identifier$/i.test(attributes.name ?? '');
    return isIdentifier ? (publicationOf(attributes.content?.trim() ?? '') ?? []) : [];
  });
  return ids[0] ?? null;
}
