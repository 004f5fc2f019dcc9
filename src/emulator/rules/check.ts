import { InteractionResponseType } from 'discord-api-types/v10';
import type { Bodies, BodyKind } from './bodies.ts';
import { SCHEMAS } from './bodies.ts';
import { CHOICE_RULES } from './choice-rules.ts';
import { COMMAND_LIST_RULES } from './command-list-rules.ts';
import { COMMAND_RULES } from './command-rules.ts';
import { COMPONENT_RULES } from './component-rules.ts';
import { EMBED_RULES } from './embed-rules.ts';
import { MESSAGE_RULES } from './message-rules.ts';
import { MODAL_RULES } from './modal-rules.ts';
import type { Rule, RuleContext } from './rule.ts';
import { isRecord, schemaFindings } from './schema.ts';
import type { Finding } from './violation.ts';

/** Everything that is wrong with a body: by Discord's published schema, and by the rules which that leaves out. */
export function findingsOf(kind: BodyKind, body: unknown, context: RuleContext): Finding[] {
  const bySchema = schemaFindings(SCHEMAS[kind], asTheSchemaTakesIt(body));
  // The rules look at bodies of the right shape.
  if (bySchema.some((finding) => finding.refused)) return bySchema;
  return [...bySchema, ...ruleFindings(kind, body, context)];
}

const ALL_MESSAGE_RULES = [...MESSAGE_RULES, ...EMBED_RULES, ...COMPONENT_RULES];

function ruleFindings(kind: BodyKind, body: unknown, context: RuleContext): Finding[] {
  switch (kind) {
    case 'channel message':
    case 'message edit':
    case 'follow-up':
    case 'answer edit':
      return apply(ALL_MESSAGE_RULES, body as Bodies[typeof kind], context);
    case 'message callback':
    case 'update callback': {
      const { type, data } = body as Bodies[typeof kind];
      const deferred =
        type === InteractionResponseType.DeferredChannelMessageWithSource ||
        type === InteractionResponseType.DeferredMessageUpdate;
      return deferred ? [] : inside('data', apply(ALL_MESSAGE_RULES, data ?? {}, context));
    }
    case 'choices callback':
      return inside('data', apply(CHOICE_RULES, (body as Bodies[typeof kind]).data ?? {}, context));
    case 'modal callback':
      return inside('data', apply(MODAL_RULES, (body as Bodies[typeof kind]).data, context));
    case 'command':
    case 'command edit':
      return apply(COMMAND_RULES, body as Record<string, unknown>, context);
    case 'commands': {
      const commands = body as Record<string, unknown>[];
      return [
        ...apply(COMMAND_LIST_RULES, commands, context),
        ...commands.flatMap((command, index) => inside(index, apply(COMMAND_RULES, command, context))),
      ];
    }
    default:
      return [];
  }
}

function apply<Body>(rules: Rule<Body>[], body: Body, context: RuleContext): Finding[] {
  return rules.flatMap((rule) => rule.findings(body, context));
}

function inside(step: string | number, findings: Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, path: [step, ...finding.path] }));
}

/** The schema knows `default_member_permissions` as a number only; the documented form is a string of digits. */
function asTheSchemaTakesIt(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(asTheSchemaTakesIt);
  if (!isRecord(body)) return body;
  const permissions = body.default_member_permissions;
  if (typeof permissions !== 'string' || !/^\d{1,17}$/.test(permissions)) return body;
  return { ...body, default_member_permissions: Number(permissions) };
}
