/** The files of a message, as a person would open them. */
import type { startWithPeople } from './bot.ts';

type Person = Awaited<ReturnType<typeof startWithPeople>>['alice'];
type Answered = Awaited<ReturnType<Person['types']>>;

/** What they hold, by their endings. */
export async function filesOf({ message }: Answered): Promise<Record<string, string>> {
  const files = message.message.attachments.map(async ({ filename, url }) => {
    const body = await (await fetch(url)).text();
    return [filename.slice(filename.lastIndexOf('.') + 1), body] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}
