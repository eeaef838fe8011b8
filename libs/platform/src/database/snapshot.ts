import pg from 'pg';

/** One query per kind of object; each gives finished lines, sorted, so that a diff shows what changed. */
const sections: [title: string, sql: string][] = [
  [
    'tables',
    `select format(E'create table %s (\\n%s\\n);%s', c.oid::regclass,
       (select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then ' not null' else '' end,
          case when d.adbin is null then ''
               when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
               else ' default ' || pg_get_expr(d.adbin, d.adrelid) end), E',\\n' order by a.attnum)
        from pg_attribute a left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
       case when c.relforcerowsecurity then ' -- row level security, forced' else ' -- NO row level security' end) as line
     from pg_class c where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace)
     order by c.oid::regclass::text`,
  ],
  [
    'constraints',
    `select format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where connamespace in ('public'::regnamespace, 'app'::regnamespace)
       and conrelid <> 0 and contype <> 'n' order by conrelid::regclass::text, conname`,
  ],
  [
    'indexes',
    `select indexdef || ';' as line from pg_indexes where schemaname in ('public', 'app') order by tablename, indexname`,
  ],
  [
    'policies',
    `select format('create policy %I on %I for %s to %s%s%s;', policyname, tablename, lower(cmd), array_to_string(roles, ', '),
       coalesce(' using ' || qual, ''), coalesce(' with check ' || with_check, '')) as line
     from pg_policies where schemaname in ('public', 'app') order by tablename, policyname, roles::text`,
  ],
  [
    'grants',
    `select format('grant %s on %s to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type), table_name, grantee) as line
     from information_schema.role_table_grants where table_schema in ('public', 'app') and grantee <> 'app_owner'
     group by table_name, grantee
     union all
     select format('grant %s (%s) on %s to %s;', lower(p.privilege_type), string_agg(p.column_name, ', ' order by p.column_name), p.table_name, p.grantee)
     from information_schema.role_column_grants p where p.table_schema in ('public', 'app') and p.grantee <> 'app_owner'
       and not exists (select from information_schema.role_table_grants t
         where (t.table_schema, t.table_name, t.grantee, t.privilege_type) = (p.table_schema, p.table_name, p.grantee, p.privilege_type))
     group by p.privilege_type, p.table_name, p.grantee
     order by 1`,
  ],
  [
    'functions',
    `select format(E'%s; -- owner %s, execute: %s', pg_get_functiondef(p.oid), p.proowner::regrole,
       coalesce((select string_agg(coalesce(nullif(a.grantee, 0)::regrole::text, 'public'), ', ' order by coalesce(nullif(a.grantee, 0)::regrole::text, 'public'))
                 from aclexplode(p.proacl) a), 'public')) as line
     from pg_proc p where p.pronamespace in ('public'::regnamespace, 'app'::regnamespace) and p.prokind = 'f'
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by p.oid::regprocedure::text`,
  ],
  [
    'triggers',
    `select pg_get_triggerdef(oid) || ';' as line from pg_trigger where not tgisinternal order by tgrelid::regclass::text, tgname`,
  ],
];

/**
 * The schema as one text, for review: what a migration really changed stands in the diff of
 * migrations/schema.sql. Made from the catalogue, since the embedded PostgreSQL brings no pg_dump.
 */
export async function schemaSnapshot(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const parts: string[] = ['-- Made by `npm run migrate -- snapshot`; do not edit.'];
    for (const [title, sql] of sections) {
      const { rows } = await client.query<{ line: string }>(sql);
      parts.push(`-- ${title}`, ...rows.map((row) => row.line.replace(/\r/g, '')));
    }
    return `${parts.join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}
