import type { Bodies, BodyKind } from '../rules/bodies.ts';
import { findingsOf } from '../rules/check.ts';
import type { RuleContext } from '../rules/rule.ts';
import { emptyMessage, invalidFormBody } from './refusal.ts';
import type { Call } from './route.ts';

/** The body of a call, checked: what Discord would refuse is refused, what it would overlook is told. */
export function checked<Kind extends BodyKind>(
  call: Call,
  kind: Kind,
  context: Partial<RuleContext> = {},
): Bodies[Kind] {
  const body = call.body ?? {};
  const findings = findingsOf(kind, body, {
    uploads: call.uploads,
    existing: null,
    focusedType: null,
    ...context,
  });
  const refused = findings.filter((finding) => finding.refused);
  const empty = refused.filter((finding) => finding.code === 'EMPTY_MESSAGE');
  if (empty.length > 0 && empty.length === refused.length) throw emptyMessage(empty);
  if (refused.length > 0) throw invalidFormBody(refused);
  for (const finding of findings) call.notice(finding);
  return body as Bodies[Kind];
}
