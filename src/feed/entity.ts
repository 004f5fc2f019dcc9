/**
 * What the feed tells: entities, as the official schemas have them (`tkData-v1-0-*.xsd`), of which written questions need these.
 * Times come with a zone, without one and with seven decimals; what is empty is absent or nil.
 */
import { z } from 'zod';

const Id = z
  .string()
  .regex(/^[0-9a-f-]{36}$/i)
  .transform((id) => id.toLowerCase());
const Words = z.string().trim().min(1).nullable().catch(null);
const References = z.array(Id);

/** `2023-08-29T00:00:00` is a day in the Netherlands; `2023-08-28T22:00:00Z` and `…+0200` are the day that it was there. */
const Day = z.string().transform(dayIn).pipe(z.iso.date()).nullable().catch(null);

const IN_AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
/** `+0100` of the entries that another program writes. */
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

function dayIn(written: string): string {
  const moment = momentIn(written);
  if (!ZONE.test(written.trim()) || moment === null) return written.trim().slice(0, 10);
  return IN_AMSTERDAM.format(moment);
}

/** Milliseconds since 1970; of a time without a zone as UTC, as the schema says. Null for what is no time. */
export function momentIn(written: string): number | null {
  const plain = written
    .trim()
    .replace(/(\.\d{3})\d+/, '$1')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const moment = Date.parse(ZONE.test(plain) ? plain : `${plain}Z`);
  return Number.isNaN(moment) ? null : moment;
}

const Flag = z
  .string()
  .transform((written) => /^(?:true|1)$/i.test(written.trim()))
  .nullable()
  .catch(null);

export const Zaak = z.object({
  category: z.literal('Zaak'),
  id: Id,
  nummer: Words,
  soort: Words,
  onderwerp: Words,
  gestartOp: Day,
  termijn: Day,
  status: Words,
  afgedaan: Flag,
  vergaderjaar: Words,
  /** The cases in whose place this one came. */
  vervangenVanuit: References,
});
export type Zaak = z.infer<typeof Zaak>;

export const ZaakActor = z.object({
  category: z.literal('ZaakActor'),
  id: Id,
  zaak: References,
  actorNaam: Words,
  actorFractie: Words,
  functie: Words,
  relatie: Words,
});
export type ZaakActor = z.infer<typeof ZaakActor>;

export const FeedDocument = z.object({
  category: z.literal('Document'),
  id: Id,
  zaak: References,
  soort: Words,
  documentNummer: Words,
  onderwerp: Words,
  datum: Day,
  aanhangselnummer: Words,
  huidigeDocumentVersie: References,
  /** When it was last changed, as it is written: with another one the file may be another. */
  bijgewerkt: Words,
  contentType: Words,
  /** Where its file is; null where it has none. */
  file: z.url({ protocol: /^https?$/ }).nullable(),
});
export type FeedDocument = z.infer<typeof FeedDocument>;

export const DocumentVersie = z.object({
  category: z.literal('DocumentVersie'),
  id: Id,
  document: References,
  versienummer: Words,
  extensie: Words,
  externeidentifier: Words,
});
export type DocumentVersie = z.infer<typeof DocumentVersie>;

export const Entity = z.discriminatedUnion('category', [Zaak, ZaakActor, FeedDocument, DocumentVersie]);
export type Entity = z.infer<typeof Entity>;

/** The entities that one refers to, and that make it part of a case. */
export function targetsOf(entity: Entity): readonly string[] {
  if (entity.category === 'DocumentVersie') return entity.document;
  return entity.category === 'Zaak' ? entity.vervangenVanuit : entity.zaak;
}

const PAPER =
  /^(?:schriftelijke vragen|antwoord schriftelijke vragen(?: \(nader\))?|mededeling(?: \(uitstel antwoord\))?)$/i;

/** Whether it can be of a set of written questions: by what kind it says that it is. */
export function isWanted(entity: Entity): boolean {
  if (entity.category === 'Zaak') return /^schriftelijke vragen$/i.test(entity.soort ?? '');
  return entity.category !== 'Document' || (PAPER.test(entity.soort ?? '') && entity.zaak.length > 0);
}
