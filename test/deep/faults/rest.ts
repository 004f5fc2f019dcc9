/** What goes wrong with the REST API. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RestFault } from '../../../src/emulator/rest/faults.ts';
import type { Fault } from './fault.ts';
import { type Stage, seen } from './stage.ts';

const CALLBACK = /^POST \/interactions\//;
const POST = /^POST \/channels\/\d+\/messages$/;
const WEBHOOK = /^(?:PATCH|POST|DELETE) \/webhooks\//;

const answering =
  (fault: RestFault, times: number) =>
  async ({ emulator, someone }: Stage): Promise<string> => {
    const alice = someone();
    emulator.fails(fault, CALLBACK, times);
    return seen(await alice.types('/vraag 1'));
  };

/** Shares an answer in another channel or thread, and says what came of it: here, and there. */
const sharing =
  (fault: RestFault, times: number) =>
  (stage: Stage): Promise<string> =>
    sharingIn('onderzoek', ({ emulator }) => emulator.fails(fault, POST, times))(stage);

/** What is told of sharing, however it went. */
const OUTCOME = /Gedeeld in|ging bij mij|is gesloten|is er niet meer|mag niet schrijven/;

interface Sharer {
  readonly roles?: string[];
  /** Whether nobody can look there any more. */
  readonly isGone?: boolean;
}

const sharingIn =
  (place: string, meanwhile: (stage: Stage) => void, { roles = [], isGone = false }: Sharer = {}) =>
  async (stage: Stage): Promise<string> => {
    const { emulator, someone } = stage;
    const [alice, bob] = [emulator.addPerson('Mieke', { roles }), someone()];
    bob.goesTo(place);
    const before = bob.sees().length;
    await alice.types('/vraag 1');
    await alice.clicks('Delen in…');
    const telling = alice.fills({ 'Kanaal of thread': place });
    meanwhile(stage);
    const { failed } = await telling;
    // What takes longer comes after Discord has let go of the form.
    const told = () => alice.sees().at(-1)?.text ?? '';
    while (!failed && !OUTCOME.test(told())) await sleep(50);
    const there = isGone ? 0 : bob.sees().length - before;
    const [said = ''] = (failed ?? told()).split('\n', 1);
    return `“${said.replace(/code [0-9a-f]{8}/, 'code …')}”; there: ${there}`;
  };

const SHARED = '“Gedeeld in #onderzoek.”; there: 1';
const NO_RESPONSE = 'The application did not respond';
const FAILED = '“Er ging bij mij iets mis. Probeer het zo nog eens; blijft het, meld dan code ….”';

const once = (fault: RestFault): Fault => ({
  name: `${fault} to an answer`,
  sees: 'the answer',
  happens: answering(fault, 1),
});

const posting = (fault: RestFault): Fault => ({
  name: `${fault} to a shared answer`,
  sees: SHARED,
  happens: sharing(fault, 1),
});

const off = ({ emulator }: Stage) => emulator.failsNoMore();

/** With interactions over the gateway. */
export const REST: readonly Fault[] = [
  ...(
    ['429 global', '429 user', '429 shared', '500', '502', 'reset', 'lost answer', 'cut answer'] as const
  ).map(once),
  once('hang'),
  { name: 'hang to each answer', sees: NO_RESPONSE, happens: answering('hang', 100), ends: off },
  { name: '500 to each answer', sees: NO_RESPONSE, happens: answering('500', 100), ends: off },
  { name: 'expired token (10062) to an answer', sees: NO_RESPONSE, happens: answering('expired token', 1) },
];

/** Of what is sent by the REST API however interactions come. */
export const SHARED_BY_REST: readonly Fault[] = [
  ...(
    [
      '429 global',
      '429 user',
      '429 shared',
      '500',
      '502',
      'reset',
      'lost answer',
      'cut answer',
      'hang',
    ] as const
  ).map(posting),
  {
    name: '500 to each try to share',
    sees: `${FAILED}; there: 0`,
    happens: sharing('500', 100),
    ends: off,
  },
  {
    name: 'the thread is archived and locked while someone shares there',
    sees: '“#voorbereiding hoorzitting is gesloten: daar kan niemand meer schrijven. Kies een andere thread of een kanaal, of vraag een moderator om hem te openen.”; there: 0',
    happens: sharingIn('voorbereiding hoorzitting', ({ emulator }) =>
      emulator.closesThread('voorbereiding hoorzitting'),
    ),
  },
  {
    name: 'the bot may not write where someone shares',
    sees: '“Ik mag niet schrijven in #aankondigingen. Vraag een beheerder om mij daar “Kanaal bekijken”, “Berichten verzenden”, “Links insluiten” en “Bestanden bijvoegen” te geven, of kies een ander kanaal.”; there: 0',
    happens: sharingIn('aankondigingen', () => {}, { roles: ['Eindredactie'] }),
  },
  {
    name: 'the channel is deleted while someone shares there',
    sees: '“Dat kanaal is er niet meer. Kies een ander kanaal.”; there: 0',
    happens: sharingIn('onderzoek', ({ emulator }) => emulator.deletesChannel('onderzoek'), { isGone: true }),
  },
  {
    name: 'expired token (50027) to what follows an answer',
    sees: 'the answer stays',
    async happens({ emulator, someone }) {
      const alice = someone();
      const { message } = await alice.types('/vraag 1');
      emulator.fails('expired token', WEBHOOK, 1);
      await alice.clicks('Delen', message);
      return alice.sees().some(({ id }) => id === message.id) ? 'the answer stays' : 'the answer is gone';
    },
    ends: off,
  },
];
