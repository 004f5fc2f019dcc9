/** `vraagbaak stats`, as text, as numbers for a program, and as a picture. */
import { expect, test } from 'vitest';
import { anArchive } from '../archive-file.ts';
import { aDocument, anExchange } from '../replies/documents.ts';
import { run } from './run.ts';

const aFerry = (id: string, submitted: string, ministry: string) =>
  aDocument({
    ...{ id, submitted, title: null, subject: `veer ${id}`, received: submitted.replace(/..$/, '28') },
    respondents: [{ role: 'Minister', name: 'De Vries', ministry }],
    exchanges: [anExchange({ question: `Vaart de veerboot ${id}?` })],
  });

const archiveOfFerries = () =>
  anArchive([
    aFerry('a', '2021-03-01', 'Defensie'),
    aFerry('b', '2021-05-01', 'Landbouw, Natuur en Voedselkwaliteit'),
    aFerry('c', '2021-11-20', 'Defensie'),
  ]);

test('as text, with what the numbers are of', async () => {
  const { code, out } = await run('cli', [
    ...['stats', 'veerboot', '--show', 'ministries', '--archive', await archiveOfFerries()],
  ]);
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 4)).toEqual([
    'Beantwoorde vragen per ministerie: “veerboot”',
    '',
    'Defensie                              2',
    'Landbouw, Natuur en Voedselkwaliteit  1',
  ]);
  expect(out).toContain('Geteld: 3 zaken in dit archief');
});

test('as CSV, in the language of the terminal', async () => {
  const { code, out } = await run(
    'cli',
    ['stats', '--show', 'ministries', '--csv', '--archive', await archiveOfFerries()],
    { LANG: 'en_US.UTF-8' },
  );
  expect({ code, out }).toEqual({
    code: 0,
    out: 'ministry,cases,remark\r\nDefensie,2,\r\n"Landbouw, Natuur en Voedselkwaliteit",1,\r\n',
  });
});

test.each(['svg', 'png'])('as %s', async (form) => {
  const { code, out } = await run('cli', ['stats', `--${form}`, '--archive', await archiveOfFerries()]);
  expect(code).toBe(0);
  expect(out).toMatch(form === 'svg' ? /^<svg .*2021.*<\/svg>$/s : /^.PNG/);
});

test('what is not there, or goes not together, is said in one line', async () => {
  const archive = await archiveOfFerries();
  const none = await run('cli', ['stats', 'onvindbaar', '--archive', archive]);
  expect({ code: none.code, err: none.err }).toEqual({ code: 1, err: 'Niets gevonden voor ‘onvindbaar’.\n' });
  const both = await run('cli', ['stats', '--csv', '--png', '--archive', archive]);
  expect(both.code).toBe(1);
  expect(both.err).toContain('De opties ‘--csv’ en ‘--png’ gaan niet samen.');
  const other = await run('cli', ['stats', '--show', 'taart', '--archive', archive]);
  expect(other.code).toBe(1);
  expect(other.err).toContain('Kies uit years, parties');
});
