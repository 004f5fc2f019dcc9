import { describe, expect, test } from 'vitest';
import { Document } from '../../src/documents/model.ts';
import { SEED_FILE } from '../seed.ts';
import { run } from './run.ts';

describe('vraagbaak parse', () => {
  test('prints the document as JSON', async () => {
    const { code, out, err } = await run('cli', ['parse', SEED_FILE]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const document = Document.parse(JSON.parse(out));
    expect(document.exchanges.map(({ numbers }) => numbers)).toEqual([[1], [2], [3], [4], [5]]);
    expect(Object.keys(document)).toEqual([
      'id',
      'kind',
      'title',
      'subject',
      'askers',
      'addressees',
      'respondents',
      'onBehalfOf',
      'submitted',
      'received',
      'furtherAnswer',
      'number',
      'sessionYear',
      'caseNumber',
      'preamble',
      'explanation',
      'notice',
      'exchanges',
      'marks',
      'references',
      'footnotes',
      'warnings',
    ]);
  });

  test.each([
    ['package.json', 'package.json: geen Kamervragen: geen titelzin en geen ‘Vraag 1’\n'],
    ['nergens.txt', 'nergens.txt: dit bestand is er niet\n'],
    ['src', 'src: dit is een map, geen bestand\n'],
  ])('%s is refused in one line', async (file, line) => {
    expect(await run('cli', ['parse', file])).toEqual({ code: 1, out: '', err: line });
  });
});

describe('vraagbaak ask', () => {
  test('shows a question with its whole answer', async () => {
    const { code, out } = await run('cli', ['ask', '1']);
    expect(code).toBe(0);
    expect(out).toContain('Leijten (SP) aan de Minister-President');
    expect(out).toContain('Kunt u uw antwoord toelichten?[1]');
    expect(out).toContain('geen verantwoording af hoeven te leggen. Binnen het departement');
    expect(out).toContain('[1] https://www.nrc.nl/');
  });

  test('says which numbers there are', async () => {
    expect(await run('cli', ['ask', '9'])).toEqual({
      code: 1,
      out: '',
      err: 'Vraag 9 is er niet. Wel zijn er: 1, 2, 3, 4, 5.\n',
    });
  });

  test('says which documents there are', async () => {
    const { code, err } = await run('cli', ['ask', '1', '--document', 'ander']);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Er is geen document ‘ander’. Wel: leijten-brandbrief-50-topambtenaren-2023\n',
    });
  });
});

describe('vraagbaak search', () => {
  test('with --json prints one object', async () => {
    const { code, out } = await run('cli', ['search', '--json', 'ministeriele', 'verantwoordelijkheid']);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(Object.keys(found)).toEqual(['query', 'tookMs', 'total', 'corrected', 'hits']);
    expect(found).toMatchObject({ query: 'ministeriele verantwoordelijkheid', total: 2, corrected: null });
    expect(Object.keys(found.hits[0])).toEqual(['document', 'numbers', 'score', 'subject', 'passage']);
    expect(found.hits[0]).toMatchObject({
      document: 'leijten-brandbrief-50-topambtenaren-2023',
      numbers: [1],
    });
    expect(found.hits[0].passage).toContain('ministeriële verantwoordelijkheid');
  });

  test('with - answers a query a line, in order', async () => {
    const { out } = await run('cli', ['search', '--limit', '1', '-'], {}, 'koolmes\n\nstikstof\n');
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ query, hits }) => [query, hits.length])).toEqual([
      ['koolmes', 1],
      ['stikstof', 0],
    ]);
  });

  test('shows hits with the words that match', async () => {
    expect((await run('cli', ['search', 'koolmes'])).out).toContain('dhr. *Koolmees*');
    expect((await run('cli', ['search', 'stikstof'])).out).toBe('Niets gevonden voor ‘stikstof’.\n');
  });

  test('takes no limit of nothing', async () => {
    const { code, err } = await run('cli', ['search', '--limit', '0', 'brief']);
    expect(code).toBe(1);
    expect(err).toContain('geef een heel getal van 1 of meer');
  });
});
