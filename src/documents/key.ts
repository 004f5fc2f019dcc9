import { createHash } from 'node:crypto';

/**
 * A short name for a document, of 11 characters of base64url, that stays the same as long as its id does.
 * For places with little room, such as Discord's custom ids: an id may be as long as a file's name.
 */
export const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 11);
