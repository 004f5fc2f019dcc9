import type { User } from '../world/world.ts';
import type { NotSent } from './commanding.ts';

/** A typo of the test, said so that its author can correct it. */
export function mistake(user: User, notSent: NotSent): string {
  if ('known' in notSent) {
    return `${notSent.problem}: "${notSent.word}". ${user.displayName} has: ${list(notSent.known)}`;
  }
  const { option, problem, detail } = notSent;
  switch (problem) {
    case 'required':
      return `The option "${option}" is required (${detail})`;
    case 'excess':
      return `No option takes "${detail}"`;
    case 'choice':
      return `The option "${option}" takes one of: ${detail}`;
    case 'range':
    case 'length':
      return `The option "${option}" must lie in ${detail}`;
    default:
      return `The option "${option}" takes a ${problem}, not "${detail}"`;
  }
}

/** What there is, or that there is nothing. */
export function list(names: string[]): string {
  return names.length > 0 ? names.join(', ') : 'nothing';
}
