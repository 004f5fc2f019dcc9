import type {
  APIApplication,
  APIGuild,
  APIGuildMember,
  APIRole,
  APIUser,
  GatewayGuildCreateDispatchData,
  GuildHubType,
  GuildMemberFlags,
  GuildSystemChannelFlags,
  RoleFlags,
  UserFlags,
} from 'discord-api-types/v10';
import {
  ApplicationFlags,
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
} from 'discord-api-types/v10';
import { activeThreads, canSeeChannel, guildChannels, toApiChannel } from './channels.ts';
import type { Guild, Member, Role, User, World } from './world.ts';
import { botUser, known } from './world.ts';

// How users, members, guilds and the application look in Discord's API.

export function toApiUser(user: User): APIUser {
  return {
    id: user.id,
    username: user.username,
    global_name: user.bot ? null : user.displayName,
    discriminator: user.bot ? '0000' : '0',
    avatar: null,
    public_flags: 0 as UserFlags,
    ...(user.bot ? { bot: true } : {}),
  };
}

export function toApiMember(world: World, member: Member): APIGuildMember {
  return {
    user: toApiUser(known(world.users.get(member.userId), 'a member')),
    nick: null,
    avatar: null,
    roles: member.roles,
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    pending: false,
    communication_disabled_until: null,
  };
}

export function toApiRole(role: Role): APIRole {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    color: role.color,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    managed: role.botId !== null,
    mentionable: false,
    flags: 0 as RoleFlags,
    ...(role.botId ? { tags: { bot_id: role.botId } } : {}),
  };
}

export function toApiGuild(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    region: '',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    roles: [...guild.roles.values()].map(toApiRole),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0 as GuildSystemChannelFlags,
    rules_channel_id: null,
    vanity_url_code: null,
    premium_tier: GuildPremiumTier.None,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    incidents_data: null,
    hub_type: null as GuildHubType | null,
  } satisfies Omit<APIGuild, 'hub_type'> & { hub_type: GuildHubType | null } as APIGuild;
}

/** The guild as the bot gets it when it connects: itself its only member, unless it asked for more. */
export function toGuildCreate(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const bot = known(guild.members.get(world.application.id), 'the bot as a member');
  return {
    ...toApiGuild(guild),
    joined_at: bot.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [toApiMember(world, bot)],
    channels: guildChannels(world, guild.id).map((channel) =>
      toApiChannel(world, channel),
    ) as GatewayGuildCreateDispatchData['channels'],
    threads: activeThreads(world, guild.id)
      .filter((thread) => canSeeChannel(world, thread, world.application.id))
      .map((thread) => toApiChannel(world, thread)) as GatewayGuildCreateDispatchData['threads'],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function toApiApplication(world: World): APIApplication {
  const { application } = world;
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: toApiUser(botUser(world)),
    owner: toApiUser(known(world.users.get([...world.guilds.values()][0]?.ownerId ?? ''), 'an owner')),
    summary: '',
    verify_key: application.publicKey,
    interactions_endpoint_url: world.endpoint,
    team: null,
    flags: ApplicationFlags.ApplicationCommandBadge,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    integration_types_config: { 0: {}, 1: {} },
  } as APIApplication;
}

/** Channel types in which people write. */
export const TEXT_CHANNEL_TYPES: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
  ChannelType.DM,
]);
