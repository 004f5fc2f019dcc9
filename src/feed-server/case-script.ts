/** What happens to a set of questions, as the feed tells it: each step is some entities, in the order in which parliament tells them. */
import { createHash } from 'node:crypto';
import type { ServedEntity } from './entity-xml.ts';
import type { FeedServer } from './feed-server.ts';

/** A set of questions of which the feed is to tell. */
export interface ScriptedCase {
  /** `2024Z18775`. */
  readonly number: string;
  readonly subject: string;
  readonly askers: readonly { readonly name: string; readonly party: string }[];
  /** `minister van Financiën`. */
  readonly addressee: string;
  /** `YYYY-MM-DD`. */
  readonly asked: string;
  /** The numbers of the cases in whose place it comes. */
  readonly replaces?: readonly string[];
}

/** A file of a paper, and what it says that it is. */
export interface ScriptedFile {
  readonly bytes: Uint8Array;
  readonly type: keyof typeof TYPES;
}

export interface ScriptedPaper {
  readonly kind: 'questions' | 'answer' | 'further answer' | 'postponement' | 'withdrawal';
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly file?: ScriptedFile | undefined;
  /** The official publication, `ah-tk-20242025-1244`, once there is one. */
  readonly publication?: string | undefined;
  /** The number in the Aanhangsel as the feed writes it: `242501244`. */
  readonly appendix?: string | undefined;
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xml: 'application/xml',
  txt: 'text/plain',
} as const;

const KINDS: Readonly<Record<ScriptedPaper['kind'], readonly [string, string]>> = {
  questions: ['Schriftelijke vragen', ''],
  answer: ['Antwoord schriftelijke vragen', 'Antwoord op vragen over '],
  'further answer': ['Antwoord schriftelijke vragen (nader)', 'Nader antwoord op vragen over '],
  postponement: ['Mededeling (uitstel antwoord)', 'Uitstel beantwoording vragen over '],
  withdrawal: ['Mededeling', 'Vragen ingetrokken over '],
};

/** An id that is always that of the same thing. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

export const zaakId = (number: string): string => guidOf(`zaak ${number}`);
export const documentId = (number: string, kind: ScriptedPaper['kind']): string =>
  guidOf(`${kind} ${number}`);

/** The case, and who is who in it. */
export function caseEntities({
  number,
  subject,
  askers,
  addressee,
  asked,
  replaces = [],
}: ScriptedCase): ServedEntity[] {
  const id = zaakId(number);
  const actor = (at: number, fields: Record<string, string | null>): ServedEntity => ({
    category: 'ZaakActor',
    id: guidOf(`actor ${at} ${number}`),
    fields: { zaak: { refs: [id] }, ...fields },
  });
  return [
    {
      category: 'Zaak',
      id,
      fields: {
        nummer: number,
        soort: 'Schriftelijke vragen',
        titel: null,
        onderwerp: subject,
        gestartOp: `${asked}T00:00:00`,
        termijn: null,
        status: 'Vrijgegeven',
        afgedaan: 'false',
        vervangenVanuit: { refs: replaces.map(zaakId) },
      },
    },
    ...askers.map(({ name, party }, at) =>
      actor(at, {
        actorNaam: name,
        actorFractie: party,
        functie: 'Tweede Kamerlid',
        relatie: at === 0 ? 'Indiener' : 'Medeindiener',
      }),
    ),
    actor(askers.length, { actorNaam: null, actorFractie: null, functie: addressee, relatie: 'Gericht aan' }),
  ];
}

/** A paper of a case, and its newest version. */
export function paperEntities(
  { number, subject }: Pick<ScriptedCase, 'number' | 'subject'>,
  { kind, date, file, publication, appendix }: ScriptedPaper,
  version = 1,
): ServedEntity[] {
  const [soort, about] = KINDS[kind];
  const id = documentId(number, kind);
  const versie = guidOf(`versie ${version} ${kind} ${number}`);
  return [
    {
      category: 'Document',
      id,
      ...(file && { contentType: TYPES[file.type], contentLength: file.bytes.length }),
      fields: {
        huidigeDocumentVersie: { refs: [versie] },
        zaak: { refs: [zaakId(number)] },
        soort,
        documentNummer: `${date.slice(0, 4)}D${createHash('sha256').update(id).digest().readUInt16BE(0)}`,
        onderwerp: `${about}${subject}`,
        datum: `${date}T00:00:00`,
        aanhangselnummer: appendix ?? null,
      },
    },
    {
      category: 'DocumentVersie',
      id: versie,
      fields: {
        document: { refs: [id] },
        versienummer: String(version),
        extensie: file ? `.${file.type}` : null,
        externeidentifier: publication ?? null,
      },
    },
  ];
}

/** The case is in the feed, and who asks whom; its paper is not yet. */
export function opens(server: FeedServer, one: ScriptedCase): void {
  for (const entity of caseEntities(one)) server.publish(entity, momentOf(one.asked));
}

/** The questions are in the feed: the case, and the paper. */
export function asks(server: FeedServer, one: ScriptedCase, file?: ScriptedFile): void {
  opens(server, one);
  tells(server, one, { kind: 'questions', date: one.asked, file });
}

/** A paper is in the feed, or is there in another form. */
export function tells(server: FeedServer, one: ScriptedCase, paper: ScriptedPaper, version = 1): void {
  if (paper.file) server.putFile(documentId(one.number, paper.kind), paper.file.bytes);
  for (const entity of paperEntities(one, paper, version)) server.publish(entity, momentOf(paper.date));
}

const momentOf = (day: string): Date => new Date(`${day}T11:00:00Z`);
