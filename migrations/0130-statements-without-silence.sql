-- Up Migration

-- What evidence was sent for is compared by what it says: a field that says nothing is no part of it, so that one that
-- profiles get later does not part a statement from its evidence. As `canonical` of claim-values.ts has it.
create function pg_temp.says(value jsonb) returns boolean language sql immutable
  as $$ select case jsonb_typeof(value) when 'null' then false when 'string' then value <> '""'
    when 'array' then value <> '[]' when 'object' then exists (select from jsonb_each(value) part where pg_temp.says(part.value))
    else true end $$;

create function pg_temp.said(value jsonb) returns text language sql immutable
  as $$ select case jsonb_typeof(value)
    when 'object' then '{' || coalesce((select string_agg(to_json(part.key)::text || ':' || pg_temp.said(part.value), ','
      order by part.key collate "C") from jsonb_each(value) part where pg_temp.says(part.value)), '') || '}'
    when 'array' then '[' || coalesce((select string_agg(pg_temp.said(entry.value), ',' order by entry.place)
      from jsonb_array_elements(value) with ordinality entry (value, place)), '') || ']'
    else value::text end $$;

-- Forced row-level security binds the owner too; the day of a withdrawal is that of the last change, and stays.
alter table vendor_evidence no force row level security;
alter table vendor_evidence disable trigger touch;
with canonical as (
    select e.id, said.value, encode(sha256(convert_to(said.value, 'UTF8')), 'hex') as hash, e.state, e.vendor_id, e.path,
      e.file_id, e.state in ('UPLOADED', 'VERIFIED') as active
    from vendor_evidence e, lateral (select pg_temp.said(e.claimed_value::jsonb) as value) said),
  -- The same file may have been sent once more because the first no longer counted: one of the two counts.
  ranked as (
    select *, row_number() over (partition by active, vendor_id, path, file_id, hash
      order by (state = 'VERIFIED') desc, id desc) as place from canonical)
update vendor_evidence e set claimed_value = r.value, claimed_hash = r.hash from ranked r
  where e.id = r.id and e.claimed_hash <> r.hash and (not r.active or r.place = 1);
alter table vendor_evidence enable trigger touch;
alter table vendor_evidence force row level security;

-- Down Migration

-- Which silent fields a statement had is not known any more; those that stand are statements as well.
