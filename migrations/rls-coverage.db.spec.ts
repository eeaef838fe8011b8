import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';

/** Tables without row-level security, each with its reason. */
const exempt: Record<string, string> = {
  'app.schema_migrations': 'names of migrations; no grants to anyone but the owner',
  facet_values:
    'public vocabulary of search: every facet code ever published; SELECT only, written by a definer function',
  search_weeks:
    'public vocabulary of search: every usual week of a published listing; SELECT only, written by a definer function',
  vendor_search:
    'public projection of published listings (operators of search are not leakproof); SELECT only, written by definer functions',
  vendor_search_cards:
    'public projection of published listings, the rendered results; SELECT only, written by definer functions',
  vendor_search_changes:
    'ids of listings that are or were published and when that changed last; SELECT only, written by a trigger',
  vendor_search_words:
    'words of published names, to find mistyped ones; SELECT only, written by a definer function',
};

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const lines = async (sql: string): Promise<string[]> =>
  (await db.owner.query<{ line: string }>(sql)).rows.map((row) => row.line);

describe('every table', () => {
  it('has forced row-level security or stands on the list with its reason', async () => {
    const open = await lines(
      `select oid::regclass::text as line from pg_class
       where relkind in ('r', 'p') and relnamespace in ('public'::regnamespace, 'app'::regnamespace)
         and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(open).toEqual(Object.keys(exempt).sort());
  });

  it('has no policy for everyone: each names the role it is for', async () => {
    expect(
      await lines(
        `select tablename || '.' || policyname as line from pg_policies where 'public' = any (roles)`,
      ),
    ).toEqual([]);
  });

  it('has no policy whose look-up is evaluated for each row', async () => {
    const unwrapped = await lines(
      `select tablename || '.' || policyname as line from pg_policies
       where coalesce(qual, '') || coalesce(with_check, '') ~ '(?<!SELECT )app\\.(current_organization_id|current_user_id|is_moderator)\\(\\)'`,
    );
    expect(unwrapped).toEqual([]);
  });

  it('grants nothing to PUBLIC and no role of the application owns one', async () => {
    expect(
      await lines(
        `select table_name || ' ' || grantee as line from information_schema.role_table_grants
         where table_schema in ('public', 'app') and grantee = 'PUBLIC'
         union select tablename || ' owned by ' || tableowner from pg_tables
         where schemaname in ('public', 'app') and tableowner <> 'app_owner'`,
      ),
    ).toEqual([]);
  });

  it('has each foreign key and policy column indexed', async () => {
    const bare = await lines(
      `select c.conrelid::regclass || '.' || a.attname as line
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace
         and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
       order by 1`,
    );
    expect(bare).toEqual([]);
  });
});

describe('the roles', () => {
  it('of the running application can neither log in as superuser nor pass row-level security', async () => {
    expect(
      await lines(
        `select rolname as line from pg_roles where rolname like 'app\\_%' and rolname <> 'app_backup'
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
      ),
    ).toEqual([]);
  });

  it('call look-ups with a fixed search path only', async () => {
    expect(
      await lines(
        `select oid::regprocedure::text as line from pg_proc
         where prosecdef and pronamespace in ('public'::regnamespace, 'app'::regnamespace)
           and not coalesce(proconfig::text, '') ~ 'search_path=pg_catalog'`,
      ),
    ).toEqual([]);
  });
});
