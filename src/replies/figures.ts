/** Figures in words: what a chart of them says, the same told without a picture, and as rows of a table. */
import type { SavedSearch } from '../archive/saved-search.ts';
import { type Chart, type ChartBar, LONGEST_LABEL } from '../charts/chart.ts';
import type { Bar, CountedWords, Figures } from '../search/figures.ts';
import { inSequence, inWords, type Language } from './language.ts';
import { ALT_TEXT } from './limits.ts';
import { daysInWords, limitsInWords } from './limits-in-words.ts';
import { shorten } from './shorten.ts';

const SHOWN_WORDS = 80;
const SHOWN_LIMIT = 90;
/** Days after which an answer is late, and late after a postponement; a week is a column. */
const TERMS = [21, 42];

/** What was counted: “stikstof” · van SP; empty for all. */
function aboutInWords({ text, filter }: SavedSearch, language: Language): string {
  const { figures } = language.texts;
  return [
    ...(text === '' ? [] : [figures.quoted(shorten(text, SHOWN_WORDS))]),
    ...limitsInWords(filter, language).map((limit) => shorten(limit, SHOWN_LIMIT)),
  ].join(' · ');
}

/** The chart, with all that is to be known of it. */
export function chartOf(figures: Figures, search: SavedSearch, language: Language): Chart {
  const { view, others } = figures;
  const bars = figures.bars.slice(0, figures.bars.length - (others?.names ?? 0));
  const joined = new Set(figures.joined.map(({ name }) => name));
  const { texts, locale } = language;
  const words = texts.figures;
  const about = aboutInWords(search, language);
  const numbers = numbersIn(language);
  return {
    form: view === 'years' || view === 'times' ? 'columns' : 'rows',
    title: about === '' ? words.titles[view] : words.about(words.titles[view], about),
    notes: [
      ...notesOf(figures, language),
      ...(bars.some(({ value }) => joined.has(value)) ? [words.byOtherNames] : []),
    ],
    unit: words.unit,
    bars: [
      ...bars.map((bar): ChartBar => {
        const shade = shadeOf(bar, figures);
        const mark = shade === 'partial' || joined.has(bar.value) ? '*' : '';
        return {
          label: `${shorten(labelOf(bar, figures, language), LONGEST_LABEL)}${mark}`,
          tick: `${tickOf(bar, figures)}${mark}`,
          count: bar.count,
          shade,
        };
      }),
      ...(others === null
        ? []
        : [
            {
              ...{ label: words.others(numbers(others.names)), tick: '' },
              ...{ count: others.cases, shade: 'others' as const },
            },
          ]),
    ],
    lines: view === 'times' ? TERMS.map((days) => ({ after: days / 7, label: words.term(days) })) : [],
    locale,
  };
}

const numbersIn = ({ locale }: Language, form: Intl.NumberFormatOptions = {}) => {
  const format = new Intl.NumberFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', form);
  return (number: number): string => format.format(number);
};

function shadeOf({ value }: Bar, { view, gaps }: Figures): ChartBar['shade'] {
  if (view !== 'years') return 'whole';
  if (gaps.absent.includes(value)) return 'absent';
  return gaps.partial.some(({ year }) => year === value) ? 'partial' : 'whole';
}

/** What a bar is called: "2023", "SP", "22–28", "meer dan 84", "te laat". */
export function labelOf({ value }: Pick<Bar, 'value'>, { view }: Pick<Figures, 'view'>, language: Language) {
  const words = language.texts.figures;
  if (view === 'waiting') return words.states[value as keyof typeof words.states] ?? value;
  return view === 'times' ? daysInWords(value, language) : value;
}

/** "2023", "22–28", ">84" */
function tickOf({ value }: Bar, { view }: Figures): string {
  if (view !== 'times') return value;
  const [least = '', most = ''] = value.split('-');
  return most === '' ? `>${Number(least) - 1}` : `${least}–${most}`;
}

/** More are known by what they are called now. */
const MOST_JOINED = 9;

/** What the numbers are of, and what they leave out. */
function notesOf(figures: Figures, language: Language): string[] {
  const { view, cases, counted, gaps, times, today } = figures;
  const words = language.texts.figures;
  const numbers = numbersIn(language);
  const share = numbersIn(language, { style: 'percent', maximumFractionDigits: 0 });
  const several = words.severalEach[view];
  return [
    ...wordsCounted(figures.words, language),
    ...(times === null
      ? []
      : [
          words.times(numbers(times.median), numbers(times.answers)),
          ...(times.contradicted === 0 ? [] : [words.contradicted(times.contradicted)]),
          ...(times.withTerm === 0
            ? []
            : [
                words.within(
                  share(times.withinTerm / times.withTerm),
                  numbers(times.withinTerm),
                  numbers(times.withTerm),
                ),
              ]),
        ]),
    words.counted(numbers(cases), cases === 1, inWords(today, language)),
    ...(cases > counted ? [words.uncounted[view](numbers(cases - counted))] : []),
    ...(several === undefined ? [] : [several]),
    ...gaps.partial.map(({ year, from, to }) =>
      words.partial(year, inWords(from, language), inWords(to, language)),
    ),
    ...(gaps.absent.length === 0 ? [] : [words.absent(inSequence(runsOf(gaps.absent), language))]),
  ];
}

function wordsCounted({ corrected, also, isByStem }: CountedWords, { texts }: Language): string[] {
  return [
    ...(corrected === null ? [] : [texts.figures.corrected(shorten(corrected, SHOWN_WORDS))]),
    ...(also.length === 0 ? [] : [texts.figures.also(shorten(also.join(', '), SHOWN_WORDS))]),
    ...(isByStem ? [texts.figures.byStem] : []),
  ];
}

/** What a picture has no room for: what a case is, and the names that a ministry had. */
export function remarksOn({ joined }: Figures, language: Language): string[] {
  const words = language.texts.figures;
  return [
    words.caseIs,
    ...joined.slice(0, MOST_JOINED).map(({ name, names }) =>
      words.joined(
        name,
        inSequence(
          names.filter((one) => one !== name),
          language,
        ),
      ),
    ),
  ];
}

/** "2009–2022" for years that follow one another. */
function runsOf(years: readonly string[]): string[] {
  const runs: { first: string; last: string }[] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && Number(run.last) + 1 === Number(year)) run.last = year;
    else runs.push({ first: year, last: year });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`));
}

/** The picture told in words, for those who do not see it: at most 1,024 characters, cut between two bars. */
export function altOf(chart: Chart, language: Language): string {
  const words = language.texts.figures;
  const numbers = numbersIn(language);
  const told = chart.bars.map(({ label, count, shade }) =>
    shade === 'absent' ? `${label} ${words.absentRemark}` : `${label} ${numbers(count)}`,
  );
  for (let shown = told.length; shown > 0; shown -= 1) {
    const rest = told.length - shown;
    const some = [...told.slice(0, shown), ...(rest === 0 ? [] : [words.altMore(rest)])].join(', ');
    const alt = words.alt(chart.title, words.unit, some);
    if (alt.length <= ALT_TEXT) return alt;
  }
  return shorten(chart.title, ALT_TEXT);
}

/** All numbers, drawn or not, with a head; what a number is not is remarked. */
export function tableOf(figures: Figures, language: Language): string[][] {
  const words = language.texts.figures;
  const { view } = figures;
  const remarks = { whole: '', others: '', partial: words.partialRemark, absent: words.absentRemark };
  return [
    [words.column[view], words.columnCases, words.columnRemark],
    ...figures.bars.map((bar) => {
      const shade = shadeOf(bar, figures);
      const count = shade === 'absent' ? '' : String(bar.count);
      return [labelOf(bar, figures, language), count, remarks[shade]];
    }),
  ];
}
