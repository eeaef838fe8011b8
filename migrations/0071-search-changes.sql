-- Up Migration

-- What an index in memory reads to stay equal to the projection: of each listing that ever was in search, its last
-- change and the transaction that made it. A reader asks for changes of transactions that were not over when it last
-- looked: one that commits late is seen late, and never missed. The notification only wakes readers up.
create table vendor_search_changes (
  vendor_id uuid primary key,
  position bigint not null,
  xid xid8 not null
);
create index vendor_search_changes_xid on vendor_search_changes (xid);
create index vendor_search_changes_position on vendor_search_changes (position);

insert into vendor_search_changes (vendor_id, position, xid)
select vendor_id, position, pg_current_xact_id() from vendor_search;

grant select on vendor_search_changes to app_user, app_public, app_worker;
grant select, insert, update on vendor_search_changes to app_definer;

create function app.note_search_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, public, app
as $$
begin
  insert into vendor_search_changes (vendor_id, position, xid)
  values (
    coalesce(new.vendor_id, old.vendor_id),
    case when tg_op = 'DELETE' then nextval('vendor_search_position') else new.position end,
    pg_current_xact_id()
  )
  on conflict (vendor_id) do update set position = excluded.position, xid = excluded.xid;
  perform pg_notify('vendor_search', '');
  return null;
end
$$;
alter function app.note_search_change() owner to app_definer;
revoke execute on function app.note_search_change() from public;

create trigger note_change after insert or update or delete on vendor_search
for each row execute function app.note_search_change();

-- Down Migration

drop trigger note_change on vendor_search;
drop function app.note_search_change();
drop table vendor_search_changes;
