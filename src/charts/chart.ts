/** A chart as plain data, all words of it written, and the Vega-Lite specification that draws it. */
import type { TopLevelSpec } from 'vega-lite';

export interface Chart {
  /** Columns stand over an axis of years or days; rows have their names above them. */
  readonly form: 'columns' | 'rows';
  readonly title: string;
  /** What is to be known of the numbers; they travel with the picture. */
  readonly notes: readonly string[];
  /** What is counted: "zaken". */
  readonly unit: string;
  readonly bars: readonly ChartBar[];
  /** Upright lines over columns: after how many of these, and what they say. */
  readonly lines: readonly { readonly after: number; readonly label: string }[];
  /** For `Intl`. */
  readonly locale: 'nl' | 'en';
}

export interface ChartBar {
  /** At most `LONGEST_LABEL` letters. */
  readonly label: string;
  /** A shorter one, for an axis. */
  readonly tick: string;
  readonly count: number;
  /** `partial`: but a part of it is known. `absent`: nothing is, which is not the same as none. `others`: what has no bar of its own. */
  readonly shade: 'whole' | 'partial' | 'absent' | 'others';
}

/** More have no room over a bar. */
export const LONGEST_LABEL = 62;
/** Drawn for a phone, where Discord shows a picture some 350 pixels wide: 22 is like 12 there. */
const WIDTH = 640;
const EDGE = 24;
/** For the numbers beside an axis. */
const AXIS_WIDTH = 84;
const AXIS_HEIGHT = 44;
const TITLE_GAP = 30;
/** The unit stands over the axis. */
const UNIT = 34;
const FONT = 'Source Sans 3, sans-serif';
const SIZE = 22;
const SMALL = 18;
const TITLE = 26;
const COLUMNS_HEIGHT = 380;
const ROW = 62;
/** Letters a line. */
const LINE = { title: 56, note: 80 };
const LEADING = { title: 34, note: 25 };
/** The width of one, on an axis. */
const LETTER = 9.5;
/** More columns have no room for a number each. */
const MOST_NUMBERED = 14;

/** Blue, orange and greys are told apart by everyone (Okabe and Ito), on a ground that is neither Discord's dark nor its light. */
const GROUND = '#f3f3f0';
const INK = '#1f2328';
const FAINT = '#d5d5d0';
const SHADES = { whole: '#0072b2', partial: '#8ab8d6', absent: '#d9d9d3', others: '#7d7d78' };
const LINES = '#b3470a';

/** The specification for Vega-Lite. The axis of the counts starts at nought, always. */
export function specOf(chart: Chart): TopLevelSpec {
  const numbers = new Intl.NumberFormat(chart.locale === 'nl' ? 'nl-NL' : 'en-GB');
  const title = wrapped(chart.title, LINE.title);
  const notes = chart.notes.flatMap((note) => wrapped(note, LINE.note));
  const isColumns = chart.form === 'columns';
  const rows = chart.bars.map((bar, at) => ({
    ...bar,
    at,
    number: bar.shade === 'absent' ? '' : numbers.format(bar.count),
  }));
  const most = Math.max(1, ...chart.bars.map(({ count }) => count));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: GROUND,
    // Vega knows no font in Node and takes all text for wider than it is: the room for it is counted here.
    autosize: { type: 'none' },
    padding: {
      left: isColumns ? AXIS_WIDTH : EDGE,
      right: EDGE,
      top:
        EDGE +
        title.length * LEADING.title +
        notes.length * LEADING.note +
        TITLE_GAP +
        (isColumns ? UNIT : 0),
      bottom: isColumns ? AXIS_HEIGHT : EDGE,
    },
    title: {
      ...{ text: title, subtitle: notes, anchor: 'start', frame: 'group', offset: TITLE_GAP },
      ...{ dx: isColumns ? EDGE - AXIS_WIDTH : 0, fontSize: TITLE, fontWeight: 'bold', color: INK },
      ...{ lineHeight: LEADING.title, subtitleFontSize: SMALL, subtitleColor: INK },
      ...{ subtitleLineHeight: LEADING.note, subtitlePadding: 6 },
    },
    data: { values: rows },
    width: WIDTH,
    ...(chart.form === 'rows' ? rowsOf(rows.length, most) : columnsOf(chart, most)),
    config: {
      locale: { number: { ...NUMBERS[chart.locale], grouping: [3], currency: ['', ''] } },
      font: FONT,
      view: { stroke: null },
      axis: {
        ...{ labelFontSize: SMALL, titleFontSize: SMALL, labelColor: INK, titleColor: INK },
        ...{ titleFontWeight: 'normal', gridColor: FAINT, domainColor: INK, tickColor: INK },
      },
      text: { fontSize: SIZE, color: INK, font: FONT },
    },
  } as TopLevelSpec;
}

const NUMBERS = { nl: { decimal: ',', thousands: '.' }, en: { decimal: '.', thousands: ',' } };

const SHADED = {
  field: 'shade',
  type: 'nominal',
  scale: { domain: Object.keys(SHADES), range: Object.values(SHADES) },
  legend: null,
};

/** Each name over its bar, and its number behind it. */
function rowsOf(count: number, most: number) {
  const y = { field: 'at', type: 'ordinal', axis: null, scale: { paddingInner: 0, paddingOuter: 0 } };
  // Room for the number behind the longest bar.
  const x = {
    field: 'count',
    type: 'quantitative',
    scale: { domain: [0, most * 1.15], nice: false },
    axis: null,
  };
  return {
    height: count * ROW,
    layer: [
      {
        mark: { type: 'bar', height: 24, yOffset: 14 },
        encoding: { x, y, color: SHADED },
      },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', dy: -14 },
        encoding: { x: { value: 0 }, y, text: { field: 'label' } },
      },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, dy: 14, fontWeight: 'bold' },
        encoding: { x, y, text: { field: 'number' } },
      },
    ],
  };
}

function columnsOf({ bars, lines, unit }: Chart, most: number) {
  const x = (offset: number) => ({ datum: offset });
  const scale = { domain: [0, bars.length], nice: false };
  const isNumbered = bars.length <= MOST_NUMBERED;
  // As many labels as have room: every one, every second, every fifth, every tenth.
  const longest = Math.max(...bars.map(({ tick }) => tick.length));
  const step = [1, 2, 5, 10].find((each) => (bars.length / each) * longest * LETTER <= WIDTH) ?? 10;
  const ticks = bars.map(({ tick }, at) => {
    const isShown = step < 5 ? at % step === 0 : Number.parseInt(tick, 10) % step === 0;
    return isShown ? tick : '';
  });
  const y = {
    field: 'count',
    type: 'quantitative',
    scale: { domain: [0, isNumbered ? most * 1.1 : most], nice: !isNumbered },
    axis: {
      ...{ tickMinStep: 1, tickCount: 5, format: ',d' },
      ...{ title: unit, titleAngle: 0, titleAlign: 'left', titleX: EDGE - AXIS_WIDTH, titleY: -14 },
    },
  };
  return {
    height: COLUMNS_HEIGHT,
    layer: [
      {
        transform: [{ filter: "datum.shade === 'absent'" }],
        mark: { type: 'rect', color: SHADES.absent },
        encoding: {
          x: { field: 'at', type: 'quantitative', scale },
          x2: { field: 'next' },
          y: { value: 0 },
          y2: { value: COLUMNS_HEIGHT },
        },
      },
      {
        transform: [{ filter: "datum.shade !== 'absent'" }],
        mark: { type: 'rect' },
        encoding: {
          x: {
            field: 'from',
            type: 'quantitative',
            scale,
            title: null,
            axis: {
              grid: false,
              values: ticks.flatMap((tick, at) => (tick === '' ? [] : [at + 0.5])),
              labelExpr: `${JSON.stringify(ticks)}[floor(datum.value)]`,
              ...{ ticks: false, labelFlush: false, labelOverlap: false, labelPadding: 6 },
            },
          },
          x2: { field: 'to' },
          y,
          y2: { datum: 0 },
          color: SHADED,
        },
      },
      ...(isNumbered
        ? [
            {
              transform: [{ filter: "datum.shade !== 'absent'" }],
              mark: { type: 'text', baseline: 'bottom', dy: -4, fontSize: SMALL },
              encoding: { x: { field: 'middle', type: 'quantitative' }, y, text: { field: 'number' } },
            },
          ]
        : []),
      ...lines.flatMap(({ after, label }) => [
        {
          data: { values: [{}] },
          mark: { type: 'rule', color: LINES, strokeWidth: 2.5, strokeDash: [7, 5] },
          encoding: { x: x(after), y: { value: -14 }, y2: { value: COLUMNS_HEIGHT } },
        },
        {
          data: { values: [{}] },
          mark: {
            type: 'text',
            align: 'left',
            baseline: 'top',
            color: LINES,
            fontSize: SMALL,
            dx: 6,
            text: label,
          },
          encoding: { x: x(after), y: { value: -16 } },
        },
      ]),
    ],
    transform: [
      { calculate: 'datum.at + 1', as: 'next' },
      { calculate: 'datum.at + 0.1', as: 'from' },
      { calculate: 'datum.at + 0.9', as: 'to' },
      { calculate: 'datum.at + 0.5', as: 'middle' },
    ],
  };
}

/** In lines of so many letters at most, broken between words; a longer word has a line of its own. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
