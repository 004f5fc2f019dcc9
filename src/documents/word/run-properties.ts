/** How letters are printed: by the run that they are in, else by its style, else by the style of its paragraph. */
import { childOf, type Element, elementsOf } from '../markup/tree.ts';
import { attributeOf, isOn, propertyOf } from './properties.ts';

export interface Printed {
  readonly isHidden: boolean;
  readonly isRaised: boolean;
  readonly isCapital: boolean;
  readonly isStruckOut: boolean;
  readonly font: string | null;
}

/** How the letters of a run are printed. */
export type Printer = (run: Element, paragraph: Element) => Printed;

const PLAIN: Printed = {
  ...{ isHidden: false, isRaised: false, isCapital: false, isStruckOut: false },
  font: null,
};
/** Half points above the line: figures that stand so high are powers or marks. */
const RAISED_FROM = 4;
const MOST_STYLES = 20;

export function printerFor(styles: Element | null): Printer {
  const byId = new Map(
    [...(styles ? elementsOf(styles) : [])]
      .filter(({ name }) => name === 'style')
      .map((style) => [attributeOf(style, 'styleid') ?? '', style] as const),
  );
  const known = new Map<string, readonly Element[]>();
  const propertiesOf = (id: string | null): readonly Element[] => {
    if (id === null) return [];
    const before = known.get(id);
    if (before) return before;
    const found: Element[] = [];
    let style = byId.get(id);
    for (let depth = 0; style && depth < MOST_STYLES; depth += 1) {
      const own = childOf(style, 'rpr');
      if (own) found.push(own);
      style = byId.get(propertyOf(style, 'basedon') ?? '');
    }
    known.set(id, found);
    return found;
  };
  return (run, paragraph) => {
    const own = childOf(run, 'rpr');
    const all = [
      ...(own ? [own] : []),
      ...propertiesOf(propertyOf(own, 'rstyle')),
      ...propertiesOf(propertyOf(childOf(paragraph, 'ppr'), 'pstyle')),
    ];
    if (all.length === 0) return PLAIN;
    const first = (name: string) => all.find((properties) => childOf(properties, name)) ?? null;
    const is = (name: string) => isOn(first(name), name);
    const fonts = childOf(first('rfonts'), 'rfonts');
    const position = Number(propertyOf(first('position'), 'position') ?? 0);
    return {
      isHidden: is('vanish') || is('webhidden'),
      isRaised: propertyOf(first('vertalign'), 'vertalign') === 'superscript' || position >= RAISED_FROM,
      isCapital: is('caps'),
      isStruckOut: is('strike') || is('dstrike'),
      font: fonts && (attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hansi')),
    };
  };
}
