import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Document } from '../../src/documents/model.ts';
import { theAnswer, theFurtherAnswer, thePostponement, theQuestions } from '../archive/cases/papers.ts';
import { aFolder, anArchive } from '../archive-file.ts';
import { SEED_FILE } from '../seed.ts';
import { run } from './run.ts';

const CLI = fileURLToPath(new URL('../../src/launch/cli.js', import.meta.url));
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

/** Whether there is a `script` (util-linux) to give a program a terminal. */
const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

/** How to run a program as somebody with no rights, who can run ours; null where that cannot be. */
const nobody = unprivileged();

function unprivileged(): { uid?: number; gid?: number; env: Record<string, string> } | null {
  if (!process.getuid) return null;
  const env = { LANG: 'nl_NL.UTF-8' };
  const as = process.getuid() === 0 ? { uid: 65_534, gid: 65_534, env } : { env };
  return spawnSync(process.execPath, [CLI, '--version'], as).status === 0 ? as : null;
}

describe('vraagbaak parse', () => {
  test('--explain says which lines were left out, and why', async () => {
    const paper = [
      'Tweede Kamer der Staten-Generaal',
      'Vragen van het lid Bos (ABC) aan de Minister van Financiën over munten (ingezonden 2 mei 2024).',
      '',
      'Vraag 2',
      'Klopt dat?',
      '',
      'Naar boven',
    ].join('\n');
    const { code, out } = await run('cli', ['parse', '--explain', '-'], {}, paper);
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        '2 regels zijn weggelaten:',
        '- hoofd van het stuk: Tweede Kamer der Staten-Generaal',
        '- van een webpagina: Naar boven',
        'Wat opviel:',
        '- De nummers van de vragen lopen niet door: 1 ontbreekt.',
        '',
      ].join('\n'),
    });
    const seed = await run('cli', ['parse', '--explain', SEED_FILE], { LANG: 'en_US.UTF-8' });
    expect(seed.out).toBe('No line was left out.\nNothing is odd.\n');
  });

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
      'chamber',
      'reprint',
      'recorded',
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

test('vraagbaak parse - reads what it is given', async () => {
  const { code, out } = await run('cli', ['parse', '-'], {}, readFileSync(SEED_FILE, 'utf8'));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ id: 'document', exchanges: { length: 5 } });
  expect(await run('cli', ['parse', '-'], {}, '')).toMatchObject({ code: 1, out: '' });
});

test('vraagbaak --version says which it is', async () => {
  expect((await run('cli', ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('the help', () => {
  const commands = [[], ['parse'], ['import'], ['remove'], ['ask'], ['search']];
  test.each([
    [
      'nl_NL.UTF-8',
      /\b(?:Usage|Arguments|Options|options|Commands|command|display|default|file|path|words)\b/,
    ],
    ['en_US.UTF-8', /\b(?:Gebruik|Opties|opties|Opdrachten|opdracht|Toon|bestand|pad|woorden)\b/],
  ])('is in one language (%s)', async (LANG, other) => {
    for (const command of commands) {
      const { code, out } = await run('cli', [...command, '--help'], { LANG });
      expect(code).toBe(0);
      expect(out).not.toMatch(other);
    }
  });

  test.each([
    [['zoek'], 'De opdracht ‘zoek’ is er niet.'],
    [['search', '--limt', '3', 'brief'], 'De optie ‘--limt’ is er niet.\nBedoelde je --limit?'],
    [['parse'], 'Er ontbreekt een argument: bestand.'],
    [['parse', 'een', 'twee'], 'Te veel argumenten voor ‘parse’: het zijn er 1.'],
    [['search', 'brief', '--limit'], 'Achter ‘--limit <n>’ hoort een waarde.'],
  ])('follows an error in the same language: %j', async (args, line) => {
    const { code, err } = await run('cli', args);
    expect(code).toBe(1);
    expect(err.startsWith(`${line}\n\nGebruik: vraagbaak`)).toBe(true);
  });
});

describe('vraagbaak import', () => {
  test('ends with exit code 1 where nothing could be read, or a path is not there', async () => {
    const folder = aFolder();
    const archive = join(folder, 'archive.db');
    const bring = async (...paths: string[]) => {
      const { code, out } = await run('cli', ['import', ...paths, '--archive', archive]);
      return [code, out.trim()];
    };
    writeFileSync(join(folder, 'melk.txt'), 'Melk en brood\n');
    expect(await bring(join(folder, 'melk.txt'))).toEqual([
      1,
      '0 toegevoegd, 0 bijgewerkt, 0 ongewijzigd, 1 geweigerd',
    ]);
    expect(await bring(SEED_FILE, join(folder, 'nergens'))).toEqual([
      1,
      '1 toegevoegd, 0 bijgewerkt, 0 ongewijzigd, 1 geweigerd',
    ]);
    expect(await bring(SEED_FILE, join(folder, 'melk.txt'))).toEqual([
      0,
      '0 toegevoegd, 0 bijgewerkt, 1 ongewijzigd, 1 geweigerd',
    ]);
  });

  test.skipIf(!hasScript)('that is broken off gives the terminal its cursor back', async () => {
    const folder = aFolder();
    const pipe = join(folder, 'alle.tar');
    execFileSync('mkfifo', [pipe]);
    const line = `'${process.execPath}' '${CLI}' import '${pipe}' --archive '${join(folder, 'archive.db')}'`;
    const child = spawn('script', ['-qec', line, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    const ended = once(child, 'close');
    // Opened by the import too, it is under way until it is told to stop.
    const opened = await open(pipe, 'w');
    await expect.poll(() => out).toContain(HIDE_CURSOR);
    child.stdin.write('\u0003');
    await expect.poll(() => out.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(out.lastIndexOf(HIDE_CURSOR));
    await opened.close();
    expect((await ended)[0]).toBe(130);
  });

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'of a pipe that nobody writes to ends at %s',
    async (signal) => {
      const pipe = join(aFolder(), 'alle.tar');
      execFileSync('mkfifo', [pipe]);
      const child = spawn(
        process.execPath,
        [CLI, 'import', pipe, '--archive', join(aFolder(), 'archive.db')],
        {
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      const ended = once(child, 'close');
      // It has made its archive's file by then, and waits.
      await expect.poll(() => existsSync(join(child.spawnargs.at(-1) ?? ''))).toBe(true);
      child.kill(signal);
      expect(await ended).toEqual([null, signal]);
    },
  );
});

describe('commands that only read', () => {
  test('make no file where an archive is mistyped', async () => {
    const archive = join(aFolder(), 'mistyped.db');
    for (const args of [
      ['search', 'brief'],
      ['ask', '1'],
      ['remove', 'iets'],
    ]) {
      const { code, out, err } = await run('cli', [...args, '--archive', archive]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^Het archief [^\n]+ is niet te gebruiken: het bestand is er niet[^\n]+\n$/);
    }
    expect(existsSync(archive)).toBe(false);
  });

  test('answer from what is there while another program writes, and say what was not taken along', async () => {
    const folder = aFolder();
    const env = { ARCHIVE: join(folder, 'archive.db'), DATA: join(folder, 'data') };
    mkdirSync(env.DATA);
    copyFileSync(SEED_FILE, join(env.DATA, 'een.txt'));
    expect((await run('cli', ['ask', '3'], env)).code).toBe(0);
    const other = new DatabaseSync(env.ARCHIVE);
    other.exec('BEGIN IMMEDIATE');
    expect(await run('cli', ['ask', '3'], env)).toMatchObject({ code: 0, err: '' });
    copyFileSync(SEED_FILE, join(env.DATA, 'twee.txt'));
    const { code, out, err } = await run('cli', ['search', 'koolmes'], env);
    expect(code).toBe(0);
    expect(out).toContain('Koolmees');
    expect(err).toMatch(/^Wat in de map [^\n]+ een ander programma is ermee bezig[^\n]+\n$/);
    other.close();
    expect((await run('cli', ['search', 'koolmes'], env)).err).toBe('');
  });

  test('answer where the folder of documents was renamed, and lose none of them', async () => {
    const folder = aFolder();
    const env = { ARCHIVE: join(folder, 'archive.db'), DATA: join(folder, 'data') };
    mkdirSync(env.DATA);
    copyFileSync(SEED_FILE, join(env.DATA, 'een.txt'));
    await run('cli', ['ask', '3'], env);
    const { code, err } = await run('cli', ['ask', '3'], { ...env, DATA: join(folder, 'weg') });
    expect(code).toBe(0);
    expect(err).toMatch(/^Wat in de map [^\n]+ De map met documenten \(DATA\) is niet te lezen: [^\n]+\n$/);
  });

  test.skipIf(!nobody)('answer from an archive that may not be written to', async () => {
    const folder = aFolder();
    const archive = join(folder, 'archive.db');
    await run('cli', ['import', SEED_FILE, '--archive', archive]);
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(folder, 0o555);
    chmodSync(archive, 0o444);
    const asNobody = (...args: string[]) =>
      spawnSync(process.execPath, [CLI, ...args, '--archive', archive], { ...nobody, encoding: 'utf8' });
    expect(asNobody('ask', '3')).toMatchObject({ status: 0, stderr: '' });
    expect(asNobody('search', 'koolmes')).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = asNobody('remove', 'leijten-brandbrief-50-topambtenaren-2023');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Het archief [^\n]+ is niet te gebruiken: [^\n]+\n$/);
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

describe('a case of several papers', () => {
  const withCase = async (...papers: Document[]) => ({ ARCHIVE: await anArchive(papers), DATA: aFolder() });

  test('is shown with its papers, its state and its questions', async () => {
    const env = await withCase(theQuestions(), thePostponement(), theAnswer(), theFurtherAnswer());
    const { code, out } = await run('cli', ['case', '2024Z14001', '--archive', env.ARCHIVE], env);
    expect(code).toBe(0);
    expect(out).toContain('De veerboot naar het eiland (2024Z14001)');
    expect(out).toContain('Stand: nader beantwoord na 59 dagen, buiten de termijn');
    expect(out).toContain(
      'Verloop: gevraagd 20 sep 2024 → uitgesteld 14 okt → beantwoord 18 nov, na 59 dagen → nader beantwoord 20 dec',
    );
    expect(out).toContain('  ah-tk-20242025-300 · Aanhangsel Handelingen II 2024/25, nr. 300');
    expect(out).toContain('  ✓ 2. Hoeveel reizigers');
  });

  test('is data for scripts', async () => {
    const env = await withCase(theQuestions(), theAnswer(), theFurtherAnswer());
    const { out } = await run('cli', ['case', 'ah-tk-20242025-594', '--json', '--archive', env.ARCHIVE], env);
    const found = JSON.parse(out);
    expect(found).toMatchObject({ case: '2024Z14001', state: 'answered further', days: 59, term: 21 });
    expect(found.papers.map(({ document }: { document: string }) => document)).toEqual([
      'kv-tk-2024Z14001',
      'ah-tk-20242025-594',
      'ah-tk-20242025-594-n1',
    ]);
    expect(found.questions[1]).toEqual({
      numbers: [2],
      holds: { document: 'ah-tk-20242025-594', index: 1 },
      answered: true,
      further: [{ document: 'ah-tk-20242025-594-n1', index: 1 }],
      otherWords: [],
    });
  });

  test('is asked as one, and a paper that is named by itself', async () => {
    const env = await withCase(theQuestions(), thePostponement(), theAnswer());
    const ask = async (document: string) =>
      (await run('cli', ['ask', '2', '--document', document, '--archive', env.ARCHIVE], env)).out;
    expect(await ask('2024Z14001')).toContain('Ongeveer 4.000 reizigers.');
    expect(await ask('kv-tk-2024Z14001')).toContain(
      '(Het antwoord staat in Aanhangsel Handelingen II 2024/25, nr. 594.)',
    );
  });

  test('that is not there is said not to be, with where it is published, or which ones are', async () => {
    const env = await withCase(theAnswer());
    const errorOf = async (...args: string[]) => {
      const { code, err } = await run('cli', [...args, '--archive', env.ARCHIVE], env);
      expect(code).toBe(1);
      return err;
    };
    const missing =
      'Kamervragen 2020Z00001 staat niet in dit archief. De officiële publicatie: https://zoek.officielebekendmakingen.nl/kv-tk-2020Z00001.html\n';
    expect(await errorOf('case', '2020Z00001')).toBe(missing);
    expect(await errorOf('ask', '1', '--document', '2020z 00001')).toBe(missing);
    expect(await errorOf('case', 'veerboot')).toBe(
      'Er is geen document ‘veerboot’. Wel: ah-tk-20242025-594\n',
    );
  });
});

describe('vraagbaak search', () => {
  test('with --json prints one object', async () => {
    const { code, out } = await run('cli', ['search', '--json', 'ministeriele', 'verantwoordelijkheid']);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(Object.keys(found)).toEqual([
      'query',
      'tookMs',
      'total',
      'corrected',
      'isLeast',
      'unknown',
      'also',
      'hits',
    ]);
    expect(found).toMatchObject({ query: 'ministeriele verantwoordelijkheid', total: 2, corrected: null });
    expect(Object.keys(found.hits[0])).toEqual([
      'document',
      'case',
      'state',
      'numbers',
      'score',
      'subject',
      'passage',
    ]);
    expect(found.hits[0]).toMatchObject({
      document: 'leijten-brandbrief-50-topambtenaren-2023',
      case: 'leijten-brandbrief-50-topambtenaren-2023',
      state: 'answered',
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
    expect((await run('cli', ['search', 'stikstof'])).out).toBe(
      'Niets gevonden voor ‘stikstof’.\nIn geen enkel document staat: stikstof.\n',
    );
  });

  test('takes no limit of nothing', async () => {
    const { code, err } = await run('cli', ['search', '--limit', '0', 'brief']);
    expect(code).toBe(1);
    expect(err).toContain('geef een heel getal van 1 of meer');
  });
});
