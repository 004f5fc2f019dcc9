/**
 * One bot on many machines: three replicas over HTTP behind a balancer, two shards on the gateway, one PostgreSQL server, each in a
 * process and with an archive of its own. Documents come in, a replica is killed, a new one starts, the server is restarted.
 */
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { aFolder } from '../archive-file.ts';
import { aPostgresServer } from '../postgres.ts';
import { run, start } from './run.ts';

const server = await aPostgresServer();
afterAll(() => server?.stop());

/** So many processes are slow on a small machine. */
const TIMEOUT_MS = 300_000;
const DAY_MS = 86_400_000;

const word = (at: number) => `onderwerp${at}`;
const paper = (at: number) =>
  `Vragen van het lid Jansen (ABC) aan de Minister van Financiën over ${word(at)} (ingezonden 2 mei 2024).\n\nVraag 1\nKlopt het bericht over ${word(at)}?\n\nAntwoord 1\nJa, dat klopt voor ${word(at)}.\n`;

/** A folder with papers of these numbers, from and up to. */
async function papers(from: number, to: number): Promise<string> {
  const folder = join(aFolder(), 'papers');
  await mkdir(folder);
  for (let at = from; at < to; at += 1) await writeFile(join(folder, `stuk-${at}.txt`), paper(at));
  return folder;
}

/** The documents in a file, each with its hash; null where the file cannot be read now. */
function contents(archive: string): Record<string, string> | null {
  try {
    const db = new DatabaseSync(archive, { readOnly: true });
    const rows = db.prepare('SELECT id, hex(hash) AS hash FROM document ORDER BY id').all();
    db.close();
    return Object.fromEntries((rows as { id: string; hash: string }[]).map(({ id, hash }) => [id, hash]));
  } catch {
    return null;
  }
}

/** Gives each request to the next replica in turn; to the one after it where that is not there. */
async function startBalancer(replicas: readonly number[]) {
  let turn = 0;
  const balancer = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
    for (const _replica of replicas) {
      turn += 1;
      const port = replicas[turn % replicas.length];
      const init = { method: 'POST', headers, body: Buffer.concat(chunks) };
      const answer = await fetch(`http://127.0.0.1:${port}/`, init).catch(() => null);
      if (!answer) continue;
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/plain',
      });
      response.end(Buffer.from(await answer.arrayBuffer()));
      return;
    }
    response.writeHead(502).end();
  });
  balancer.listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  const address = balancer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => balancer.close() };
}

describe.skipIf(!server?.power)('one bot on many machines', () => {
  test(
    'loses nothing, answers nothing twice, and has the same documents everywhere',
    async () => {
      const power = server?.power;
      if (!server || !power) return;
      const database = await server.database();
      const overHttp = await startEmulator({ warns: false });
      // Discord's ids are unique; those of two emulators are by their clocks.
      const overGateway = await startEmulator({ warns: false, now: () => Date.now() - DAY_MS });
      for (const name of ['krant', 'omroep', 'fractie', 'bureau']) {
        overGateway.addServer(name, `kanaal-${name}`);
        overGateway.addsBot(name);
      }
      const importing = (folder: string, archive: string) =>
        run('cli', ['import', folder], { DATABASE_URL: database, ARCHIVE: archive });
      const importer = join(aFolder(), 'importer.db');
      expect(await importing(await papers(0, 60), importer)).toMatchObject({ code: 0, err: '' });

      const archives: string[] = [];
      const launch = (env: Record<string, string>) => {
        const archive = join(aFolder(), 'replica.db');
        archives.push(archive);
        const bot = start('main', [], {
          ...env,
          ...{ DATABASE_URL: database, ARCHIVE: archive, LOG_LEVEL: 'error' },
        });
        // One that a failure leaves running would run for ever.
        onTestFinished(() => void bot.child.kill('SIGKILL'));
        return { ...bot, archive };
      };
      const replica = async () => {
        const bot = launch({
          ...{ DISCORD_TOKEN: overHttp.token, DISCORD_API: overHttp.api },
          ...{ DISCORD_PUBLIC_KEY: overHttp.publicKey, INTERACTIONS_PORT: '0' },
        });
        const [, port = ''] = await bot.prints(/poort (\d+)/);
        return { ...bot, port: Number(port) };
      };
      const shard = async (own: number) => {
        const bot = launch({
          ...{ DISCORD_TOKEN: overGateway.token, DISCORD_API: overGateway.api },
          ...{ SHARDS: `${own}`, SHARD_COUNT: '2' },
        });
        await bot.prints(/met 60 documenten/);
        return bot;
      };
      const [one, other, third, ...shards] = await Promise.all([
        replica(),
        replica(),
        replica(),
        shard(0),
        shard(1),
      ]);
      const ports = [one.port, other.port, third.port];
      const balancer = await startBalancer(ports);
      await overHttp.setsEndpoint(balancer.url);

      // Each interaction comes to two of the three, and one of them answers.
      overHttp.deliversTwice(true);
      const [alice, bob] = [overHttp.person('Alice'), overHttp.person('Bob')];
      const carla = overGateway.person('Alice');
      let asked = 0;
      const ask = async (at: number) => {
        const shown = await alice.types(`/vraag nummer:1 document:stuk-${at} zichtbaar:True`);
        asked += 1;
        expect(shown.text).toContain(`Ja, dat klopt voor ${word(at)}.`);
        expect(bob.sees()).toHaveLength(asked);
        return shown;
      };
      const askOnGateway = async (at: number) => {
        for (const channel of [
          'algemeen',
          'kanaal-krant',
          'kanaal-omroep',
          'kanaal-fractie',
          'kanaal-bureau',
        ]) {
          carla.goesTo(channel);
          expect((await carla.types(`/vraag nummer:1 document:stuk-${at}`)).text).toContain(word(at));
        }
      };
      const save = async (at: number) => {
        await alice.clicks('Bewaar', (await ask(at)).message);
        if (at === 0) await alice.fills({ Naam: 'Hoorzitting' });
      };
      for (const at of [0, 1, 2]) await save(at);
      await askOnGateway(1);

      // Another machine brings in more, and the same once more, while a replica is killed.
      const second = join(aFolder(), 'second.db');
      const imported = importing(await papers(0, 100), second);
      await save(3);
      one.child.kill('SIGKILL');
      await one.ended;
      await ask(4);
      await ask(5);
      await askOnGateway(2);
      const fresh = await replica();
      ports[0] = fresh.port;
      await save(6);
      expect(await imported).toMatchObject({
        code: 0,
        out: '40 toegevoegd, 0 bijgewerkt, 60 ongewijzigd, 0 geweigerd\n',
        err: '',
      });

      // The server is restarted. Without it nobody can tell whether another has answered.
      overHttp.deliversTwice(false);
      await power.off();
      await ask(7);
      await askOnGateway(3);
      await power.on();
      expect(await importing(await papers(100, 110), importer)).toMatchObject({ code: 0 });

      const running = [other, third, fresh, ...shards];
      const all = contents(importer);
      expect(Object.keys(all ?? {})).toHaveLength(110);
      for (const { archive } of running) await expect.poll(() => contents(archive)).toEqual(all);
      await expect
        .poll(async () => (await overHttp.person('Mila').types('/verzameling Hoorzitting')).text, {
          interval: 1_500,
        })
        .toMatch(/1\. .*onderwerp0.*2\. .*onderwerp1.*3\. .*onderwerp2.*4\. .*onderwerp3.*5\. .*onderwerp6/s);

      // They share again, all of them: each has answered since.
      overHttp.deliversTwice(true);
      for (const at of [107, 108, 109]) await ask(at);

      for (const { child } of running) child.kill('SIGTERM');
      for (const { ended } of running) expect(await ended).toMatchObject({ code: 0, err: '' });
      balancer.close();
      await Promise.all([overHttp.close(), overGateway.close()]);
      expect([overHttp.violations, overGateway.violations]).toEqual([[], []]);
    },
    TIMEOUT_MS,
  );
});
