/**
 * The HTML of official publications, as the publication site renders it: `div.vraag` with its label in a
 * heading, a footnote as a link to a pop-up, and around it the page of the site.
 */
import type { LabelKind } from '../grammar/labels.ts';
import { type Publication, publicationOf } from '../grammar/publication.ts';
import { type Element, elementsOf } from './tree.ts';
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
  'note-close': 'aside',
};

const BY_NAME = new Map<string, Role>(
  (
    [
      ['paragraph', ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'dt', 'dd', 'caption', 'pre']],
      ['list', ['ul', 'ol']],
      ['item', ['li']],
      ['row', ['tr']],
      ['cell', ['td', 'th']],
      ['line break', ['br']],
      [
        'inline',
        [
          'a',
          'abbr',
          'b',
          'cite',
          'em',
          'font',
          'i',
          'mark',
          'q',
          's',
          'small',
          'span',
          'strong',
          'sub',
          'sup',
          'u',
        ],
      ],
      [
        'aside',
        [
          'head',
          'script',
          'style',
          'noscript',
          'template',
          'nav',
          'form',
          'button',
          'select',
          'svg',
          'iframe',
        ],
      ],
    ] as const
  ).flatMap(([role, names]) => names.map((name) => [name, role] as const)),
);

export const OFFICIAL_HTML: Vocabulary = {
  sectionOf: (element) =>
    element.name === 'div' || element.name === 'section'
      ? (classesOf(element)
          .map((name) => SECTIONS[name])
          .find((kind) => kind !== undefined) ?? null)
      : null,
  labelOf: () => null,
  roleOf: (element) => {
    const classes = classesOf(element);
    // A mark in the text is a link to its note; in the note it is not.
    if (classes.includes('nootnum')) return element.name === 'a' ? 'note reference' : 'note number';
    return (
      classes.map((name) => BY_CLASS[name]).find((role) => role !== undefined) ??
      BY_NAME.get(element.name) ??
      null
    );
  },
  noteIdOf: ({ attributes }) => attributes.id?.replace(/^supernote-note-/, '') ?? null,
  referenceOf: ({ attributes }) => attributes.href?.replace(/^[^#]*#/, '') ?? null,
  bulletOf: ({ name }, place) => (name === 'ol' ? `${place + 1}.` : '•'),
};

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
