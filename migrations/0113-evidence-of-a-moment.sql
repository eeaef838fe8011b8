-- Up Migration

-- How the evidence of a listing went on that one organisation sent while it kept it, newest first: neither file nor kind.
-- What an answer to a request looked like follows from it, whatever became of the evidence since. A withdrawal is the
-- last thing that happens to evidence, so that its row changes no more.
create function app.evidence_course(listing uuid, keeper uuid) returns table (path text, claimed_hash text, state text,
  submitted_at timestamptz, decided_at timestamptz, withdrawn_at timestamptz, holds_until date)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select e.path, e.claimed_hash, e.state, e.created_at, e.decided_at,
    case when e.state = 'WITHDRAWN' then e.updated_at end, e.holds_until
  from vendor_evidence e join vendors v on v.id = e.vendor_id
  where e.vendor_id = listing and e.organization_id = keeper and v.published_version is not null
  order by e.id desc limit 5000 $$;
alter function app.evidence_course(uuid, uuid) owner to app_definer;
revoke execute on function app.evidence_course(uuid, uuid) from public;
grant execute on function app.evidence_course(uuid, uuid) to app_user;

-- Down Migration

drop function app.evidence_course(uuid, uuid);
