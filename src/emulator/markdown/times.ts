// How Discord writes `<t:…>` in a person's language (docs: Timestamp Styles).

const FORMATS: Record<string, Intl.DateTimeFormatOptions> = {
  t: { hour: '2-digit', minute: '2-digit' },
  T: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
  f: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  F: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
  s: { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  S: {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
};

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A moment in the style that was asked for; `R` is as seen from now. */
export function writeTime(seconds: number, style: string, locale: string, now: number): string {
  const moment = new Date(seconds * 1_000);
  if (Number.isNaN(moment.getTime())) return String(seconds);
  if (style !== 'R') return new Intl.DateTimeFormat(locale, FORMATS[style] ?? FORMATS.f).format(moment);
  const away = seconds - now / 1_000;
  const [unit, length] = STEPS.find(([, size]) => Math.abs(away) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(away / length), unit);
}
