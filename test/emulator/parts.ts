/** The parts that bodies for Discord are made of, each valid unless told otherwise. */
import type { BodyKind } from '../../src/emulator/rules/bodies.ts';

export interface Body {
  kind: BodyKind;
  body: unknown;
}

export const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 1,
  custom_id,
  label: 'x',
  ...more,
});
export const row = (...components: object[]) => ({ type: 1, components });
export const menu = (more: object = {}) => ({
  type: 3,
  custom_id: 'm',
  options: [
    { label: 'a', value: 'a' },
    { label: 'b', value: 'b' },
  ],
  ...more,
});
export const message = (body: object): Body => ({ kind: 'channel message', body });
export const embed = (body: object) => message({ embeds: [body] });
export const components = (...parts: object[]) => message({ content: 'x', components: parts });
export const command = (body: object): Body => ({
  kind: 'command',
  body: { name: 'zoek', description: 'Zoekt', ...body },
});
export const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });
export const modal = (...parts: object[]): Body => ({
  kind: 'modal callback',
  body: { type: 9, data: { custom_id: 'm', title: 'M', components: parts } },
});
export const input = (custom_id: string, more: object = {}) => ({
  type: 4,
  custom_id,
  style: 1,
  label: 'L',
  ...more,
});
export const choices = (...list: object[]): Body => ({
  kind: 'choices callback',
  body: { type: 8, data: { choices: list } },
});
