/** When what happened is told, in a rhythm of a channel. Hours are those of Amsterdam. */
import type { Rhythm } from './follows.ts';

/** A digest comes in the morning; nothing comes at night. */
const MORNING = 8;
const NIGHT = { from: 22, to: 7 };
const MONDAY = 'Mon';
const HOUR_MS = 3_600_000;

const IN_AMSTERDAM = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** When what happens now is to be told, in milliseconds since 1970; 0 for at once. */
export function dueIn(rhythm: Rhythm, now: Date): number {
  switch (rhythm) {
    case 'at once':
      return 0;
    case 'not at night':
      return isNight(now) ? next(now, ({ hour }) => hour === NIGHT.to) : 0;
    case 'daily':
      return next(now, ({ hour }) => hour === MORNING);
    case 'weekly':
      return next(now, ({ hour, weekday }) => hour === MORNING && weekday === MONDAY);
  }
}

function isNight(now: Date): boolean {
  const { hour } = localOf(now.getTime());
  return hour >= NIGHT.from || hour < NIGHT.to;
}

interface Local {
  readonly hour: number;
  readonly weekday: string;
}

function localOf(moment: number): Local {
  const parts = IN_AMSTERDAM.formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { hour: Number(part('hour')), weekday: part('weekday') };
}

/** The beginning of the next hour that is so; of all hours of a week and a day one is. */
function next(now: Date, is: (local: Local) => boolean): number {
  let moment = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  do moment += HOUR_MS;
  while (!is(localOf(moment)));
  return moment;
}
