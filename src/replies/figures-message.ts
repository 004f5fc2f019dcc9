/** Figures as a message: the picture, the numbers as a file, and the ways to the cases behind them. */
import type { SavedSearch } from '../archive/saved-search.ts';
import { csvOf } from '../charts/csv.ts';
import type { Drawing } from '../charts/draw.ts';
import { FIGURE_VIEWS } from '../search/figure-views.ts';
import type { CountedWords, Figures } from '../search/figures.ts';
import { BLUE } from './colours.ts';
import { button, menu, rows } from './components.ts';
import { customId } from './custom-id.ts';
import { altOf, chartOf, labelOf, remarksOn, tableOf } from './figures.ts';
import { nowhere } from './hits.ts';
import type { Language } from './language.ts';
import { EMBED_TITLE, MENU_OPTION_TEXT, MENU_OPTIONS } from './limits.ts';
import { markdown, markdownWithin } from './markdown.ts';
import type { Message } from './reply.ts';
import { sharedLine } from './share.ts';

export interface FiguresView {
  readonly figures: Figures;
  readonly search: SavedSearch;
  /** Null where it could not be drawn. */
  readonly drawing: Drawing | null;
  /** The key of the search, to go on with; null where it could not be kept. */
  readonly key: string | null;
  readonly as: 'private' | 'public';
  /** There is somebody to share it with. */
  readonly isShareable: boolean;
  /** The bot is a member here, and can post in other channels. */
  readonly isMember: boolean;
  readonly owner: string;
  readonly language: Language;
}

/** Spreadsheets know by it that letters are not those of Windows. */
const BYTE_ORDER_MARK = '\uFEFF';

export function figuresMessage(view: FiguresView): Message {
  const { figures, search, drawing, key, language } = view;
  const words = language.texts.figures;
  const chart = chartOf(figures, search, language);
  const csv = csvOf(tableOf(figures, language), language.locale === 'nl' ? ';' : ',');
  return {
    embeds: [
      {
        color: BLUE,
        title: markdownWithin(EMBED_TITLE, chart.title),
        description: [
          ...(drawing === null ? [words.notDrawn] : []),
          ...chart.notes,
          ...remarksOn(figures, language),
        ]
          .map(markdown)
          .join('\n'),
      },
    ],
    files: [
      ...(drawing === null
        ? []
        : // Not as the picture of the embed, which has no words for those who do not see it.
          [{ name: 'cijfers.png', content: drawing.png, description: altOf(chart, language) }]),
      { name: 'cijfers.csv', content: BYTE_ORDER_MARK + csv },
    ],
    components: key === null ? removal(view) : [...menus(view, key), ...buttons(view, key)],
  };
}

/** Nothing was found to be counted, and which words are nowhere. */
export const nothingCounted = ({ unknown }: CountedWords, language: Language): Message => ({
  content: [...nowhere(unknown, language), language.texts.figures.nothing].join('\n'),
});

/** What was shared, under the name of who did, and that person's note. */
export const sharedFigures = (view: Omit<FiguresView, 'as'>, note = ''): Message => ({
  content: sharedLine(view.owner, note, view.language.texts),
  ...figuresMessage({ ...view, as: 'public' }),
});

/** Another view of the same cases; and the cases of one bar. */
function menus({ figures, owner, language }: FiguresView, key: string) {
  const words = language.texts.figures;
  const { view } = figures;
  const count = new Intl.NumberFormat(language.locale === 'nl' ? 'nl-NL' : 'en-GB');
  const bars = figures.bars.filter((bar) => bar.count > 0 && bar.value.length <= MENU_OPTION_TEXT);
  // The newest years, where there are more than a menu has room for.
  const offered = view === 'years' ? bars.slice(-MENU_OPTIONS).reverse() : bars;
  return [
    menu(
      words.chooseView(words.views[view]),
      customId({ action: 'figures', key, owner }),
      FIGURE_VIEWS.filter((other) => other !== view).map((other) => ({
        label: words.views[other],
        value: other,
      })),
    ),
    ...(offered.length === 0
      ? []
      : [
          menu(
            words.openBar,
            customId({ action: 'openBar', key, view }),
            offered.map((bar) => ({
              label: `${labelOf(bar, figures, language)} (${count.format(bar.count)})`,
              value: bar.value,
            })),
          ),
        ]),
  ];
}

function buttons(view: FiguresView, key: string) {
  const { figures, search, as, isShareable, isMember, owner, language } = view;
  const { texts } = language;
  const isOfAll = search.text === '' && Object.keys(search.filter).length === 0;
  if (as === 'public') return rows([button(texts.remove, { action: 'remove', owner }, 'danger')]);
  return rows([
    ...(isShareable
      ? [button(texts.share, { action: 'shareFigures', key, view: figures.view }, 'main')]
      : []),
    ...(isMember
      ? [button(texts.shareElsewhere, { action: 'shareFiguresElsewhere', key, view: figures.view })]
      : []),
    ...(isOfAll
      ? []
      : [
          button(texts.figures.toHits, { action: 'search', key, page: 0, owner }),
          button(texts.follow, { action: 'followSearch', key }),
        ]),
  ]);
}

const removal = ({ as, owner, language }: FiguresView) =>
  as === 'public' ? rows([button(language.texts.remove, { action: 'remove', owner }, 'danger')]) : [];
