-- Up Migration

-- The version of the draft in which each field changed last: two editors in different sections do not collide.
alter table vendor_drafts add column field_versions jsonb not null default '{}'
  check (jsonb_typeof(field_versions) = 'object');
grant update (field_versions) on vendor_drafts to app_user;

-- Documents of schema 1 in the form of schema 2: what could not be said then is not said.
create function pg_temp.with_defaults(rows jsonb, defaults jsonb) returns jsonb language sql immutable
  return (select coalesce(jsonb_agg(defaults || row_value order by place), '[]')
    from jsonb_array_elements(rows) with ordinality as r(row_value, place));

create function pg_temp.second_schema(p jsonb) returns jsonb language sql immutable
  return '{"registerNumbers":[],"legalAddress":null,"logoFileId":null,"workForms":[],"routing":[],"calendar":null,
      "capacity":[],"agentsAddedPerWeek":null,"certifications":[],"messageDelivery":[],"reporting":null,"training":null,
      "incentives":[],"tenure":null,"authority":null,"projectManager":null,"dataHandling":null,"continuity":null,
      "outboundConsent":null,"terms":null,"clientCountries":[],"clientCurrencies":[],"caseStudies":[],"metrics":[]}'::jsonb
    || (p - 'agentPreparation')
    || jsonb_build_object(
      'schemaVersion', 2,
      'preparations', case when p ->> 'agentPreparation' is null then '[]'::jsonb
        else jsonb_build_array(jsonb_build_object('level', p -> 'agentPreparation', 'priceDifferencePercent', null)) end,
      'services', pg_temp.with_defaults(p -> 'services', '{"promisedPercent":null,"promisedSeconds":null}'),
      'channels', pg_temp.with_defaults(p -> 'channels', '{"hours":[]}'),
      'languages', pg_temp.with_defaults(p -> 'languages', '{"level":null}'),
      'locations', pg_temp.with_defaults(p -> 'locations', '{"latitude":null,"longitude":null,"languages":[]}'),
      'industries', pg_temp.with_defaults(p -> 'industries', '{"proof":null}'),
      'prices', pg_temp.with_defaults(p -> 'prices', '{"agentCountry":null,"validFrom":null,"wrapUpBilled":null,
        "holdBilled":null,"spamBilled":null,"nightPercent":null,"weekendPercent":null,"holidayPercent":null,
        "tollFree":null,"includedUnits":null,"countedIn":null,"overageMinor":null,"trainingFeeMinor":null,
        "replacementTrainingFeeMinor":null}'));

-- Forced row-level security binds the owner too, and versions never change: both are lifted for this one rewriting.
alter table vendor_drafts no force row level security;
alter table vendor_versions no force row level security;
alter table vendor_versions disable trigger immutable;
update vendor_drafts set profile = pg_temp.second_schema(profile) where profile ->> 'schemaVersion' = '1';
update vendor_versions set profile = pg_temp.second_schema(profile) where profile ->> 'schemaVersion' = '1';
do $$
begin
  if exists (select from vendor_drafts where profile ->> 'schemaVersion' <> '2')
    or exists (select from vendor_versions where profile ->> 'schemaVersion' <> '2') then
    raise exception 'documents of another schema than 2 are left';
  end if;
end $$;
alter table vendor_versions enable trigger immutable;
alter table vendor_versions force row level security;
alter table vendor_drafts force row level security;
drop function pg_temp.second_schema(jsonb), pg_temp.with_defaults(jsonb, jsonb);

-- Down Migration

-- What only schema 2 can say is lost.
create function pg_temp.without(rows jsonb, names text[]) returns jsonb language sql immutable
  return (select coalesce(jsonb_agg(row_value - names order by place), '[]')
    from jsonb_array_elements(rows) with ordinality as r(row_value, place));

create function pg_temp.first_schema(p jsonb) returns jsonb language sql immutable
  return (p - array['registerNumbers', 'legalAddress', 'logoFileId', 'workForms', 'routing', 'calendar', 'capacity',
      'agentsAddedPerWeek', 'certifications', 'messageDelivery', 'reporting', 'training', 'incentives', 'tenure',
      'authority', 'projectManager', 'dataHandling', 'continuity', 'outboundConsent', 'terms', 'clientCountries',
      'clientCurrencies', 'caseStudies', 'metrics', 'preparations'])
    || jsonb_build_object(
      'schemaVersion', 1,
      'agentPreparation', p #> '{preparations,0,level}',
      'services', pg_temp.without(p -> 'services', '{promisedPercent,promisedSeconds}'),
      'channels', pg_temp.without(p -> 'channels', '{hours}'),
      'languages', pg_temp.without(p -> 'languages', '{level}'),
      'locations', pg_temp.without(p -> 'locations', '{latitude,longitude,languages}'),
      'industries', pg_temp.without(p -> 'industries', '{proof}'),
      'prices', pg_temp.without(p -> 'prices', '{agentCountry,validFrom,wrapUpBilled,holdBilled,spamBilled,
        nightPercent,weekendPercent,holidayPercent,tollFree,includedUnits,countedIn,overageMinor,trainingFeeMinor,
        replacementTrainingFeeMinor}'));

alter table vendor_drafts no force row level security;
alter table vendor_versions no force row level security;
alter table vendor_versions disable trigger immutable;
update vendor_drafts set profile = pg_temp.first_schema(profile);
update vendor_versions set profile = pg_temp.first_schema(profile);
alter table vendor_versions enable trigger immutable;
alter table vendor_versions force row level security;
alter table vendor_drafts force row level security;
drop function pg_temp.first_schema(jsonb), pg_temp.without(jsonb, text[]);
alter table vendor_drafts drop column field_versions;
