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
import type { Actions, Command } from './command.ts';
import { document } from './document.ts';
import { help } from './help.ts';
import { hits, refine, reorder, search } from './searching.ts';
import { remove, share, shareElsewhere, unshare } from './share.ts';
import { vraag } from './vraag.ts';
import { zoek } from './zoek.ts';
import { zoekInBericht } from './zoek-in-bericht.ts';

export const commands: readonly Command[] = [vraag, zoek, document, help, zoekInBericht];

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
  share,
  shareElsewhere,
  unshare,
  remove,
};
