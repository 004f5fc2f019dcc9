/** Something the bot sent that Discord would refuse, or that breaks its rules. */
export interface Violation {
  method: string;
  path: string;
  /** The place in the body, such as `data.embeds[0].title`; empty for the request as a whole. */
  where: string;
  /** What is wrong, in Discord's words where it has them. */
  what: string;
  /** Discord's name for it, or ours. */
  rule: string;
  at: number;
}

/** One thing found wrong with a body. */
export interface Finding {
  path: (string | number)[];
  code: string;
  message: string;
  /** False for what Discord overlooks but its documentation forbids: told, not refused. */
  refused: boolean;
}

/** A finding that Discord answers with `Invalid Form Body`. */
export function refused(path: (string | number)[], code: string, message: string): Finding {
  return { path, code, message, refused: true };
}

/** `data.embeds[0].fields[2].name` */
export function spell(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
}
