import type { $ZodIssue, $ZodType } from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';
import type { Finding } from './violation.ts';
import { refused } from './violation.ts';

type Path = (string | number)[];

/** Checks a body against one of Discord's published schemas, and says what is wrong as Discord would. */
export function schemaFindings(schema: $ZodType, body: unknown): Finding[] {
  const result = safeParse(schema, body);
  if (result.success) return unknownKeys(body, result.data, []);
  return result.error.issues.flatMap((issue) => findingsOf(issue, [], body));
}

function findingsOf(issue: $ZodIssue, base: Path, body: unknown): Finding[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
  if (issue.code === 'invalid_union') {
    return nearestBranch(issue.errors).flatMap((inner) => findingsOf(inner, path, body));
  }
  const value = valueAt(body, path);
  const words = inDiscordsWords(issue, value);
  return [refused(path, words.code, words.message)];
}

/** Of a component's or an option's many shapes, the one that was meant: that with the right `type`, else the nearest. */
function nearestBranch(branches: $ZodIssue[][]): $ZodIssue[] {
  const meant = branches.filter((issues) => !issues.some((issue) => issue.path[0] === 'type'));
  const candidates = meant.length > 0 ? meant : branches;
  return candidates.reduce(
    (best, issues) => (issues.length < best.length ? issues : best),
    candidates[0] ?? [],
  );
}

function inDiscordsWords(issue: $ZodIssue, value: unknown): { code: string; message: string } {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? {
            code: 'NUMBER_TYPE_MAX',
            message: `int value should be less than or equal to ${String(issue.maximum)}.`,
          }
        : {
            code: 'BASE_TYPE_MAX_LENGTH',
            message: `Must be ${String(issue.maximum)} or fewer in length.`,
          };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? {
            code: 'NUMBER_TYPE_MIN',
            message: `int value should be greater than or equal to ${String(issue.minimum)}.`,
          }
        : {
            code: 'BASE_TYPE_MIN_LENGTH',
            message: `Must be ${String(issue.minimum)} or more in length.`,
          };
    case 'invalid_value':
      if (value === undefined) return REQUIRED;
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.join(', ')}}.` };
    case 'invalid_format':
      if (issue.format === 'url') return { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
      if (issue.format === 'datetime') {
        return {
          code: 'DATE_TIME_TYPE_PARSE',
          message: `Could not parse ${String(value)}. Should be ISO8601.`,
        };
      }
      return { code: 'NUMBER_TYPE_COERCE', message: `Value "${String(value)}" is not snowflake.` };
    case 'invalid_type':
      if (value === undefined || value === null) return REQUIRED;
      if (issue.expected === 'string') {
        return {
          code: 'STRING_TYPE_CONVERT',
          message: `Could not interpret "${JSON.stringify(value)}" as string.`,
        };
      }
      if (issue.expected === 'array') {
        return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
      }
      if (issue.expected === 'object') {
        return { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' };
      }
      if (issue.expected === 'boolean') {
        return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
      }
      return { code: 'NUMBER_TYPE_COERCE', message: `Value "${String(value)}" is not int.` };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

const REQUIRED = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

/** Fields that discord.js sends with every message, also where Discord has no use for them. */
const SENT_ALWAYS: ReadonlySet<string> = new Set(['tts', 'nonce', 'enforce_nonce']);

/** What Discord would silently drop: nearly always a misspelt field, so it is told though not refused. */
function unknownKeys(body: unknown, kept: unknown, path: Path): Finding[] {
  if (Array.isArray(body) && Array.isArray(kept)) {
    return body.flatMap((part, index) => unknownKeys(part, kept[index], [...path, index]));
  }
  if (!isRecord(body) || !isRecord(kept)) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    if (key in kept) return unknownKeys(value, kept[key], [...path, key]);
    if (SENT_ALWAYS.has(key) && (value === false || key === 'nonce')) return [];
    const message = `Discord knows no field "${key}" here, and ignores it`;
    return [{ path: [...path, key], code: 'UNKNOWN_FIELD', message, refused: false }];
  });
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    body,
  );
}

/** Whether something is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
