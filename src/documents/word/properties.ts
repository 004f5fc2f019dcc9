/** What Word's XML says in attributes; names are in lower case, as the tree has them. */
import { childOf, type Element } from '../markup/tree.ts';

/** `w:val` and the like, whatever its prefix. */
export function attributeOf({ attributes }: Element, name: string): string | null {
  const key = Object.keys(attributes).find((one) => one === name || one.endsWith(`:${name}`));
  return key === undefined ? null : (attributes[key] ?? null);
}

/** What a child says: of `<w:numFmt w:val="decimal"/>`, decimal. */
export function propertyOf(parent: Element | null, name: string): string | null {
  const child = childOf(parent, name);
  return child && attributeOf(child, 'val');
}

/** A property that is on or off: `<w:vanish/>` is on, `<w:vanish w:val="0"/>` is off. */
export function isOn(properties: Element | null, name: string): boolean {
  const property = childOf(properties, name);
  return property ? !/^(?:0|false|off|none)$/.test(attributeOf(property, 'val') ?? '') : false;
}
