-- Up Migration

-- What gives a figure its meaning, whose holidays, how well free agents speak, after how many rings, the day of founding,
-- the region of a price, the language of a case: earlier documents say nothing of it. Forced row-level security binds the
-- owner too, and versions never change: both are lifted for this one rewriting.
create or replace function pg_temp.with_details(list jsonb, defaults jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(defaults || item order by place), '[]'::jsonb)
  from jsonb_array_elements(list) with ordinality as items(item, place)
$$;
create or replace function pg_temp.detailed(p jsonb) returns jsonb language sql immutable as $$
  select '{"foundedOn":null,"answerAfterRings":null}'::jsonb || p || jsonb_build_object(
    'calendar', case jsonb_typeof(p -> 'calendar')
      when 'object' then '{"holidayCountry":null,"holidayRegion":null}'::jsonb || (p -> 'calendar')
      else 'null'::jsonb end,
    'capacity', pg_temp.with_details(p -> 'capacity', '{"level":null}'),
    'prices', pg_temp.with_details(p -> 'prices', '{"agentRegion":null}'),
    'caseStudies', pg_temp.with_details(p -> 'caseStudies', '{"language":null}'),
    'metrics', pg_temp.with_details(p -> 'metrics',
      '{"currency":null,"shortAbandonsExcluded":null,"windowDays":null,"responseRatePercent":null}'))
$$;

alter table vendor_drafts no force row level security;
alter table vendor_versions no force row level security;
alter table vendor_versions disable trigger immutable;
update vendor_drafts set profile = pg_temp.detailed(profile) where not profile ? 'foundedOn';
update vendor_versions set profile = pg_temp.detailed(profile) where not profile ? 'foundedOn';
do $$
begin
  if exists (select from vendor_drafts where not profile ? 'foundedOn')
    or exists (select from vendor_versions where not profile ? 'foundedOn') then
    raise exception 'documents without the new fields are left';
  end if;
end $$;
alter table vendor_versions enable trigger immutable;
alter table vendor_versions force row level security;
alter table vendor_drafts force row level security;

-- Down Migration

create or replace function pg_temp.without_details(list jsonb, names text[]) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(item - names order by place), '[]'::jsonb)
  from jsonb_array_elements(list) with ordinality as items(item, place)
$$;
create or replace function pg_temp.undetailed(p jsonb) returns jsonb language sql immutable as $$
  select (p - array['foundedOn', 'answerAfterRings']) || jsonb_build_object(
    'calendar', case jsonb_typeof(p -> 'calendar')
      when 'object' then (p -> 'calendar') - array['holidayCountry', 'holidayRegion']
      else 'null'::jsonb end,
    'capacity', pg_temp.without_details(p -> 'capacity', '{level}'),
    'prices', pg_temp.without_details(p -> 'prices', '{agentRegion}'),
    'caseStudies', pg_temp.without_details(p -> 'caseStudies', '{language}'),
    'metrics', pg_temp.without_details(p -> 'metrics',
      '{currency,shortAbandonsExcluded,windowDays,responseRatePercent}'))
$$;

alter table vendor_drafts no force row level security;
alter table vendor_versions no force row level security;
alter table vendor_versions disable trigger immutable;
update vendor_drafts set profile = pg_temp.undetailed(profile);
update vendor_versions set profile = pg_temp.undetailed(profile);
alter table vendor_versions enable trigger immutable;
alter table vendor_versions force row level security;
alter table vendor_drafts force row level security;
