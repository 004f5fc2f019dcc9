import type { Finding } from '../rules/violation.ts';

/** What Discord answers when it refuses a request. Thrown by the routes, and sent by the server. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly findings: Finding[];
  /** Whether a bot that does all well may get it too. */
  readonly isHarmless: boolean;

  constructor(status: number, code: number, message: string, findings: Finding[] = [], isHarmless = false) {
    super(message);
    this.isHarmless = isHarmless;
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.findings = findings;
  }
}

// The codes and texts that Discord documents (docs: JSON Error Codes).

export const unauthorized = () => new Refusal(401, 0, '401: Unauthorized');
export const noSuchRoute = () => new Refusal(404, 0, '404: Not Found');
export const methodNotAllowed = () => new Refusal(405, 0, '405: Method Not Allowed');
export const unknownChannel = () => new Refusal(404, 10_003, 'Unknown Channel');
export const unknownGuild = () => new Refusal(404, 10_004, 'Unknown Guild');
export const unknownMember = () => new Refusal(404, 10_007, 'Unknown Member');
export const unknownMessage = () => new Refusal(404, 10_008, 'Unknown Message');
export const unknownUser = () => new Refusal(404, 10_013, 'Unknown User');
export const unknownWebhook = () => new Refusal(404, 10_015, 'Unknown Webhook');
export const unknownInteraction = () => new Refusal(404, 10_062, 'Unknown interaction');
export const unknownCommand = () => new Refusal(404, 10_063, 'Unknown application command');
export const notYourApplication = () =>
  new Refusal(403, 20_012, 'You are not authorized to perform this action on this application');
export const tooManyCommands = (limit: number) =>
  new Refusal(400, 30_032, `Maximum number of application commands reached (${limit})`);
export const tooLarge = () => new Refusal(413, 40_005, 'Request entity too large');
/** @param isRepeated with the same answer: by a bot that did not hear that it had arrived */
export const alreadyAcknowledged = (isRepeated: boolean) =>
  new Refusal(400, 40_060, 'Interaction has already been acknowledged.', [], isRepeated);
export const missingAccess = () => new Refusal(403, 50_001, 'Missing Access');
export const someoneElsesMessage = () =>
  new Refusal(403, 50_005, 'Cannot edit a message authored by another user');
export const emptyMessage = (findings: Finding[]) =>
  new Refusal(400, 50_006, 'Cannot send an empty message', findings);
export const missingPermissions = () => new Refusal(403, 50_013, 'Missing Permissions');
export const noMessagesHere = () => new Refusal(400, 50_008, 'Cannot send messages in a non-text channel');
export const invalidWebhookToken = () => new Refusal(401, 50_027, 'Invalid Webhook Token');
export const invalidFormBody = (findings: Finding[]) =>
  new Refusal(400, 50_035, 'Invalid Form Body', findings);
export const invalidJson = () => new Refusal(400, 50_109, 'The request body contains invalid JSON.');
export const threadIsArchived = () => new Refusal(400, 50_083, 'Thread is archived');
export const threadExists = () =>
  new Refusal(400, 160_004, 'A thread has already been created for this message');

interface ErrorTree {
  [step: string]: ErrorTree | { code: string; message: string }[];
}

/** The body of a refusal, with what is wrong under the path of where it is (docs: Error Messages). */
export function refusalBody(refusal: Refusal): unknown {
  const body = { message: refusal.message, code: refusal.code };
  const found = refusal.findings.filter((finding) => finding.refused);
  if (refusal.code !== 50_035 || found.length === 0) return body;
  const errors: ErrorTree = {};
  for (const { path, code, message } of found) {
    let place = errors;
    for (const step of path) {
      const next = place[String(step)];
      place = Array.isArray(next) || next === undefined ? grow(place, String(step)) : next;
    }
    const here = place._errors;
    if (Array.isArray(here)) here.push({ code, message });
    else place._errors = [{ code, message }];
  }
  return { ...body, errors };
}

function grow(place: ErrorTree, step: string): ErrorTree {
  const next: ErrorTree = {};
  place[step] = next;
  return next;
}
