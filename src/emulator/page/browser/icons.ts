import type { TemplateResult } from 'lit';
import { svg } from 'lit';

// Drawn here, as not every machine has a typeface with these signs; each fills a square of 24.

function icon(path: string): TemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}

export const megaphone = () => icon('M3 10v4h3l8 5V5l-8 5H3Zm13-1.5v7a4 4 0 0 0 0-7ZM6 15h3l1 5H7l-1-5Z');
export const eye = () =>
  icon(
    'M12 5C7 5 3 8 1 12c2 4 6 7 11 7s9-3 11-7c-2-4-6-7-11-7Zm0 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9Zm0-2.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  );
export const file = () => icon('M6 2h8l5 5v15H6a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1Zm7 1.5V8h4.5L13 3.5Z');
export const sun = () =>
  icon(
    'M12 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10ZM11 1h2v4h-2V1Zm0 18h2v4h-2v-4ZM1 11h4v2H1v-2Zm18 0h4v2h-4v-2ZM4.9 3.5l2.8 2.8-1.4 1.4-2.8-2.8 1.4-1.4Zm12.8 12.8 2.8 2.8-1.4 1.4-2.8-2.8 1.4-1.4ZM3.5 19.1l2.8-2.8 1.4 1.4-2.8 2.8-1.4-1.4ZM16.3 6.3l2.8-2.8 1.4 1.4-2.8 2.8-1.4-1.4Z',
  );
export const moon = () => icon('M14 2a10 10 0 1 0 8 13A9 9 0 0 1 14 2Z');
export const send = () => icon('M3 3l19 9-19 9 3-8 8-1-8-1-3-8Z');
export const list = () => icon('M3 5h18v2.5H3V5Zm0 5.8h18v2.4H3v-2.4Zm0 5.7h18V19H3v-2.5Z');
