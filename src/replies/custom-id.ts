/**
 * What a button, a menu or a modal stands for, written into its custom id: the bot itself keeps nothing, so
 * that a button works after a restart, on another machine and next year.
 *
 * Form: `1|action|field|field…`, at most 100 characters (docs: Component custom id). The first field is the
 * version: a later form gets another number, so that an old button is never misread.
 */
import { z } from 'zod';
import { Order } from '../archive/saved-search.ts';
import { EXCHANGE_NAME } from '../documents/question-numbers.ts';
import { FIGURE_VIEWS } from '../search/figure-views.ts';
import { EventKind } from '../store/follows.ts';
import { CUSTOM_ID } from './limits.ts';

const VERSION = '1';

const Key = z.string().regex(/^[\w-]{11}$/);
const ExchangeName = z.string().regex(new RegExp(`^${EXCHANGE_NAME}$`));
const Page = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number);
const Snowflake = z.string().regex(/^\d{15,20}$/);
/** Tells apart two controls of one message that do the same: Discord wants each id once. */
const Slot = z.string().regex(/^\d$/).transform(Number);
/** Whose message it is: only for them it changes in place. Empty on what is shared: that stays as it is. */
const Owner = z.union([Snowflake, z.literal('')]);

const FigureView = z.enum(FIGURE_VIEWS);

/** Of a row of the store: a collection, or an answer in one. */
const RowId = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** `3`, `2.1`; `~` and a key. */
const Asked = z.string().regex(new RegExp(String.raw`^(?:${EXCHANGE_NAME}|~[\w-]{11})$`));

const Actions = {
  /** Shows a page of an exchange; `back` names the exchange that the person came from. */
  show: {
    document: Key,
    exchange: ExchangeName,
    page: Page,
    owner: Owner,
    back: z.union([ExchangeName, z.literal('')]),
    slot: Slot,
  },
  /** A menu whose options are exchanges: `key/name`. */
  open: { slot: Slot, owner: Owner },
  /**
   * A menu whose options are documents, by their key: which one a person means. `asked` is the number of the question
   * that was asked of it, `~` and the key of the search that was to be limited to it, or empty.
   */
  openDocument: { owner: Owner, asked: z.union([Asked, z.literal('')]) },
  /** A menu whose options are the papers of a case, by their key. */
  openPaper: { owner: Owner },
  /** Shows the case of a document, with its questions. */
  list: { document: Key, page: Page, owner: Owner },
  /** Shows a document by itself. */
  paper: { document: Key, page: Page, owner: Owner },
  /** Goes to a page of a search. */
  search: { key: Key, page: Page, owner: Owner },
  /** A menu that limits a search; its options are `name=value`, and `name=` takes that limit off. */
  refine: { key: Key, slot: Slot, owner: Owner },
  /** Puts a search in another order. */
  reorder: { key: Key, order: Order, owner: Owner },
  /** A menu of hits: exchanges to open, and cases to search in alone. */
  hits: { key: z.union([Key, z.literal('')]), owner: Owner },
  /** Shares in the channel where the button stands. */
  share: { document: Key, exchange: ExchangeName, page: Page },
  /** Asks where to share, and with which note; the same id is that of the modal. */
  shareElsewhere: { document: Key, exchange: ExchangeName, page: Page },
  /** Asks again, with the note that the refusal kept at its foot. */
  shareAgain: { document: Key, exchange: ExchangeName, page: Page },
  /** Gives an exchange to be copied, and as files. */
  copy: { document: Key, exchange: ExchangeName },
  /** Gives the case of a document as files. */
  download: { document: Key },
  /** Chooses the case of a document for this channel or server, or lets go of it. */
  choose: { document: Key, where: z.enum(['channel', 'server']), on: z.enum(['yes', 'no']) },
  /** Keeps an answer: in the one collection of this channel, or in one that is chosen or made. */
  save: { document: Key, exchange: ExchangeName },
  /** A menu of collections, by their id, or of a new one; the modal that asks for its name has the same id. */
  saveIn: { document: Key, exchange: ExchangeName },
  /** Asks for the name of a new collection; the same id is that of the modal. */
  makeCollection: { owner: Owner },
  /** A menu of collections, by their id, to be opened. */
  openCollection: { owner: Owner },
  /** Shows a page of a collection. */
  collection: { collection: RowId, page: Page, owner: Owner },
  /** A menu of the answers in a collection, by their id. */
  openCollected: { owner: Owner },
  /** Asks for a note on an answer; the same id is that of the modal. */
  annotate: { collected: RowId, owner: Owner },
  /** Moves an answer in its collection, takes it out, or puts it back. */
  arrange: { collected: RowId, how: z.enum(['up', 'down', 'out', 'back']), owner: Owner },
  /** Asks for another name of a collection; the same id is that of the modal. */
  renameCollection: { collection: RowId, owner: Owner },
  /** Takes a collection away, or puts it back. */
  dropCollection: { collection: RowId, where: z.enum(['out', 'back']), owner: Owner },
  /** Shows a collection to everyone in the channel. */
  shareCollection: { collection: RowId },
  /** Gives a collection as files. */
  exportCollection: { collection: RowId },
  /** Follows the case of a document, or a search, in the channel where the button stands. */
  followCase: { document: Key },
  followSearch: { key: Key },
  /** Shows what a place follows; a menu to open one of it. */
  follows: { owner: Owner },
  /** A menu of rhythms: when the place is told. */
  rhythm: { owner: Owner },
  openFollow: { slot: Slot, owner: Owner },
  /** Takes out a follow, or puts it back. */
  unfollow: { follow: RowId, where: z.enum(['out', 'back']), owner: Owner },
  /** Pauses a follow, or goes on with it. */
  pauseFollow: { follow: RowId, on: z.enum(['yes', 'no']), owner: Owner },
  /** Has a follow tell of one kind of event, or not. */
  tellOf: { follow: RowId, kind: EventKind, on: z.enum(['yes', 'no']), owner: Owner },
  /** A menu of views: figures of a search in another one. */
  figures: { key: Key, owner: Owner },
  /** A menu of the bars of a view: a search for the cases of one. */
  openBar: { key: Key, view: FigureView },
  /** Shares a view of figures in the channel where the button stands. */
  shareFigures: { key: Key, view: FigureView },
  /** As `shareElsewhere` and `shareAgain`, of figures. */
  shareFiguresElsewhere: { key: Key, view: FigureView },
  shareFiguresAgain: { key: Key, view: FigureView },
  /** Says where a document comes from. */
  source: { document: Key },
  /** Takes a message of the bot away, for its owner. */
  remove: { owner: Snowflake },
  /** Takes back what was shared in another channel. */
  unshare: { channel: Snowflake, message: Snowflake, owner: Snowflake },
} as const satisfies Record<string, z.ZodRawShape>;

/** The row that an option of a menu stands for; 0, which is none, for a value that we did not write. */
export const parseRowId = (value: string | undefined): number => RowId.safeParse(value).data ?? 0;

export type ActionName = keyof typeof Actions;
type FieldsOf<Name extends ActionName> = z.infer<z.ZodObject<(typeof Actions)[Name]>>;
export type ActionOf<Name extends ActionName> = { action: Name } & FieldsOf<Name>;
export type Action = { [Name in ActionName]: ActionOf<Name> }[ActionName];

const isActionName = (name: string): name is ActionName => Object.hasOwn(Actions, name);

/** The custom id for an action. Throws where it would not fit: then our own fields are too long. */
export function customId(action: Action): string {
  const fields: Record<string, unknown> = { ...action };
  const values = Object.keys(Actions[action.action]).map((name) => String(fields[name]));
  const id = [VERSION, action.action, ...values].join('|');
  if (id.length > CUSTOM_ID) throw new RangeError(`custom id of ${id.length} characters: ${id}`);
  return id;
}

/** The action that a custom id stands for; null for one of another version, form or maker. */
export function parseCustomId(id: string): Action | null {
  const [version, name = '', ...values] = id.split('|');
  if (version !== VERSION || !isActionName(name)) return null;
  const shape = Actions[name];
  const names = Object.keys(shape);
  if (values.length !== names.length) return null;
  const parsed = z.object(shape).safeParse(Object.fromEntries(names.map((field, at) => [field, values[at]])));
  return parsed.success ? ({ action: name, ...parsed.data } as Action) : null;
}
