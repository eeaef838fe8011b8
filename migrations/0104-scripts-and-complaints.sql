-- Up Migration

-- Who may write the scripts (000.6), and where complaints go (003.2): earlier documents say nothing of either. Forced
-- row-level security binds the owner too, and versions never change: both are lifted for this one rewriting.
alter table vendor_drafts no force row level security;
alter table vendor_versions no force row level security;
alter table vendor_versions disable trigger immutable;
update vendor_drafts set profile = '{"scripts":[],"complaintPath":null}'::jsonb || profile where not profile ? 'scripts';
update vendor_versions set profile = '{"scripts":[],"complaintPath":null}'::jsonb || profile where not profile ? 'scripts';
do $$
begin
  if exists (select from vendor_drafts where not profile ? 'scripts')
    or exists (select from vendor_versions where not profile ? 'scripts') then
    raise exception 'documents without scripts are left';
  end if;
end $$;
alter table vendor_versions enable trigger immutable;
alter table vendor_versions force row level security;
alter table vendor_drafts force row level security;

-- Down Migration

alter table vendor_drafts no force row level security;
alter table vendor_versions no force row level security;
alter table vendor_versions disable trigger immutable;
update vendor_drafts set profile = profile - array['scripts', 'complaintPath'];
update vendor_versions set profile = profile - array['scripts', 'complaintPath'];
alter table vendor_versions enable trigger immutable;
alter table vendor_versions force row level security;
alter table vendor_drafts force row level security;
