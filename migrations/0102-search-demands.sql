-- Up Migration

-- What was asked on a day, and how often: filters or musts in canonical form, no words, nobody and no time of day.
-- Only the worker's role reads it; what a vendor is told of it is counted for its listing, from five searches on.
create table search_demands (
  day date not null,
  kind text not null constraint search_demands_kind check (kind in ('SEARCH', 'NEED')),
  asked text not null constraint search_demands_asked check (char_length(asked) between 1 and 1000),
  searches integer not null constraint search_demands_searches check (searches > 0),
  primary key (day, kind, asked)
);

alter table search_demands enable row level security;
alter table search_demands force row level security;
grant select, insert, update (searches), delete on search_demands to app_worker;
create policy count on search_demands to app_worker using (true) with check (true);

-- Down Migration

drop table search_demands;
