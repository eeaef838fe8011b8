import pg from 'pg';
import { type LoginRole, rolePassword } from './roles.js';

const loginRoles: LoginRole[] = ['app_owner', 'app_user', 'app_public', 'app_auth', 'app_worker'];

/**
 * Creates the cluster-wide roles and the schemas' owners; safe to run again.
 * Roles are no migration's business: they belong to the cluster, not to one database.
 * @param adminUrl a login that may create roles and owns the database
 * @param appSecret the roles' passwords derive from it
 */
export async function bootstrapRoles(adminUrl: string, appSecret: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(72698110)');
    for (const role of loginRoles) {
      await createRole(client, role, `login password ${client.escapeLiteral(rolePassword(appSecret, role))}`);
    }
    await createRole(client, 'app_definer', 'nologin');
    await createBackupRole(client);
    await client.query('alter role app_public set default_transaction_read_only = on');
    for (const role of ['app_user', 'app_public', 'app_auth', 'app_worker']) {
      await client.query(`alter role ${role} set statement_timeout = '30s'`);
      await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '60s'`);
    }
    await client.query('grant app_definer to app_owner');
    await client.query('grant app_owner to current_user');
    await client.query('alter schema public owner to app_owner');
    await client.query('create schema if not exists app authorization app_owner');
    await client.query(
      'grant usage on schema public, app to app_user, app_public, app_auth, app_worker, app_definer',
    );
    await client.query('grant create on schema app to app_definer');
    await client.query('grant app_worker to current_user');
    await client.query('create schema if not exists pgboss authorization app_worker');
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const database = client.escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`grant create, connect, temporary on database ${database} to app_owner`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to app_user, app_public, app_auth, app_worker`);
  } finally {
    await client.end();
  }
}

async function createRole(client: pg.Client, role: string, options: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  await client.query(`${rowCount ? 'alter' : 'create'} role ${role} ${options} nocreatedb nocreaterole`);
}

/** Backups must read past row-level security; only a superuser can create such a role. */
async function createBackupRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ missing: boolean; superuser: boolean }>(
    `select not exists (select from pg_roles where rolname = 'app_backup') as missing,
            (select rolsuper from pg_roles where rolname = current_user) as superuser`,
  );
  if (rows[0]?.missing && rows[0].superuser) await client.query('create role app_backup nologin bypassrls');
}
