import type { Words } from './words.ts';

/** When a message was sent, as Discord says it: the time alone for today's. */
export function whenSent(iso: string, locale: string, now: number, words: Words): string {
  const moment = new Date(iso);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(moment);
  const days = daysBetween(moment, new Date(now));
  if (days === 0) return `${words.today} ${time}`;
  if (days === 1) return `${words.yesterday} ${time}`;
  const date = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' });
  return `${date.format(moment)} ${time}`;
}

/** The day of a message, for the line between two days. */
export function dayOf(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(iso),
  );
}

function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}
