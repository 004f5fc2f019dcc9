/**
 * What a text refers to outside its own document: the facts as data, and the public address where a stable one
 * exists. What the words leave open is `null`, and then there is no address either.
 */
import { z } from 'zod';

/** The words of a reference: `[from, to)` are UTF-16 offsets in the text that holds them. */
export const span = { from: z.int().nonnegative(), to: z.int().positive() };

const outward = { ...span, url: z.url().nullable() };
const Chamber = z.enum(['I', 'II']);
/** "2022-2023", with a plain hyphen; `null` where the words have none, or an impossible one. */
const SessionYear = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .nullable();

export const OutwardReference = z.discriminatedUnion('kind', [
  /** A printed set of questions with answers: `Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276`. */
  z.object({
    kind: z.literal('aanhangsel'),
    ...outward,
    chamber: Chamber,
    sessionYear: SessionYear,
    number: z.string(),
  }),
  /** A parliamentary paper, or with `number` null a whole dossier: `Kamerstuk 36 410 VIII, nr. 112`. */
  z.object({
    kind: z.literal('kamerstuk'),
    ...outward,
    chamber: Chamber.nullable(),
    sessionYear: SessionYear,
    /** "36410", without its blank. */
    dossier: z.string(),
    /** "VIII", "A", "20": a part of the dossier with numbers of its own. */
    addition: z.string().nullable(),
    number: z.string().nullable(),
  }),
  /** A set, or another matter, in parliament's own administration: `2023Z00268`. */
  z.object({ kind: z.literal('case'), ...outward, caseNumber: z.string() }),
  /** An issue of an official journal: `Stb. 2024, 153`. */
  z.object({
    kind: z.literal('journal'),
    ...outward,
    journal: z.enum(['Staatsblad', 'Staatscourant', 'Tractatenblad']),
    year: z.int(),
    number: z.string(),
  }),
  /** A judgment: `ECLI:NL:RVS:2024:3946`. */
  z.object({ kind: z.literal('ecli'), ...outward, ecli: z.string() }),
  /** Articles of a law, both as printed: `artikel 10, eerste lid, van de Ambtenarenwet 2017`. */
  z.object({ kind: z.literal('law'), ...outward, articles: z.string(), law: z.string() }),
]);
export type OutwardReference = z.infer<typeof OutwardReference>;

/** What a finder of one kind finds. */
export type OutwardOf<Kind extends OutwardReference['kind']> = Extract<OutwardReference, { kind: Kind }>;
