-- Up Migration

-- What a price includes beside the work, as codes: earlier documents say it in words only. Forced row-level security
-- binds the owner too, and versions never change: both are lifted for this one rewriting.
create function pg_temp.with_items(p jsonb) returns jsonb language sql immutable
  return jsonb_set(p, '{prices}', (select coalesce(jsonb_agg('{"includedItems":[]}'::jsonb || price order by place), '[]')
    from jsonb_array_elements(p -> 'prices') with ordinality as r(price, place)));

alter table vendor_drafts no force row level security;
alter table vendor_versions no force row level security;
alter table vendor_versions disable trigger immutable;
update vendor_drafts set profile = pg_temp.with_items(profile) where profile -> 'prices' <> '[]';
update vendor_versions set profile = pg_temp.with_items(profile) where profile -> 'prices' <> '[]';
do $$
begin
  if exists (select from vendor_drafts where jsonb_path_exists(profile, '$.prices[*] ? (!exists(@.includedItems))'))
    or exists (select from vendor_versions where jsonb_path_exists(profile, '$.prices[*] ? (!exists(@.includedItems))')) then
    raise exception 'prices without included items are left';
  end if;
end $$;
alter table vendor_versions enable trigger immutable;
alter table vendor_versions force row level security;
alter table vendor_drafts force row level security;
drop function pg_temp.with_items(jsonb);

-- Down Migration

create function pg_temp.without_items(p jsonb) returns jsonb language sql immutable
  return jsonb_set(p, '{prices}', (select coalesce(jsonb_agg(price - 'includedItems' order by place), '[]')
    from jsonb_array_elements(p -> 'prices') with ordinality as r(price, place)));

alter table vendor_drafts no force row level security;
alter table vendor_versions no force row level security;
alter table vendor_versions disable trigger immutable;
update vendor_drafts set profile = pg_temp.without_items(profile) where profile -> 'prices' <> '[]';
update vendor_versions set profile = pg_temp.without_items(profile) where profile -> 'prices' <> '[]';
alter table vendor_versions enable trigger immutable;
alter table vendor_versions force row level security;
alter table vendor_drafts force row level security;
drop function pg_temp.without_items(jsonb);
