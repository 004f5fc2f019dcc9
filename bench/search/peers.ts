/** The searches that ours is held against, each set up as its makers advise, with the stems that ours has. */
import { DatabaseSync } from 'node:sqlite';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stemOf } from '../../src/dutch/stem.ts';
import { STOPWORDS } from '../../src/dutch/stopwords.ts';
import { folded } from '../../src/dutch/words.ts';
import { type Paper, type Peer, stemsIn } from './papers.ts';

/** Fuse.js reads every text for every query: with more papers a search takes seconds. */
const FUSE_PAPERS = 1_000;

export const PEERS: readonly Peer[] = [
  {
    name: 'MiniSearch',
    setUp: 'BM25+, title ×2, words of more than three letters within a fifth of their letters',
    build(papers) {
      const index = new MiniSearch<Paper>({
        fields: ['title', 'text'],
        processTerm: (term) => {
          const word = folded(term);
          return word === '' || STOPWORDS.has(word) ? null : stemOf(word);
        },
        searchOptions: { boost: { title: 2 }, fuzzy: (term) => (term.length > 3 ? 0.2 : false) },
      });
      index.addAll(papers);
      return (query, limit) =>
        index
          .search(query)
          .slice(0, limit)
          .map(({ id }) => String(id));
    },
  },
  {
    name: 'FlexSearch',
    setUp: 'stems, title and text as one, results that lack a word too',
    build(papers) {
      const index = new Index({ encode: stemsIn, tokenize: 'strict' });
      for (const [at, { title, text }] of papers.entries()) index.add(at, `${title} ${title} ${text}`);
      return (query, limit) =>
        index.search(query, { limit, suggest: true }).map((at) => papers[Number(at)]?.id ?? '');
    },
  },
  {
    name: 'Orama',
    setUp: 'BM25, title ×2, one error a word, any of the words; asked every fifth query',
    every: 5,
    async build(papers) {
      const index = create({
        schema: { id: 'string', title: 'string', text: 'string' } as const,
        components: {
          tokenizer: {
            language: 'dutch',
            normalizationCache: new Map(),
            tokenize: (raw: string) => stemsIn(raw),
          },
        },
      });
      await insertMultiple(
        index,
        papers.map(({ id, title, text }) => ({ id, title, text })),
        500,
      );
      return async (query, limit) => {
        const found = await searchOrama(index, {
          term: query,
          properties: ['title', 'text'],
          limit,
          boost: { title: 2 },
          tolerance: 1,
          threshold: 1,
        });
        return found.hits.map(({ document }) => String(document.id));
      };
    },
  },
  {
    name: 'FTS5',
    setUp: 'stems, bm25 with title ×2, any of the words',
    build(papers) {
      const db = new DatabaseSync(':memory:');
      db.exec(`CREATE VIRTUAL TABLE paper USING fts5(title, text, content = '', tokenize = 'ascii')`);
      const insert = db.prepare('INSERT INTO paper (rowid, title, text) VALUES (?, ?, ?)');
      db.exec('BEGIN');
      for (const [at, { title, text }] of papers.entries()) {
        insert.run(at + 1, stemsIn(title).join(' '), stemsIn(text).join(' '));
      }
      db.exec('COMMIT');
      const find = db.prepare(
        'SELECT rowid FROM paper WHERE paper MATCH ? ORDER BY bm25(paper, 2.0, 1.0) LIMIT ?',
      );
      return (query, limit) => {
        const stems = stemsIn(query).map((stem) => `"${stem}"`);
        if (stems.length === 0) return [];
        return find.all(stems.join(' OR '), limit).map(({ rowid }) => papers[Number(rowid) - 1]?.id ?? '');
      };
    },
  },
  {
    name: 'Fuse.js',
    setUp: `token search over ${FUSE_PAPERS.toLocaleString('en')} papers, and every query for these alone`,
    most: FUSE_PAPERS,
    build(papers) {
      const fuse = new Fuse(papers, {
        keys: [{ name: 'title', weight: 2 }, 'text'],
        useTokenSearch: true,
        ignoreLocation: true,
        ignoreDiacritics: true,
      });
      return (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id);
    },
  },
];
