/** What Discord knows of the bot: who it is, in which servers, and what it may do there. */
import { PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';

export interface Account {
  readonly id: string;
  readonly name: string;
  /** In hexadecimal digits; interactions over HTTP are signed with the other half. */
  readonly publicKey: string;
  /** Where Discord sends interactions; null for over the gateway. */
  readonly endpoint: string | null;
}

/** A server, and what the bot's roles let it do there. */
export interface Membership {
  readonly name: string;
  readonly permissions: bigint;
}

const Application = z.object({
  id: z.string(),
  name: z.string(),
  verify_key: z.string(),
  interactions_endpoint_url: z.string().nullish(),
});
const Servers = z.array(z.object({ id: z.string(), name: z.string(), permissions: z.string() }));

/** Servers that one request gives (docs: Get Current User Guilds). */
const PAGE = 200;

/** @throws discord.js's errors, where Discord refuses or cannot be reached */
export async function accountOf(rest: REST): Promise<Account> {
  const application = Application.parse(await rest.get(Routes.currentApplication()));
  const { id, name, verify_key: publicKey, interactions_endpoint_url: endpoint } = application;
  return { id, name, publicKey, endpoint: endpoint || null };
}

/** All servers that the bot is in. @throws discord.js's errors, where Discord refuses or cannot be reached */
export async function membershipsOf(rest: REST): Promise<Membership[]> {
  const all: Membership[] = [];
  let after = '0';
  for (;;) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const page = Servers.parse(await rest.get(Routes.userGuilds(), { query }));
    all.push(...page.map(({ name, permissions }) => ({ name, permissions: BigInt(permissions) })));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return all;
    after = last.id;
  }
}

/** Which of these the bot lacks. */
export const lacking = <Name extends keyof typeof PermissionFlagsBits>(
  { permissions }: Membership,
  needed: readonly Name[],
): Name[] =>
  permissions & PermissionFlagsBits.Administrator
    ? []
    : needed.filter((name) => (permissions & PermissionFlagsBits[name]) === 0n);
