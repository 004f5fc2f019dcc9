import type { APIMessage } from 'discord-api-types/v10';
import type { Upload } from '../world/message-bodies.ts';
import type { Finding } from './violation.ts';

/** One thing that Discord demands and its published schema leaves out. */
export interface Rule<Body> {
  /** A sentence: what is demanded. */
  name: string;
  findings: (body: Body, context: RuleContext) => Finding[];
}

/** What a rule may need to know besides the body. */
export interface RuleContext {
  uploads: Upload[];
  /** The message as it is, when the body changes one. */
  existing: APIMessage | null;
  /** The type of the option being typed, for choices. */
  focusedType: number | null;
}
