-- Up Migration

-- The days as of which scores were counted, each with what decides whether newcomers are drawn on it: the latest one
-- is in force, for every process and every visitor alike.
create table ranking_days (
  day date primary key,
  listings integer not null check (listings >= 0),
  claimed integer not null check (claimed between 0 and listings),
  made_at timestamptz not null default clock_timestamp()
);
alter table ranking_days enable row level security;
alter table ranking_days force row level security;
create policy see on ranking_days for select to app_public, app_user, app_worker using (true);
create policy make on ranking_days for insert to app_worker with check (true);
grant select on ranking_days to app_public, app_user, app_worker;
grant insert on ranking_days to app_worker;

-- Down Migration

drop table ranking_days;
