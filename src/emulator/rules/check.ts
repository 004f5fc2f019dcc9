import type { BodyKind } from './bodies.ts';
import { SCHEMAS } from './bodies.ts';
import type { RuleContext } from './rule.ts';
import { isRecord, schemaFindings } from './schema.ts';
import type { Finding } from './violation.ts';

/** Everything that is wrong with a body: by Discord's published schema, and by the rules which that leaves out. */
export function findingsOf(kind: BodyKind, body: unknown, _context: RuleContext): Finding[] {
  return schemaFindings(SCHEMAS[kind], asTheSchemaTakesIt(body));
}

/** The schema knows `default_member_permissions` as a number only; the documented form is a string of digits. */
function asTheSchemaTakesIt(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(asTheSchemaTakesIt);
  if (!isRecord(body)) return body;
  const permissions = body.default_member_permissions;
  if (typeof permissions !== 'string' || !/^\d{1,16}$/.test(permissions)) return body;
  return { ...body, default_member_permissions: Number(permissions) };
}
