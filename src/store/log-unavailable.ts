/** The log cannot be reached or used. */
export class LogUnavailable extends Error {
  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
  }
}

/** One line: that of the first of the addresses that were tried, where there are several. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
