/** What the bot can do. */
import {
  choose,
  copy,
  download,
  list,
  open,
  openDocument,
  openPaper,
  paper,
  show,
  source,
} from './browse.ts';
import { cijfers } from './cijfers.ts';
import {
  annotate,
  arrange,
  collection,
  dropCollection,
  exportCollection,
  makeCollection,
  openCollected,
  openCollection,
  renameCollection,
  save,
  saveIn,
  shareCollection,
} from './collecting.ts';
import type { Actions, Command } from './command.ts';
import { document } from './document.ts';
import { figures, openBar, shareFigures, shareFiguresAgain, shareFiguresElsewhere } from './figures.ts';
import {
  followCase,
  followSearch,
  follows,
  openFollow,
  pauseFollow,
  rhythm,
  tellOf,
  unfollow,
} from './following.ts';
import { help } from './help.ts';
import { hits, refine, reorder, search } from './searching.ts';
import { remove, share, shareAgain, shareElsewhere, unshare } from './share.ts';
import { termijnen } from './termijnen.ts';
import { verzameling } from './verzameling.ts';
import { volg } from './volg.ts';
import { vraag } from './vraag.ts';
import { zoek } from './zoek.ts';
import { zoekInBericht } from './zoek-in-bericht.ts';

export const commands: readonly Command[] = [
  vraag,
  zoek,
  document,
  verzameling,
  volg,
  termijnen,
  cijfers,
  help,
  zoekInBericht,
];

export const actions: Actions = {
  show,
  open,
  openDocument,
  search,
  reorder,
  refine,
  hits,
  openPaper,
  list,
  paper,
  source,
  choose,
  copy,
  download,
  save,
  saveIn,
  makeCollection,
  openCollection,
  collection,
  openCollected,
  annotate,
  arrange,
  renameCollection,
  dropCollection,
  shareCollection,
  exportCollection,
  followCase,
  followSearch,
  follows,
  openFollow,
  rhythm,
  unfollow,
  pauseFollow,
  tellOf,
  share,
  shareElsewhere,
  shareAgain,
  unshare,
  figures,
  openBar,
  shareFigures,
  shareFiguresElsewhere,
  shareFiguresAgain,
  remove,
};
