-- Up Migration

-- Whether a review was written is told to moderators only: the vendor must not learn of one before it is published,
-- not even by asking the look-up that the moderators' policy uses.
create or replace function app.engagement_is_reviewed(engagement uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select app.is_moderator() and exists (select from reviews where engagement_id = engagement) $$;

-- Down Migration

create or replace function app.engagement_is_reviewed(engagement uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from reviews where engagement_id = engagement) $$;
