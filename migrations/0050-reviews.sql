-- Up Migration

-- What a client wrote. Its organisation and the moderators read it; everyone else reads published_reviews.
-- Nothing is ever deleted from it: rejected reviews are kept.
create table reviews (
  id uuid primary key,
  engagement_id uuid not null references engagements (id),
  organization_id uuid not null references organizations (id),
  author_user_id uuid not null references users (id),
  vendor_id uuid not null references vendors (id),
  vendor_organization_id uuid not null references organizations (id),
  overall smallint not null constraint reviews_overall check (overall between 1 and 5),
  quality smallint not null constraint reviews_quality check (quality between 1 and 5),
  communication smallint not null constraint reviews_communication check (communication between 1 and 5),
  would_stay boolean not null,
  title text not null constraint reviews_title check (char_length(title) between 3 and 120),
  body text not null constraint reviews_body check (char_length(body) between 30 and 5000),
  language text not null constraint reviews_language check (language in ('en', 'ru', 'el')),
  attribution text not null constraint reviews_attribution check (attribution in ('NAMED', 'UNNAMED')),
  client_name text,
  industry text constraint reviews_industry check (industry ~ '^[A-Z_]{2,40}$'),
  verification text not null default 'CONTRACT_SIGNED_HERE'
    constraint reviews_verification check (verification in ('CONTRACT_SIGNED_HERE', 'OUTSIDE_CONTRACT_CHECKED', 'DOMAIN_CONFIRMED')),
  state text not null default 'PENDING' constraint reviews_state check (state in ('PENDING', 'PUBLISHED', 'REJECTED')),
  rejection_ground text constraint reviews_ground check (rejection_ground in ('NOT_ABOUT_THE_WORK', 'PERSONAL_DATA',
    'OFFENSIVE', 'UNLAWFUL', 'CONFLICT_OF_INTEREST', 'REWARDED', 'UNINTELLIGIBLE')),
  decision_reason text constraint reviews_decision_reason check (char_length(decision_reason) between 1 and 2000),
  decided_at timestamptz,
  decided_by_user_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint reviews_one_per_engagement unique (engagement_id),
  constraint reviews_named check ((attribution = 'NAMED') = (client_name is not null)),
  constraint reviews_decided check ((state = 'PENDING') = (decided_at is null)
    and (state = 'PENDING') = (decided_by_user_id is null)),
  constraint reviews_rejected_with_reason check (
    (state = 'REJECTED') = (rejection_ground is not null) and (state <> 'REJECTED' or decision_reason is not null))
);
create index reviews_organization on reviews (organization_id, id desc);
create index reviews_author on reviews (author_user_id);
create index reviews_vendor on reviews (vendor_id);
create index reviews_vendor_organization on reviews (vendor_organization_id);
create index reviews_queue on reviews (state, id);

-- What everyone reads: no column here says which organisation wrote an unnamed review.
create table published_reviews (
  id uuid primary key references reviews (id),
  vendor_id uuid not null references vendors (id),
  overall smallint not null,
  quality smallint not null,
  communication smallint not null,
  would_stay boolean not null,
  title text not null,
  body text not null,
  language text not null,
  client_name text,
  industry text,
  verification text not null,
  submitted_at timestamptz not null,
  published_at timestamptz not null default clock_timestamp(),
  constraint published_reviews_of_vendor unique (id, vendor_id)
);
create index published_reviews_vendor on published_reviews (vendor_id, id desc);

-- The right of reply: one per review, correctable for 72 hours, then it stands.
create table review_replies (
  review_id uuid primary key references published_reviews (id),
  vendor_id uuid not null references vendors (id),
  organization_id uuid not null references organizations (id),
  author_user_id uuid not null references users (id),
  body text not null constraint review_replies_body check (char_length(body) between 2 and 3000),
  replied_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint review_replies_same_vendor foreign key (review_id, vendor_id) references published_reviews (id, vendor_id)
);
create index review_replies_vendor on review_replies (vendor_id);
create index review_replies_organization on review_replies (organization_id);
create index review_replies_author on review_replies (author_user_id);

alter table reviews enable row level security;
alter table reviews force row level security;
alter table published_reviews enable row level security;
alter table published_reviews force row level security;
alter table review_replies enable row level security;
alter table review_replies force row level security;

-- Has a vendor's organisation a member in common with a client's? Then its review is its own.
create function app.organizations_share_member(one uuid, other uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from memberships a join memberships b on b.user_id = a.user_id
                 where a.organization_id = one and b.organization_id = other) $$;
alter function app.organizations_share_member(uuid, uuid) owner to app_definer;
revoke execute on function app.organizations_share_member(uuid, uuid) from public;
grant execute on function app.organizations_share_member(uuid, uuid) to app_user;

-- Does the viewer belong to this organisation, whichever is active?
create function app.viewer_belongs_to(organization uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from memberships where user_id = app.current_user_id() and organization_id = organization) $$;
alter function app.viewer_belongs_to(uuid) owner to app_definer;

grant select on reviews to app_user, app_definer;
grant insert (id, engagement_id, organization_id, author_user_id, vendor_id, vendor_organization_id, overall, quality,
  communication, would_stay, title, body, language, attribution, client_name, industry) on reviews to app_user;
grant update (state, rejection_ground, decision_reason, decided_at, decided_by_user_id, updated_at, version)
  on reviews to app_user;

create policy own on reviews for select to app_user
  using (organization_id = (select app.current_organization_id()));
create policy moderate on reviews for select to app_user using ((select app.is_moderator()));
-- Who may review, once more, by the database's clock: the client of this engagement, confirmed by both sides, 30 days
-- after its start, not connected to the vendor. The engagement is seen under its own policy.
create policy submit on reviews for insert to app_user with check (
  organization_id = (select app.current_organization_id())
  and author_user_id = (select app.current_user_id())
  and exists (
    select from engagements e
    where e.id = engagement_id
      and e.buyer_organization_id = reviews.organization_id
      and e.vendor_id = reviews.vendor_id
      and e.vendor_organization_id = reviews.vendor_organization_id
      and e.state in ('ACTIVE', 'ENDED')
      and (e.ended_on is null or e.ended_on >= e.starts_on)
      and e.starts_on + 30 <= (clock_timestamp() at time zone 'UTC')::date)
  and not app.organizations_share_member(organization_id, vendor_organization_id));
-- Decided once, by a moderator who belongs to neither side.
create policy decide on reviews for update to app_user
  using ((select app.is_moderator()) and state = 'PENDING'
    and not app.viewer_belongs_to(organization_id) and not app.viewer_belongs_to(vendor_organization_id))
  with check ((select app.is_moderator()) and decided_by_user_id = (select app.current_user_id()));
create policy look_up on reviews for select to app_definer using (true);

-- A moderator reads the facts of the engagement that a review is about, of no other one. Whether a review was written
-- is told to moderators only: the vendor must not learn of one before it is published, not even by this look-up.
create function app.engagement_is_reviewed(engagement uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select app.is_moderator() and exists (select from reviews where engagement_id = engagement) $$;
alter function app.engagement_is_reviewed(uuid) owner to app_definer;
create policy moderate_review on engagements for select to app_user
  using ((select app.is_moderator()) and app.engagement_is_reviewed(id));

-- Published means copied, in the same statement, by the database, and counted into what search knows: no role of the
-- application can publish or set a rating otherwise.
revoke execute on function app.set_vendor_rating(uuid, numeric, integer) from app_user;
grant select, insert on published_reviews to app_definer;
create policy publish on published_reviews to app_definer using (true) with check (true);
create function app.publish_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  insert into published_reviews (id, vendor_id, overall, quality, communication, would_stay, title, body, language,
    client_name, industry, verification, submitted_at, published_at)
  values (new.id, new.vendor_id, new.overall, new.quality, new.communication, new.would_stay, new.title, new.body,
    new.language, new.client_name, new.industry, new.verification, new.created_at, new.decided_at);
  -- Two reviews of one vendor published at once take turns: the second one counts the first.
  perform pg_advisory_xact_lock(hashtextextended('rating ' || new.vendor_id, 0));
  perform app.set_vendor_rating(new.vendor_id, score.mean, score.reviews)
    from (select avg(overall) as mean, count(*)::integer as reviews
          from published_reviews where vendor_id = new.vendor_id) score;
  return null;
end $$;
alter function app.publish_review() owner to app_definer;
create trigger publish after update of state on reviews for each row
  when (old.state = 'PENDING' and new.state = 'PUBLISHED') execute function app.publish_review();

grant select on published_reviews to app_user, app_public;
create policy everyone on published_reviews for select to app_user, app_public using (true);

grant select (review_id, vendor_id, body, replied_at, updated_at, version) on review_replies to app_user, app_public;
grant insert (review_id, vendor_id, organization_id, author_user_id, body) on review_replies to app_user;
grant update (body, updated_at, version) on review_replies to app_user;
grant select (organization_id) on review_replies to app_user;
create policy everyone on review_replies for select to app_user, app_public using (true);
create policy reply on review_replies for insert to app_user with check (
  organization_id = (select app.current_organization_id())
  and author_user_id = (select app.current_user_id())
  and exists (select from vendors v where v.id = vendor_id and v.organization_id = (select app.current_organization_id())));
create policy correct on review_replies for update to app_user
  using (organization_id = (select app.current_organization_id()) and clock_timestamp() < replied_at + interval '72 hours');

-- Where the mails about a review go. The worker's own: it tells organisations apart that must not know of each other.
create function app.review_parties(review uuid)
returns table (client_organization_id uuid, vendor_organization_id uuid, vendor_name text, vendor_slug text, title text,
  overall smallint, rejection_ground text, decision_reason text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select r.organization_id, v.organization_id, v.name, v.slug, r.title, r.overall, r.rejection_ground, r.decision_reason
  from reviews r join vendors v on v.id = r.vendor_id where r.id = review $$;
alter function app.review_parties(uuid) owner to app_definer;
revoke execute on function app.review_parties(uuid) from public;
grant execute on function app.review_parties(uuid) to app_worker;

-- Down Migration

grant execute on function app.set_vendor_rating(uuid, numeric, integer) to app_user;
drop policy moderate_review on engagements;
drop table review_replies, published_reviews, reviews cascade;
drop function app.review_parties(uuid), app.publish_review(), app.engagement_is_reviewed(uuid),
  app.viewer_belongs_to(uuid), app.organizations_share_member(uuid, uuid);
