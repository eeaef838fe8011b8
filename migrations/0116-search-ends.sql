-- Up Migration

-- The last day on which what search knows of a listing is true: a certificate ends without anybody doing anything.
-- Null: nothing in it ends.
alter table vendor_search add column holds_until date;
create index vendor_search_holds_until on vendor_search (holds_until, vendor_id) where holds_until is not null;

create function app.note_vendor_search_end(listing uuid, last_day date) returns void
language sql security definer set search_path = pg_catalog, public, app as $$
  update vendor_search s set holds_until = last_day
  where s.vendor_id = listing and s.holds_until is distinct from last_day $$;
alter function app.note_vendor_search_end(uuid, date) owner to app_definer;
revoke execute on function app.note_vendor_search_end(uuid, date) from public;
grant execute on function app.note_vendor_search_end(uuid, date) to app_user, app_worker;

-- Down Migration

drop function app.note_vendor_search_end(uuid, date);
alter table vendor_search drop column holds_until;
