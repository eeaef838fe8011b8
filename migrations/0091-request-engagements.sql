-- Up Migration

-- An accepted quote opens an engagement as an award does.
alter table engagements
  alter column award_id drop not null,
  alter column rfp_id drop not null,
  alter column response_id drop not null,
  add column request_thread_id uuid references request_threads (id),
  drop constraint engagements_origin,
  add constraint engagements_origin check (case origin
    when 'RFP_AWARD' then
      award_id is not null and rfp_id is not null and response_id is not null and request_thread_id is null
    when 'REQUEST' then
      award_id is null and rfp_id is null and response_id is null and request_thread_id is not null
    else false end),
  add constraint engagements_one_per_thread unique (request_thread_id);

grant select on requests to app_definer;
create policy open_engagement on requests for select to app_definer using (true);

-- As app.open_engagement: everything in it is read from the accepted thread, nothing is told by the caller.
create function app.open_request_engagement(engagement_id uuid, accepted_thread_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  insert into engagements (id, origin, request_thread_id, vendor_id, vendor_organization_id, buyer_organization_id,
                           title, vendor_name, buyer_name)
  select engagement_id, 'REQUEST', thread.id, thread.vendor_id, thread.vendor_organization_id, thread.organization_id,
         request.title, thread.vendor_name, request.buyer_name
  from request_threads thread
  join requests request on request.id = thread.request_id
  where thread.id = accepted_thread_id
    and thread.state = 'ACCEPTED'
    and thread.organization_id = app.current_organization_id();
  return found;
end $$;
alter function app.open_request_engagement(uuid, uuid) owner to app_definer;
revoke all on function app.open_request_engagement(uuid, uuid) from public;
grant execute on function app.open_request_engagement(uuid, uuid) to app_user;

-- Down Migration

drop function app.open_request_engagement(uuid, uuid);
drop policy open_engagement on requests;
revoke select on requests from app_definer;
-- Refused while there is an engagement of a request: the older schema cannot hold it.
alter table engagements
  drop constraint engagements_one_per_thread,
  drop constraint engagements_origin,
  drop column request_thread_id,
  alter column award_id set not null,
  alter column rfp_id set not null,
  alter column response_id set not null,
  add constraint engagements_origin check (origin in ('RFP_AWARD'));
