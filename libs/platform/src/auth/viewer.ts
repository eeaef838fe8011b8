declare global {
  namespace Express {
    interface Request {
      /** Who asks; null for nobody. */
      viewer?: Viewer | null;
    }
  }
}

/** Role of a member inside an organisation, from least to most. */
export const OrganizationRole = {
  VIEWER: 'VIEWER',
  EDITOR: 'EDITOR',
  ADMIN: 'ADMIN',
  OWNER: 'OWNER',
} as const;
export type OrganizationRole = (typeof OrganizationRole)[keyof typeof OrganizationRole];

/** What an organisation does on the marketplace; it may do both. */
export const Side = { SELLS: 'SELLS', BUYS: 'BUYS' } as const;
export type Side = (typeof Side)[keyof typeof Side];

export const Locale = { en: 'en', ru: 'ru', el: 'el' } as const;
export type Locale = (typeof Locale)[keyof typeof Locale];

export type PlatformRole = 'MODERATOR';

/** Who asks, and for which organisation: built from a session or an API token, never from a header. */
export interface Viewer {
  readonly userId: string;
  readonly organizationId: string;
  readonly role: OrganizationRole;
  readonly sells: boolean;
  readonly buys: boolean;
  readonly platformRoles: readonly PlatformRole[];
  /** Scopes of the API token; null for a person's session. */
  readonly tokenScopes: readonly string[] | null;
  readonly locale: Locale;
  /** The session that asks; null for an API token. */
  readonly sessionId: string | null;
}

const rank: Record<OrganizationRole, number> = { VIEWER: 0, EDITOR: 1, ADMIN: 2, OWNER: 3 };

/** Does `role` include what `needed` may do? */
export const includesRole = (role: OrganizationRole, needed: OrganizationRole): boolean =>
  rank[role] >= rank[needed];
