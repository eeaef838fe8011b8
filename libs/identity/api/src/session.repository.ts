import { Injectable } from '@nestjs/common';
import type { Locale, OrganizationRole, PlatformRole, Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import { SessionEntity } from './identity.entities.js';

interface ViewerRow {
  userId: string;
  organizationId: string;
  role: OrganizationRole;
  sells: boolean;
  buys: boolean;
  locale: Locale;
  platformRoles: PlatformRole[];
  sessionId: string | null;
  tokenScopes: string[] | null;
}

const viewerColumns = `m.user_id as "userId", m.organization_id as "organizationId", m.role, o.sells, o.buys, u.locale,
  array(select p.role from platform_roles p where p.user_id = m.user_id) as "platformRoles"`;

@Injectable()
export class SessionRepository {
  insert(
    tx: Tx,
    session: { id: string; tokenHash: Buffer; userId: string; organizationId: string; userAgent: string },
  ): Promise<number> {
    return tx.execute(
      `insert into sessions (id, token_hash, user_id, organization_id, user_agent, expires_at)
       values ($1, $2, $3, $4, $5, now() + interval '30 days')`,
      [session.id, session.tokenHash, session.userId, session.organizationId, session.userAgent],
    );
  }

  /** The viewer of a session; who lost the membership of the active organisation acts for the oldest left. */
  async viewerOfSession(tx: Tx, tokenHash: Buffer): Promise<Viewer | null> {
    const row = await tx.one<ViewerRow & { stale: boolean }>(
      `select ${viewerColumns}, s.id as "sessionId", null as "tokenScopes",
         s.last_seen_at < now() - interval '5 minutes' or s.organization_id <> m.organization_id as stale
       from sessions s
       join users u on u.id = s.user_id
       join memberships m on m.user_id = s.user_id
       join organizations o on o.id = m.organization_id
       where s.token_hash = $1 and s.expires_at > now()
       order by (m.organization_id = s.organization_id) desc, m.created_at limit 1`,
      [tokenHash],
    );
    if (!row) return null;
    const { stale, ...viewer } = row;
    if (stale) {
      await tx.execute('update sessions set last_seen_at = now(), organization_id = $2 where id = $1', [
        viewer.sessionId,
        viewer.organizationId,
      ]);
    }
    return viewer;
  }

  /** The viewer of an API token: the member who made it, with that member's present role. */
  async viewerOfApiToken(tx: Tx, tokenHash: Buffer): Promise<Viewer | null> {
    const row = await tx.one<ViewerRow & { tokenId: string; stale: boolean }>(
      `select ${viewerColumns}, null as "sessionId", t.scopes as "tokenScopes", t.id as "tokenId",
         coalesce(t.last_used_at < now() - interval '1 minute', true) as stale
       from api_tokens t
       join users u on u.id = t.user_id
       join memberships m on m.user_id = t.user_id and m.organization_id = t.organization_id
       join organizations o on o.id = m.organization_id
       where t.token_hash = $1 and t.expires_at > now() and t.revoked_at is null`,
      [tokenHash],
    );
    if (!row) return null;
    const { tokenId, stale, ...viewer } = row;
    if (stale) await tx.execute('update api_tokens set last_used_at = now() where id = $1', [tokenId]);
    return viewer;
  }

  async oldestOrganizationOf(tx: Tx, userId: string): Promise<string | undefined> {
    const row = await tx.one<{ id: string }>(
      'select organization_id as id from memberships where user_id = $1 order by created_at limit 1',
      [userId],
    );
    return row?.id;
  }

  listOf(tx: Tx, userId: string): Promise<SessionEntity[]> {
    return tx.repo(SessionEntity).find({ where: { userId }, order: { lastSeenAt: 'DESC' } });
  }

  remove(tx: Tx, id: string): Promise<number> {
    return tx.execute('delete from sessions where id = $1', [id]);
  }

  removeAllOf(tx: Tx, userId: string, exceptId: string | null = null): Promise<number> {
    return tx.execute('delete from sessions where user_id = $1 and id is distinct from $2', [
      userId,
      exceptId,
    ]);
  }

  switchOrganization(tx: Tx, sessionId: string, organizationId: string): Promise<number> {
    return tx.execute(
      `update sessions s set organization_id = $2 where id = $1
       and exists (select from memberships m where m.user_id = s.user_id and m.organization_id = $2)`,
      [sessionId, organizationId],
    );
  }
}
