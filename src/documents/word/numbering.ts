/**
 * The numbers and bullets that Word prints before paragraphs and does not store with them: they are counted as
 * Word counts them (ECMA-376 part 1, 17.9).
 */
import { childOf, childrenOf, type Element, elementsOf } from '../markup/tree.ts';
import { inFormat } from '../text/number-formats.ts';
import { attributeOf, propertyOf } from './properties.ts';

/** The number of the next paragraph, as it is printed, or '' where Word prints none. */
export type Numberer = (paragraph: Element) => string;

interface Level {
  readonly start: number;
  /** "decimal", "lowerLetter", "bullet" … */
  readonly format: string;
  /** `%1.`, `%1.%2`, `•`. */
  readonly text: string;
}

interface List {
  /** Lists of the same one are counted on. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

const DEEPEST_LEVEL = 8;

export function numbererFor(numbering: Element | null, styles: Element | null): Numberer {
  const lists = listsIn(numbering);
  const styled = placesByStyle(styles);
  const counts = new Map<string, number[]>();
  return (paragraph) => {
    const place = placeOf(paragraph, styled);
    const list = place && lists.get(place.list);
    const level = list?.levels.get(place?.level ?? 0);
    if (!place || !list || !level) return '';
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    count.length = Math.min(count.length, place.level + 1);
    for (let above = 0; above < place.level; above += 1) count[above] ??= list.levels.get(above)?.start ?? 1;
    count[place.level] = (count[place.level] ?? level.start - 1) + 1;
    return print(level, count, list);
  };
}

function print(level: Level, count: readonly number[], { levels }: List): string {
  if (level.format === 'bullet') return bullet(level.text);
  if (level.format === 'none') return '';
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return inFormat(count[at] ?? 1, levels.get(at)?.format ?? 'decimal');
  });
}

/** Bullets are signs of Symbol or Wingdings, in the private part of Unicode, or a letter of Courier. */
function bullet(sign: string): string {
  return /^[–—-]$/.test(sign) ? '–' : '•';
}

function listsIn(numbering: Element | null): Map<string, List> {
  const root = childOf(numbering, 'numbering');
  const abstracts = new Map(
    childrenOf(root, 'abstractnum').map((one) => [attributeOf(one, 'abstractnumid'), levelsIn(one)] as const),
  );
  return new Map(
    childrenOf(root, 'num').map((num) => {
      const abstract = propertyOf(num, 'abstractnumid') ?? '';
      const own = new Map(abstracts.get(abstract));
      const overrides = childrenOf(num, 'lvloverride');
      for (const override of overrides) {
        const at = Number(attributeOf(override, 'ilvl'));
        const start = propertyOf(override, 'startoverride');
        const level = levelsIn(override).get(at) ?? own.get(at);
        if (level) own.set(at, start === null ? level : { ...level, start: Number(start) });
      }
      const id = attributeOf(num, 'numid') ?? '';
      // A list that begins again counts for itself.
      return [id, { abstract: overrides.length > 0 ? `${abstract}:${id}` : abstract, levels: own }] as const;
    }),
  );
}

function levelsIn(parent: Element): Map<number, Level> {
  return new Map(
    childrenOf(parent, 'lvl').map((level) => [
      Number(attributeOf(level, 'ilvl') ?? 0),
      {
        start: Number(propertyOf(level, 'start') ?? 1),
        format: propertyOf(level, 'numfmt') ?? 'decimal',
        text: propertyOf(level, 'lvltext') ?? '',
      },
    ]),
  );
}

/** The list that a paragraph is in by itself or by its style; list 0 is none (17.9.18). */
function placeOf(paragraph: Element, styled: ReadonlyMap<string, Place>): Place | null {
  const properties = childOf(paragraph, 'ppr');
  const style = propertyOf(properties, 'pstyle');
  const own = childOf(properties, 'numpr');
  const fromStyle = style === null ? undefined : styled.get(style);
  const place = own ? readPlace(own, fromStyle) : (fromStyle ?? null);
  return place && place.list !== '0' && place.level <= DEEPEST_LEVEL ? place : null;
}

function readPlace(numbering: Element, inherited: Place | undefined): Place | null {
  const list = propertyOf(numbering, 'numid') ?? inherited?.list;
  const level = Number(propertyOf(numbering, 'ilvl') ?? inherited?.level ?? 0);
  return list === undefined ? null : { list, level };
}

function placesByStyle(styles: Element | null): Map<string, Place> {
  const all = new Map(
    [...(styles ? elementsOf(styles) : [])]
      .filter(({ name }) => name === 'style')
      .map((style) => [attributeOf(style, 'styleid') ?? '', style] as const),
  );
  const places = new Map<string, Place>();
  for (const id of all.keys()) {
    const place = placeOfStyle(id, all, 0);
    if (place) places.set(id, place);
  }
  return places;
}

/** A style has what the style has that it is based on. */
function placeOfStyle(id: string, all: ReadonlyMap<string, Element>, depth: number): Place | null {
  const style = all.get(id);
  if (!style || depth > 20) return null;
  const properties = childOf(style, 'ppr');
  const own = childOf(properties, 'numpr');
  const base = propertyOf(style, 'basedon');
  const inherited = base === null ? null : placeOfStyle(base, all, depth + 1);
  return own ? readPlace(own, inherited ?? undefined) : inherited;
}
