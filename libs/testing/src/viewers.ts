import type { OrganizationRole, PlatformRole, Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import type { TestDatabase } from './test-database.js';

export interface OrganizationOptions {
  name?: string;
  sells?: boolean;
  buys?: boolean;
  role?: OrganizationRole;
  locale?: 'en' | 'ru' | 'el';
  platformRoles?: PlatformRole[];
}

/** A new organisation with one member, who is the viewer: past the services, for tests of what comes after them. */
export async function makeOrganization(db: TestDatabase, options: OrganizationOptions = {}): Promise<Viewer> {
  const viewer: Viewer = {
    userId: newId(),
    organizationId: newId(),
    role: options.role ?? 'OWNER',
    sells: options.sells ?? false,
    buys: options.buys ?? !options.sells,
    platformRoles: options.platformRoles ?? [],
    tokenScopes: null,
    locale: options.locale ?? 'en',
    sessionId: null,
  };
  await db.owner.query('insert into organizations (id, name, sells, buys) values ($1, $2, $3, $4)', [
    viewer.organizationId,
    options.name ?? `Organisation ${viewer.organizationId.slice(-6)}`,
    viewer.sells,
    viewer.buys,
  ]);
  await addUser(db, viewer);
  return viewer;
}

/** Another member of the same organisation. */
export async function makeColleague(db: TestDatabase, of: Viewer, role: OrganizationRole): Promise<Viewer> {
  const viewer: Viewer = { ...of, userId: newId(), role, platformRoles: [] };
  await addUser(db, viewer);
  return viewer;
}

async function addUser(db: TestDatabase, viewer: Viewer): Promise<void> {
  await db.owner.query('insert into users (id, email, name, locale) values ($1, $2, $3, $4)', [
    viewer.userId,
    `${viewer.userId}@ringfair.example`,
    'Test Person',
    viewer.locale,
  ]);
  await db.owner.query('insert into memberships (organization_id, user_id, role) values ($1, $2, $3)', [
    viewer.organizationId,
    viewer.userId,
    viewer.role,
  ]);
  for (const role of viewer.platformRoles) {
    await db.owner.query('insert into platform_roles (user_id, role) values ($1, $2)', [viewer.userId, role]);
  }
}
