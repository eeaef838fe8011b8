-- Made by `npm run migrate -- snapshot`; do not edit.

-- tables

create table access_requests (
  id uuid not null,
  kind text not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  vendor_organization_id uuid not null,
  requested_by uuid not null,
  requested_by_name text not null,
  message text not null,
  state text not null default 'OPEN'::text,
  reason text,
  closed_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table api_tokens (
  id uuid not null,
  organization_id uuid not null,
  user_id uuid not null,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone
); -- row level security, forced

create table app.schema_migrations (
  id integer not null default nextval('app.schema_migrations_id_seq'::regclass),
  name character varying(255) not null,
  run_on timestamp without time zone not null
); -- NO row level security

create table auth_throttles (
  key text not null,
  failures integer not null,
  blocked_until timestamp with time zone not null,
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table currency_rates (
  day date not null,
  currency character(3) not null,
  per_euro numeric not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table directory_import_notes (
  import_id uuid not null,
  ordinal bigint not null,
  line integer not null,
  column_name text not null,
  value text not null,
  verdict text not null,
  reason text not null
); -- row level security, forced

create table directory_import_rows (
  import_id uuid not null,
  line integer not null,
  key text,
  listing jsonb,
  notes jsonb not null
); -- row level security, forced

create table directory_imports (
  id uuid not null,
  source_name text not null,
  file_hash bytea not null,
  mapping_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  applied_at timestamp with time zone,
  counts jsonb,
  imported_by uuid,
  reasons jsonb
); -- row level security, forced

create table dossier_downloads (
  id uuid not null,
  grant_id uuid not null,
  item_id uuid,
  revision integer,
  format text not null,
  title text,
  sha256 text,
  organization_id uuid not null,
  buyer_organization_id uuid not null,
  user_id uuid not null,
  user_name text not null,
  downloaded_at timestamp with time zone not null default clock_timestamp(),
  transaction xid8 not null default pg_current_xact_id()
); -- row level security, forced

create table dossier_grant_items (
  grant_id uuid not null,
  item_id uuid not null,
  organization_id uuid not null
); -- row level security, forced

create table dossier_grants (
  id uuid not null,
  organization_id uuid not null,
  buyer_organization_id uuid not null,
  vendor_id uuid not null,
  request_id uuid,
  shared_by uuid not null,
  shared_by_name text not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table dossier_items (
  id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  kind text not null,
  title text not null,
  revision integer not null default 1,
  removed_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table dossier_revisions (
  item_id uuid not null,
  number integer not null,
  organization_id uuid not null,
  file_id uuid,
  file_name text,
  media_type text,
  bytes bigint,
  sha256 text,
  statement text,
  recovery_time_hours integer,
  recovery_point_hours integer,
  issued_on date not null,
  expires_on date,
  expiry_told_at timestamp with time zone,
  added_by uuid not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table engagement_confirmations (
  id uuid not null,
  engagement_id uuid not null,
  organization_id uuid not null,
  side text not null,
  starts_on date not null,
  confirmed_by_user_id uuid not null,
  confirmed_by_name text not null,
  confirmed_at timestamp with time zone not null default clock_timestamp()
); -- row level security, forced

create table engagements (
  id uuid not null,
  origin text not null default 'RFP_AWARD'::text,
  award_id uuid,
  rfp_id uuid,
  response_id uuid,
  vendor_id uuid not null,
  vendor_organization_id uuid not null,
  buyer_organization_id uuid not null,
  title text not null,
  vendor_name text not null,
  buyer_name text not null,
  state text not null default 'PROPOSED'::text,
  starts_on date,
  ended_on date,
  closed_at timestamp with time zone,
  closed_by_side text,
  closed_by_user_id uuid,
  closed_by_name text,
  close_reason text,
  awarded_at timestamp with time zone not null default now(),
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  version integer not null default 1,
  request_thread_id uuid
); -- row level security, forced

create table facet_values (
  id integer not null,
  facet_group text not null,
  code text not null
); -- NO row level security

create table files (
  id uuid not null,
  organization_id uuid not null,
  uploaded_by uuid,
  purpose text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  published boolean not null default false,
  kept_at timestamp with time zone,
  received_at timestamp with time zone not null default now(),
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table handled_events (
  event_id uuid not null,
  handler text not null,
  handled_at timestamp with time zone not null default now()
); -- row level security, forced

create table idempotency_keys (
  organization_id uuid not null,
  user_id uuid not null,
  operation text not null,
  key text not null,
  input_hash text not null,
  result_id uuid,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table invitations (
  id uuid not null,
  organization_id uuid not null,
  email text not null,
  role text not null,
  token_hash bytea not null,
  invited_by uuid not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone
); -- row level security, forced

create table mail_tokens (
  token_hash bytea not null,
  user_id uuid not null,
  purpose text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
); -- row level security, forced

create table mails (
  id uuid not null,
  dedupe_key text not null,
  template text not null,
  recipient text not null,
  locale text not null,
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone
); -- row level security, forced

create table market_costs (
  vendor_id uuid not null,
  reference text not null,
  price_id text not null,
  services text[] not null,
  countries text[] not null,
  currency character(3) not null,
  cost_minor bigint not null,
  estimated_minor bigint not null,
  euro_minor bigint
); -- row level security, forced

create table market_listings (
  vendor_id uuid not null,
  version integer not null,
  rates_day date,
  form integer not null,
  price_day date,
  rates_digest text
); -- row level security, forced

create table memberships (
  organization_id uuid not null,
  user_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table moderation_case_files (
  case_id uuid not null,
  file_id uuid not null,
  "position" integer not null
); -- row level security, forced

create table moderation_cases (
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  vendor_id uuid,
  organization_id uuid,
  title text not null,
  locale text not null,
  recipient_email text,
  recipient_locale text,
  state text not null default 'OPEN'::text,
  decision_id uuid,
  effective_at timestamp with time zone,
  outcome text,
  reason text,
  note text,
  closed_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table moderation_decisions (
  id uuid not null,
  case_id uuid not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  outcome text,
  reason text,
  note text,
  user_id uuid,
  created_at timestamp with time zone not null default clock_timestamp()
); -- row level security, forced

create table notifications (
  id uuid not null,
  user_id uuid not null,
  organization_id uuid not null,
  kind text not null,
  subject text,
  party text,
  count integer,
  day date,
  link text not null,
  created_at timestamp with time zone not null default now(),
  read_at timestamp with time zone
); -- row level security, forced

create table organizations (
  id uuid not null,
  name text not null,
  sells boolean not null,
  buys boolean not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table outbox (
  id uuid not null,
  name text not null,
  organization_id uuid,
  payload jsonb not null,
  created_at timestamp with time zone not null default now(),
  relayed_at timestamp with time zone
); -- row level security, forced

create table passwords (
  user_id uuid not null,
  hash text not null,
  changed_at timestamp with time zone not null default now()
); -- row level security, forced

create table platform_roles (
  user_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null default now()
); -- row level security, forced

create table published_reviews (
  id uuid not null,
  vendor_id uuid not null,
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
  submitted_at timestamp with time zone not null,
  published_at timestamp with time zone not null default clock_timestamp()
); -- row level security, forced

create table ranking_days (
  day date not null,
  listings integer not null,
  claimed integer not null,
  made_at timestamp with time zone not null default clock_timestamp()
); -- row level security, forced

create table reference_grants (
  id uuid not null,
  organization_id uuid not null,
  buyer_organization_id uuid not null,
  vendor_id uuid not null,
  reference_id uuid not null,
  request_id uuid not null,
  granted_by uuid not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table reference_views (
  id uuid not null,
  grant_id uuid not null,
  reference_id uuid not null,
  organization_id uuid not null,
  buyer_organization_id uuid not null,
  user_id uuid not null,
  user_name text not null,
  viewed_at timestamp with time zone not null default clock_timestamp(),
  transaction xid8 not null default pg_current_xact_id()
); -- row level security, forced

create table request_messages (
  id uuid not null,
  thread_id uuid not null,
  organization_id uuid not null,
  side text not null,
  body text not null,
  author_user_id uuid not null,
  author_name text not null,
  created_at timestamp with time zone not null default clock_timestamp()
); -- row level security, forced

create table request_quotes (
  id uuid not null,
  thread_id uuid not null,
  organization_id uuid not null,
  unit text not null,
  currency character(3) not null,
  amount_minor bigint not null,
  rate_scale smallint not null default 0,
  first_increment_seconds integer,
  step_seconds integer,
  minimum_monthly_minor bigint,
  set_up_fee_minor bigint,
  term_months integer,
  notice_days integer,
  starts_on date,
  valid_until date not null,
  text text not null default ''::text,
  created_by_user_id uuid not null,
  created_by_name text not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  ended_at timestamp with time zone,
  end_reason text
); -- row level security, forced

create table request_threads (
  id uuid not null,
  request_id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  vendor_organization_id uuid not null,
  vendor_name text not null,
  questions text[] not null default '{}'::text[],
  state text not null default 'ASKED'::text,
  first_reply_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by_side text,
  closed_by_name text,
  close_reason text,
  version integer not null default 1,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table requests (
  id uuid not null,
  organization_id uuid not null,
  created_by uuid not null,
  created_by_name text not null,
  buyer_name text not null,
  title text not null,
  country character(2),
  need jsonb not null,
  note text not null default ''::text,
  phone text,
  created_at timestamp with time zone not null default clock_timestamp()
); -- row level security, forced

create table review_replies (
  review_id uuid not null,
  vendor_id uuid not null,
  organization_id uuid not null,
  author_user_id uuid not null,
  body text not null,
  replied_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default now(),
  version integer not null default 1
); -- row level security, forced

create table reviews (
  id uuid not null,
  engagement_id uuid not null,
  organization_id uuid not null,
  author_user_id uuid not null,
  vendor_id uuid not null,
  vendor_organization_id uuid not null,
  overall smallint not null,
  quality smallint not null,
  communication smallint not null,
  would_stay boolean not null,
  title text not null,
  body text not null,
  language text not null,
  attribution text not null,
  client_name text,
  industry text,
  verification text not null default 'CONTRACT_SIGNED_HERE'::text,
  state text not null default 'PENDING'::text,
  rejection_ground text,
  decision_reason text,
  decided_at timestamp with time zone,
  decided_by_user_id uuid,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default now(),
  version integer not null default 1
); -- row level security, forced

create table rfp_alerts (
  user_id uuid not null,
  organization_id uuid not null,
  alerts text not null,
  told_at timestamp with time zone not null default now(),
  digest_on date not null default ((now() AT TIME ZONE 'UTC'::text))::date
); -- row level security, forced

create table rfp_awards (
  id uuid not null,
  rfp_id uuid not null,
  lot_id uuid,
  organization_id uuid not null,
  response_id uuid not null,
  vendor_id uuid not null,
  vendor_organization_id uuid not null,
  created_by uuid not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table rfp_invitations (
  id uuid not null,
  rfp_id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  created_at timestamp with time zone not null default now(),
  notified_at timestamp with time zone
); -- row level security, forced

create table rfp_lots (
  id uuid not null,
  rfp_id uuid not null,
  organization_id uuid not null,
  "position" smallint not null,
  title text not null,
  description text not null,
  services text[] not null,
  channels text[] not null,
  languages text[] not null,
  coverage text[] not null,
  coverage_time_zone text,
  agent_model text,
  agent_preparation text,
  script_author text,
  contacts_per_month integer,
  hours_per_week smallint,
  average_handle_seconds integer
); -- row level security, forced

create table rfp_outcomes (
  id uuid not null,
  rfp_id uuid not null,
  response_id uuid not null,
  organization_id uuid not null,
  buyer_organization_id uuid not null,
  outcome text not null,
  reason text not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table rfp_requirements (
  id uuid not null,
  rfp_id uuid not null,
  organization_id uuid not null,
  "position" smallint not null,
  text text not null,
  level text not null,
  dimension text not null,
  weight smallint not null
); -- row level security, forced

create table rfp_response_answers (
  response_id uuid not null,
  requirement_id uuid not null,
  rfp_id uuid not null,
  organization_id uuid not null,
  level text not null,
  text text not null default ''::text
); -- row level security, forced

create table rfp_response_prices (
  response_id uuid not null,
  lot_id uuid not null,
  rfp_id uuid not null,
  organization_id uuid not null,
  unit text not null,
  amount_minor bigint not null,
  rate_scale smallint not null default 0,
  currency character(3) not null,
  terms text not null default ''::text
); -- row level security, forced

create table rfp_responses (
  id uuid not null,
  rfp_id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  created_by uuid not null,
  vendor_name text not null,
  state text not null default 'SUBMITTED'::text,
  message text not null default ''::text,
  submitted_at timestamp with time zone not null default clock_timestamp(),
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table rfps (
  id uuid not null,
  organization_id uuid not null,
  created_by uuid not null,
  buyer_name text,
  title text not null,
  summary text not null default ''::text,
  visibility text not null default 'PUBLIC'::text,
  state text not null default 'DRAFT'::text,
  currency character(3) not null,
  deadline timestamp with time zone,
  deadline_time_zone text,
  weight_price smallint not null,
  weight_quality smallint not null,
  weight_fit smallint not null,
  published_at timestamp with time zone,
  opened_at timestamp with time zone,
  awarded_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table saved_search_matches (
  saved_search_id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  found_at timestamp with time zone not null default now()
); -- row level security, forced

create table saved_search_readers (
  saved_search_id uuid not null,
  organization_id uuid not null,
  user_id uuid not null,
  alerts text not null default 'NONE'::text,
  seen_at timestamp with time zone not null default now(),
  told_at timestamp with time zone not null default now(),
  digest_on date not null default ((now() AT TIME ZONE 'UTC'::text))::date
); -- row level security, forced

create table saved_searches (
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  kind text not null,
  query text not null,
  need jsonb,
  created_by uuid not null,
  created_by_name text not null,
  checked_at timestamp with time zone not null default now(),
  version integer not null default 1,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table search_demands (
  day date not null,
  kind text not null,
  asked text not null,
  searches integer not null
); -- row level security, forced

create table search_weeks (
  id integer not null,
  week text not null
); -- NO row level security

create table sessions (
  id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  organization_id uuid not null,
  user_agent text not null,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
); -- row level security, forced

create table shortlist_vendors (
  shortlist_id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  vendor_name text not null,
  note text not null default ''::text,
  place integer not null,
  added_by uuid not null,
  added_by_name text not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table shortlists (
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  archived_at timestamp with time zone,
  created_by uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table sign_ups (
  token_hash bytea not null,
  email text not null,
  name text not null,
  password_hash text,
  organization_name text,
  sells boolean not null,
  buys boolean not null,
  locale text not null,
  expires_at timestamp with time zone not null
); -- row level security, forced

create table users (
  id uuid not null,
  email text not null,
  name text not null,
  locale text not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_call_counted (
  call_id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  subject text not null
); -- row level security, forced

create table vendor_call_figures (
  vendor_id uuid not null,
  subject text not null,
  calls integer not null,
  buyers integer not null,
  median_seconds_to_human integer,
  median_seconds_on_hold integer,
  mean_friendliness numeric(2,1),
  computed_on date not null,
  shown boolean not null
); -- row level security, forced

create table vendor_calls (
  id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  vendor_name text not null,
  subject text not null,
  project text,
  called_at timestamp with time zone not null,
  time_zone text not null,
  seconds_to_human integer,
  seconds_on_hold integer not null,
  holds integer not null,
  total_seconds integer not null,
  friendliness smallint,
  resolved text,
  note text not null default ''::text,
  logged_by uuid not null,
  logged_by_name text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_claim_calls (
  id uuid not null,
  claim_id uuid not null,
  vendor_id uuid not null,
  organization_id uuid not null,
  placed_at timestamp with time zone not null default now(),
  reference text,
  outcome text not null default 'PLACING'::text
); -- row level security, forced

create table vendor_claims (
  id uuid not null,
  vendor_id uuid not null,
  organization_id uuid not null,
  user_id uuid not null,
  email text,
  token_hash bytea,
  state text not null default 'PENDING'::text,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  method text not null default 'MAIL'::text,
  domain text,
  phone text,
  explanation text,
  answers jsonb not null default '[]'::jsonb,
  attempts smallint not null default 0,
  checked_at timestamp with time zone,
  next_check_at timestamp with time zone,
  verdict text,
  called_at timestamp with time zone,
  closed_at timestamp with time zone,
  caller text,
  next_call_at timestamp with time zone
); -- row level security, forced

create table vendor_disputes (
  id uuid not null,
  vendor_id uuid not null,
  organization_id uuid not null,
  user_id uuid not null,
  keeper_organization_id uuid not null,
  organization_name text not null,
  statement text not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  state text not null default 'PENDING'::text,
  locale text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  closed_at timestamp with time zone
); -- row level security, forced

create table vendor_doubts (
  vendor_id uuid not null,
  part text not null,
  report_id uuid not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_drafts (
  vendor_id uuid not null,
  organization_id uuid not null,
  profile jsonb not null,
  version integer not null default 1,
  saved_by uuid,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  field_versions jsonb not null default '{}'::jsonb
); -- row level security, forced

create table vendor_error_reports (
  id uuid not null,
  vendor_id uuid not null,
  published_version integer not null,
  part text not null,
  statement text not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_evidence (
  id uuid not null,
  vendor_id uuid not null,
  organization_id uuid not null,
  submitted_by uuid,
  path text not null,
  claimed_value text not null,
  claimed_hash text not null,
  company text not null,
  kind text not null,
  file_id uuid not null,
  issued_on date not null,
  valid_until date,
  holds_until date not null,
  state text not null default 'UPLOADED'::text,
  reason text,
  note text,
  decided_at timestamp with time zone,
  decided_by uuid,
  reminded_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_import_notes (
  vendor_id uuid not null,
  notes jsonb not null,
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_keepership (
  id uuid not null default gen_random_uuid(),
  vendor_id uuid not null,
  from_organization_id uuid,
  to_organization_id uuid,
  proof text not null,
  subject_id uuid not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_merges (
  id uuid not null,
  kept_vendor_id uuid not null,
  merged_vendor_id uuid not null,
  organization_id uuid,
  user_id uuid,
  note text,
  state text not null default 'PENDING'::text,
  decided_at timestamp with time zone,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_ratings (
  vendor_id uuid not null,
  mean_thousandths integer not null,
  review_count integer not null,
  weighted_thousandths integer not null,
  weight_thousandths integer not null,
  as_of date not null default '1970-01-01'::date
); -- row level security, forced

create table vendor_reference_contacts (
  reference_id uuid not null,
  organization_id uuid not null,
  client text not null,
  person text not null,
  post text,
  phone text,
  email text,
  languages text[] not null,
  work text,
  consented_by text,
  consented_how text
); -- row level security, forced

create table vendor_references (
  id uuid not null,
  organization_id uuid not null,
  vendor_id uuid not null,
  industry text not null,
  country text not null,
  service text not null,
  since_year integer not null,
  until_year integer,
  consented_on date,
  removed_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_removals (
  id uuid not null,
  vendor_id uuid not null,
  site_host text,
  at_site_domain boolean not null,
  email text,
  name text,
  role text not null,
  reason text not null,
  message text,
  locale text not null,
  token_hash bytea not null,
  key_hash bytea not null,
  state text not null default 'ASKED'::text,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  closed_at timestamp with time zone
); -- row level security, forced

create table vendor_reply_times (
  vendor_id uuid not null,
  median_minutes integer not null,
  request_count integer not null,
  buyer_count integer not null,
  measured_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_search (
  vendor_id uuid not null,
  version integer not null,
  slug text not null,
  facets integer[] not null,
  terms tsvector not null,
  founded_year smallint,
  pilot_offered boolean not null,
  claimed boolean not null,
  verified boolean not null,
  rating_thousandths integer,
  rating_count integer not null default 0,
  founded_rank smallint not null generated always as (COALESCE((founded_year)::integer, 32767)) stored,
  name_key text not null,
  lot integer not null,
  "position" bigint not null,
  numbers integer[] not null default '{}'::integer[],
  form smallint not null default 1,
  points integer[] not null default '{}'::integer[],
  week_id integer,
  month_costs integer[] not null default '{}'::integer[],
  rating_weighted integer,
  rating_weight integer not null default 0,
  checked_on date,
  fresh boolean not null default false,
  best_rank integer not null generated always as ((((- ((((((COALESCE(rating_weighted, 0))::bigint * rating_weight) * 10) + 210000000) / (rating_weight + 5000)))::integer) -
CASE
    WHEN claimed THEN 1000
    ELSE 0
END) -
CASE
    WHEN (NOT verified) THEN 0
    WHEN fresh THEN 1000
    ELSE 500
END)) stored,
  rating_rank integer not null generated always as (
CASE
    WHEN (rating_count = 0) THEN 0
    ELSE (- ((((((rating_weighted)::bigint * rating_weight) * 10) + 210000000) / (rating_weight + 5000)))::integer)
END) stored,
  reply_minutes integer,
  holds_until date
); -- NO row level security

create table vendor_search_cards (
  vendor_id uuid not null,
  card jsonb not null
); -- NO row level security

create table vendor_search_changes (
  vendor_id uuid not null,
  "position" bigint not null,
  xid xid8 not null
); -- NO row level security

create table vendor_search_words (
  word text not null,
  trigrams integer[] not null
); -- NO row level security

create table vendor_site_checks (
  id uuid not null,
  vendor_id uuid not null,
  organization_id uuid,
  asked_at timestamp with time zone not null default now(),
  leased_until timestamp with time zone,
  site text,
  checked_at timestamp with time zone,
  outcome text,
  facts jsonb
); -- row level security, forced

create table vendor_slugs (
  slug text not null,
  vendor_id uuid not null,
  created_at timestamp with time zone not null default now()
); -- row level security, forced

create table vendor_versions (
  vendor_id uuid not null,
  version integer not null,
  source text not null,
  profile jsonb not null,
  published_by uuid,
  published_at timestamp with time zone not null default now(),
  declared_since jsonb not null default '{}'::jsonb
); -- row level security, forced

create table vendors (
  id uuid not null,
  organization_id uuid,
  slug text not null,
  name text not null,
  site_host text,
  source text not null,
  source_name text,
  source_key text,
  published_version integer,
  published_at timestamp with time zone,
  claimed_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  merged_into uuid,
  removed_at timestamp with time zone,
  restored_from uuid
); -- row level security, forced

-- constraints

alter table access_requests add constraint access_requests_closed CHECK (((state = 'OPEN'::text) = (closed_at IS NULL)));

alter table access_requests add constraint access_requests_declined CHECK (((state = 'DECLINED'::text) = (reason IS NOT NULL)));

alter table access_requests add constraint access_requests_kind CHECK ((kind = ANY (ARRAY['REFERENCES'::text, 'DOSSIER'::text])));

alter table access_requests add constraint access_requests_message CHECK (((char_length(message) >= 1) AND (char_length(message) <= 2000)));

alter table access_requests add constraint access_requests_of_another CHECK ((organization_id <> vendor_organization_id));

alter table access_requests add constraint access_requests_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table access_requests add constraint access_requests_pkey PRIMARY KEY (id);

alter table access_requests add constraint access_requests_reason CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 2000)));

alter table access_requests add constraint access_requests_state CHECK ((state = ANY (ARRAY['OPEN'::text, 'GRANTED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])));

alter table access_requests add constraint access_requests_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table access_requests add constraint access_requests_vendor_organization_id_fkey FOREIGN KEY (vendor_organization_id) REFERENCES organizations(id);

alter table api_tokens add constraint api_tokens_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));

alter table api_tokens add constraint api_tokens_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table api_tokens add constraint api_tokens_pkey PRIMARY KEY (id);

alter table api_tokens add constraint api_tokens_scopes_check CHECK (((cardinality(scopes) >= 1) AND (cardinality(scopes) <= 50)));

alter table api_tokens add constraint api_tokens_token_hash_key UNIQUE (token_hash);

alter table api_tokens add constraint api_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table app.schema_migrations add constraint schema_migrations_pkey PRIMARY KEY (id);

alter table auth_throttles add constraint auth_throttles_pkey PRIMARY KEY (key);

alter table currency_rates add constraint currency_rates_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));

alter table currency_rates add constraint currency_rates_per_euro_check CHECK ((per_euro > (0)::numeric));

alter table currency_rates add constraint currency_rates_pkey PRIMARY KEY (day, currency);

alter table directory_import_notes add constraint directory_import_notes_import_id_fkey FOREIGN KEY (import_id) REFERENCES directory_imports(id) ON DELETE CASCADE;

alter table directory_import_notes add constraint directory_import_notes_pkey PRIMARY KEY (import_id, ordinal);

alter table directory_import_rows add constraint directory_import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES directory_imports(id) ON DELETE CASCADE;

alter table directory_import_rows add constraint directory_import_rows_pkey PRIMARY KEY (import_id, line);

alter table directory_imports add constraint directory_imports_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES users(id) ON DELETE SET NULL;

alter table directory_imports add constraint directory_imports_pkey PRIMARY KEY (id);

alter table dossier_downloads add constraint dossier_downloads_buyer_organization_id_fkey FOREIGN KEY (buyer_organization_id) REFERENCES organizations(id);

alter table dossier_downloads add constraint dossier_downloads_format CHECK ((format = ANY (ARRAY['ITEM'::text, 'ZIP'::text, 'COVER'::text])));

alter table dossier_downloads add constraint dossier_downloads_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES dossier_grants(id);

alter table dossier_downloads add constraint dossier_downloads_item_id_fkey FOREIGN KEY (item_id) REFERENCES dossier_items(id);

alter table dossier_downloads add constraint dossier_downloads_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table dossier_downloads add constraint dossier_downloads_pkey PRIMARY KEY (id);

alter table dossier_downloads add constraint dossier_downloads_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));

alter table dossier_downloads add constraint dossier_downloads_what CHECK ((((format = 'COVER'::text) = (item_id IS NULL)) AND ((item_id IS NULL) = (revision IS NULL)) AND ((item_id IS NULL) = (title IS NULL))));

alter table dossier_grant_items add constraint dossier_grant_items_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES dossier_grants(id);

alter table dossier_grant_items add constraint dossier_grant_items_item_id_fkey FOREIGN KEY (item_id) REFERENCES dossier_items(id);

alter table dossier_grant_items add constraint dossier_grant_items_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table dossier_grant_items add constraint dossier_grant_items_pkey PRIMARY KEY (grant_id, item_id);

alter table dossier_grants add constraint dossier_grants_buyer_organization_id_fkey FOREIGN KEY (buyer_organization_id) REFERENCES organizations(id);

alter table dossier_grants add constraint dossier_grants_ends CHECK ((expires_at > created_at));

alter table dossier_grants add constraint dossier_grants_of_another CHECK ((organization_id <> buyer_organization_id));

alter table dossier_grants add constraint dossier_grants_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table dossier_grants add constraint dossier_grants_pkey PRIMARY KEY (id);

alter table dossier_grants add constraint dossier_grants_request_id_fkey FOREIGN KEY (request_id) REFERENCES access_requests(id);

alter table dossier_grants add constraint dossier_grants_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table dossier_items add constraint dossier_items_kind CHECK ((kind = ANY (ARRAY['REGISTER_EXTRACT'::text, 'ANNUAL_ACCOUNTS'::text, 'INSURANCE'::text, 'OWNERS'::text, 'SUBCONTRACTORS'::text, 'RECOVERY_TIMES'::text, 'CERTIFICATE'::text, 'OTHER'::text])));

alter table dossier_items add constraint dossier_items_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table dossier_items add constraint dossier_items_pkey PRIMARY KEY (id);

alter table dossier_items add constraint dossier_items_title CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200)));

alter table dossier_items add constraint dossier_items_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table dossier_revisions add constraint dossier_revisions_dates CHECK ((expires_on >= issued_on));

alter table dossier_revisions add constraint dossier_revisions_file CHECK ((((file_name IS NULL) = (sha256 IS NULL)) AND ((media_type IS NULL) = (sha256 IS NULL)) AND ((bytes IS NULL) = (sha256 IS NULL)) AND ((file_id IS NULL) OR (sha256 IS NOT NULL))));

alter table dossier_revisions add constraint dossier_revisions_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id);

alter table dossier_revisions add constraint dossier_revisions_item_id_fkey FOREIGN KEY (item_id) REFERENCES dossier_items(id);

alter table dossier_revisions add constraint dossier_revisions_number_check CHECK ((number >= 1));

alter table dossier_revisions add constraint dossier_revisions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table dossier_revisions add constraint dossier_revisions_pkey PRIMARY KEY (item_id, number);

alter table dossier_revisions add constraint dossier_revisions_recovery CHECK (((recovery_time_hours IS NULL) = (recovery_point_hours IS NULL)));

alter table dossier_revisions add constraint dossier_revisions_rpo CHECK (((recovery_point_hours >= 0) AND (recovery_point_hours <= 8760)));

alter table dossier_revisions add constraint dossier_revisions_rto CHECK (((recovery_time_hours >= 0) AND (recovery_time_hours <= 8760)));

alter table dossier_revisions add constraint dossier_revisions_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));

alter table dossier_revisions add constraint dossier_revisions_statement CHECK (((char_length(statement) >= 1) AND (char_length(statement) <= 4000)));

alter table engagement_confirmations add constraint engagement_confirmations_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagements(id);

alter table engagement_confirmations add constraint engagement_confirmations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table engagement_confirmations add constraint engagement_confirmations_pkey PRIMARY KEY (id);

alter table engagement_confirmations add constraint engagement_confirmations_side CHECK ((side = ANY (ARRAY['BUYER'::text, 'VENDOR'::text])));

alter table engagements add constraint engagements_award_id_fkey FOREIGN KEY (award_id) REFERENCES rfp_awards(id);

alter table engagements add constraint engagements_buyer_organization_id_fkey FOREIGN KEY (buyer_organization_id) REFERENCES organizations(id);

alter table engagements add constraint engagements_close_reason CHECK (((char_length(close_reason) >= 1) AND (char_length(close_reason) <= 2000)));

alter table engagements add constraint engagements_closed CHECK ((((state = ANY (ARRAY['ENDED'::text, 'DECLINED'::text])) = (closed_at IS NOT NULL)) AND ((closed_at IS NULL) = (closed_by_side IS NULL)) AND ((closed_at IS NULL) = (close_reason IS NULL)) AND ((state = 'ENDED'::text) = (ended_on IS NOT NULL))));

alter table engagements add constraint engagements_closed_by_side CHECK ((closed_by_side = ANY (ARRAY['BUYER'::text, 'VENDOR'::text])));

alter table engagements add constraint engagements_one_per_award UNIQUE (award_id);

alter table engagements add constraint engagements_one_per_thread UNIQUE (request_thread_id);

alter table engagements add constraint engagements_origin CHECK (
CASE origin
    WHEN 'RFP_AWARD'::text THEN ((award_id IS NOT NULL) AND (rfp_id IS NOT NULL) AND (response_id IS NOT NULL) AND (request_thread_id IS NULL))
    WHEN 'REQUEST'::text THEN ((award_id IS NULL) AND (rfp_id IS NULL) AND (response_id IS NULL) AND (request_thread_id IS NOT NULL))
    ELSE false
END);

alter table engagements add constraint engagements_pkey PRIMARY KEY (id);

alter table engagements add constraint engagements_request_thread_id_fkey FOREIGN KEY (request_thread_id) REFERENCES request_threads(id);

alter table engagements add constraint engagements_response_id_fkey FOREIGN KEY (response_id) REFERENCES rfp_responses(id);

alter table engagements add constraint engagements_rfp_id_fkey FOREIGN KEY (rfp_id) REFERENCES rfps(id);

alter table engagements add constraint engagements_started CHECK (((state = ANY (ARRAY['ACTIVE'::text, 'ENDED'::text])) = (starts_on IS NOT NULL)));

alter table engagements add constraint engagements_state CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'ACTIVE'::text, 'ENDED'::text, 'DECLINED'::text])));

alter table engagements add constraint engagements_two_parties CHECK ((vendor_organization_id <> buyer_organization_id));

alter table engagements add constraint engagements_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table engagements add constraint engagements_vendor_organization_id_fkey FOREIGN KEY (vendor_organization_id) REFERENCES organizations(id);

alter table facet_values add constraint facet_values_code_unique UNIQUE (facet_group, code);

alter table facet_values add constraint facet_values_group_known CHECK ((facet_group = ANY (ARRAY['service'::text, 'language'::text, 'agentCountry'::text, 'industry'::text, 'channel'::text, 'direction'::text, 'agentModel'::text, 'queuePolicy'::text, 'coverage'::text, 'agentRegion'::text, 'agentShare'::text, 'locationKind'::text, 'sizeBand'::text, 'technology'::text, 'deliveryMethod'::text, 'preparation'::text, 'workForm'::text, 'pricingUnit'::text, 'spendCurrency'::text, 'certification'::text, 'certificationVerified'::text, 'reportingModel'::text, 'dataCountry'::text, 'standing'::text, 'pilotPrice'::text, 'accent'::text, 'agentArea'::text, 'agentPlace'::text])));

alter table facet_values add constraint facet_values_pkey PRIMARY KEY (id);

alter table files add constraint files_bytes_check CHECK ((bytes > 0));

alter table files add constraint files_media_type_check CHECK (((length(media_type) >= 3) AND (length(media_type) <= 127)));

alter table files add constraint files_name_check CHECK ((((length(name) >= 1) AND (length(name) <= 255)) AND (name !~ '[/\\[:cntrl:]]'::text)));

alter table files add constraint files_once UNIQUE (organization_id, purpose, sha256);

alter table files add constraint files_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table files add constraint files_pkey PRIMARY KEY (id);

alter table files add constraint files_published CHECK (((NOT published) OR (purpose = ANY (ARRAY['LOGO'::text, 'SAMPLE_REPORT'::text]))));

alter table files add constraint files_purpose CHECK ((purpose = ANY (ARRAY['LOGO'::text, 'SAMPLE_REPORT'::text, 'EVIDENCE'::text, 'CLAIM_DOCUMENT'::text, 'DOSSIER'::text, 'EXPORT'::text, 'DIRECTORY'::text])));

alter table files add constraint files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));

alter table files add constraint files_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES users(id) ON DELETE SET NULL;

alter table handled_events add constraint handled_events_event_id_fkey FOREIGN KEY (event_id) REFERENCES outbox(id) ON DELETE CASCADE;

alter table handled_events add constraint handled_events_pkey PRIMARY KEY (event_id, handler);

alter table idempotency_keys add constraint idempotency_keys_key_check CHECK (((length(key) >= 8) AND (length(key) <= 255)));

alter table idempotency_keys add constraint idempotency_keys_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table idempotency_keys add constraint idempotency_keys_pkey PRIMARY KEY (organization_id, operation, key);

alter table idempotency_keys add constraint idempotency_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table invitations add constraint invitations_email_check CHECK ((email = lower(email)));

alter table invitations add constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES users(id) ON DELETE CASCADE;

alter table invitations add constraint invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table invitations add constraint invitations_pkey PRIMARY KEY (id);

alter table invitations add constraint invitations_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'EDITOR'::text, 'VIEWER'::text])));

alter table invitations add constraint invitations_token_hash_key UNIQUE (token_hash);

alter table mail_tokens add constraint mail_tokens_pkey PRIMARY KEY (token_hash);

alter table mail_tokens add constraint mail_tokens_purpose_check CHECK ((purpose = ANY (ARRAY['SIGN_IN'::text, 'RESET_PASSWORD'::text])));

alter table mail_tokens add constraint mail_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table mails add constraint mails_dedupe_key UNIQUE (dedupe_key);

alter table mails add constraint mails_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'ru'::text, 'el'::text])));

alter table mails add constraint mails_pkey PRIMARY KEY (id);

alter table market_costs add constraint market_costs_check CHECK (((estimated_minor >= 0) AND (estimated_minor <= cost_minor)));

alter table market_costs add constraint market_costs_cost_minor_check CHECK ((cost_minor >= 0));

alter table market_costs add constraint market_costs_euro_minor_check CHECK ((euro_minor >= 0));

alter table market_costs add constraint market_costs_pkey PRIMARY KEY (vendor_id, reference, price_id);

alter table market_costs add constraint market_costs_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES market_listings(vendor_id) ON DELETE CASCADE;

alter table market_listings add constraint market_listings_pkey PRIMARY KEY (vendor_id);

alter table market_listings add constraint market_listings_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id) ON DELETE CASCADE;

alter table memberships add constraint memberships_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table memberships add constraint memberships_pkey PRIMARY KEY (organization_id, user_id);

alter table memberships add constraint memberships_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'EDITOR'::text, 'VIEWER'::text])));

alter table memberships add constraint memberships_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table moderation_case_files add constraint moderation_case_files_case_id_fkey FOREIGN KEY (case_id) REFERENCES moderation_cases(id);

alter table moderation_case_files add constraint moderation_case_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id);

alter table moderation_case_files add constraint moderation_case_files_pkey PRIMARY KEY (case_id, file_id);

alter table moderation_cases add constraint moderation_cases_decided CHECK ((((state = ANY (ARRAY['DECIDED'::text, 'CLOSED'::text, 'OVERTAKEN'::text])) = (decision_id IS NOT NULL)) AND ((decision_id IS NULL) = (effective_at IS NULL))));

alter table moderation_cases add constraint moderation_cases_decision FOREIGN KEY (decision_id) REFERENCES moderation_decisions(id);

alter table moderation_cases add constraint moderation_cases_ended CHECK (((state = ANY (ARRAY['OPEN'::text, 'DECIDED'::text])) = (closed_at IS NULL)));

alter table moderation_cases add constraint moderation_cases_kind CHECK ((kind = ANY (ARRAY['CLAIM_PHONE'::text, 'CLAIM_DOCUMENTS'::text, 'CLAIM_DISPUTE'::text, 'REMOVAL'::text, 'EVIDENCE'::text, 'MERGE'::text, 'REPORTED_ERROR'::text])));

alter table moderation_cases add constraint moderation_cases_locale CHECK ((locale = ANY (ARRAY['en'::text, 'ru'::text, 'el'::text])));

alter table moderation_cases add constraint moderation_cases_note CHECK (((char_length(note) >= 1) AND (char_length(note) <= 2000)));

alter table moderation_cases add constraint moderation_cases_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table moderation_cases add constraint moderation_cases_outcome CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'DECLINED'::text])));

alter table moderation_cases add constraint moderation_cases_pkey PRIMARY KEY (id);

alter table moderation_cases add constraint moderation_cases_reason CHECK ((reason ~ '^[A-Z_]{3,60}$'::text));

alter table moderation_cases add constraint moderation_cases_recipient CHECK (((char_length(recipient_email) >= 3) AND (char_length(recipient_email) <= 254)));

alter table moderation_cases add constraint moderation_cases_recipient_locale CHECK ((recipient_locale = ANY (ARRAY['en'::text, 'ru'::text, 'el'::text])));

alter table moderation_cases add constraint moderation_cases_recipient_whole CHECK (((recipient_email IS NULL) = (recipient_locale IS NULL)));

alter table moderation_cases add constraint moderation_cases_state CHECK ((state = ANY (ARRAY['OPEN'::text, 'DECIDED'::text, 'CLOSED'::text, 'WITHDRAWN'::text, 'OVERTAKEN'::text])));

alter table moderation_cases add constraint moderation_cases_title CHECK (((char_length(title) >= 1) AND (char_length(title) <= 300)));

alter table moderation_cases add constraint moderation_cases_told CHECK ((((state = 'CLOSED'::text) = (outcome IS NOT NULL)) AND ((outcome IS NULL) = (reason IS NULL)) AND ((note IS NULL) OR (outcome IS NOT NULL))));

alter table moderation_cases add constraint moderation_cases_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table moderation_decisions add constraint moderation_decisions_action CHECK ((action = ANY (ARRAY['DECIDE'::text, 'UNDO'::text, 'APPLY'::text, 'OVERTAKE'::text, 'WITHDRAW'::text])));

alter table moderation_decisions add constraint moderation_decisions_by CHECK (((action <> ALL (ARRAY['DECIDE'::text, 'UNDO'::text])) OR (user_id IS NOT NULL)));

alter table moderation_decisions add constraint moderation_decisions_case_id_fkey FOREIGN KEY (case_id) REFERENCES moderation_cases(id);

alter table moderation_decisions add constraint moderation_decisions_note CHECK (((char_length(note) >= 1) AND (char_length(note) <= 2000)));

alter table moderation_decisions add constraint moderation_decisions_outcome CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'DECLINED'::text])));

alter table moderation_decisions add constraint moderation_decisions_pkey PRIMARY KEY (id);

alter table moderation_decisions add constraint moderation_decisions_reason CHECK ((reason ~ '^[A-Z_]{3,60}$'::text));

alter table moderation_decisions add constraint moderation_decisions_whole CHECK ((((action = 'DECIDE'::text) = (outcome IS NOT NULL)) AND ((action <> 'DECIDE'::text) OR (reason IS NOT NULL))));

alter table notifications add constraint notifications_count CHECK ((count > 0));

alter table notifications add constraint notifications_kind CHECK ((kind ~ '^[A-Z][A-Z_]{2,39}$'::text));

alter table notifications add constraint notifications_link CHECK (((link ~ '^/[^/]'::text) AND (char_length(link) <= 500)));

alter table notifications add constraint notifications_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table notifications add constraint notifications_party CHECK (((char_length(party) >= 1) AND (char_length(party) <= 300)));

alter table notifications add constraint notifications_pkey PRIMARY KEY (id);

alter table notifications add constraint notifications_subject CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 300)));

alter table notifications add constraint notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table organizations add constraint organizations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table organizations add constraint organizations_pkey PRIMARY KEY (id);

alter table organizations add constraint organizations_side CHECK ((sells OR buys));

alter table outbox add constraint outbox_pkey PRIMARY KEY (id);

alter table passwords add constraint passwords_pkey PRIMARY KEY (user_id);

alter table passwords add constraint passwords_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table platform_roles add constraint platform_roles_pkey PRIMARY KEY (user_id, role);

alter table platform_roles add constraint platform_roles_role_check CHECK ((role = 'MODERATOR'::text));

alter table platform_roles add constraint platform_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table published_reviews add constraint published_reviews_id_fkey FOREIGN KEY (id) REFERENCES reviews(id);

alter table published_reviews add constraint published_reviews_of_vendor UNIQUE (id, vendor_id);

alter table published_reviews add constraint published_reviews_pkey PRIMARY KEY (id);

alter table published_reviews add constraint published_reviews_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table ranking_days add constraint ranking_days_check CHECK (((claimed >= 0) AND (claimed <= listings)));

alter table ranking_days add constraint ranking_days_listings_check CHECK ((listings >= 0));

alter table ranking_days add constraint ranking_days_pkey PRIMARY KEY (day);

alter table reference_grants add constraint reference_grants_buyer_organization_id_fkey FOREIGN KEY (buyer_organization_id) REFERENCES organizations(id);

alter table reference_grants add constraint reference_grants_ends CHECK ((expires_at > created_at));

alter table reference_grants add constraint reference_grants_once UNIQUE (request_id, reference_id);

alter table reference_grants add constraint reference_grants_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table reference_grants add constraint reference_grants_pkey PRIMARY KEY (id);

alter table reference_grants add constraint reference_grants_reference_id_fkey FOREIGN KEY (reference_id) REFERENCES vendor_references(id);

alter table reference_grants add constraint reference_grants_request_id_fkey FOREIGN KEY (request_id) REFERENCES access_requests(id);

alter table reference_grants add constraint reference_grants_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table reference_views add constraint reference_views_buyer_organization_id_fkey FOREIGN KEY (buyer_organization_id) REFERENCES organizations(id);

alter table reference_views add constraint reference_views_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES reference_grants(id);

alter table reference_views add constraint reference_views_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table reference_views add constraint reference_views_pkey PRIMARY KEY (id);

alter table reference_views add constraint reference_views_reference_id_fkey FOREIGN KEY (reference_id) REFERENCES vendor_references(id);

alter table request_messages add constraint request_messages_body CHECK (((char_length(body) >= 1) AND (char_length(body) <= 5000)));

alter table request_messages add constraint request_messages_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table request_messages add constraint request_messages_pkey PRIMARY KEY (id);

alter table request_messages add constraint request_messages_side CHECK ((side = ANY (ARRAY['BUYER'::text, 'VENDOR'::text])));

alter table request_messages add constraint request_messages_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES request_threads(id);

alter table request_quotes add constraint request_quotes_amount CHECK (((amount_minor >= 1) AND (amount_minor <= '999999999999'::bigint)));

alter table request_quotes add constraint request_quotes_currency CHECK ((currency ~ '^[A-Z]{3}$'::text));

alter table request_quotes add constraint request_quotes_end_reason CHECK (((char_length(end_reason) >= 1) AND (char_length(end_reason) <= 2000)));

alter table request_quotes add constraint request_quotes_increment CHECK (((first_increment_seconds >= 1) AND (first_increment_seconds <= 3600)));

alter table request_quotes add constraint request_quotes_increments CHECK (((unit = 'MINUTE'::text) OR ((first_increment_seconds IS NULL) AND (step_seconds IS NULL))));

alter table request_quotes add constraint request_quotes_minimum CHECK (((minimum_monthly_minor >= 0) AND (minimum_monthly_minor <= '999999999999'::bigint)));

alter table request_quotes add constraint request_quotes_notice CHECK (((notice_days >= 0) AND (notice_days <= 730)));

alter table request_quotes add constraint request_quotes_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table request_quotes add constraint request_quotes_pkey PRIMARY KEY (id);

alter table request_quotes add constraint request_quotes_scale CHECK (((rate_scale >= 0) AND (rate_scale <= 4)));

alter table request_quotes add constraint request_quotes_set_up CHECK (((set_up_fee_minor >= 0) AND (set_up_fee_minor <= '999999999999'::bigint)));

alter table request_quotes add constraint request_quotes_step CHECK (((step_seconds >= 1) AND (step_seconds <= 3600)));

alter table request_quotes add constraint request_quotes_term CHECK (((term_months >= 0) AND (term_months <= 240)));

alter table request_quotes add constraint request_quotes_text CHECK ((char_length(text) <= 5000));

alter table request_quotes add constraint request_quotes_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES request_threads(id);

alter table request_quotes add constraint request_quotes_unit CHECK ((unit = ANY (ARRAY['MONTH'::text, 'CONTACT'::text, 'MINUTE'::text, 'AGENT_HOUR_PRODUCTIVE'::text])));

alter table request_threads add constraint request_threads_close_reason CHECK (((char_length(close_reason) >= 1) AND (char_length(close_reason) <= 2000)));

alter table request_threads add constraint request_threads_closed_by_side CHECK ((closed_by_side = ANY (ARRAY['BUYER'::text, 'VENDOR'::text])));

alter table request_threads add constraint request_threads_ended CHECK ((((state = ANY (ARRAY['DECLINED'::text, 'CLOSED'::text])) = (closed_at IS NOT NULL)) AND ((closed_at IS NULL) = (closed_by_side IS NULL)) AND ((state = 'DECLINED'::text) = (close_reason IS NOT NULL))));

alter table request_threads add constraint request_threads_once UNIQUE (request_id, vendor_id);

alter table request_threads add constraint request_threads_pkey PRIMARY KEY (id);

alter table request_threads add constraint request_threads_questions CHECK ((cardinality(questions) <= 50));

alter table request_threads add constraint request_threads_request FOREIGN KEY (request_id, organization_id) REFERENCES requests(id, organization_id);

alter table request_threads add constraint request_threads_state CHECK ((state = ANY (ARRAY['ASKED'::text, 'ANSWERED'::text, 'QUOTED'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'CLOSED'::text])));

alter table request_threads add constraint request_threads_two_parties CHECK ((vendor_organization_id <> organization_id));

alter table request_threads add constraint request_threads_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table request_threads add constraint request_threads_vendor_organization_id_fkey FOREIGN KEY (vendor_organization_id) REFERENCES organizations(id);

alter table requests add constraint requests_country CHECK ((country ~ '^[A-Z]{2}$'::text));

alter table requests add constraint requests_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id);

alter table requests add constraint requests_note CHECK ((char_length(note) <= 3000));

alter table requests add constraint requests_of_organization UNIQUE (id, organization_id);

alter table requests add constraint requests_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table requests add constraint requests_phone CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text));

alter table requests add constraint requests_pkey PRIMARY KEY (id);

alter table requests add constraint requests_title CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200)));

alter table review_replies add constraint review_replies_author_user_id_fkey FOREIGN KEY (author_user_id) REFERENCES users(id);

alter table review_replies add constraint review_replies_body CHECK (((char_length(body) >= 2) AND (char_length(body) <= 3000)));

alter table review_replies add constraint review_replies_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table review_replies add constraint review_replies_pkey PRIMARY KEY (review_id);

alter table review_replies add constraint review_replies_review_id_fkey FOREIGN KEY (review_id) REFERENCES published_reviews(id);

alter table review_replies add constraint review_replies_same_vendor FOREIGN KEY (review_id, vendor_id) REFERENCES published_reviews(id, vendor_id) ON UPDATE CASCADE;

alter table review_replies add constraint review_replies_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table reviews add constraint reviews_attribution CHECK ((attribution = ANY (ARRAY['NAMED'::text, 'UNNAMED'::text])));

alter table reviews add constraint reviews_author_user_id_fkey FOREIGN KEY (author_user_id) REFERENCES users(id);

alter table reviews add constraint reviews_body CHECK (((char_length(body) >= 30) AND (char_length(body) <= 5000)));

alter table reviews add constraint reviews_communication CHECK (((communication >= 1) AND (communication <= 5)));

alter table reviews add constraint reviews_decided CHECK ((((state = 'PENDING'::text) = (decided_at IS NULL)) AND ((state = 'PENDING'::text) = (decided_by_user_id IS NULL))));

alter table reviews add constraint reviews_decision_reason CHECK (((char_length(decision_reason) >= 1) AND (char_length(decision_reason) <= 2000)));

alter table reviews add constraint reviews_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagements(id);

alter table reviews add constraint reviews_ground CHECK ((rejection_ground = ANY (ARRAY['NOT_ABOUT_THE_WORK'::text, 'PERSONAL_DATA'::text, 'OFFENSIVE'::text, 'UNLAWFUL'::text, 'CONFLICT_OF_INTEREST'::text, 'REWARDED'::text, 'UNINTELLIGIBLE'::text])));

alter table reviews add constraint reviews_industry CHECK ((industry ~ '^[A-Z_]{2,40}$'::text));

alter table reviews add constraint reviews_language CHECK ((language = ANY (ARRAY['en'::text, 'ru'::text, 'el'::text])));

alter table reviews add constraint reviews_named CHECK (((attribution = 'NAMED'::text) = (client_name IS NOT NULL)));

alter table reviews add constraint reviews_one_per_engagement UNIQUE (engagement_id);

alter table reviews add constraint reviews_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table reviews add constraint reviews_overall CHECK (((overall >= 1) AND (overall <= 5)));

alter table reviews add constraint reviews_pkey PRIMARY KEY (id);

alter table reviews add constraint reviews_quality CHECK (((quality >= 1) AND (quality <= 5)));

alter table reviews add constraint reviews_rejected_with_reason CHECK ((((state = 'REJECTED'::text) = (rejection_ground IS NOT NULL)) AND ((state <> 'REJECTED'::text) OR (decision_reason IS NOT NULL))));

alter table reviews add constraint reviews_state CHECK ((state = ANY (ARRAY['PENDING'::text, 'PUBLISHED'::text, 'REJECTED'::text])));

alter table reviews add constraint reviews_title CHECK (((char_length(title) >= 3) AND (char_length(title) <= 120)));

alter table reviews add constraint reviews_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table reviews add constraint reviews_vendor_organization_id_fkey FOREIGN KEY (vendor_organization_id) REFERENCES organizations(id);

alter table reviews add constraint reviews_verification CHECK ((verification = ANY (ARRAY['CONTRACT_SIGNED_HERE'::text, 'OUTSIDE_CONTRACT_CHECKED'::text, 'DOMAIN_CONFIRMED'::text])));

alter table rfp_alerts add constraint rfp_alerts_alerts CHECK ((alerts = ANY (ARRAY['NONE'::text, 'DAILY'::text, 'WEEKLY'::text])));

alter table rfp_alerts add constraint rfp_alerts_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table rfp_alerts add constraint rfp_alerts_pkey PRIMARY KEY (user_id, organization_id);

alter table rfp_alerts add constraint rfp_alerts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table rfp_awards add constraint rfp_awards_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id);

alter table rfp_awards add constraint rfp_awards_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES rfp_lots(id);

alter table rfp_awards add constraint rfp_awards_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table rfp_awards add constraint rfp_awards_pkey PRIMARY KEY (id);

alter table rfp_awards add constraint rfp_awards_response FOREIGN KEY (response_id, rfp_id, vendor_organization_id) REFERENCES rfp_responses(id, rfp_id, organization_id);

alter table rfp_awards add constraint rfp_awards_rfp_id_fkey FOREIGN KEY (rfp_id) REFERENCES rfps(id);

alter table rfp_awards add constraint rfp_awards_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table rfp_awards add constraint rfp_awards_vendor_organization_id_fkey FOREIGN KEY (vendor_organization_id) REFERENCES organizations(id);

alter table rfp_invitations add constraint rfp_invitations_once UNIQUE (rfp_id, vendor_id);

alter table rfp_invitations add constraint rfp_invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table rfp_invitations add constraint rfp_invitations_pkey PRIMARY KEY (id);

alter table rfp_invitations add constraint rfp_invitations_rfp_id_fkey FOREIGN KEY (rfp_id) REFERENCES rfps(id) ON DELETE CASCADE;

alter table rfp_invitations add constraint rfp_invitations_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table rfp_lots add constraint rfp_lots_agent_model_check CHECK ((agent_model = ANY (ARRAY['SHARED'::text, 'DEDICATED'::text, 'HYBRID'::text])));

alter table rfp_lots add constraint rfp_lots_agent_preparation_check CHECK ((agent_preparation = ANY (ARRAY['PLAIN'::text, 'PRE_TRAINED'::text, 'SPECIALIST'::text])));

alter table rfp_lots add constraint rfp_lots_average_handle_seconds_check CHECK (((average_handle_seconds >= 1) AND (average_handle_seconds <= 14400)));

alter table rfp_lots add constraint rfp_lots_channels_check CHECK ((channels <@ ARRAY['VOICE'::text, 'CALLBACK'::text, 'EMAIL'::text, 'LIVE_CHAT'::text, 'SMS'::text, 'WHATSAPP'::text, 'VIBER'::text, 'TELEGRAM'::text, 'VK'::text, 'MAX'::text, 'MARKETPLACE_CHAT'::text, 'SOCIAL_MEDIA'::text, 'VIDEO'::text, 'IN_APP'::text, 'POST'::text, 'FAX'::text]));

alter table rfp_lots add constraint rfp_lots_contacts_per_month_check CHECK (((contacts_per_month >= 1) AND (contacts_per_month <= 100000000)));

alter table rfp_lots add constraint rfp_lots_coverage_check CHECK ((coverage <@ ARRAY['BUSINESS_HOURS'::text, 'EXTENDED_HOURS'::text, 'AROUND_THE_CLOCK'::text, 'NIGHTS'::text, 'WEEKENDS'::text, 'HOLIDAYS'::text]));

alter table rfp_lots add constraint rfp_lots_coverage_time_zone_check CHECK ((length(coverage_time_zone) <= 64));

alter table rfp_lots add constraint rfp_lots_description_check CHECK ((length(description) <= 5000));

alter table rfp_lots add constraint rfp_lots_hours_per_week_check CHECK (((hours_per_week >= 1) AND (hours_per_week <= 168)));

alter table rfp_lots add constraint rfp_lots_languages_check CHECK ((cardinality(languages) <= 50));

alter table rfp_lots add constraint rfp_lots_of_rfp UNIQUE (id, rfp_id);

alter table rfp_lots add constraint rfp_lots_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table rfp_lots add constraint rfp_lots_pkey PRIMARY KEY (id);

alter table rfp_lots add constraint rfp_lots_position_check CHECK ((("position" >= 0) AND ("position" <= 19)));

alter table rfp_lots add constraint rfp_lots_rfp_id_fkey FOREIGN KEY (rfp_id) REFERENCES rfps(id) ON DELETE CASCADE;

alter table rfp_lots add constraint rfp_lots_script_author_check CHECK ((script_author = ANY (ARRAY['BUYER'::text, 'VENDOR'::text, 'JOINTLY'::text])));

alter table rfp_lots add constraint rfp_lots_services_check CHECK ((services <@ ARRAY['CUSTOMER_SUPPORT'::text, 'TECHNICAL_SUPPORT_TIER_1'::text, 'TECHNICAL_SUPPORT_TIER_2'::text, 'TECHNICAL_SUPPORT_TIER_3'::text, 'ORDER_TAKING'::text, 'EVENT_REGISTRATION'::text, 'SUBSCRIPTION_MANAGEMENT'::text, 'APPOINTMENT_SCHEDULING'::text, 'COMPLAINTS'::text, 'TELEPHONE_ANSWERING'::text, 'DISPATCH'::text, 'COLD_CALLING'::text, 'LEAD_GENERATION'::text, 'TELESALES'::text, 'MARKET_RESEARCH'::text, 'DEBT_COLLECTION'::text, 'CUSTOMER_RETENTION'::text, 'PROMOTION'::text, 'THIRD_PARTY_VERIFICATION'::text, 'BACK_OFFICE'::text, 'CONTENT_MODERATION'::text]));

alter table rfp_lots add constraint rfp_lots_title_check CHECK ((length(title) <= 200));

alter table rfp_outcomes add constraint rfp_outcomes_buyer_organization_id_fkey FOREIGN KEY (buyer_organization_id) REFERENCES organizations(id);

alter table rfp_outcomes add constraint rfp_outcomes_losers_know_why CHECK (((outcome = 'WON'::text) OR (length(reason) >= 10)));

alter table rfp_outcomes add constraint rfp_outcomes_once UNIQUE (response_id);

alter table rfp_outcomes add constraint rfp_outcomes_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table rfp_outcomes add constraint rfp_outcomes_outcome_check CHECK ((outcome = ANY (ARRAY['WON'::text, 'LOST'::text])));

alter table rfp_outcomes add constraint rfp_outcomes_pkey PRIMARY KEY (id);

alter table rfp_outcomes add constraint rfp_outcomes_reason_check CHECK ((length(reason) <= 5000));

alter table rfp_outcomes add constraint rfp_outcomes_response FOREIGN KEY (response_id, rfp_id, organization_id) REFERENCES rfp_responses(id, rfp_id, organization_id);

alter table rfp_outcomes add constraint rfp_outcomes_rfp_id_fkey FOREIGN KEY (rfp_id) REFERENCES rfps(id);

alter table rfp_requirements add constraint rfp_requirements_dimension_check CHECK ((dimension = ANY (ARRAY['QUALITY'::text, 'FIT'::text])));

alter table rfp_requirements add constraint rfp_requirements_level_check CHECK ((level = ANY (ARRAY['MUST'::text, 'SHOULD'::text])));

alter table rfp_requirements add constraint rfp_requirements_of_rfp UNIQUE (id, rfp_id);

alter table rfp_requirements add constraint rfp_requirements_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table rfp_requirements add constraint rfp_requirements_pkey PRIMARY KEY (id);

alter table rfp_requirements add constraint rfp_requirements_position_check CHECK ((("position" >= 0) AND ("position" <= 199)));

alter table rfp_requirements add constraint rfp_requirements_rfp_id_fkey FOREIGN KEY (rfp_id) REFERENCES rfps(id) ON DELETE CASCADE;

alter table rfp_requirements add constraint rfp_requirements_text_check CHECK ((length(text) <= 1000));

alter table rfp_requirements add constraint rfp_requirements_weight_check CHECK (((weight >= 1) AND (weight <= 10)));

alter table rfp_response_answers add constraint rfp_response_answers_level_check CHECK ((level = ANY (ARRAY['MEETS'::text, 'PARTLY'::text, 'NO'::text])));

alter table rfp_response_answers add constraint rfp_response_answers_pkey PRIMARY KEY (response_id, requirement_id);

alter table rfp_response_answers add constraint rfp_response_answers_requirement FOREIGN KEY (requirement_id, rfp_id) REFERENCES rfp_requirements(id, rfp_id);

alter table rfp_response_answers add constraint rfp_response_answers_response FOREIGN KEY (response_id, rfp_id, organization_id) REFERENCES rfp_responses(id, rfp_id, organization_id) ON DELETE CASCADE;

alter table rfp_response_answers add constraint rfp_response_answers_text_check CHECK ((length(text) <= 2000));

alter table rfp_response_prices add constraint rfp_response_prices_amount_minor_check CHECK (((amount_minor >= 1) AND (amount_minor <= '999999999999'::bigint)));

alter table rfp_response_prices add constraint rfp_response_prices_currency FOREIGN KEY (rfp_id, currency) REFERENCES rfps(id, currency);

alter table rfp_response_prices add constraint rfp_response_prices_lot FOREIGN KEY (lot_id, rfp_id) REFERENCES rfp_lots(id, rfp_id);

alter table rfp_response_prices add constraint rfp_response_prices_pkey PRIMARY KEY (response_id, lot_id);

alter table rfp_response_prices add constraint rfp_response_prices_rate_scale_check CHECK (((rate_scale >= 0) AND (rate_scale <= 4)));

alter table rfp_response_prices add constraint rfp_response_prices_response FOREIGN KEY (response_id, rfp_id, organization_id) REFERENCES rfp_responses(id, rfp_id, organization_id) ON DELETE CASCADE;

alter table rfp_response_prices add constraint rfp_response_prices_terms_check CHECK ((length(terms) <= 2000));

alter table rfp_response_prices add constraint rfp_response_prices_unit_check CHECK ((unit = ANY (ARRAY['MONTH'::text, 'CONTACT'::text, 'MINUTE'::text, 'AGENT_HOUR_PRODUCTIVE'::text])));

alter table rfp_responses add constraint rfp_responses_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id);

alter table rfp_responses add constraint rfp_responses_message_check CHECK ((length(message) <= 10000));

alter table rfp_responses add constraint rfp_responses_of_author UNIQUE (id, rfp_id, organization_id);

alter table rfp_responses add constraint rfp_responses_once UNIQUE (rfp_id, organization_id);

alter table rfp_responses add constraint rfp_responses_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table rfp_responses add constraint rfp_responses_pkey PRIMARY KEY (id);

alter table rfp_responses add constraint rfp_responses_rfp_id_fkey FOREIGN KEY (rfp_id) REFERENCES rfps(id);

alter table rfp_responses add constraint rfp_responses_state_check CHECK ((state = ANY (ARRAY['SUBMITTED'::text, 'WITHDRAWN'::text])));

alter table rfp_responses add constraint rfp_responses_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table rfp_responses add constraint rfp_responses_vendor_name_check CHECK (((length(vendor_name) >= 1) AND (length(vendor_name) <= 300)));

alter table rfps add constraint rfps_buyer_name_check CHECK (((length(buyer_name) >= 1) AND (length(buyer_name) <= 200)));

alter table rfps add constraint rfps_cancel_reason_check CHECK (((length(cancel_reason) >= 10) AND (length(cancel_reason) <= 5000)));

alter table rfps add constraint rfps_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id);

alter table rfps add constraint rfps_currency UNIQUE (id, currency);

alter table rfps add constraint rfps_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));

alter table rfps add constraint rfps_deadline_has_zone CHECK (((deadline IS NULL) = (deadline_time_zone IS NULL)));

alter table rfps add constraint rfps_deadline_time_zone_check CHECK ((length(deadline_time_zone) <= 64));

alter table rfps add constraint rfps_never_opened_early CHECK (((opened_at IS NULL) OR (opened_at >= deadline)));

alter table rfps add constraint rfps_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table rfps add constraint rfps_pkey PRIMARY KEY (id);

alter table rfps add constraint rfps_price_weight_cap CHECK (((weight_price >= 0) AND (weight_price <= 40)));

alter table rfps add constraint rfps_published_is_complete CHECK (((published_at IS NULL) OR ((deadline IS NOT NULL) AND (buyer_name IS NOT NULL))));

alter table rfps add constraint rfps_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'OPENED'::text, 'AWARDED'::text, 'CANCELLED'::text])));

alter table rfps add constraint rfps_state_has_its_time CHECK (
CASE state
    WHEN 'DRAFT'::text THEN ((published_at IS NULL) AND (opened_at IS NULL))
    WHEN 'PUBLISHED'::text THEN ((published_at IS NOT NULL) AND (opened_at IS NULL))
    WHEN 'OPENED'::text THEN (opened_at IS NOT NULL)
    WHEN 'AWARDED'::text THEN ((opened_at IS NOT NULL) AND (awarded_at IS NOT NULL))
    ELSE ((cancelled_at IS NOT NULL) AND (cancel_reason IS NOT NULL))
END);

alter table rfps add constraint rfps_summary_check CHECK ((length(summary) <= 10000));

alter table rfps add constraint rfps_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));

alter table rfps add constraint rfps_visibility_check CHECK ((visibility = ANY (ARRAY['PUBLIC'::text, 'INVITED'::text])));

alter table rfps add constraint rfps_weights_sum CHECK ((((weight_quality >= 0) AND (weight_quality <= 100)) AND ((weight_fit >= 0) AND (weight_fit <= 100)) AND (((weight_price + weight_quality) + weight_fit) = 100)));

alter table saved_search_matches add constraint saved_search_matches_pkey PRIMARY KEY (saved_search_id, vendor_id);

alter table saved_search_matches add constraint saved_search_matches_saved_search_id_organization_id_fkey FOREIGN KEY (saved_search_id, organization_id) REFERENCES saved_searches(id, organization_id) ON DELETE CASCADE;

alter table saved_search_matches add constraint saved_search_matches_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id) ON DELETE CASCADE;

alter table saved_search_readers add constraint saved_search_readers_alerts CHECK ((alerts = ANY (ARRAY['NONE'::text, 'DAILY'::text, 'WEEKLY'::text])));

alter table saved_search_readers add constraint saved_search_readers_pkey PRIMARY KEY (saved_search_id, user_id);

alter table saved_search_readers add constraint saved_search_readers_saved_search_id_organization_id_fkey FOREIGN KEY (saved_search_id, organization_id) REFERENCES saved_searches(id, organization_id) ON DELETE CASCADE;

alter table saved_searches add constraint saved_searches_kind CHECK ((kind = ANY (ARRAY['SEARCH'::text, 'NEED'::text])));

alter table saved_searches add constraint saved_searches_name CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)));

alter table saved_searches add constraint saved_searches_need CHECK (((kind = 'NEED'::text) = (need IS NOT NULL)));

alter table saved_searches add constraint saved_searches_of_organization UNIQUE (id, organization_id);

alter table saved_searches add constraint saved_searches_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table saved_searches add constraint saved_searches_pkey PRIMARY KEY (id);

alter table saved_searches add constraint saved_searches_query CHECK ((char_length(query) <= 4000));

alter table search_demands add constraint search_demands_asked CHECK (((char_length(asked) >= 1) AND (char_length(asked) <= 1000)));

alter table search_demands add constraint search_demands_kind CHECK ((kind = ANY (ARRAY['SEARCH'::text, 'NEED'::text])));

alter table search_demands add constraint search_demands_pkey PRIMARY KEY (day, kind, asked);

alter table search_demands add constraint search_demands_searches CHECK ((searches > 0));

alter table search_weeks add constraint search_weeks_pkey PRIMARY KEY (id);

alter table search_weeks add constraint search_weeks_week_key UNIQUE (week);

alter table sessions add constraint sessions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE;

alter table sessions add constraint sessions_pkey PRIMARY KEY (id);

alter table sessions add constraint sessions_token_hash_key UNIQUE (token_hash);

alter table sessions add constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table shortlist_vendors add constraint shortlist_vendors_note CHECK ((char_length(note) <= 2000));

alter table shortlist_vendors add constraint shortlist_vendors_pkey PRIMARY KEY (shortlist_id, vendor_id);

alter table shortlist_vendors add constraint shortlist_vendors_shortlist_id_organization_id_fkey FOREIGN KEY (shortlist_id, organization_id) REFERENCES shortlists(id, organization_id) ON DELETE CASCADE;

alter table shortlist_vendors add constraint shortlist_vendors_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table shortlists add constraint shortlists_name CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)));

alter table shortlists add constraint shortlists_of_organization UNIQUE (id, organization_id);

alter table shortlists add constraint shortlists_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table shortlists add constraint shortlists_pkey PRIMARY KEY (id);

alter table sign_ups add constraint sign_ups_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));

alter table sign_ups add constraint sign_ups_pkey PRIMARY KEY (token_hash);

alter table users add constraint users_email UNIQUE (email);

alter table users add constraint users_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));

alter table users add constraint users_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'ru'::text, 'el'::text])));

alter table users add constraint users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table users add constraint users_pkey PRIMARY KEY (id);

alter table vendor_call_counted add constraint vendor_call_counted_pkey PRIMARY KEY (call_id);

alter table vendor_call_counted add constraint vendor_call_counted_vendor_id_subject_fkey FOREIGN KEY (vendor_id, subject) REFERENCES vendor_call_figures(vendor_id, subject) ON DELETE CASCADE;

alter table vendor_call_figures add constraint vendor_call_figures_buyers CHECK ((buyers >= 3));

alter table vendor_call_figures add constraint vendor_call_figures_pkey PRIMARY KEY (vendor_id, subject);

alter table vendor_call_figures add constraint vendor_call_figures_subject CHECK ((subject = ANY (ARRAY['VENDOR_LINE'::text, 'CLIENT_PROJECT'::text])));

alter table vendor_call_figures add constraint vendor_call_figures_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_calls add constraint vendor_calls_conversation CHECK ((((seconds_to_human IS NULL) = (friendliness IS NULL)) AND ((seconds_to_human IS NULL) = (resolved IS NULL)) AND ((seconds_to_human IS NOT NULL) OR (holds = 0))));

alter table vendor_calls add constraint vendor_calls_friendliness CHECK (((friendliness >= 1) AND (friendliness <= 5)));

alter table vendor_calls add constraint vendor_calls_held CHECK (((holds > 0) OR (seconds_on_hold = 0)));

alter table vendor_calls add constraint vendor_calls_holds CHECK (((holds >= 0) AND (holds <= 1000)));

alter table vendor_calls add constraint vendor_calls_named_project CHECK (((subject = 'CLIENT_PROJECT'::text) = (project IS NOT NULL)));

alter table vendor_calls add constraint vendor_calls_note CHECK ((char_length(note) <= 2000));

alter table vendor_calls add constraint vendor_calls_on_hold CHECK ((seconds_on_hold >= 0));

alter table vendor_calls add constraint vendor_calls_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_calls add constraint vendor_calls_parts CHECK (((COALESCE(seconds_to_human, 0) + seconds_on_hold) <= total_seconds));

alter table vendor_calls add constraint vendor_calls_pkey PRIMARY KEY (id);

alter table vendor_calls add constraint vendor_calls_project CHECK (((char_length(project) >= 1) AND (char_length(project) <= 200)));

alter table vendor_calls add constraint vendor_calls_resolved CHECK ((resolved = ANY (ARRAY['YES'::text, 'PARTLY'::text, 'NO'::text])));

alter table vendor_calls add constraint vendor_calls_subject CHECK ((subject = ANY (ARRAY['VENDOR_LINE'::text, 'CLIENT_PROJECT'::text])));

alter table vendor_calls add constraint vendor_calls_to_human CHECK ((seconds_to_human >= 0));

alter table vendor_calls add constraint vendor_calls_total CHECK (((total_seconds >= 0) AND (total_seconds <= 14400)));

alter table vendor_calls add constraint vendor_calls_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_calls add constraint vendor_calls_when CHECK (((called_at >= (created_at - '30 days 00:01:00'::interval)) AND (called_at <= (created_at + '00:06:00'::interval))));

alter table vendor_claim_calls add constraint vendor_claim_calls_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES vendor_claims(id);

alter table vendor_claim_calls add constraint vendor_claim_calls_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_claim_calls add constraint vendor_claim_calls_outcome_check CHECK ((outcome = ANY (ARRAY['PLACING'::text, 'PLACED'::text, 'ANSWERED'::text, 'UNANSWERED'::text, 'REFUSED'::text])));

alter table vendor_claim_calls add constraint vendor_claim_calls_pkey PRIMARY KEY (id);

alter table vendor_claim_calls add constraint vendor_claim_calls_placed CHECK (((outcome <> ALL (ARRAY['PLACED'::text, 'ANSWERED'::text])) OR (reference IS NOT NULL)));

alter table vendor_claim_calls add constraint vendor_claim_calls_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 100)));

alter table vendor_claim_calls add constraint vendor_claim_calls_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_claims add constraint vendor_claims_answers_are_few CHECK (((jsonb_typeof(answers) = 'array'::text) AND (pg_column_size(answers) <= 32000)));

alter table vendor_claims add constraint vendor_claims_attempts CHECK (((attempts >= 0) AND (attempts <= 5)));

alter table vendor_claims add constraint vendor_claims_caller CHECK (
CASE method
    WHEN 'PHONE'::text THEN ((caller IS NOT NULL) AND (caller = ANY (ARRAY['SERVICE'::text, 'MODERATOR'::text])))
    ELSE (caller IS NULL)
END);

alter table vendor_claims add constraint vendor_claims_explanation_length CHECK ((length(explanation) <= 4000));

alter table vendor_claims add constraint vendor_claims_method CHECK (
CASE method
    WHEN 'MAIL'::text THEN ((email IS NOT NULL) AND (token_hash IS NOT NULL))
    WHEN 'DNS'::text THEN ((domain IS NOT NULL) AND (token_hash IS NOT NULL))
    WHEN 'PHONE'::text THEN ((phone IS NOT NULL) AND (token_hash IS NOT NULL))
    WHEN 'DOCUMENTS'::text THEN ((explanation IS NOT NULL) AND (token_hash IS NULL))
    ELSE false
END);

alter table vendor_claims add constraint vendor_claims_next_call CHECK (((next_call_at IS NULL) OR (caller = 'SERVICE'::text)));

alter table vendor_claims add constraint vendor_claims_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_claims add constraint vendor_claims_pkey PRIMARY KEY (id);

alter table vendor_claims add constraint vendor_claims_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'CONFIRMED'::text, 'DECLINED'::text, 'WITHDRAWN'::text, 'EXPIRED'::text])));

alter table vendor_claims add constraint vendor_claims_token UNIQUE (token_hash);

alter table vendor_claims add constraint vendor_claims_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table vendor_claims add constraint vendor_claims_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_claims add constraint vendor_claims_verdict CHECK ((verdict = ANY (ARRAY['FOUND'::text, 'ABSENT'::text, 'OTHER_TOKEN'::text, 'NO_SUCH_DOMAIN'::text, 'TOO_LARGE'::text, 'NO_ANSWER'::text])));

alter table vendor_disputes add constraint vendor_disputes_answer_check CHECK (((length(answer) >= 20) AND (length(answer) <= 4000)));

alter table vendor_disputes add constraint vendor_disputes_answered CHECK (((answer IS NULL) = (answered_at IS NULL)));

alter table vendor_disputes add constraint vendor_disputes_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES users(id) ON DELETE SET NULL;

alter table vendor_disputes add constraint vendor_disputes_keeper_organization_id_fkey FOREIGN KEY (keeper_organization_id) REFERENCES organizations(id);

alter table vendor_disputes add constraint vendor_disputes_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'ru'::text, 'el'::text])));

alter table vendor_disputes add constraint vendor_disputes_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_disputes add constraint vendor_disputes_organization_name_check CHECK (((length(organization_name) >= 1) AND (length(organization_name) <= 200)));

alter table vendor_disputes add constraint vendor_disputes_pkey PRIMARY KEY (id);

alter table vendor_disputes add constraint vendor_disputes_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])));

alter table vendor_disputes add constraint vendor_disputes_statement_check CHECK (((length(statement) >= 20) AND (length(statement) <= 4000)));

alter table vendor_disputes add constraint vendor_disputes_two_sides CHECK ((organization_id <> keeper_organization_id));

alter table vendor_disputes add constraint vendor_disputes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;

alter table vendor_disputes add constraint vendor_disputes_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_doubts add constraint vendor_doubts_pkey PRIMARY KEY (vendor_id, part);

alter table vendor_doubts add constraint vendor_doubts_report_id_fkey FOREIGN KEY (report_id) REFERENCES vendor_error_reports(id);

alter table vendor_doubts add constraint vendor_doubts_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_drafts add constraint vendor_drafts_field_versions_check CHECK ((jsonb_typeof(field_versions) = 'object'::text));

alter table vendor_drafts add constraint vendor_drafts_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_drafts add constraint vendor_drafts_pkey PRIMARY KEY (vendor_id);

alter table vendor_drafts add constraint vendor_drafts_profile_check CHECK (((jsonb_typeof(profile) = 'object'::text) AND (profile ? 'schemaVersion'::text)));

alter table vendor_drafts add constraint vendor_drafts_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES users(id) ON DELETE SET NULL;

alter table vendor_drafts add constraint vendor_drafts_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_error_reports add constraint vendor_error_reports_part CHECK ((part = ANY (ARRAY['COMPANY'::text, 'CONTACT'::text, 'LOCATIONS'::text, 'SERVICES'::text, 'LANGUAGES_AND_HOURS'::text, 'PRICES'::text, 'QUALITY'::text, 'OTHER'::text])));

alter table vendor_error_reports add constraint vendor_error_reports_pkey PRIMARY KEY (id);

alter table vendor_error_reports add constraint vendor_error_reports_statement CHECK (((char_length(statement) >= 10) AND (char_length(statement) <= 2000)));

alter table vendor_error_reports add constraint vendor_error_reports_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_evidence add constraint vendor_evidence_claimed_hash_check CHECK ((claimed_hash ~ '^[0-9a-f]{64}$'::text));

alter table vendor_evidence add constraint vendor_evidence_claimed_value_check CHECK (((length(claimed_value) >= 1) AND (length(claimed_value) <= 50000)));

alter table vendor_evidence add constraint vendor_evidence_company_check CHECK (((length(company) >= 1) AND (length(company) <= 2000)));

alter table vendor_evidence add constraint vendor_evidence_dates CHECK (((issued_on <= holds_until) AND ((valid_until IS NULL) OR (holds_until <= valid_until))));

alter table vendor_evidence add constraint vendor_evidence_decided CHECK ((((decided_at IS NULL) = (decided_by IS NULL)) AND ((state <> ALL (ARRAY['VERIFIED'::text, 'DECLINED'::text])) OR (decided_at IS NOT NULL)) AND ((state <> 'UPLOADED'::text) OR (decided_at IS NULL))));

alter table vendor_evidence add constraint vendor_evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id);

alter table vendor_evidence add constraint vendor_evidence_kind CHECK ((kind = ANY (ARRAY['REGISTER_EXTRACT'::text, 'TAX_CERTIFICATE'::text, 'ARTICLES'::text, 'PAYROLL_STATEMENT'::text, 'ANNUAL_ACCOUNTS'::text, 'LEASE'::text, 'SUBCONTRACT'::text, 'CERTIFICATE'::text, 'ATTESTATION'::text, 'AUDIT_REPORT'::text, 'SYSTEM_REPORT'::text, 'SURVEY_REPORT'::text, 'CLIENT_LETTER'::text, 'CLIENT_CONTRACT'::text, 'PRICE_LIST'::text, 'INSURANCE_POLICY'::text, 'CONTINUITY_TEST'::text, 'PROCESSING_AGREEMENT'::text, 'LICENCE'::text, 'SKILL_TESTS'::text, 'TRAINING_RECORDS'::text, 'ROSTER'::text, 'REGISTER_ACCESS'::text, 'REPORT_SAMPLE'::text, 'INTERNAL_RULES'::text])));

alter table vendor_evidence add constraint vendor_evidence_note CHECK (((length(note) >= 1) AND (length(note) <= 2000)));

alter table vendor_evidence add constraint vendor_evidence_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_evidence add constraint vendor_evidence_path CHECK ((path ~ '^[A-Za-z]{1,40}(\.[A-Za-z0-9_#-]{1,60})?$'::text));

alter table vendor_evidence add constraint vendor_evidence_pkey PRIMARY KEY (id);

alter table vendor_evidence add constraint vendor_evidence_reason CHECK ((reason ~ '^[A-Z_]{3,60}$'::text));

alter table vendor_evidence add constraint vendor_evidence_state CHECK ((state = ANY (ARRAY['UPLOADED'::text, 'VERIFIED'::text, 'DECLINED'::text, 'EXPIRED'::text, 'WITHDRAWN'::text])));

alter table vendor_evidence add constraint vendor_evidence_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES users(id) ON DELETE SET NULL;

alter table vendor_evidence add constraint vendor_evidence_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_import_notes add constraint vendor_import_notes_notes_check CHECK ((jsonb_typeof(notes) = 'array'::text));

alter table vendor_import_notes add constraint vendor_import_notes_pkey PRIMARY KEY (vendor_id);

alter table vendor_import_notes add constraint vendor_import_notes_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_keepership add constraint vendor_keepership_from_organization_id_fkey FOREIGN KEY (from_organization_id) REFERENCES organizations(id);

alter table vendor_keepership add constraint vendor_keepership_pkey PRIMARY KEY (id);

alter table vendor_keepership add constraint vendor_keepership_proof_check CHECK ((proof = ANY (ARRAY['MAIL'::text, 'DNS'::text, 'PHONE'::text, 'DOCUMENTS'::text, 'DISPUTE'::text, 'REMOVAL'::text])));

alter table vendor_keepership add constraint vendor_keepership_to_organization_id_fkey FOREIGN KEY (to_organization_id) REFERENCES organizations(id);

alter table vendor_keepership add constraint vendor_keepership_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_merges add constraint vendor_merges_decided CHECK (((state = 'PENDING'::text) = (decided_at IS NULL)));

alter table vendor_merges add constraint vendor_merges_kept_vendor_id_fkey FOREIGN KEY (kept_vendor_id) REFERENCES vendors(id);

alter table vendor_merges add constraint vendor_merges_merged_vendor_id_fkey FOREIGN KEY (merged_vendor_id) REFERENCES vendors(id);

alter table vendor_merges add constraint vendor_merges_note CHECK (((char_length(note) >= 1) AND (char_length(note) <= 1000)));

alter table vendor_merges add constraint vendor_merges_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_merges add constraint vendor_merges_pkey PRIMARY KEY (id);

alter table vendor_merges add constraint vendor_merges_state CHECK ((state = ANY (ARRAY['PENDING'::text, 'MERGED'::text, 'DECLINED'::text, 'OVERTAKEN'::text])));

alter table vendor_merges add constraint vendor_merges_two CHECK ((kept_vendor_id <> merged_vendor_id));

alter table vendor_merges add constraint vendor_merges_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL;

alter table vendor_ratings add constraint vendor_ratings_count_positive CHECK ((review_count > 0));

alter table vendor_ratings add constraint vendor_ratings_mean_range CHECK (((mean_thousandths >= 1000) AND (mean_thousandths <= 5000)));

alter table vendor_ratings add constraint vendor_ratings_pkey PRIMARY KEY (vendor_id);

alter table vendor_ratings add constraint vendor_ratings_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id) ON DELETE CASCADE;

alter table vendor_ratings add constraint vendor_ratings_weight_range CHECK ((weight_thousandths >= 0));

alter table vendor_ratings add constraint vendor_ratings_weighted_range CHECK (((weighted_thousandths >= 1000) AND (weighted_thousandths <= 5000)));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_client CHECK (((char_length(client) >= 1) AND (char_length(client) <= 200)));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_consent CHECK (((consented_by IS NULL) = (consented_how IS NULL)));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_consented_by CHECK (((char_length(consented_by) >= 1) AND (char_length(consented_by) <= 200)));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_consented_how CHECK ((consented_how = ANY (ARRAY['EMAIL'::text, 'LETTER'::text, 'PHONE'::text, 'IN_PERSON'::text])));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_email CHECK (((char_length(email) >= 3) AND (char_length(email) <= 254)));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_languages CHECK (((cardinality(languages) >= 1) AND (cardinality(languages) <= 10)));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_reference_contacts add constraint vendor_reference_contacts_person CHECK (((char_length(person) >= 1) AND (char_length(person) <= 200)));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_phone CHECK ((phone ~ '^\+[1-9]\d{6,14}$'::text));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_pkey PRIMARY KEY (reference_id);

alter table vendor_reference_contacts add constraint vendor_reference_contacts_post CHECK (((char_length(post) >= 1) AND (char_length(post) <= 200)));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_reachable CHECK (((phone IS NOT NULL) OR (email IS NOT NULL)));

alter table vendor_reference_contacts add constraint vendor_reference_contacts_reference_id_fkey FOREIGN KEY (reference_id) REFERENCES vendor_references(id);

alter table vendor_reference_contacts add constraint vendor_reference_contacts_work CHECK (((char_length(work) >= 1) AND (char_length(work) <= 2000)));

alter table vendor_references add constraint vendor_references_country CHECK ((country ~ '^[A-Z]{2}$'::text));

alter table vendor_references add constraint vendor_references_industry CHECK ((industry ~ '^[A-Z_]{2,40}$'::text));

alter table vendor_references add constraint vendor_references_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_references add constraint vendor_references_pkey PRIMARY KEY (id);

alter table vendor_references add constraint vendor_references_removed CHECK (((removed_at IS NULL) OR (consented_on IS NULL)));

alter table vendor_references add constraint vendor_references_service CHECK ((service ~ '^[A-Z0-9_]{2,40}$'::text));

alter table vendor_references add constraint vendor_references_since CHECK (((since_year >= 1900) AND (since_year <= 2200)));

alter table vendor_references add constraint vendor_references_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_references add constraint vendor_references_years CHECK (((until_year >= since_year) AND (until_year <= 2200)));

alter table vendor_removals add constraint vendor_removals_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));

alter table vendor_removals add constraint vendor_removals_forgets CHECK (
CASE
    WHEN (state = ANY (ARRAY['ASKED'::text, 'CONFIRMED'::text])) THEN ((email IS NOT NULL) AND (name IS NOT NULL))
    ELSE ((email IS NULL) AND (name IS NULL) AND (message IS NULL))
END);

alter table vendor_removals add constraint vendor_removals_key UNIQUE (key_hash);

alter table vendor_removals add constraint vendor_removals_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'ru'::text, 'el'::text])));

alter table vendor_removals add constraint vendor_removals_message_check CHECK ((length(message) <= 2000));

alter table vendor_removals add constraint vendor_removals_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table vendor_removals add constraint vendor_removals_pkey PRIMARY KEY (id);

alter table vendor_removals add constraint vendor_removals_reason_check CHECK ((reason = ANY (ARRAY['CLOSED'::text, 'WRONG'::text, 'UNWANTED'::text, 'OTHER'::text])));

alter table vendor_removals add constraint vendor_removals_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'EMPLOYEE'::text, 'REPRESENTATIVE'::text])));

alter table vendor_removals add constraint vendor_removals_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'CONFIRMED'::text, 'REMOVED'::text, 'DECLINED'::text])));

alter table vendor_removals add constraint vendor_removals_token UNIQUE (token_hash);

alter table vendor_removals add constraint vendor_removals_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_reply_times add constraint vendor_reply_times_buyers CHECK ((buyer_count >= 3));

alter table vendor_reply_times add constraint vendor_reply_times_minutes CHECK ((median_minutes >= 0));

alter table vendor_reply_times add constraint vendor_reply_times_pkey PRIMARY KEY (vendor_id);

alter table vendor_reply_times add constraint vendor_reply_times_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id) ON DELETE CASCADE;

alter table vendor_search add constraint vendor_search_pkey PRIMARY KEY (vendor_id);

alter table vendor_search add constraint vendor_search_rating_whole CHECK (((rating_thousandths IS NULL) = (rating_count = 0)));

alter table vendor_search add constraint vendor_search_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id) ON DELETE CASCADE;

alter table vendor_search add constraint vendor_search_week_id_fkey FOREIGN KEY (week_id) REFERENCES search_weeks(id);

alter table vendor_search add constraint vendor_search_weighted_whole CHECK (((rating_weighted IS NULL) = (rating_count = 0)));

alter table vendor_search_cards add constraint vendor_search_cards_pkey PRIMARY KEY (vendor_id);

alter table vendor_search_cards add constraint vendor_search_cards_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendor_search(vendor_id) ON DELETE CASCADE;

alter table vendor_search_changes add constraint vendor_search_changes_pkey PRIMARY KEY (vendor_id);

alter table vendor_search_words add constraint vendor_search_words_pkey PRIMARY KEY (word);

alter table vendor_site_checks add constraint vendor_site_checks_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendor_site_checks add constraint vendor_site_checks_outcome_known CHECK ((outcome = ANY (ARRAY['ANSWERED'::text, 'HTTP_ERROR'::text, 'NOT_A_PAGE'::text, 'TOO_LARGE'::text, 'TIMED_OUT'::text, 'UNREACHABLE'::text, 'CERTIFICATE_INVALID'::text, 'TOO_MANY_REDIRECTS'::text, 'ADDRESS_REFUSED'::text, 'ROBOTS_DISALLOW'::text])));

alter table vendor_site_checks add constraint vendor_site_checks_pkey PRIMARY KEY (id);

alter table vendor_site_checks add constraint vendor_site_checks_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id) ON DELETE CASCADE;

alter table vendor_site_checks add constraint vendor_site_checks_whole CHECK ((num_nonnulls(site, checked_at, outcome, facts) = ANY (ARRAY[0, 4])));

alter table vendor_slugs add constraint vendor_slugs_pkey PRIMARY KEY (slug);

alter table vendor_slugs add constraint vendor_slugs_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_versions add constraint vendor_versions_declared_since CHECK ((jsonb_typeof(declared_since) = 'object'::text));

alter table vendor_versions add constraint vendor_versions_pkey PRIMARY KEY (vendor_id, version);

alter table vendor_versions add constraint vendor_versions_profile_check CHECK (((jsonb_typeof(profile) = 'object'::text) AND (profile ? 'schemaVersion'::text)));

alter table vendor_versions add constraint vendor_versions_source_check CHECK ((source = ANY (ARRAY['DIRECTORY'::text, 'VENDOR'::text])));

alter table vendor_versions add constraint vendor_versions_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors(id);

alter table vendor_versions add constraint vendor_versions_version_check CHECK ((version >= 1));

alter table vendors add constraint vendors_claimed CHECK (((organization_id IS NULL) = (claimed_at IS NULL)));

alter table vendors add constraint vendors_merged CHECK (((merged_into IS NULL) OR ((merged_into <> id) AND (published_version IS NULL))));

alter table vendors add constraint vendors_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES vendors(id);

alter table vendors add constraint vendors_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table vendors add constraint vendors_organization UNIQUE (organization_id);

alter table vendors add constraint vendors_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);

alter table vendors add constraint vendors_pkey PRIMARY KEY (id);

alter table vendors add constraint vendors_published CHECK (((published_version IS NULL) = (published_at IS NULL)));

alter table vendors add constraint vendors_removed CHECK (((removed_at IS NULL) OR ((published_version IS NULL) AND (organization_id IS NULL))));

alter table vendors add constraint vendors_slug UNIQUE (slug);

alter table vendors add constraint vendors_slug_form CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80)));

alter table vendors add constraint vendors_source_identity UNIQUE (source_name, source_key);

alter table vendors add constraint vendors_source_known CHECK ((source = ANY (ARRAY['DIRECTORY'::text, 'SELF'::text])));

alter table vendors add constraint vendors_unclaimed_from_directory CHECK (((organization_id IS NOT NULL) OR (source = 'DIRECTORY'::text)));

-- indexes

CREATE UNIQUE INDEX access_requests_one_open ON public.access_requests USING btree (organization_id, vendor_id, kind) WHERE (state = 'OPEN'::text);

CREATE INDEX access_requests_organization ON public.access_requests USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX access_requests_pkey ON public.access_requests USING btree (id);

CREATE INDEX access_requests_vendor ON public.access_requests USING btree (vendor_id);

CREATE INDEX access_requests_vendor_organization ON public.access_requests USING btree (vendor_organization_id, id DESC);

CREATE INDEX api_tokens_organization ON public.api_tokens USING btree (organization_id);

CREATE UNIQUE INDEX api_tokens_pkey ON public.api_tokens USING btree (id);

CREATE UNIQUE INDEX api_tokens_token_hash_key ON public.api_tokens USING btree (token_hash);

CREATE INDEX api_tokens_user ON public.api_tokens USING btree (user_id);

CREATE UNIQUE INDEX auth_throttles_pkey ON public.auth_throttles USING btree (key);

CREATE UNIQUE INDEX currency_rates_pkey ON public.currency_rates USING btree (day, currency);

CREATE UNIQUE INDEX directory_import_notes_pkey ON public.directory_import_notes USING btree (import_id, ordinal);

CREATE INDEX directory_import_rows_key ON public.directory_import_rows USING btree (import_id, key, line);

CREATE UNIQUE INDEX directory_import_rows_pkey ON public.directory_import_rows USING btree (import_id, line);

CREATE INDEX directory_imports_imported_by ON public.directory_imports USING btree (imported_by);

CREATE UNIQUE INDEX directory_imports_open ON public.directory_imports USING btree (source_name, file_hash, mapping_hash) WHERE (applied_at IS NULL);

CREATE UNIQUE INDEX directory_imports_pkey ON public.directory_imports USING btree (id);

CREATE INDEX dossier_downloads_buyer ON public.dossier_downloads USING btree (buyer_organization_id);

CREATE INDEX dossier_downloads_grant ON public.dossier_downloads USING btree (grant_id);

CREATE INDEX dossier_downloads_item ON public.dossier_downloads USING btree (item_id);

CREATE INDEX dossier_downloads_organization ON public.dossier_downloads USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX dossier_downloads_pkey ON public.dossier_downloads USING btree (id);

CREATE INDEX dossier_downloads_transaction ON public.dossier_downloads USING btree (transaction);

CREATE INDEX dossier_grant_items_item ON public.dossier_grant_items USING btree (item_id);

CREATE INDEX dossier_grant_items_organization ON public.dossier_grant_items USING btree (organization_id);

CREATE UNIQUE INDEX dossier_grant_items_pkey ON public.dossier_grant_items USING btree (grant_id, item_id);

CREATE INDEX dossier_grants_buyer ON public.dossier_grants USING btree (buyer_organization_id, id DESC);

CREATE UNIQUE INDEX dossier_grants_one ON public.dossier_grants USING btree (organization_id, buyer_organization_id) WHERE (revoked_at IS NULL);

CREATE INDEX dossier_grants_organization ON public.dossier_grants USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX dossier_grants_pkey ON public.dossier_grants USING btree (id);

CREATE INDEX dossier_grants_request ON public.dossier_grants USING btree (request_id);

CREATE INDEX dossier_grants_vendor ON public.dossier_grants USING btree (vendor_id);

CREATE INDEX dossier_items_organization ON public.dossier_items USING btree (organization_id, id);

CREATE UNIQUE INDEX dossier_items_pkey ON public.dossier_items USING btree (id);

CREATE INDEX dossier_items_vendor ON public.dossier_items USING btree (vendor_id);

CREATE INDEX dossier_revisions_expiry ON public.dossier_revisions USING btree (expires_on) WHERE (expiry_told_at IS NULL);

CREATE INDEX dossier_revisions_file ON public.dossier_revisions USING btree (file_id);

CREATE INDEX dossier_revisions_organization ON public.dossier_revisions USING btree (organization_id);

CREATE UNIQUE INDEX dossier_revisions_pkey ON public.dossier_revisions USING btree (item_id, number);

CREATE INDEX engagement_confirmations_engagement ON public.engagement_confirmations USING btree (engagement_id, side, confirmed_at DESC);

CREATE INDEX engagement_confirmations_organization ON public.engagement_confirmations USING btree (organization_id);

CREATE UNIQUE INDEX engagement_confirmations_pkey ON public.engagement_confirmations USING btree (id);

CREATE INDEX engagements_buyer ON public.engagements USING btree (buyer_organization_id, id DESC);

CREATE INDEX engagements_of_vendor ON public.engagements USING btree (vendor_id);

CREATE UNIQUE INDEX engagements_one_per_award ON public.engagements USING btree (award_id);

CREATE UNIQUE INDEX engagements_one_per_thread ON public.engagements USING btree (request_thread_id);

CREATE UNIQUE INDEX engagements_pkey ON public.engagements USING btree (id);

CREATE INDEX engagements_response ON public.engagements USING btree (response_id);

CREATE INDEX engagements_rfp ON public.engagements USING btree (rfp_id);

CREATE INDEX engagements_vendor ON public.engagements USING btree (vendor_organization_id, id DESC);

CREATE UNIQUE INDEX facet_values_code_unique ON public.facet_values USING btree (facet_group, code);

CREATE UNIQUE INDEX facet_values_pkey ON public.facet_values USING btree (id);

CREATE UNIQUE INDEX files_once ON public.files USING btree (organization_id, purpose, sha256);

CREATE UNIQUE INDEX files_pkey ON public.files USING btree (id);

CREATE INDEX files_unused ON public.files USING btree (received_at) WHERE ((kept_at IS NULL) AND (NOT published));

CREATE INDEX files_uploaded_by ON public.files USING btree (uploaded_by);

CREATE UNIQUE INDEX handled_events_pkey ON public.handled_events USING btree (event_id, handler);

CREATE UNIQUE INDEX idempotency_keys_pkey ON public.idempotency_keys USING btree (organization_id, operation, key);

CREATE INDEX idempotency_keys_user ON public.idempotency_keys USING btree (user_id);

CREATE INDEX invitations_invited_by ON public.invitations USING btree (invited_by);

CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (organization_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

CREATE INDEX invitations_organization ON public.invitations USING btree (organization_id);

CREATE UNIQUE INDEX invitations_pkey ON public.invitations USING btree (id);

CREATE UNIQUE INDEX invitations_token_hash_key ON public.invitations USING btree (token_hash);

CREATE UNIQUE INDEX mail_tokens_pkey ON public.mail_tokens USING btree (token_hash);

CREATE INDEX mail_tokens_user ON public.mail_tokens USING btree (user_id);

CREATE UNIQUE INDEX mails_dedupe_key ON public.mails USING btree (dedupe_key);

CREATE UNIQUE INDEX mails_pkey ON public.mails USING btree (id);

CREATE INDEX market_costs_countries ON public.market_costs USING gin (countries);

CREATE UNIQUE INDEX market_costs_pkey ON public.market_costs USING btree (vendor_id, reference, price_id);

CREATE INDEX market_costs_reference ON public.market_costs USING btree (reference) INCLUDE (vendor_id, euro_minor);

CREATE UNIQUE INDEX market_listings_pkey ON public.market_listings USING btree (vendor_id);

CREATE INDEX market_listings_price_day ON public.market_listings USING btree (price_day) WHERE (price_day IS NOT NULL);

CREATE UNIQUE INDEX memberships_pkey ON public.memberships USING btree (organization_id, user_id);

CREATE INDEX memberships_user ON public.memberships USING btree (user_id);

CREATE INDEX moderation_case_files_file ON public.moderation_case_files USING btree (file_id);

CREATE UNIQUE INDEX moderation_case_files_pkey ON public.moderation_case_files USING btree (case_id, file_id);

CREATE INDEX moderation_cases_decision ON public.moderation_cases USING btree (decision_id);

CREATE INDEX moderation_cases_due ON public.moderation_cases USING btree (effective_at) WHERE (state = 'DECIDED'::text);

CREATE UNIQUE INDEX moderation_cases_one_waiting ON public.moderation_cases USING btree (kind, subject_id) WHERE (state = ANY (ARRAY['OPEN'::text, 'DECIDED'::text]));

CREATE INDEX moderation_cases_organization ON public.moderation_cases USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX moderation_cases_pkey ON public.moderation_cases USING btree (id);

CREATE INDEX moderation_cases_queue ON public.moderation_cases USING btree (state, locale, id);

CREATE INDEX moderation_cases_subject ON public.moderation_cases USING btree (subject_id);

CREATE INDEX moderation_cases_vendor ON public.moderation_cases USING btree (vendor_id);

CREATE INDEX moderation_decisions_case ON public.moderation_decisions USING btree (case_id, id);

CREATE UNIQUE INDEX moderation_decisions_pkey ON public.moderation_decisions USING btree (id);

CREATE INDEX moderation_decisions_user ON public.moderation_decisions USING btree (user_id);

CREATE INDEX notifications_age ON public.notifications USING btree (created_at);

CREATE INDEX notifications_organization ON public.notifications USING btree (organization_id);

CREATE UNIQUE INDEX notifications_pkey ON public.notifications USING btree (id);

CREATE INDEX notifications_unread ON public.notifications USING btree (user_id, organization_id) WHERE (read_at IS NULL);

CREATE INDEX notifications_user ON public.notifications USING btree (user_id, organization_id, id DESC);

CREATE UNIQUE INDEX organizations_pkey ON public.organizations USING btree (id);

CREATE INDEX outbox_organization ON public.outbox USING btree (organization_id);

CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id);

CREATE INDEX outbox_waiting ON public.outbox USING btree (id) WHERE (relayed_at IS NULL);

CREATE UNIQUE INDEX passwords_pkey ON public.passwords USING btree (user_id);

CREATE UNIQUE INDEX platform_roles_pkey ON public.platform_roles USING btree (user_id, role);

CREATE UNIQUE INDEX published_reviews_of_vendor ON public.published_reviews USING btree (id, vendor_id);

CREATE UNIQUE INDEX published_reviews_pkey ON public.published_reviews USING btree (id);

CREATE INDEX published_reviews_vendor ON public.published_reviews USING btree (vendor_id, id DESC);

CREATE UNIQUE INDEX ranking_days_pkey ON public.ranking_days USING btree (day);

CREATE INDEX reference_grants_buyer ON public.reference_grants USING btree (buyer_organization_id, vendor_id);

CREATE UNIQUE INDEX reference_grants_once ON public.reference_grants USING btree (request_id, reference_id);

CREATE INDEX reference_grants_organization ON public.reference_grants USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX reference_grants_pkey ON public.reference_grants USING btree (id);

CREATE INDEX reference_grants_reference ON public.reference_grants USING btree (reference_id);

CREATE INDEX reference_grants_vendor ON public.reference_grants USING btree (vendor_id);

CREATE INDEX reference_views_buyer ON public.reference_views USING btree (buyer_organization_id);

CREATE INDEX reference_views_grant ON public.reference_views USING btree (grant_id);

CREATE INDEX reference_views_organization ON public.reference_views USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX reference_views_pkey ON public.reference_views USING btree (id);

CREATE INDEX reference_views_reference ON public.reference_views USING btree (reference_id);

CREATE INDEX reference_views_transaction ON public.reference_views USING btree (transaction);

CREATE INDEX request_messages_organization ON public.request_messages USING btree (organization_id);

CREATE UNIQUE INDEX request_messages_pkey ON public.request_messages USING btree (id);

CREATE INDEX request_messages_thread ON public.request_messages USING btree (thread_id, id);

CREATE INDEX request_quotes_organization ON public.request_quotes USING btree (organization_id);

CREATE UNIQUE INDEX request_quotes_pkey ON public.request_quotes USING btree (id);

CREATE UNIQUE INDEX request_quotes_standing ON public.request_quotes USING btree (thread_id) WHERE (ended_at IS NULL);

CREATE INDEX request_quotes_thread ON public.request_quotes USING btree (thread_id, id);

CREATE UNIQUE INDEX request_threads_once ON public.request_threads USING btree (request_id, vendor_id);

CREATE UNIQUE INDEX request_threads_one_accepted ON public.request_threads USING btree (request_id) WHERE (state = 'ACCEPTED'::text);

CREATE INDEX request_threads_organization ON public.request_threads USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX request_threads_pkey ON public.request_threads USING btree (id);

CREATE INDEX request_threads_request_of ON public.request_threads USING btree (request_id, organization_id);

CREATE INDEX request_threads_vendor ON public.request_threads USING btree (vendor_id, created_at);

CREATE INDEX request_threads_vendor_organization ON public.request_threads USING btree (vendor_organization_id, id DESC);

CREATE INDEX requests_created_by ON public.requests USING btree (created_by);

CREATE UNIQUE INDEX requests_of_organization ON public.requests USING btree (id, organization_id);

CREATE INDEX requests_organization ON public.requests USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX requests_pkey ON public.requests USING btree (id);

CREATE INDEX review_replies_author ON public.review_replies USING btree (author_user_id);

CREATE INDEX review_replies_organization ON public.review_replies USING btree (organization_id);

CREATE UNIQUE INDEX review_replies_pkey ON public.review_replies USING btree (review_id);

CREATE INDEX review_replies_vendor ON public.review_replies USING btree (vendor_id);

CREATE INDEX reviews_author ON public.reviews USING btree (author_user_id);

CREATE UNIQUE INDEX reviews_one_per_engagement ON public.reviews USING btree (engagement_id);

CREATE INDEX reviews_organization ON public.reviews USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX reviews_pkey ON public.reviews USING btree (id);

CREATE INDEX reviews_queue ON public.reviews USING btree (state, id);

CREATE INDEX reviews_vendor ON public.reviews USING btree (vendor_id);

CREATE INDEX reviews_vendor_organization ON public.reviews USING btree (vendor_organization_id);

CREATE INDEX rfp_alerts_due ON public.rfp_alerts USING btree (digest_on) WHERE (alerts <> 'NONE'::text);

CREATE INDEX rfp_alerts_organization ON public.rfp_alerts USING btree (organization_id);

CREATE UNIQUE INDEX rfp_alerts_pkey ON public.rfp_alerts USING btree (user_id, organization_id);

CREATE INDEX rfp_awards_created_by ON public.rfp_awards USING btree (created_by);

CREATE INDEX rfp_awards_lot ON public.rfp_awards USING btree (lot_id);

CREATE UNIQUE INDEX rfp_awards_one ON public.rfp_awards USING btree (rfp_id) WHERE (lot_id IS NULL);

CREATE INDEX rfp_awards_organization ON public.rfp_awards USING btree (organization_id);

CREATE UNIQUE INDEX rfp_awards_pkey ON public.rfp_awards USING btree (id);

CREATE INDEX rfp_awards_response ON public.rfp_awards USING btree (response_id);

CREATE INDEX rfp_awards_rfp ON public.rfp_awards USING btree (rfp_id);

CREATE INDEX rfp_awards_vendor ON public.rfp_awards USING btree (vendor_id);

CREATE INDEX rfp_awards_vendor_organization ON public.rfp_awards USING btree (vendor_organization_id);

CREATE UNIQUE INDEX rfp_invitations_once ON public.rfp_invitations USING btree (rfp_id, vendor_id);

CREATE INDEX rfp_invitations_organization ON public.rfp_invitations USING btree (organization_id);

CREATE UNIQUE INDEX rfp_invitations_pkey ON public.rfp_invitations USING btree (id);

CREATE INDEX rfp_invitations_vendor ON public.rfp_invitations USING btree (vendor_id, rfp_id);

CREATE INDEX rfp_invitations_waiting ON public.rfp_invitations USING btree (id) WHERE (notified_at IS NULL);

CREATE UNIQUE INDEX rfp_lots_of_rfp ON public.rfp_lots USING btree (id, rfp_id);

CREATE INDEX rfp_lots_organization ON public.rfp_lots USING btree (organization_id);

CREATE UNIQUE INDEX rfp_lots_pkey ON public.rfp_lots USING btree (id);

CREATE INDEX rfp_lots_rfp ON public.rfp_lots USING btree (rfp_id, "position");

CREATE INDEX rfp_outcomes_buyer ON public.rfp_outcomes USING btree (buyer_organization_id);

CREATE UNIQUE INDEX rfp_outcomes_once ON public.rfp_outcomes USING btree (response_id);

CREATE INDEX rfp_outcomes_organization ON public.rfp_outcomes USING btree (organization_id);

CREATE UNIQUE INDEX rfp_outcomes_pkey ON public.rfp_outcomes USING btree (id);

CREATE INDEX rfp_outcomes_rfp ON public.rfp_outcomes USING btree (rfp_id);

CREATE UNIQUE INDEX rfp_requirements_of_rfp ON public.rfp_requirements USING btree (id, rfp_id);

CREATE INDEX rfp_requirements_organization ON public.rfp_requirements USING btree (organization_id);

CREATE UNIQUE INDEX rfp_requirements_pkey ON public.rfp_requirements USING btree (id);

CREATE INDEX rfp_requirements_rfp ON public.rfp_requirements USING btree (rfp_id, "position");

CREATE INDEX rfp_response_answers_organization ON public.rfp_response_answers USING btree (organization_id);

CREATE UNIQUE INDEX rfp_response_answers_pkey ON public.rfp_response_answers USING btree (response_id, requirement_id);

CREATE INDEX rfp_response_answers_requirement ON public.rfp_response_answers USING btree (requirement_id, rfp_id);

CREATE INDEX rfp_response_prices_lot ON public.rfp_response_prices USING btree (lot_id, rfp_id);

CREATE INDEX rfp_response_prices_organization ON public.rfp_response_prices USING btree (organization_id);

CREATE UNIQUE INDEX rfp_response_prices_pkey ON public.rfp_response_prices USING btree (response_id, lot_id);

CREATE INDEX rfp_response_prices_rfp ON public.rfp_response_prices USING btree (rfp_id, currency);

CREATE INDEX rfp_responses_created_by ON public.rfp_responses USING btree (created_by);

CREATE UNIQUE INDEX rfp_responses_of_author ON public.rfp_responses USING btree (id, rfp_id, organization_id);

CREATE UNIQUE INDEX rfp_responses_once ON public.rfp_responses USING btree (rfp_id, organization_id);

CREATE INDEX rfp_responses_organization ON public.rfp_responses USING btree (organization_id, id);

CREATE UNIQUE INDEX rfp_responses_pkey ON public.rfp_responses USING btree (id);

CREATE INDEX rfp_responses_vendor ON public.rfp_responses USING btree (vendor_id);

CREATE INDEX rfps_created_by ON public.rfps USING btree (created_by);

CREATE UNIQUE INDEX rfps_currency ON public.rfps USING btree (id, currency);

CREATE INDEX rfps_open ON public.rfps USING btree (deadline, id) WHERE (state = 'PUBLISHED'::text);

CREATE INDEX rfps_organization ON public.rfps USING btree (organization_id, id);

CREATE UNIQUE INDEX rfps_pkey ON public.rfps USING btree (id);

CREATE INDEX rfps_public ON public.rfps USING btree (visibility, published_at) WHERE (published_at IS NOT NULL);

CREATE INDEX saved_search_matches_organization ON public.saved_search_matches USING btree (organization_id);

CREATE UNIQUE INDEX saved_search_matches_pkey ON public.saved_search_matches USING btree (saved_search_id, vendor_id);

CREATE INDEX saved_search_matches_vendor ON public.saved_search_matches USING btree (vendor_id);

CREATE INDEX saved_search_readers_due ON public.saved_search_readers USING btree (digest_on) WHERE (alerts <> 'NONE'::text);

CREATE INDEX saved_search_readers_organization ON public.saved_search_readers USING btree (organization_id);

CREATE UNIQUE INDEX saved_search_readers_pkey ON public.saved_search_readers USING btree (saved_search_id, user_id);

CREATE INDEX saved_search_readers_user ON public.saved_search_readers USING btree (user_id);

CREATE UNIQUE INDEX saved_searches_of_organization ON public.saved_searches USING btree (id, organization_id);

CREATE INDEX saved_searches_organization ON public.saved_searches USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX saved_searches_pkey ON public.saved_searches USING btree (id);

CREATE UNIQUE INDEX schema_migrations_pkey ON app.schema_migrations USING btree (id);

CREATE UNIQUE INDEX search_demands_pkey ON public.search_demands USING btree (day, kind, asked);

CREATE UNIQUE INDEX search_weeks_pkey ON public.search_weeks USING btree (id);

CREATE UNIQUE INDEX search_weeks_week_key ON public.search_weeks USING btree (week);

CREATE INDEX sessions_organization ON public.sessions USING btree (organization_id);

CREATE UNIQUE INDEX sessions_pkey ON public.sessions USING btree (id);

CREATE UNIQUE INDEX sessions_token_hash_key ON public.sessions USING btree (token_hash);

CREATE INDEX sessions_user ON public.sessions USING btree (user_id);

CREATE INDEX shortlist_vendors_organization ON public.shortlist_vendors USING btree (organization_id);

CREATE UNIQUE INDEX shortlist_vendors_pkey ON public.shortlist_vendors USING btree (shortlist_id, vendor_id);

CREATE INDEX shortlist_vendors_vendor ON public.shortlist_vendors USING btree (vendor_id);

CREATE UNIQUE INDEX shortlists_of_organization ON public.shortlists USING btree (id, organization_id);

CREATE INDEX shortlists_organization ON public.shortlists USING btree (organization_id, id DESC);

CREATE UNIQUE INDEX shortlists_pkey ON public.shortlists USING btree (id);

CREATE UNIQUE INDEX sign_ups_pkey ON public.sign_ups USING btree (token_hash);

CREATE UNIQUE INDEX users_email ON public.users USING btree (email);

CREATE UNIQUE INDEX users_pkey ON public.users USING btree (id);

CREATE INDEX vendor_call_counted_figure ON public.vendor_call_counted USING btree (vendor_id, subject);

CREATE UNIQUE INDEX vendor_call_counted_pkey ON public.vendor_call_counted USING btree (call_id);

CREATE UNIQUE INDEX vendor_call_figures_pkey ON public.vendor_call_figures USING btree (vendor_id, subject);

CREATE INDEX vendor_calls_organization ON public.vendor_calls USING btree (organization_id, called_at DESC, id DESC);

CREATE UNIQUE INDEX vendor_calls_pkey ON public.vendor_calls USING btree (id);

CREATE INDEX vendor_calls_vendor ON public.vendor_calls USING btree (vendor_id, subject, called_at);

CREATE INDEX vendor_claim_calls_claim ON public.vendor_claim_calls USING btree (claim_id, placed_at);

CREATE INDEX vendor_claim_calls_day ON public.vendor_claim_calls USING btree (placed_at);

CREATE INDEX vendor_claim_calls_organization ON public.vendor_claim_calls USING btree (organization_id, placed_at);

CREATE UNIQUE INDEX vendor_claim_calls_pkey ON public.vendor_claim_calls USING btree (id);

CREATE INDEX vendor_claim_calls_vendor ON public.vendor_claim_calls USING btree (vendor_id, placed_at);

CREATE INDEX vendor_claims_expiring ON public.vendor_claims USING btree (expires_at) WHERE (state = 'PENDING'::text);

CREATE UNIQUE INDEX vendor_claims_one_waiting ON public.vendor_claims USING btree (vendor_id, organization_id, method) WHERE ((state = 'PENDING'::text) AND (method <> 'MAIL'::text));

CREATE UNIQUE INDEX vendor_claims_one_winner ON public.vendor_claims USING btree (vendor_id) WHERE (state = 'CONFIRMED'::text);

CREATE INDEX vendor_claims_organization ON public.vendor_claims USING btree (organization_id);

CREATE UNIQUE INDEX vendor_claims_pkey ON public.vendor_claims USING btree (id);

CREATE INDEX vendor_claims_to_call ON public.vendor_claims USING btree (next_call_at) WHERE ((state = 'PENDING'::text) AND (next_call_at IS NOT NULL));

CREATE INDEX vendor_claims_to_check ON public.vendor_claims USING btree (next_check_at) WHERE ((state = 'PENDING'::text) AND (method = 'DNS'::text));

CREATE UNIQUE INDEX vendor_claims_token ON public.vendor_claims USING btree (token_hash);

CREATE INDEX vendor_claims_user ON public.vendor_claims USING btree (user_id);

CREATE INDEX vendor_claims_vendor ON public.vendor_claims USING btree (vendor_id);

CREATE INDEX vendor_disputes_answered_by ON public.vendor_disputes USING btree (answered_by);

CREATE INDEX vendor_disputes_keeper ON public.vendor_disputes USING btree (keeper_organization_id);

CREATE UNIQUE INDEX vendor_disputes_one_open ON public.vendor_disputes USING btree (vendor_id, organization_id) WHERE (state = 'PENDING'::text);

CREATE INDEX vendor_disputes_organization ON public.vendor_disputes USING btree (organization_id);

CREATE UNIQUE INDEX vendor_disputes_pkey ON public.vendor_disputes USING btree (id);

CREATE INDEX vendor_disputes_user ON public.vendor_disputes USING btree (user_id);

CREATE INDEX vendor_disputes_vendor ON public.vendor_disputes USING btree (vendor_id);

CREATE UNIQUE INDEX vendor_doubts_pkey ON public.vendor_doubts USING btree (vendor_id, part);

CREATE INDEX vendor_doubts_report ON public.vendor_doubts USING btree (report_id);

CREATE INDEX vendor_drafts_organization ON public.vendor_drafts USING btree (organization_id);

CREATE UNIQUE INDEX vendor_drafts_pkey ON public.vendor_drafts USING btree (vendor_id);

CREATE INDEX vendor_drafts_saved_by ON public.vendor_drafts USING btree (saved_by);

CREATE UNIQUE INDEX vendor_error_reports_pkey ON public.vendor_error_reports USING btree (id);

CREATE INDEX vendor_error_reports_vendor ON public.vendor_error_reports USING btree (vendor_id, created_at);

CREATE INDEX vendor_evidence_ending ON public.vendor_evidence USING btree (holds_until) WHERE (state = ANY (ARRAY['UPLOADED'::text, 'VERIFIED'::text]));

CREATE INDEX vendor_evidence_file ON public.vendor_evidence USING btree (file_id);

CREATE UNIQUE INDEX vendor_evidence_once ON public.vendor_evidence USING btree (vendor_id, path, file_id, claimed_hash) WHERE (state = ANY (ARRAY['UPLOADED'::text, 'VERIFIED'::text]));

CREATE INDEX vendor_evidence_organization ON public.vendor_evidence USING btree (organization_id, id);

CREATE UNIQUE INDEX vendor_evidence_pkey ON public.vendor_evidence USING btree (id);

CREATE INDEX vendor_evidence_submitted_by ON public.vendor_evidence USING btree (submitted_by);

CREATE INDEX vendor_evidence_vendor ON public.vendor_evidence USING btree (vendor_id, path);

CREATE UNIQUE INDEX vendor_import_notes_pkey ON public.vendor_import_notes USING btree (vendor_id);

CREATE INDEX vendor_keepership_from ON public.vendor_keepership USING btree (from_organization_id);

CREATE UNIQUE INDEX vendor_keepership_pkey ON public.vendor_keepership USING btree (id);

CREATE INDEX vendor_keepership_to ON public.vendor_keepership USING btree (to_organization_id);

CREATE INDEX vendor_keepership_vendor ON public.vendor_keepership USING btree (vendor_id);

CREATE INDEX vendor_merges_kept ON public.vendor_merges USING btree (kept_vendor_id);

CREATE INDEX vendor_merges_merged ON public.vendor_merges USING btree (merged_vendor_id);

CREATE UNIQUE INDEX vendor_merges_one_waiting ON public.vendor_merges USING btree (kept_vendor_id, merged_vendor_id) WHERE (state = 'PENDING'::text);

CREATE INDEX vendor_merges_organization ON public.vendor_merges USING btree (organization_id);

CREATE UNIQUE INDEX vendor_merges_pkey ON public.vendor_merges USING btree (id);

CREATE INDEX vendor_merges_user ON public.vendor_merges USING btree (user_id);

CREATE INDEX vendor_ratings_as_of ON public.vendor_ratings USING btree (as_of, vendor_id);

CREATE UNIQUE INDEX vendor_ratings_pkey ON public.vendor_ratings USING btree (vendor_id);

CREATE INDEX vendor_reference_contacts_organization ON public.vendor_reference_contacts USING btree (organization_id);

CREATE UNIQUE INDEX vendor_reference_contacts_pkey ON public.vendor_reference_contacts USING btree (reference_id);

CREATE INDEX vendor_references_organization ON public.vendor_references USING btree (organization_id, id);

CREATE UNIQUE INDEX vendor_references_pkey ON public.vendor_references USING btree (id);

CREATE INDEX vendor_references_vendor ON public.vendor_references USING btree (vendor_id) WHERE (removed_at IS NULL);

CREATE UNIQUE INDEX vendor_removals_key ON public.vendor_removals USING btree (key_hash);

CREATE UNIQUE INDEX vendor_removals_pkey ON public.vendor_removals USING btree (id);

CREATE UNIQUE INDEX vendor_removals_token ON public.vendor_removals USING btree (token_hash);

CREATE INDEX vendor_removals_vendor ON public.vendor_removals USING btree (vendor_id);

CREATE UNIQUE INDEX vendor_reply_times_pkey ON public.vendor_reply_times USING btree (vendor_id);

CREATE INDEX vendor_search_best ON public.vendor_search USING btree (best_rank, lot, vendor_id);

CREATE INDEX vendor_search_facets ON public.vendor_search USING gin (facets gin__int_ops) WITH (fastupdate=off);

CREATE INDEX vendor_search_form ON public.vendor_search USING btree (form, vendor_id);

CREATE INDEX vendor_search_fresh ON public.vendor_search USING btree (checked_on) WHERE fresh;

CREATE INDEX vendor_search_holds_until ON public.vendor_search USING btree (holds_until, vendor_id) WHERE (holds_until IS NOT NULL);

CREATE UNIQUE INDEX vendor_search_pkey ON public.vendor_search USING btree (vendor_id);

CREATE UNIQUE INDEX vendor_search_position_unique ON public.vendor_search USING btree ("position");

CREATE INDEX vendor_search_terms ON public.vendor_search USING gin (terms) WITH (fastupdate=off);

CREATE INDEX vendor_search_week ON public.vendor_search USING btree (week_id);

CREATE UNIQUE INDEX vendor_search_cards_pkey ON public.vendor_search_cards USING btree (vendor_id);

CREATE UNIQUE INDEX vendor_search_changes_pkey ON public.vendor_search_changes USING btree (vendor_id);

CREATE INDEX vendor_search_changes_position ON public.vendor_search_changes USING btree ("position");

CREATE INDEX vendor_search_changes_xid ON public.vendor_search_changes USING btree (xid);

CREATE UNIQUE INDEX vendor_search_words_pkey ON public.vendor_search_words USING btree (word);

CREATE INDEX vendor_search_words_trigrams ON public.vendor_search_words USING gin (trigrams gin__int_ops) WITH (fastupdate=off);

CREATE UNIQUE INDEX vendor_site_checks_one_waiting ON public.vendor_site_checks USING btree (vendor_id) WHERE (checked_at IS NULL);

CREATE INDEX vendor_site_checks_organization ON public.vendor_site_checks USING btree (organization_id);

CREATE UNIQUE INDEX vendor_site_checks_pkey ON public.vendor_site_checks USING btree (id);

CREATE INDEX vendor_site_checks_vendor ON public.vendor_site_checks USING btree (vendor_id, checked_at DESC);

CREATE UNIQUE INDEX vendor_slugs_pkey ON public.vendor_slugs USING btree (slug);

CREATE INDEX vendor_slugs_vendor ON public.vendor_slugs USING btree (vendor_id);

CREATE INDEX vendor_versions_phone ON public.vendor_versions USING btree (((profile ->> 'phone'::text))) WHERE ((profile ->> 'phone'::text) IS NOT NULL);

CREATE UNIQUE INDEX vendor_versions_pkey ON public.vendor_versions USING btree (vendor_id, version);

CREATE INDEX vendors_merged_into ON public.vendors USING btree (merged_into);

CREATE INDEX vendors_name_similar ON public.vendors USING gin (name gin_trgm_ops);

CREATE UNIQUE INDEX vendors_organization ON public.vendors USING btree (organization_id);

CREATE UNIQUE INDEX vendors_pkey ON public.vendors USING btree (id);

CREATE INDEX vendors_site_host ON public.vendors USING btree (site_host);

CREATE UNIQUE INDEX vendors_slug ON public.vendors USING btree (slug);

CREATE UNIQUE INDEX vendors_source_identity ON public.vendors USING btree (source_name, source_key);

-- policies

create policy answer on access_requests for update to app_user using ((vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = 'OPEN'::text)) with check ((vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = ANY (ARRAY['GRANTED'::text, 'DECLINED'::text])));

create policy ask on access_requests for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (requested_by = ( SELECT app.current_user_id() AS current_user_id)) AND (state = 'OPEN'::text) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = access_requests.vendor_id) AND (v.published_version IS NOT NULL) AND (v.organization_id = access_requests.vendor_organization_id)))));

create policy see_all on access_requests for select to app_worker using true;

create policy see_asked on access_requests for select to app_user using (vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_own on access_requests for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy withdraw on access_requests for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = 'OPEN'::text)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = 'WITHDRAWN'::text));

create policy auth on api_tokens for all to app_auth using true with check true;

create policy own on api_tokens for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)));

create policy auth on auth_throttles for all to app_auth using true with check true;

create policy correct on currency_rates for update to app_worker using true with check true;

create policy digest on currency_rates for select to app_definer using true;

create policy import on currency_rates for insert to app_worker with check true;

create policy see on currency_rates for select to app_public, app_user, app_worker using true;

create policy import on directory_import_notes for all to app_worker using true with check true;

create policy moderate on directory_import_notes for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy import on directory_import_rows for all to app_worker using true with check true;

create policy import on directory_imports for all to app_worker using true with check true;

create policy moderate on directory_imports for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy download on dossier_downloads for insert to app_user with check ((buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (grant_id IN ( SELECT app.open_dossier_grants() AS open_dossier_grants)) AND (EXISTS ( SELECT
   FROM dossier_grants g
  WHERE ((g.id = dossier_downloads.grant_id) AND (g.organization_id = dossier_downloads.organization_id)))) AND ((item_id IS NULL) OR (EXISTS ( SELECT
   FROM (dossier_grant_items gi
     JOIN dossier_items i ON ((i.id = gi.item_id)))
  WHERE ((gi.grant_id = dossier_downloads.grant_id) AND (gi.item_id = dossier_downloads.item_id) AND (i.removed_at IS NULL) AND (i.revision = dossier_downloads.revision))))));

create policy look_up on dossier_downloads for select to app_definer using true;

create policy see_of_own on dossier_downloads for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_own on dossier_downloads for select to app_user using (buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy look_up on dossier_grant_items for select to app_definer using true;

create policy own on dossier_grant_items for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (EXISTS ( SELECT
   FROM dossier_grants g
  WHERE ((g.id = dossier_grant_items.grant_id) AND (g.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))) AND (EXISTS ( SELECT
   FROM dossier_items i
  WHERE ((i.id = dossier_grant_items.item_id) AND (i.removed_at IS NULL) AND (i.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy see_open on dossier_grant_items for select to app_user using (grant_id IN ( SELECT app.open_dossier_grants() AS open_dossier_grants));

create policy change_own on dossier_grants for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (revoked_at IS NULL)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy give on dossier_grants for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (shared_by = ( SELECT app.current_user_id() AS current_user_id)) AND (revoked_at IS NULL) AND app.is_buying_organization(buyer_organization_id) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = dossier_grants.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))) AND ((request_id IS NULL) OR (EXISTS ( SELECT
   FROM access_requests q
  WHERE ((q.id = dossier_grants.request_id) AND (q.kind = 'DOSSIER'::text) AND (q.organization_id = dossier_grants.buyer_organization_id) AND (q.vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)))))));

create policy look_up on dossier_grants for select to app_definer using true;

create policy own on dossier_grants for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_all on dossier_grants for select to app_worker using true;

create policy see_open on dossier_grants for select to app_user using (id IN ( SELECT app.open_dossier_grants() AS open_dossier_grants));

create policy add_own on dossier_items for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = dossier_items.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy edit_own on dossier_items for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (removed_at IS NULL)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy look_up on dossier_items for select to app_definer using true;

create policy own on dossier_items for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_all on dossier_items for select to app_worker using true;

create policy see_shared on dossier_items for select to app_user using (id IN ( SELECT app.open_dossier_items() AS open_dossier_items));

create policy add_own on dossier_revisions for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (added_by = ( SELECT app.current_user_id() AS current_user_id)) AND (EXISTS ( SELECT
   FROM dossier_items i
  WHERE ((i.id = dossier_revisions.item_id) AND (i.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))) AND ((file_id IS NULL) OR (EXISTS ( SELECT
   FROM files f
  WHERE ((f.id = dossier_revisions.file_id) AND (f.purpose = 'DOSSIER'::text) AND (f.organization_id = ( SELECT app.current_organization_id() AS current_organization_id)))))));

create policy look_up on dossier_revisions for select to app_definer using true;

create policy own on dossier_revisions for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy release_own on dossier_revisions for update to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (file_id IS NULL));

create policy see_shared on dossier_revisions for select to app_user using (EXISTS ( SELECT
   FROM dossier_items i
  WHERE ((i.id = dossier_revisions.item_id) AND (i.revision = dossier_revisions.number) AND (i.id IN ( SELECT app.open_dossier_items() AS open_dossier_items)))));

create policy tell on dossier_revisions for all to app_worker using true with check true;

create policy engagement_confirmations_own_side on engagement_confirmations for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (confirmed_by_user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (EXISTS ( SELECT
   FROM engagements e
  WHERE ((e.id = engagement_confirmations.engagement_id) AND (e.state = 'PROPOSED'::text) AND (engagement_confirmations.organization_id =
        CASE engagement_confirmations.side
            WHEN 'BUYER'::text THEN e.buyer_organization_id
            ELSE e.vendor_organization_id
        END) AND (engagement_confirmations.starts_on >= (((e.awarded_at AT TIME ZONE 'UTC'::text))::date - 1))))));

create policy engagement_confirmations_parties on engagement_confirmations for select to app_user, app_worker using (EXISTS ( SELECT
   FROM engagements e
  WHERE (e.id = engagement_confirmations.engagement_id)));

create policy engagements_definer on engagements for all to app_definer using true with check true;

create policy engagements_parties on engagements for select to app_user using ((buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy engagements_parties_update on engagements for update to app_user using ((buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy engagements_worker on engagements for select to app_worker using ((buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy moderate_review on engagements for select to app_user using (( SELECT app.is_moderator() AS is_moderator) AND app.engagement_is_reviewed(id));

create policy add_own on files for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (uploaded_by = ( SELECT app.current_user_id() AS current_user_id)));

create policy clean on files for all to app_definer using true with check true;

create policy dossier_download on files for select to app_user using (id IN ( SELECT app.dossier_files_downloaded_now() AS dossier_files_downloaded_now));

create policy edit_own on files for update to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy moderate on files for select to app_user using (( SELECT app.is_moderator() AS is_moderator) AND app.file_is_before_moderators(id));

create policy see_all on files for select to app_worker using true;

create policy see_own on files for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_published on files for select to app_public, app_user using published;

create policy handle on handled_events for all to app_worker using true with check true;

create policy own on idempotency_keys for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy auth on invitations for all to app_auth using true with check true;

create policy own on invitations for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy auth on mail_tokens for all to app_auth using true with check true;

create policy send on mails for all to app_worker using true with check true;

create policy write_auth on mails for insert to app_auth with check true;

create policy write_user on mails for insert to app_user with check true;

create policy keep on market_costs for all to app_definer using true with check true;

create policy see on market_costs for select to app_public, app_user, app_worker using true;

create policy keep on market_listings for all to app_definer using true with check true;

create policy see on market_listings for select to app_public, app_user, app_worker using true;

create policy auth on memberships for all to app_auth using true with check true;

create policy change on memberships for update to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy look_up on memberships for select to app_definer using true;

create policy remove on memberships for delete to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see on memberships for select to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (user_id = ( SELECT app.current_user_id() AS current_user_id)));

create policy apply on moderation_case_files for select to app_worker using true;

create policy open on moderation_case_files for all to app_definer using true with check true;

create policy see on moderation_case_files for select to app_user using (EXISTS ( SELECT
   FROM moderation_cases c
  WHERE (c.id = moderation_case_files.case_id)));

create policy apply on moderation_cases for all to app_worker using true with check true;

create policy decide on moderation_cases for update to app_user using (( SELECT app.is_moderator() AS is_moderator) AND (state = ANY (ARRAY['OPEN'::text, 'DECIDED'::text])) AND (NOT app.involved_in_case(organization_id, vendor_id))) with check (( SELECT app.is_moderator() AS is_moderator) AND (state = ANY (ARRAY['OPEN'::text, 'DECIDED'::text])));

create policy moderate on moderation_cases for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy open on moderation_cases for all to app_definer using true with check true;

create policy own on moderation_cases for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy apply on moderation_decisions for all to app_worker using true with check true;

create policy decide on moderation_decisions for insert to app_user with check (( SELECT app.is_moderator() AS is_moderator) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (action = ANY (ARRAY['DECIDE'::text, 'UNDO'::text])));

create policy look_up on moderation_decisions for select to app_definer using true;

create policy moderate on moderation_decisions for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy withdraw on moderation_decisions for insert to app_definer with check (action = 'WITHDRAW'::text);

create policy own on notifications for all to app_user using ((user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (organization_id = ( SELECT app.current_organization_id() AS current_organization_id))) with check ((user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy tell on notifications for all to app_worker using true with check true;

create policy auth on organizations for all to app_auth using true with check true;

create policy edit_active on organizations for update to app_user using (id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy look_up on organizations for all to app_definer using true;

create policy see_own on organizations for select to app_user using ((id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (id IN ( SELECT app.my_organization_ids() AS my_organization_ids)));

create policy relay on outbox for all to app_worker using true with check true;

create policy write_auth on outbox for insert to app_auth with check (organization_id IS NULL);

create policy write_own on outbox for insert to app_user with check ((organization_id IS NULL) OR (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy auth on passwords for all to app_auth using true with check true;

create policy auth on platform_roles for select to app_auth using true;

create policy look_up on platform_roles for select to app_definer using true;

create policy operator on platform_roles for all to app_owner using true with check true;

create policy everyone on published_reviews for select to app_public, app_user using true;

create policy publish on published_reviews for all to app_definer using true with check true;

create policy make on ranking_days for insert to app_worker with check true;

create policy see on ranking_days for select to app_public, app_user, app_worker using true;

create policy end_own on reference_grants for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (revoked_at IS NULL)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (revoked_at IS NOT NULL));

create policy give on reference_grants for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (granted_by = ( SELECT app.current_user_id() AS current_user_id)) AND (revoked_at IS NULL) AND (EXISTS ( SELECT
   FROM vendor_references r
  WHERE ((r.id = reference_grants.reference_id) AND (r.vendor_id = reference_grants.vendor_id) AND (r.organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (r.consented_on IS NOT NULL) AND (r.removed_at IS NULL)))) AND (EXISTS ( SELECT
   FROM access_requests q
  WHERE ((q.id = reference_grants.request_id) AND (q.kind = 'REFERENCES'::text) AND (q.vendor_id = reference_grants.vendor_id) AND (q.organization_id = reference_grants.buyer_organization_id) AND (q.vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy look_up on reference_grants for select to app_definer using true;

create policy see_given on reference_grants for select to app_user using (buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_own on reference_grants for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy look_up on reference_views for select to app_definer using true;

create policy see_of_own on reference_views for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_own on reference_views for select to app_user using (buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy view on reference_views for insert to app_user with check ((buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)) AND app.reference_grant_is_open(grant_id) AND (EXISTS ( SELECT
   FROM reference_grants g
  WHERE ((g.id = reference_views.grant_id) AND (g.reference_id = reference_views.reference_id) AND (g.organization_id = reference_views.organization_id)))));

create policy parties on request_messages for select to app_user, app_worker using (EXISTS ( SELECT
   FROM request_threads t
  WHERE (t.id = request_messages.thread_id)));

create policy write on request_messages for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (author_user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (EXISTS ( SELECT
   FROM request_threads t
  WHERE ((t.id = request_messages.thread_id) AND (t.state <> ALL (ARRAY['DECLINED'::text, 'CLOSED'::text])) AND (request_messages.organization_id =
        CASE request_messages.side
            WHEN 'BUYER'::text THEN t.organization_id
            ELSE t.vendor_organization_id
        END)))));

create policy end_own on request_quotes for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (ended_at IS NULL)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy parties on request_quotes for select to app_user, app_worker using (EXISTS ( SELECT
   FROM request_threads t
  WHERE (t.id = request_quotes.thread_id)));

create policy quote on request_quotes for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (created_by_user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (EXISTS ( SELECT
   FROM request_threads t
  WHERE ((t.id = request_quotes.thread_id) AND (t.state = ANY (ARRAY['ASKED'::text, 'ANSWERED'::text, 'QUOTED'::text])) AND (t.vendor_organization_id = request_quotes.organization_id)))));

create policy act on request_threads for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy ask on request_threads for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = request_threads.vendor_id) AND (v.published_version IS NOT NULL) AND (v.organization_id = request_threads.vendor_organization_id)))));

create policy move on request_threads for all to app_definer using true with check true;

create policy parties on request_threads for select to app_user, app_worker using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy ask on requests for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (created_by = ( SELECT app.current_user_id() AS current_user_id)));

create policy open_engagement on requests for select to app_definer using true;

create policy parties on requests for select to app_user, app_worker using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (EXISTS ( SELECT
   FROM request_threads t
  WHERE ((t.request_id = requests.id) AND (t.vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy correct on review_replies for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (clock_timestamp() < (replied_at + '72:00:00'::interval)));

create policy everyone on review_replies for select to app_public, app_user using true;

create policy reply on review_replies for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (author_user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = review_replies.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy decide on reviews for update to app_user using (( SELECT app.is_moderator() AS is_moderator) AND (state = 'PENDING'::text) AND (NOT app.viewer_belongs_to(organization_id)) AND (NOT app.viewer_belongs_to(vendor_organization_id))) with check (( SELECT app.is_moderator() AS is_moderator) AND (decided_by_user_id = ( SELECT app.current_user_id() AS current_user_id)));

create policy look_up on reviews for select to app_definer using true;

create policy moderate on reviews for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy own on reviews for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy submit on reviews for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (author_user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (EXISTS ( SELECT
   FROM engagements e
  WHERE ((e.id = reviews.engagement_id) AND (e.buyer_organization_id = reviews.organization_id) AND (e.vendor_id = reviews.vendor_id) AND (e.vendor_organization_id = reviews.vendor_organization_id) AND (e.state = ANY (ARRAY['ACTIVE'::text, 'ENDED'::text])) AND ((e.ended_on IS NULL) OR (e.ended_on >= e.starts_on)) AND ((e.starts_on + 30) <= ((clock_timestamp() AT TIME ZONE 'UTC'::text))::date)))) AND (NOT app.organizations_share_member(organization_id, vendor_organization_id)));

create policy own on rfp_alerts for all to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id))) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)));

create policy stop on rfp_alerts for all to app_definer using true with check true;

create policy tell on rfp_alerts for all to app_worker using true with check true;

create policy award on rfp_awards for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (created_by = ( SELECT app.current_user_id() AS current_user_id)) AND (EXISTS ( SELECT
   FROM rfps
  WHERE ((rfps.id = rfp_awards.rfp_id) AND (rfps.state = 'AWARDED'::text) AND (rfps.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))) AND (EXISTS ( SELECT
   FROM rfp_responses r
  WHERE ((r.id = rfp_awards.response_id) AND (r.state = 'SUBMITTED'::text)))));

create policy open_engagement on rfp_awards for select to app_definer using true;

create policy see_own on rfp_awards for select to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (vendor_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy invite on rfp_invitations for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (EXISTS ( SELECT
   FROM rfps
  WHERE ((rfps.id = rfp_invitations.rfp_id) AND (rfps.organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (rfps.state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text]))))));

create policy look_up on rfp_invitations for all to app_definer using true with check true;

create policy see_own on rfp_invitations for select to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR ((vendor_id IN ( SELECT app.own_vendor_ids() AS own_vendor_ids)) AND (EXISTS ( SELECT
   FROM rfps
  WHERE (rfps.id = rfp_invitations.rfp_id)))));

create policy remove on rfp_lots for delete to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see on rfp_lots for select to app_public, app_user using (EXISTS ( SELECT
   FROM rfps
  WHERE (rfps.id = rfp_lots.rfp_id)));

create policy write on rfp_lots for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (rfp_id IN ( SELECT app.own_draft_rfp_ids() AS own_draft_rfp_ids)));

create policy look_up on rfp_outcomes for select to app_definer using true;

create policy see_own on rfp_outcomes for select to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy tell on rfp_outcomes for insert to app_user with check ((buyer_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (EXISTS ( SELECT
   FROM rfps
  WHERE ((rfps.id = rfp_outcomes.rfp_id) AND (rfps.state = 'AWARDED'::text) AND (rfps.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy remove on rfp_requirements for delete to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see on rfp_requirements for select to app_public, app_user using (EXISTS ( SELECT
   FROM rfps
  WHERE (rfps.id = rfp_requirements.rfp_id)));

create policy write on rfp_requirements for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (rfp_id IN ( SELECT app.own_draft_rfp_ids() AS own_draft_rfp_ids)));

create policy remove on rfp_response_answers for delete to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see on rfp_response_answers for select to app_user using (EXISTS ( SELECT
   FROM rfp_responses r
  WHERE (r.id = rfp_response_answers.response_id)));

create policy write on rfp_response_answers for insert to app_user with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy remove on rfp_response_prices for delete to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see on rfp_response_prices for select to app_user using (EXISTS ( SELECT
   FROM rfp_responses r
  WHERE (r.id = rfp_response_prices.response_id)));

create policy write on rfp_response_prices for insert to app_user with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy answer on rfp_responses for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (created_by = ( SELECT app.current_user_id() AS current_user_id)) AND (vendor_id IN ( SELECT app.own_vendor_ids() AS own_vendor_ids)) AND (EXISTS ( SELECT
   FROM rfps
  WHERE ((rfps.id = rfp_responses.rfp_id) AND (rfps.organization_id <> ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy change on rfp_responses for update to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (vendor_id IN ( SELECT app.own_vendor_ids() AS own_vendor_ids)));

create policy see_opened on rfp_responses for select to app_user using ((state = 'SUBMITTED'::text) AND (rfp_id IN ( SELECT app.own_opened_rfp_ids() AS own_opened_rfp_ids)));

create policy see_own on rfp_responses for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy who_answered on rfp_responses for select to app_definer using true;

create policy draft on rfps for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (created_by = ( SELECT app.current_user_id() AS current_user_id)) AND (state = 'DRAFT'::text));

create policy edit_draft on rfps for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = 'DRAFT'::text)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = 'DRAFT'::text));

create policy look_up on rfps for all to app_definer using true with check true;

create policy see_invited on rfps for select to app_user using ((published_at IS NOT NULL) AND (id IN ( SELECT app.invited_rfp_ids() AS invited_rfp_ids)));

create policy see_own on rfps for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_public on rfps for select to app_public, app_user using ((visibility = 'PUBLIC'::text) AND (published_at IS NOT NULL));

create policy keep on saved_search_matches for all to app_worker using true with check true;

create policy own on saved_search_matches for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy own on saved_search_readers for all to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id))) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)));

create policy stop on saved_search_readers for all to app_definer using true with check true;

create policy tell on saved_search_readers for all to app_worker using true with check true;

create policy check_all on saved_searches for all to app_worker using true with check true;

create policy own on saved_searches for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy count on search_demands for all to app_worker using true with check true;

create policy auth on sessions for all to app_auth using true with check true;

create policy own on sessions for all to app_user using (user_id = ( SELECT app.current_user_id() AS current_user_id));

create policy own on shortlist_vendors for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy own on shortlists for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy auth on sign_ups for all to app_auth using true with check true;

create policy auth on users for all to app_auth using true with check true;

create policy edit_self on users for update to app_user using (id = ( SELECT app.current_user_id() AS current_user_id)) with check (id = ( SELECT app.current_user_id() AS current_user_id));

create policy look_up on users for select to app_definer using true;

create policy operator on users for select to app_owner using true;

create policy see_self_and_colleagues on users for select to app_user using ((id = ( SELECT app.current_user_id() AS current_user_id)) OR app.is_colleague(id));

create policy keep on vendor_call_counted for all to app_definer using true with check true;

create policy everyone on vendor_call_figures for select to app_public, app_user using shown;

create policy keep on vendor_call_figures for all to app_definer using true with check true;

create policy add_up on vendor_calls for select to app_definer using true;

create policy log on vendor_calls for insert to app_user with check ((logged_by = ( SELECT app.current_user_id() AS current_user_id)) AND (EXISTS ( SELECT
   FROM organizations o
  WHERE ((o.id = vendor_calls.organization_id) AND o.buys))) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_calls.vendor_id) AND (v.published_version IS NOT NULL) AND (v.organization_id IS DISTINCT FROM vendor_calls.organization_id)))));

create policy move on vendor_calls for update to app_definer using true with check true;

create policy own on vendor_calls for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy moderate on vendor_claim_calls for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy work on vendor_claim_calls for all to app_worker using true with check true;

create policy ask on vendor_claims for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (state = 'PENDING'::text) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_claims.vendor_id) AND (v.organization_id IS NULL) AND (v.published_version IS NOT NULL)))));

create policy check_own on vendor_claims for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = 'PENDING'::text)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy confirm on vendor_claims for all to app_definer using true with check true;

create policy moderate on vendor_claims for select to app_user using (( SELECT app.is_moderator() AS is_moderator) AND (method = ANY (ARRAY['PHONE'::text, 'DOCUMENTS'::text])));

create policy note_work on vendor_claims for update to app_worker using (state = 'PENDING'::text) with check true;

create policy see_own on vendor_claims for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy work on vendor_claims for select to app_worker using true;

create policy answer_as_keeper on vendor_disputes for update to app_user using ((keeper_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = 'PENDING'::text)) with check (keeper_organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy decide on vendor_disputes for all to app_definer using true with check true;

create policy moderate on vendor_disputes for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy open_own on vendor_disputes for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (state = 'PENDING'::text) AND (answer IS NULL) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_disputes.vendor_id) AND (v.organization_id = vendor_disputes.keeper_organization_id) AND (v.published_version IS NOT NULL)))));

create policy see_as_keeper on vendor_disputes for select to app_user using (keeper_organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_own on vendor_disputes for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy work on vendor_disputes for select to app_worker using true;

create policy apply on vendor_doubts for all to app_worker using true with check true;

create policy forget on vendor_doubts for all to app_definer using true;

create policy see on vendor_doubts for select to app_public, app_user using (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_doubts.vendor_id) AND (v.published_version IS NOT NULL) AND (v.organization_id IS NULL))));

create policy hand_over on vendor_drafts for all to app_definer using true with check true;

create policy own on vendor_drafts for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_drafts.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy see_all on vendor_drafts for select to app_worker using true;

create policy start_claimed on vendor_drafts for insert to app_worker with check (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_drafts.vendor_id) AND (v.organization_id = vendor_drafts.organization_id))));

create policy apply on vendor_error_reports for select to app_worker using true;

create policy forget on vendor_error_reports for all to app_definer using true;

create policy moderate on vendor_error_reports for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy report on vendor_error_reports for all to app_definer using true with check true;

create policy look_up on vendor_evidence for select to app_definer using true;

create policy moderate on vendor_evidence for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy own on vendor_evidence for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy submit on vendor_evidence for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (submitted_by = ( SELECT app.current_user_id() AS current_user_id)) AND (state = 'UPLOADED'::text) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_evidence.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))) AND (EXISTS ( SELECT
   FROM files f
  WHERE ((f.id = vendor_evidence.file_id) AND (f.purpose = 'EVIDENCE'::text) AND (f.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy withdraw on vendor_evidence for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = ANY (ARRAY['UPLOADED'::text, 'VERIFIED'::text]))) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (state = 'WITHDRAWN'::text));

create policy work on vendor_evidence for all to app_worker using true with check true;

create policy forget on vendor_import_notes for all to app_definer using true;

create policy import on vendor_import_notes for all to app_worker using true with check (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_import_notes.vendor_id) AND (v.organization_id IS NULL) AND (v.removed_at IS NULL))));

create policy see_published on vendor_import_notes for select to app_public, app_user using (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_import_notes.vendor_id) AND (v.published_version IS NOT NULL))));

create policy keep on vendor_keepership for all to app_definer using true with check true;

create policy moderate on vendor_keepership for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy see_own on vendor_keepership for select to app_user using ((from_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) OR (to_organization_id = ( SELECT app.current_organization_id() AS current_organization_id)));

create policy apply on vendor_merges for all to app_worker using true with check true;

create policy ask on vendor_merges for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (state = 'PENDING'::text) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = ANY (ARRAY[vendor_merges.kept_vendor_id, vendor_merges.merged_vendor_id])) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy look_up on vendor_merges for select to app_definer using true;

create policy moderate on vendor_merges for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy own on vendor_merges for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy propose on vendor_merges for insert to app_user with check (( SELECT app.is_moderator() AS is_moderator) AND (organization_id IS NULL) AND (user_id = ( SELECT app.current_user_id() AS current_user_id)) AND (state = 'PENDING'::text));

create policy keep on vendor_ratings for all to app_definer using true with check true;

create policy own on vendor_reference_contacts for all to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (EXISTS ( SELECT
   FROM vendor_references r
  WHERE ((r.id = vendor_reference_contacts.reference_id) AND (r.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy see_viewed on vendor_reference_contacts for select to app_user using (reference_id IN ( SELECT app.references_viewed_now() AS references_viewed_now));

create policy add_own on vendor_references for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_references.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy edit_own on vendor_references for update to app_user using ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (removed_at IS NULL)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy look_up on vendor_references for select to app_definer using true;

create policy see_masked on vendor_references for select to app_public, app_user using ((consented_on IS NOT NULL) AND (removed_at IS NULL) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_references.vendor_id) AND (v.organization_id = vendor_references.organization_id) AND (v.published_version IS NOT NULL)))));

create policy see_own on vendor_references for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy ask on vendor_removals for insert to app_auth with check ((state = 'ASKED'::text) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_removals.vendor_id) AND (v.organization_id IS NULL) AND (v.published_version IS NOT NULL)))));

create policy decide on vendor_removals for all to app_definer using true with check true;

create policy forget on vendor_removals for delete to app_worker using ((state = 'ASKED'::text) AND (expires_at < now()));

create policy moderate on vendor_removals for select to app_user using ( SELECT app.is_moderator() AS is_moderator);

create policy work on vendor_removals for select to app_worker using true;

create policy everyone on vendor_reply_times for select to app_public, app_user, app_worker using true;

create policy measure on vendor_reply_times for all to app_definer using true with check true;

create policy ask on vendor_site_checks for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_site_checks.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy see_own on vendor_site_checks for select to app_user using (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_site_checks.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id)))));

create policy see_published on vendor_site_checks for select to app_public, app_user using ((checked_at IS NOT NULL) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_site_checks.vendor_id) AND (v.published_version IS NOT NULL)))));

create policy visit on vendor_site_checks for all to app_worker using true with check true;

create policy look_up on vendor_slugs for select to app_definer using true;

create policy name_own on vendor_slugs for insert to app_user with check (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_slugs.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id)))));

create policy name_unclaimed on vendor_slugs for insert to app_worker with check (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_slugs.vendor_id) AND (v.organization_id IS NULL))));

create policy report on vendor_slugs for select to app_definer using true;

create policy restore on vendor_slugs for insert to app_definer with check true;

create policy see on vendor_slugs for select to app_public, app_user, app_worker using (EXISTS ( SELECT
   FROM vendors v
  WHERE (v.id = vendor_slugs.vendor_id)));

create policy see_published_unknown on vendor_slugs for select to app_auth using (EXISTS ( SELECT
   FROM vendors v
  WHERE (v.id = vendor_slugs.vendor_id)));

create policy find_duplicates on vendor_versions for select to app_definer using true;

create policy forget on vendor_versions for all to app_definer using true;

create policy import_unclaimed on vendor_versions for insert to app_worker with check ((source = 'DIRECTORY'::text) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_versions.vendor_id) AND (v.organization_id IS NULL)))));

create policy publish_own on vendor_versions for insert to app_user with check ((source = 'VENDOR'::text) AND (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_versions.vendor_id) AND (v.organization_id = ( SELECT app.current_organization_id() AS current_organization_id))))));

create policy restore on vendor_versions for insert to app_definer with check true;

create policy see_merged on vendor_versions for select to app_public, app_user using (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_versions.vendor_id) AND (v.merged_into IS NOT NULL))));

create policy see_published on vendor_versions for select to app_public, app_user, app_worker using (EXISTS ( SELECT
   FROM vendors v
  WHERE ((v.id = vendor_versions.vendor_id) AND (v.published_version IS NOT NULL))));

create policy see_published_unknown on vendor_versions for select to app_auth using (EXISTS ( SELECT
   FROM vendors v
  WHERE (v.id = vendor_versions.vendor_id)));

create policy claim on vendors for all to app_definer using true with check true;

create policy create_own on vendors for insert to app_user with check ((organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) AND (source = 'SELF'::text));

create policy edit_own on vendors for update to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id)) with check (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy import_unclaimed on vendors for insert to app_worker with check (organization_id IS NULL);

create policy rfp_look_up on vendors for select to app_definer using true;

create policy see_all on vendors for select to app_worker using true;

create policy see_merged on vendors for select to app_auth, app_public, app_user using (merged_into IS NOT NULL);

create policy see_own on vendors for select to app_user using (organization_id = ( SELECT app.current_organization_id() AS current_organization_id));

create policy see_published on vendors for select to app_public, app_user using (published_version IS NOT NULL);

create policy see_published_unknown on vendors for select to app_auth using (published_version IS NOT NULL);

create policy update_unclaimed on vendors for update to app_worker using (organization_id IS NULL) with check (organization_id IS NULL);

-- grants

grant delete on sessions to app_user;

grant delete on vendor_removals to app_worker;

grant delete, insert on rfp_lots to app_user;

grant delete, insert on rfp_requirements to app_user;

grant delete, insert, select on directory_import_notes to app_worker;

grant delete, insert, select on dossier_grant_items to app_user;

grant delete, insert, select on notifications to app_worker;

grant delete, insert, select on rfp_response_answers to app_user;

grant delete, insert, select on rfp_response_prices to app_user;

grant delete, insert, select on saved_search_matches to app_worker;

grant delete, insert, select on saved_searches to app_user;

grant delete, insert, select on search_demands to app_worker;

grant delete, insert, select on shortlist_vendors to app_user;

grant delete, insert, select on vendor_calls to app_user;

grant delete, insert, select on vendor_error_reports to app_definer;

grant delete, insert, select on vendor_reference_contacts to app_user;

grant delete, insert, select on vendor_versions to app_definer;

grant delete, insert, select, update on auth_throttles to app_auth;

grant delete, insert, select, update on directory_import_rows to app_worker;

grant delete, insert, select, update on directory_imports to app_worker;

grant delete, insert, select, update on mail_tokens to app_auth;

grant delete, insert, select, update on market_costs to app_definer;

grant delete, insert, select, update on market_listings to app_definer;

grant delete, insert, select, update on memberships to app_auth;

grant delete, insert, select, update on organizations to app_auth;

grant delete, insert, select, update on passwords to app_auth;

grant delete, insert, select, update on sessions to app_auth;

grant delete, insert, select, update on sign_ups to app_auth;

grant delete, insert, select, update on users to app_auth;

grant delete, insert, select, update on vendor_call_counted to app_definer;

grant delete, insert, select, update on vendor_call_figures to app_definer;

grant delete, insert, select, update on vendor_import_notes to app_worker;

grant delete, insert, select, update on vendor_ratings to app_definer;

grant delete, insert, select, update on vendor_reply_times to app_definer;

grant delete, insert, select, update on vendor_search to app_definer;

grant delete, insert, select, update on vendor_search_cards to app_definer;

grant delete, insert, select, update on vendor_site_checks to app_worker;

grant delete, select on files to app_definer;

grant delete, select on memberships to app_user;

grant delete, select on vendor_doubts to app_definer;

grant delete, select on vendor_import_notes to app_definer;

grant insert (amount_minor, created_by_name, created_by_user_id, currency, first_increment_seconds, id, minimum_monthly_minor, notice_days, organization_id, rate_scale, set_up_fee_minor, starts_on, step_seconds, term_months, text, thread_id, unit, valid_until) on request_quotes to app_user;

grant insert (attribution, author_user_id, body, client_name, communication, engagement_id, id, industry, language, organization_id, overall, quality, title, vendor_id, vendor_organization_id, would_stay) on reviews to app_user;

grant insert (author_name, author_user_id, body, id, organization_id, side, thread_id) on request_messages to app_user;

grant insert (author_user_id, body, organization_id, review_id, vendor_id) on review_replies to app_user;

grant insert (buyer_name, country, created_by, created_by_name, id, need, note, organization_id, phone, title) on requests to app_user;

grant insert (buyer_organization_id, format, grant_id, id, item_id, organization_id, revision, sha256, title, user_id, user_name) on dossier_downloads to app_user;

grant insert (buyer_organization_id, grant_id, id, organization_id, reference_id, user_id, user_name) on reference_views to app_user;

grant insert (claimed_hash, claimed_value, company, file_id, holds_until, id, issued_on, kind, organization_id, path, submitted_by, valid_until, vendor_id) on vendor_evidence to app_user;

grant insert (confirmed_by_name, confirmed_by_user_id, engagement_id, id, organization_id, side, starts_on) on engagement_confirmations to app_user;

grant insert (created_by, currency, deadline, deadline_time_zone, id, organization_id, summary, title, visibility, weight_fit, weight_price, weight_quality) on rfps to app_user;

grant insert (created_by, id, message, organization_id, rfp_id, state, vendor_id, vendor_name) on rfp_responses to app_user;

grant insert (id, organization_id, questions, request_id, vendor_id, vendor_name, vendor_organization_id) on request_threads to app_user;

grant insert (id, organization_id, rfp_id, vendor_id) on rfp_invitations to app_user;

grant insert (id, organization_id, vendor_id) on vendor_site_checks to app_user;

grant insert on api_tokens to app_user;

grant insert on files to app_user;

grant insert on invitations to app_user;

grant insert on mails to app_auth;

grant insert on mails to app_user;

grant insert on moderation_decisions to app_definer;

grant insert on outbox to app_auth;

grant insert on outbox to app_user;

grant insert on vendor_claims to app_user;

grant insert on vendor_removals to app_auth;

grant insert, select on access_requests to app_user;

grant insert, select on dossier_grants to app_user;

grant insert, select on dossier_items to app_user;

grant insert, select on dossier_revisions to app_user;

grant insert, select on engagements to app_definer;

grant insert, select on facet_values to app_definer;

grant insert, select on handled_events to app_worker;

grant insert, select on idempotency_keys to app_user;

grant insert, select on moderation_case_files to app_definer;

grant insert, select on moderation_cases to app_definer;

grant insert, select on moderation_decisions to app_user;

grant insert, select on moderation_decisions to app_worker;

grant insert, select on outbox to app_worker;

grant insert, select on published_reviews to app_definer;

grant insert, select on ranking_days to app_worker;

grant insert, select on reference_grants to app_user;

grant insert, select on rfp_alerts to app_user;

grant insert, select on rfp_awards to app_user;

grant insert, select on rfp_outcomes to app_user;

grant insert, select on saved_search_matches to app_user;

grant insert, select on saved_search_readers to app_user;

grant insert, select on search_weeks to app_definer;

grant insert, select on shortlists to app_user;

grant insert, select on vendor_claim_calls to app_worker;

grant insert, select on vendor_disputes to app_user;

grant insert, select on vendor_doubts to app_worker;

grant insert, select on vendor_drafts to app_user;

grant insert, select on vendor_drafts to app_worker;

grant insert, select on vendor_keepership to app_definer;

grant insert, select on vendor_merges to app_user;

grant insert, select on vendor_references to app_user;

grant insert, select on vendor_search_words to app_definer;

grant insert, select on vendor_slugs to app_definer;

grant insert, select on vendor_slugs to app_user;

grant insert, select on vendor_slugs to app_worker;

grant insert, select on vendor_versions to app_user;

grant insert, select on vendor_versions to app_worker;

grant insert, select on vendors to app_user;

grant insert, select on vendors to app_worker;

grant insert, select, update on currency_rates to app_worker;

grant insert, select, update on mails to app_worker;

grant insert, select, update on vendor_search_changes to app_definer;

grant select (accepted_at, created_at, email, expires_at, id, invited_by, organization_id, revoked_at, role) on invitations to app_user;

grant select (agent_model, agent_preparation, average_handle_seconds, channels, contacts_per_month, coverage, coverage_time_zone, description, hours_per_week, id, languages, organization_id, position, rfp_id, script_author, services, title) on rfp_lots to app_public;

grant select (agent_model, agent_preparation, average_handle_seconds, channels, contacts_per_month, coverage, coverage_time_zone, description, hours_per_week, id, languages, organization_id, position, rfp_id, script_author, services, title) on rfp_lots to app_user;

grant select (answers, attempts, called_at, caller, checked_at, closed_at, confirmed_at, created_at, domain, email, expires_at, explanation, id, method, next_call_at, next_check_at, organization_id, phone, state, user_id, vendor_id, verdict) on vendor_claims to app_user;

grant select (answers, attempts, called_at, caller, checked_at, closed_at, confirmed_at, created_at, domain, email, expires_at, explanation, id, method, next_call_at, next_check_at, organization_id, phone, state, user_id, vendor_id, verdict) on vendor_claims to app_worker;

grant select (at_site_domain, closed_at, confirmed_at, created_at, email, expires_at, id, locale, message, name, reason, role, site_host, state, vendor_id) on vendor_removals to app_user;

grant select (at_site_domain, closed_at, confirmed_at, created_at, email, expires_at, id, locale, message, name, reason, role, site_host, state, vendor_id) on vendor_removals to app_worker;

grant select (awarded_at, buyer_name, cancel_reason, cancelled_at, created_at, created_by, currency, deadline, deadline_time_zone, id, opened_at, organization_id, published_at, state, summary, title, updated_at, version, visibility, weight_fit, weight_price, weight_quality) on rfps to app_user;

grant select (awarded_at, buyer_name, cancel_reason, cancelled_at, created_at, currency, deadline, deadline_time_zone, id, opened_at, organization_id, published_at, state, summary, title, updated_at, version, visibility, weight_fit, weight_price, weight_quality) on rfps to app_public;

grant select (body, organization_id, replied_at, review_id, updated_at, vendor_id, version) on review_replies to app_user;

grant select (body, replied_at, review_id, updated_at, vendor_id, version) on review_replies to app_public;

grant select (buyers, calls, computed_on, mean_friendliness, median_seconds_on_hold, median_seconds_to_human, subject, vendor_id) on vendor_call_figures to app_public;

grant select (buyers, calls, computed_on, mean_friendliness, median_seconds_on_hold, median_seconds_to_human, subject, vendor_id) on vendor_call_figures to app_user;

grant select (bytes, created_at, id, kept_at, media_type, name, organization_id, published, purpose, received_at, sha256) on files to app_user;

grant select (bytes, created_at, id, kept_at, media_type, name, organization_id, published, purpose, received_at, sha256) on files to app_worker;

grant select (bytes, created_at, id, media_type, name, organization_id, published, purpose, sha256) on files to app_public;

grant select (claim_id, outcome) on vendor_claim_calls to app_user;

grant select (claimed_hash, claimed_value, company, created_at, decided_at, file_id, holds_until, id, issued_on, kind, note, organization_id, path, reason, state, updated_at, valid_until, vendor_id, version) on vendor_evidence to app_user;

grant select (consented_on, country, id, industry, organization_id, removed_at, service, since_year, until_year, vendor_id) on vendor_references to app_public;

grant select (created_at, expires_at, id, last_seen_at, organization_id, user_agent, user_id) on sessions to app_user;

grant select (created_at, expires_at, id, last_used_at, name, organization_id, revoked_at, scopes, user_id) on api_tokens to app_user;

grant select (dimension, id, level, organization_id, position, rfp_id, text, weight) on rfp_requirements to app_public;

grant select (dimension, id, level, organization_id, position, rfp_id, text, weight) on rfp_requirements to app_user;

grant select (rfp_id, vendor_id) on rfp_responses to app_definer;

grant select (user_id) on moderation_decisions to app_definer;

grant select on access_requests to app_worker;

grant select on currency_rates to app_definer;

grant select on currency_rates to app_public;

grant select on currency_rates to app_user;

grant select on directory_import_notes to app_user;

grant select on directory_imports to app_user;

grant select on dossier_downloads to app_definer;

grant select on dossier_downloads to app_user;

grant select on dossier_grant_items to app_definer;

grant select on dossier_grants to app_definer;

grant select on dossier_grants to app_worker;

grant select on dossier_items to app_definer;

grant select on dossier_items to app_worker;

grant select on dossier_revisions to app_definer;

grant select on dossier_revisions to app_worker;

grant select on engagement_confirmations to app_user;

grant select on engagement_confirmations to app_worker;

grant select on engagements to app_user;

grant select on engagements to app_worker;

grant select on facet_values to app_public;

grant select on facet_values to app_user;

grant select on facet_values to app_worker;

grant select on market_costs to app_public;

grant select on market_costs to app_user;

grant select on market_costs to app_worker;

grant select on market_listings to app_public;

grant select on market_listings to app_user;

grant select on market_listings to app_worker;

grant select on memberships to app_definer;

grant select on moderation_case_files to app_user;

grant select on moderation_case_files to app_worker;

grant select on moderation_cases to app_user;

grant select on moderation_cases to app_worker;

grant select on notifications to app_user;

grant select on organizations to app_definer;

grant select on organizations to app_user;

grant select on platform_roles to app_auth;

grant select on platform_roles to app_definer;

grant select on published_reviews to app_public;

grant select on published_reviews to app_user;

grant select on ranking_days to app_public;

grant select on ranking_days to app_user;

grant select on reference_grants to app_definer;

grant select on reference_views to app_definer;

grant select on reference_views to app_user;

grant select on request_messages to app_user;

grant select on request_messages to app_worker;

grant select on request_quotes to app_user;

grant select on request_quotes to app_worker;

grant select on request_threads to app_definer;

grant select on request_threads to app_user;

grant select on request_threads to app_worker;

grant select on requests to app_definer;

grant select on requests to app_user;

grant select on requests to app_worker;

grant select on reviews to app_definer;

grant select on reviews to app_user;

grant select on rfp_alerts to app_definer;

grant select on rfp_alerts to app_worker;

grant select on rfp_awards to app_definer;

grant select on rfp_invitations to app_definer;

grant select on rfp_invitations to app_user;

grant select on rfp_outcomes to app_definer;

grant select on rfp_responses to app_user;

grant select on saved_search_readers to app_definer;

grant select on saved_search_readers to app_worker;

grant select on saved_searches to app_worker;

grant select on search_weeks to app_public;

grant select on search_weeks to app_user;

grant select on search_weeks to app_worker;

grant select on users to app_definer;

grant select on users to app_user;

grant select on vendor_calls to app_definer;

grant select on vendor_disputes to app_worker;

grant select on vendor_doubts to app_public;

grant select on vendor_doubts to app_user;

grant select on vendor_error_reports to app_user;

grant select on vendor_error_reports to app_worker;

grant select on vendor_evidence to app_definer;

grant select on vendor_evidence to app_worker;

grant select on vendor_import_notes to app_public;

grant select on vendor_import_notes to app_user;

grant select on vendor_keepership to app_user;

grant select on vendor_merges to app_definer;

grant select on vendor_merges to app_worker;

grant select on vendor_references to app_definer;

grant select on vendor_reply_times to app_public;

grant select on vendor_reply_times to app_user;

grant select on vendor_reply_times to app_worker;

grant select on vendor_search to app_public;

grant select on vendor_search to app_user;

grant select on vendor_search to app_worker;

grant select on vendor_search_cards to app_public;

grant select on vendor_search_cards to app_user;

grant select on vendor_search_cards to app_worker;

grant select on vendor_search_changes to app_public;

grant select on vendor_search_changes to app_user;

grant select on vendor_search_changes to app_worker;

grant select on vendor_search_words to app_public;

grant select on vendor_search_words to app_user;

grant select on vendor_search_words to app_worker;

grant select on vendor_site_checks to app_public;

grant select on vendor_site_checks to app_user;

grant select on vendor_slugs to app_auth;

grant select on vendor_slugs to app_public;

grant select on vendor_versions to app_auth;

grant select on vendor_versions to app_public;

grant select on vendors to app_auth;

grant select on vendors to app_public;

grant select, update on api_tokens to app_auth;

grant select, update on invitations to app_auth;

grant select, update on rfps to app_definer;

grant select, update on vendor_claims to app_definer;

grant select, update on vendor_disputes to app_definer;

grant select, update on vendor_drafts to app_definer;

grant select, update on vendor_removals to app_definer;

grant select, update on vendors to app_definer;

grant update (alerts) on rfp_alerts to app_definer;

grant update (alerts) on saved_search_readers to app_definer;

grant update (alerts, digest_on, seen_at, told_at) on saved_search_readers to app_user;

grant update (alerts, digest_on, told_at) on rfp_alerts to app_user;

grant update (answer, answered_at, answered_by, version) on vendor_disputes to app_user;

grant update (archived_at, name, version) on shortlists to app_user;

grant update (body, updated_at, version) on review_replies to app_user;

grant update (buys, name, sells, version) on organizations to app_user;

grant update (called_at, caller, checked_at, next_call_at, next_check_at, verdict) on vendor_claims to app_worker;

grant update (checked_at) on saved_searches to app_worker;

grant update (checked_at, next_check_at, verdict) on vendor_claims to app_user;

grant update (client, consented_by, consented_how, email, languages, person, phone, post, work) on vendor_reference_contacts to app_user;

grant update (close_reason, closed_by_name, starts_on, state, updated_at, version) on engagements to app_user;

grant update (close_reason, closed_by_name, state, version) on request_threads to app_user;

grant update (closed_at, decision_id, effective_at, state, version) on moderation_cases to app_definer;

grant update (closed_at, note, outcome, reason, state, version) on moderation_cases to app_worker;

grant update (closed_at, reason, state, version) on access_requests to app_user;

grant update (consented_on, country, industry, removed_at, service, since_year, until_year, version) on vendor_references to app_user;

grant update (currency, deadline, deadline_time_zone, summary, title, version, visibility, weight_fit, weight_price, weight_quality) on rfps to app_user;

grant update (decided_at, decided_by, note, reason, reminded_at, state, version) on vendor_evidence to app_worker;

grant update (decided_at, decided_by_user_id, decision_reason, rejection_ground, state, updated_at, version) on reviews to app_user;

grant update (decided_at, state) on vendor_merges to app_worker;

grant update (decision_id, effective_at, state, version) on moderation_cases to app_user;

grant update (digest_on, told_at) on rfp_alerts to app_worker;

grant update (digest_on, told_at) on saved_search_readers to app_worker;

grant update (end_reason, ended_at) on request_quotes to app_user;

grant update (expires_at, revoked_at, version) on dossier_grants to app_user;

grant update (expiry_told_at) on dossier_revisions to app_worker;

grant update (field_versions, profile, saved_by, version) on vendor_drafts to app_user;

grant update (file_id, statement) on dossier_revisions to app_user;

grant update (kept_at) on files to app_definer;

grant update (kept_at, published, received_at) on files to app_user;

grant update (locale, name) on users to app_user;

grant update (message, state, vendor_id, vendor_name, version) on rfp_responses to app_user;

grant update (name, published_at, published_version, restored_from, site_host, slug, version) on vendors to app_user;

grant update (name, published_at, published_version, site_host, slug, version) on vendors to app_worker;

grant update (note, place) on shortlist_vendors to app_user;

grant update (note, version) on vendor_calls to app_user;

grant update (notified_at, vendor_id) on rfp_invitations to app_definer;

grant update (outcome, reference) on vendor_claim_calls to app_worker;

grant update (read_at) on notifications to app_user;

grant update (relayed_at) on outbox to app_worker;

grant update (removed_at, revision, title, version) on dossier_items to app_user;

grant update (result_id) on idempotency_keys to app_user;

grant update (revoked_at) on api_tokens to app_user;

grant update (revoked_at) on invitations to app_user;

grant update (revoked_at) on reference_grants to app_user;

grant update (role) on memberships to app_user;

grant update (searches) on search_demands to app_worker;

grant update (state, version) on vendor_evidence to app_user;

grant update (vendor_id) on published_reviews to app_definer;

grant update (vendor_id) on request_threads to app_definer;

grant update (vendor_id) on vendor_calls to app_definer;

grant update (version) on organizations to app_definer;

-- functions

CREATE OR REPLACE FUNCTION app.accept_vendor_claim(claim_id uuid, OUT outcome text, OUT vendor uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare claim vendor_claims;
  begin
    select * into claim from vendor_claims where id = claim_id and method = 'DOCUMENTS' for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := claim.vendor_id;
    outcome := app.give_vendor(claim);
  end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.add_to_vendor_dispute(dispute uuid, files uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare waiting uuid; taken integer;
  begin
    select c.id into waiting from moderation_cases c join vendor_disputes d on d.id = c.subject_id
      where d.id = dispute and d.keeper_organization_id = app.current_organization_id() and c.kind = 'CLAIM_DISPUTE'
        and c.state in ('OPEN', 'DECIDED');
    if not found then perform app.refuse('NOT_FOUND', '', 'Dispute not found.'); end if;
    if exists (select from unnest(files) f (id) where not exists (
      select from files own where own.id = f.id and own.organization_id = app.current_organization_id())) then
      raise exception 'a file of another organisation' using errcode = 'insufficient_privilege';
    end if;
    select coalesce(max(position), 0) into taken from moderation_case_files where case_id = waiting;
    insert into moderation_case_files (case_id, file_id, position)
      select waiting, f.file, taken + f.position from unnest(files) with ordinality f (file, position)
      on conflict do nothing;
  end $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.age_vendor_checks(day date, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  aged integer;
begin
  update vendor_search s set fresh = false, position = nextval('vendor_search_position')
  where s.vendor_id in (
    select d.vendor_id from vendor_search d where d.fresh and d.checked_on <= day - interval '12 months'
    order by d.checked_on, d.vendor_id limit most);
  get diagnostics aged = row_count;
  return aged;
end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.award_rfp(target uuid, expected_version integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare rfp rfps%rowtype := app.lock_own_rfp(target);
  begin
    if rfp.state = 'AWARDED' then
      perform app.refuse('CONFLICT', 'ALREADY_AWARDED', 'The award has been made already.');
    end if;
    if rfp.version <> expected_version then return null; end if;
    if rfp.state <> 'OPENED' then
      perform app.refuse('INVALID_STATE', 'NOT_OPENED', 'Only an opened request can be awarded.');
    end if;
    update rfps set state = 'AWARDED', awarded_at = clock_timestamp(), version = version + 1 where id = target;
    return expected_version + 1;
  end $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.bring_weighted_rating()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
begin
  select r.weighted_thousandths, r.weight_thousandths into new.rating_weighted, new.rating_weight
  from (select) one left join vendor_ratings r on r.vendor_id = new.vendor_id;
  new.rating_weight := coalesce(new.rating_weight, 0);
  return new;
end $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.cancel_rfp(target uuid, expected_version integer, reason text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare rfp rfps%rowtype := app.lock_own_rfp(target);
  begin
    if rfp.version <> expected_version then return null; end if;
    if rfp.state not in ('DRAFT', 'PUBLISHED', 'OPENED') then
      perform app.refuse('INVALID_STATE', 'ALREADY_' || rfp.state, 'The request has ended already.');
    end if;
    update rfps set state = 'CANCELLED', cancelled_at = clock_timestamp(), cancel_reason = reason,
      version = version + 1 where id = target;
    return expected_version + 1;
  end $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.clean_files(days integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare candidate uuid;
  begin
    for candidate in select id from files where kept_at is null and not published
      and received_at < now() - make_interval(days => days) order by received_at limit 1000 for update skip locked
    loop
      begin
        delete from files where id = candidate;
        return next candidate;
      exception when foreign_key_violation then
        update files set kept_at = now() where id = candidate;
      end;
    end loop;
  end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.close_vendor_claim(claim_id uuid, new_state text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  begin
    update vendor_claims set state = new_state, closed_at = now() where id = claim_id and state = 'PENDING'
      and (session_user = 'app_worker' or (new_state = 'WITHDRAWN' and organization_id = app.current_organization_id()));
    return found;
  end $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.close_vendor_dispute(dispute_id uuid, new_state text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  begin
    update vendor_disputes set state = new_state, closed_at = now(), version = version + 1
      where id = dispute_id and state = 'PENDING'
        and ((session_user = 'app_worker' and new_state = 'DECLINED')
          or (new_state = 'WITHDRAWN' and organization_id = app.current_organization_id()));
    return found;
  end $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.confirm_vendor_claim(token bytea, OUT outcome text, OUT vendor uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare claim vendor_claims;
  begin
    select * into claim from vendor_claims where token_hash = token and method in ('MAIL', 'DNS')
      and organization_id = app.current_organization_id() for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := claim.vendor_id;
    outcome := app.give_vendor(claim);
  end $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.confirm_vendor_removal(token bytea, OUT outcome text, OUT removal uuid, OUT vendor uuid, OUT fresh boolean)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare demand vendor_removals; listing vendors;
  begin
    fresh := false;
    select * into demand from vendor_removals where token_hash = token for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    removal := demand.id;
    vendor := demand.vendor_id;
    if demand.state <> 'ASKED' then
      outcome := case demand.state when 'CONFIRMED' then 'WAITING' else demand.state end;
      return;
    end if;
    if demand.expires_at <= clock_timestamp() then outcome := 'EXPIRED'; return; end if;
    select * into listing from vendors where id = vendor for update;
    if listing.organization_id is not null then outcome := 'KEPT'; return; end if;
    if listing.removed_at is not null then outcome := 'REMOVED'; return; end if;
    fresh := true;
    update vendor_removals set confirmed_at = now() where id = removal;
    if demand.at_site_domain and demand.site_host is not distinct from listing.site_host then
      perform app.erase_vendor(vendor, removal);
      outcome := 'REMOVED';
    else
      update vendor_removals set state = 'CONFIRMED' where id = removal;
      outcome := 'WAITING';
    end if;
  end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.count_reviews(vendor uuid, day date DEFAULT ((now() AT TIME ZONE 'UTC'::text))::date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select app.set_vendor_rating(vendor, avg(p.overall), count(*)::integer, sum(w * p.overall) / nullif(sum(w), 0),
    coalesce(sum(w), 0), day)
  from published_reviews p, lateral app.review_weight(p.verification, p.published_at, day) w
  where p.vendor_id = vendor $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.counting_calls(vendor uuid, about text)
 RETURNS SETOF vendor_calls
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select c.* from vendor_calls c join organizations o on o.id = c.organization_id join vendors v on v.id = c.vendor_id
  where c.vendor_id = vendor and c.subject = about and c.called_at > now() - interval '12 months' and not o.sells
    and (v.organization_id is null or not app.organizations_share_member(c.organization_id, v.organization_id)) $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.currency_rates_digest()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select md5(string_agg(currency || ' ' || per_euro, ',' order by currency)) from currency_rates
    where day = (select max(day) from currency_rates)
  $function$
; -- owner app_owner, execute: app_definer, app_owner, app_public, app_user, app_worker

CREATE OR REPLACE FUNCTION app.current_organization_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.organization_id', true), '')::uuid $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.current_user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.user_id', true), '')::uuid $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.decide_vendor_removal(removal uuid, accepted boolean, OUT outcome text, OUT vendor uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare demand vendor_removals; listing vendors;
  begin
    select * into demand from vendor_removals where id = removal and state = 'CONFIRMED' for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := demand.vendor_id;
    select * into listing from vendors where id = vendor for update;
    if accepted and listing.organization_id is not null then outcome := 'KEPT'; return; end if;
    if accepted then
      perform app.erase_vendor(vendor, removal);
      outcome := 'REMOVED';
    else
      update vendor_removals set state = 'DECLINED', closed_at = now(), email = null, name = null, message = null
        where id = removal;
      outcome := 'DECLINED';
    end if;
  end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.dossier_files_downloaded_now()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select r.file_id from dossier_downloads d join dossier_items i on i.id = d.item_id and i.removed_at is null
          join dossier_revisions r on r.item_id = i.id and r.number = i.revision
        where d.transaction = pg_current_xact_id_if_assigned() and d.downloaded_at >= transaction_timestamp()
          and d.buyer_organization_id = app.current_organization_id() $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.due_rfps(most integer)
 RETURNS TABLE(id uuid, organization_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select id, organization_id from rfps where state = 'PUBLISHED' and deadline <= clock_timestamp()
        order by deadline limit most $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.duplicate_vendors(after uuid, scanned integer)
 RETURNS TABLE(one uuid, other uuid, same_site boolean, same_phone boolean, similarity real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
 SET "pg_trgm.similarity_threshold" TO '0.6'
AS $function$
  with listing as (
    select v.id, v.name, v.site_host, p.profile ->> 'phone' as phone, p.profile -> 'headquarters' ->> 'country' as country
    from vendors v join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
    where app.is_moderator() and (after is null or v.id < after)
    order by v.id desc limit least(scanned, 2000)
  ), pair as (
    select l.id as one, o.id as other from listing l join vendors o on o.site_host = l.site_host and o.id < l.id
    union
    select l.id, p.vendor_id from listing l
      join vendor_versions p on p.profile ->> 'phone' = l.phone and p.vendor_id < l.id
    union
    select l.id, o.id from listing l join vendors o on o.name % l.name and o.id < l.id
  )
  select l.id, o.id, coalesce(o.site_host = l.site_host, false), coalesce(p.profile ->> 'phone' = l.phone, false),
    public.similarity(o.name, l.name)
  from pair join listing l on l.id = pair.one join vendors o on o.id = pair.other
  join vendor_versions p on p.vendor_id = o.id and p.version = o.published_version
  where (o.site_host = l.site_host or p.profile ->> 'phone' = l.phone
      or (o.name % l.name and p.profile -> 'headquarters' ->> 'country' = l.country))
    and not exists (select from vendor_merges m
      where (m.kept_vendor_id, m.merged_vendor_id) in ((l.id, o.id), (o.id, l.id)))
  order by l.id desc, o.id desc limit 500 $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.engagement_is_reviewed(engagement uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select app.is_moderator() and exists (select from reviews where engagement_id = engagement) $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.engagements_guard()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  actor uuid := app.current_organization_id();
  agreed date;
begin
  if current_user not in ('app_user', 'app_public', 'app_worker', 'app_auth') then
    return new;
  end if;
  if old.state = 'PROPOSED' and new.state = 'PROPOSED' then
    return new;
  elsif old.state = 'PROPOSED' and new.state = 'ACTIVE' then
    select buyer.starts_on into agreed
      from (select starts_on from engagement_confirmations
            where engagement_id = old.id and side = 'BUYER' order by confirmed_at desc, id desc limit 1) buyer
      join (select starts_on from engagement_confirmations
            where engagement_id = old.id and side = 'VENDOR' order by confirmed_at desc, id desc limit 1) vendor
        on vendor.starts_on = buyer.starts_on;
    if agreed is null or new.starts_on is distinct from agreed then
      perform app.refuse('INVALID_STATE', 'NOT_CONFIRMED_BY_BOTH', 'Both sides must have confirmed the same start.');
    end if;
    return new;
  elsif (old.state = 'PROPOSED' and new.state = 'DECLINED') or (old.state = 'ACTIVE' and new.state = 'ENDED') then
    if new.starts_on is distinct from old.starts_on then
      perform app.refuse('INVALID_STATE', 'ENGAGEMENT_NOT_IN_THIS_STATE', 'The start stands.');
    end if;
    new.closed_at := clock_timestamp();
    new.closed_by_side := case actor when old.buyer_organization_id then 'BUYER' else 'VENDOR' end;
    new.closed_by_user_id := app.current_user_id();
    if new.state = 'ENDED' then
      new.ended_on := (clock_timestamp() at time zone 'UTC')::date;
    end if;
    return new;
  end if;
  perform app.refuse('INVALID_STATE', 'ENGAGEMENT_NOT_IN_THIS_STATE',
    format('An engagement cannot go from %s to %s.', old.state, new.state));
  return null;
end $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.erase_vendor(vendor uuid, removal uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare gone uuid[];
  begin
    -- What was merged into it goes as well, unless an organisation answered requests with it.
    gone := array(select id from vendors v where v.id = vendor or (v.merged_into = vendor and v.organization_id is null));
    update vendors set published_version = null, published_at = null, removed_at = now(), name = '-',
      version = version + 1 where id = any (gone);
    delete from vendor_versions where vendor_id = any (gone);
    delete from vendor_import_notes where vendor_id = any (gone);
    delete from vendor_doubts where vendor_id = any (gone);
    delete from vendor_error_reports where vendor_id = any (gone);
    update vendor_removals set state = 'REMOVED', closed_at = now(), email = null, name = null, message = null
      where id = removal;
    insert into vendor_keepership (vendor_id, proof, subject_id) values (vendor, 'REMOVAL', removal);
  end $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.evidence_course(listing uuid, keeper uuid)
 RETURNS TABLE(path text, claimed_hash text, state text, submitted_at timestamp with time zone, decided_at timestamp with time zone, withdrawn_at timestamp with time zone, holds_until date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select e.path, e.claimed_hash, e.state, e.created_at, e.decided_at,
    case when e.state = 'WITHDRAWN' then e.updated_at end, e.holds_until
  from vendor_evidence e join vendors v on v.id = e.vendor_id
  where e.vendor_id = listing and e.organization_id = keeper and v.published_version is not null
  order by e.id desc limit 5000 $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.facet_ids(facets jsonb)
 RETURNS integer[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  -- FACET_GROUPS of search-core, in its order.
  groups constant text[] := array[
    'service', 'language', 'agentCountry', 'industry', 'channel', 'direction', 'agentModel', 'queuePolicy',
    'coverage', 'agentRegion', 'agentShare', 'locationKind', 'sizeBand', 'technology', 'deliveryMethod',
    'preparation', 'workForm', 'pricingUnit', 'spendCurrency', 'certification', 'certificationVerified',
    'reportingModel', 'dataCountry', 'standing', 'pilotPrice', 'accent', 'agentArea', 'agentPlace'];
  ids integer[];
  wanted integer;
begin
  select count(*) into wanted
  from unnest(groups) g, jsonb_array_elements_text(coalesce(facets -> g, '[]'));
  for attempt in 1..2 loop
    select coalesce(array_agg(v.id order by v.id), '{}') into ids
    from unnest(groups) g cross join jsonb_array_elements_text(coalesce(facets -> g, '[]')) c
    join facet_values v on v.facet_group = g and v.code = c;
    if cardinality(ids) = wanted then return ids; end if;
    perform pg_advisory_xact_lock(hashtext('facet_values'));
    insert into facet_values (id, facet_group, code)
    select (array_position(groups, g) << 16)
      + coalesce((select max(k.id) & 65535 from facet_values k where k.facet_group = g), 0)
      + row_number() over (partition by g order by c), g, c
    from unnest(groups) g cross join jsonb_array_elements_text(coalesce(facets -> g, '[]')) c
    where not exists (select from facet_values k where k.facet_group = g and k.code = c);
  end loop;
  raise exception 'facet values repeat: %', facets;
end
$function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.file_is_before_moderators(file uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select exists (select from moderation_case_files f join moderation_cases c on c.id = f.case_id
    where f.file_id = file and c.state in ('OPEN', 'DECIDED')) $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.give_vendor(claim vendor_claims)
 RETURNS text
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare listing vendors;
  begin
    select * into listing from vendors where id = claim.vendor_id for update;
    if listing.organization_id = claim.organization_id and claim.state = 'CONFIRMED' then return 'CLAIMED'; end if;
    if listing.organization_id is not null then return 'TAKEN'; end if;
    if listing.published_version is null then return 'UNKNOWN'; end if;
    if claim.state = 'EXPIRED' or claim.expires_at <= clock_timestamp() then return 'EXPIRED'; end if;
    if claim.state <> 'PENDING' then return 'CLOSED'; end if;
    if exists (select from vendors where organization_id = claim.organization_id) then return 'HAS_LISTING'; end if;
    update vendors set organization_id = claim.organization_id, claimed_at = now(), version = version + 1
      where id = claim.vendor_id;
    update vendor_claims set state = 'CONFIRMED', confirmed_at = now(), closed_at = now() where id = claim.id;
    insert into vendor_keepership (vendor_id, to_organization_id, proof, subject_id)
      values (claim.vendor_id, claim.organization_id, claim.method, claim.id);
    return 'CLAIMED';
  end $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.guard_rfp_brief()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare target uuid := case when tg_op = 'DELETE' then old.rfp_id else new.rfp_id end;
  begin
    perform from rfps where id = target and state = 'DRAFT' for share;
    if not found then
      perform app.refuse('INVALID_STATE', 'ONLY_DRAFT_CAN_CHANGE', 'Only a draft can be changed.');
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.guard_rfp_response()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare
    target uuid := case when tg_op = 'DELETE' then old.rfp_id else new.rfp_id end;
    author uuid := case when tg_op = 'DELETE' then old.organization_id else new.organization_id end;
    asked rfps%rowtype;
  begin
    select * into asked from rfps where id = target for share;
    if not found or asked.published_at is null
      or not (asked.visibility = 'PUBLIC' or asked.organization_id = author
        or exists (select from rfp_invitations i join vendors v on v.id = i.vendor_id
                   where i.rfp_id = target and v.organization_id = author)) then
      perform app.refuse('NOT_FOUND', '', 'Request not found.');
    end if;
    if asked.organization_id = author then
      perform app.refuse('INVALID_STATE', 'OWN_RFP', 'An organisation cannot answer its own request.');
    end if;
    if asked.state = 'CANCELLED' then
      perform app.refuse('INVALID_STATE', 'NOT_OPEN_FOR_ANSWERS', 'The request was cancelled.');
    end if;
    if asked.state <> 'PUBLISHED' or clock_timestamp() >= asked.deadline then
      perform app.refuse('DEADLINE_PASSED', 'DEADLINE_PASSED', 'The deadline for answers has passed.');
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.integers_of(list jsonb)
 RETURNS integer[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(array_agg(n::integer order by place), '{}')
  from jsonb_array_elements_text(list) with ordinality as given (n, place)
$function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.invited_rfp_ids()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select i.rfp_id from rfp_invitations i join vendors v on v.id = i.vendor_id
        where v.organization_id = app.current_organization_id() $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.involved_in_case(organization uuid, vendor uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select exists (select from memberships m where m.user_id = app.current_user_id()
    and m.organization_id in (organization, (select v.organization_id from vendors v where v.id = vendor))) $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.is_buying_organization(organization uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select exists (select from organizations where id = organization and buys) $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.is_colleague(id uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select exists (select from memberships where user_id = id and organization_id = app.current_organization_id()) $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.is_moderator()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select exists (select from platform_roles where user_id = app.current_user_id() and role = 'MODERATOR') $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.is_removed_listing(address text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select exists (select from vendor_slugs s join vendors v on v.id = s.vendor_id
                       where s.slug = address and v.removed_at is not null) $function$
; -- owner app_definer, execute: app_auth, app_definer, app_public, app_user

CREATE OR REPLACE FUNCTION app.keep_an_owner()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  begin
    if old.role <> 'OWNER' then return null; end if;
    perform from organizations where id = old.organization_id for update;
    if found and not exists (select from memberships where organization_id = old.organization_id and role = 'OWNER') then
      perform app.refuse('INVALID_STATE', 'LAST_OWNER', 'An organisation keeps at least one owner.');
    end if;
    return null;
  end $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.known_reply_time()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
begin
  new.reply_minutes := (select r.median_minutes from vendor_reply_times r where r.vendor_id = new.vendor_id);
  return new;
end $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.lock_own_rfp(target uuid)
 RETURNS rfps
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare found_rfp rfps%rowtype;
  begin
    select * into found_rfp from rfps
      where id = target and organization_id = app.current_organization_id() for update;
    if not found then perform app.refuse('NOT_FOUND', '', 'Request not found.'); end if;
    return found_rfp;
  end $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.measure_reply_time(vendor uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  unanswered constant integer := 2147483647;
  found_minutes integer;
  found_requests integer;
  found_buyers integer;
begin
  -- Two replies of one vendor at once take turns: the second one counts the first.
  perform pg_advisory_xact_lock(hashtextextended('reply time ' || vendor, 0));
  select percentile_disc(0.5) within group (order by waited.minutes desc), count(*), count(distinct waited.buyer)
  into found_minutes, found_requests, found_buyers
  from (
    select t.organization_id as buyer,
      coalesce(floor(extract(epoch from t.first_reply_at - t.created_at) / 60)::integer, unanswered) as minutes
    from request_threads t
    where t.vendor_id = vendor and t.created_at > now() - interval '90 days'
      and (t.first_reply_at is not null or coalesce(t.closed_at, now()) - t.created_at >= interval '24 hours')
  ) waited;
  if found_buyers >= 3 and found_minutes < unanswered then
    insert into vendor_reply_times (vendor_id, median_minutes, request_count, buyer_count)
    values (vendor, found_minutes, found_requests, found_buyers)
    on conflict (vendor_id) do update set median_minutes = excluded.median_minutes,
      request_count = excluded.request_count, buyer_count = excluded.buyer_count, measured_at = now();
  else
    found_minutes := null;
    delete from vendor_reply_times r where r.vendor_id = vendor;
  end if;
  update vendor_search s set reply_minutes = found_minutes, position = nextval('vendor_search_position')
  where s.vendor_id = vendor and s.reply_minutes is distinct from found_minutes;
end $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.measure_reply_times()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  vendor uuid;
  measured integer := 0;
begin
  for vendor in
    select r.vendor_id from vendor_reply_times r
    union select t.vendor_id from request_threads t where t.created_at > now() - interval '90 days'
    order by 1
  loop
    perform app.measure_reply_time(vendor);
    measured := measured + 1;
  end loop;
  return measured;
end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.merge_vendors(kept uuid, merged uuid, consenting uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  goes vendors;
  stays vendors;
begin
  perform pg_advisory_xact_lock(hashtextextended('vendor merges', 0));
  select * into goes from vendors where id = merged for update;
  select coalesce(v.merged_into, v.id) into kept from vendors v where v.id = kept;
  select * into stays from vendors where id = kept for update;
  if goes.merged_into is not null then
    perform app.refuse('INVALID_STATE', 'LISTING_MERGED', 'This listing was merged into another one.');
  end if;
  if stays.id = goes.id then
    perform app.refuse('INVALID_STATE', 'MERGE_CIRCLE', 'The listing that is to stay was merged into the one that is to go.');
  end if;
  if stays.published_version is null or goes.published_version is null then
    perform app.refuse('INVALID_STATE', 'LISTING_NOT_PUBLISHED', 'The listing is not published any more.');
  end if;
  if goes.organization_id is not null and goes.organization_id is distinct from consenting then
    perform app.refuse('INVALID_STATE', 'MERGE_NEEDS_CONSENT', 'The organisation that keeps this listing must ask for the merge.');
  end if;
  if goes.organization_id is not null and stays.organization_id is null then
    perform app.refuse('INVALID_STATE', 'MERGE_INTO_UNCLAIMED', 'A listing that somebody keeps cannot go into one that nobody keeps.');
  end if;
  update vendors set merged_into = kept, published_version = null, published_at = null, version = version + 1
    where id = merged;
  update vendors set merged_into = kept where merged_into = merged;
  update vendor_claims set expires_at = least(expires_at, now()) where vendor_id = merged and state = 'PENDING';
  return kept;
end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.merged_stays_merged()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
begin
  if new.published_version is not null or new.organization_id is distinct from old.organization_id
    or new.merged_into is null then
    perform app.refuse('INVALID_STATE', 'LISTING_MERGED', 'This listing was merged into another one.');
  end if;
  return new;
end $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.moderator_addresses()
 RETURNS TABLE(email text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select u.email, u.locale from platform_roles r join users u on u.id = r.user_id where r.role = 'MODERATOR' $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.moderator_contact(moderator uuid)
 RETURNS TABLE(email text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select u.email, u.locale from users u
  where u.id = moderator and exists (select from platform_roles r where r.user_id = u.id and r.role = 'MODERATOR') $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.month_cost(costs integer[], steps integer, step integer, currencies integer[], factors double precision[])
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select min(least(floor(costs[i + step] * factors[array_position(currencies, costs[i])]), 2147483646))::integer
  from generate_series(1, cardinality(costs), steps + 1) as i
  where costs[i] = any (currencies) and costs[i + step] < 2147483647
$function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.month_within(costs integer[], steps integer, step integer, currencies integer[], bounds integer[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select bool_or(costs[i + step] <= bounds[array_position(currencies, costs[i])])
  from generate_series(1, cardinality(costs), steps + 1) as i
$function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.move_calls(merged uuid, kept uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  update vendor_calls set vendor_id = kept where vendor_id = merged;
  insert into vendor_call_figures select kept, subject, calls, buyers, median_seconds_to_human, median_seconds_on_hold,
      mean_friendliness, computed_on, shown
    from vendor_call_figures where vendor_id = merged on conflict do nothing;
  update vendor_call_counted set vendor_id = kept where vendor_id = merged;
  delete from vendor_call_figures where vendor_id = merged $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.move_invitations(merged uuid, kept uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  update rfp_invitations i set vendor_id = kept where i.vendor_id = merged
    and not exists (select from rfp_invitations k where k.rfp_id = i.rfp_id and k.vendor_id = kept)
    and not exists (select from rfp_responses r where r.rfp_id = i.rfp_id and r.vendor_id = merged) $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.move_request_threads(merged uuid, kept uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  update request_threads t set vendor_id = kept
  where t.vendor_id = merged and not exists (select from request_threads o where o.request_id = t.request_id and o.vendor_id = kept) $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.move_reviews(merged uuid, kept uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('rating ' || kept, 0));
  update published_reviews set vendor_id = kept where vendor_id = merged;
  perform app.count_reviews(merged);
  perform app.count_reviews(kept);
end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.my_organization_ids()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select organization_id from memberships where user_id = app.current_user_id() $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.names_in_cases(ids uuid[])
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select u.id, u.name from users u where u.id = any (ids) and app.is_moderator()
    and exists (select from moderation_decisions d where d.user_id = u.id) $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.nearest_chord(points integer[], x integer, y integer, z integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select floor(sqrt(min(
    (points[i] - x)::bigint * (points[i] - x) + (points[i + 1] - y)::bigint * (points[i + 1] - y)
    + (points[i + 2] - z)::bigint * (points[i + 2] - z)
  )::float8))::integer
  from generate_series(1, cardinality(points), 3) as i
$function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.never_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation'; end $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.note_price_day(listing uuid, day date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
    update market_listings m set price_day = day where m.vendor_id = listing and m.price_day is distinct from day
  $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.note_search_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
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
$function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.note_vendor_check(listing uuid, checked date, day date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  update vendor_search s set checked_on = checked, fresh = checked > day - interval '12 months',
    position = nextval('vendor_search_position')
  where s.vendor_id = listing
    and (s.checked_on, s.fresh) is distinct from (checked, checked > day - interval '12 months') $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.note_vendor_search_end(listing uuid, last_day date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  update vendor_search s set holds_until = last_day
  where s.vendor_id = listing and s.holds_until is distinct from last_day $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.open_case(id uuid, kind text, subject uuid, vendor uuid, organization uuid, title text, locale text, recipient_email text, recipient_locale text, files uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
begin
  if session_user = 'app_user' and organization is not null and organization <> app.current_organization_id() then
    raise exception 'a case of another organisation' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from unnest(files) f (id) where not exists (
    select from files own where own.id = f.id and own.organization_id = organization)) then
    raise exception 'a file of another organisation' using errcode = 'insufficient_privilege';
  end if;
  insert into moderation_cases (id, kind, subject_id, vendor_id, organization_id, title, locale, recipient_email,
    recipient_locale)
  values (id, kind, subject, vendor, organization, title, locale, recipient_email, recipient_locale);
  insert into moderation_case_files (case_id, file_id, position)
  select open_case.id, f.file, f.position from unnest(files) with ordinality f (file, position);
end $function$
; -- owner app_definer, execute: app_auth, app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.open_dossier_grants()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select g.id from dossier_grants g join vendors v on v.id = g.vendor_id and v.organization_id = g.organization_id
        where g.buyer_organization_id = app.current_organization_id() and g.revoked_at is null
          and g.expires_at > statement_timestamp() $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.open_dossier_items()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select gi.item_id from dossier_grant_items gi join dossier_items i on i.id = gi.item_id
        where gi.grant_id in (select app.open_dossier_grants()) and i.removed_at is null $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.open_engagement(engagement_id uuid, awarded_response_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
begin
  insert into engagements (id, award_id, rfp_id, response_id, vendor_id, vendor_organization_id,
                           buyer_organization_id, title, vendor_name, buyer_name)
  select engagement_id, award.id, award.rfp_id, award.response_id, award.vendor_id, award.vendor_organization_id,
         award.organization_id, rfp.title, vendor.name, coalesce(rfp.buyer_name, buyer.name)
  from rfp_awards award
  join rfps rfp on rfp.id = award.rfp_id
  join vendors vendor on vendor.id = award.vendor_id
  join organizations buyer on buyer.id = award.organization_id
  where award.response_id = awarded_response_id
    and award.organization_id = app.current_organization_id();
  return found;
end $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.open_request_engagement(engagement_id uuid, accepted_thread_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
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
end $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.open_rfp(target uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare rfp rfps%rowtype;
  begin
    if exists (select from rfps where id = target and state = 'PUBLISHED' and deadline > clock_timestamp()
               and organization_id = app.current_organization_id()) then
      perform app.refuse('INVALID_STATE', 'DEADLINE_NOT_REACHED', 'Answers stay sealed until the deadline.');
    end if;
    rfp := app.lock_own_rfp(target);
    if rfp.opened_at is not null then return false; end if;
    if rfp.state <> 'PUBLISHED' then
      perform app.refuse('INVALID_STATE', 'NOT_PUBLISHED', 'There is nothing to open.');
    end if;
    if clock_timestamp() < rfp.deadline then
      perform app.refuse('INVALID_STATE', 'DEADLINE_NOT_REACHED', 'Answers stay sealed until the deadline.');
    end if;
    update rfps set state = 'OPENED', opened_at = clock_timestamp(), version = version + 1 where id = target;
    return true;
  end $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.organization_names(ids uuid[])
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select id, name from organizations where id = any (ids) $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.organization_recipients(organization uuid, roles text[])
 RETURNS TABLE(user_id uuid, email text, name text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select u.id, u.email, u.name, u.locale from memberships m join users u on u.id = m.user_id
        where m.organization_id = organization and m.role = any (roles) $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.organizations_share_member(one uuid, other uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select exists (select from memberships a join memberships b on b.user_id = a.user_id
                 where a.organization_id = one and b.organization_id = other) $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.own_draft_rfp_ids()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select id from rfps where organization_id = app.current_organization_id() and state = 'DRAFT' $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.own_opened_rfp_ids()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select id from rfps where organization_id = app.current_organization_id() and opened_at is not null $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.own_vendor_ids()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select id from vendors where organization_id = app.current_organization_id() $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.publish_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  vendor uuid;
begin
  select coalesce(v.merged_into, v.id) into vendor from vendors v where v.id = new.vendor_id for share;
  insert into published_reviews (id, vendor_id, overall, quality, communication, would_stay, title, body, language,
    client_name, industry, verification, submitted_at, published_at)
  values (new.id, vendor, new.overall, new.quality, new.communication, new.would_stay, new.title, new.body,
    new.language, new.client_name, new.industry, new.verification, new.created_at, new.decided_at);
  -- Two reviews of one vendor published at once take turns: the second one counts the first.
  perform pg_advisory_xact_lock(hashtextextended('rating ' || vendor, 0));
  perform app.count_reviews(vendor);
  return null;
end $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.publish_rfp(target uuid, expected_version integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare rfp rfps%rowtype := app.lock_own_rfp(target);
  begin
    if rfp.version <> expected_version then return null; end if;
    if rfp.state <> 'DRAFT' then
      perform app.refuse('INVALID_STATE', 'ALREADY_PUBLISHED', 'The request is no draft any more.');
    end if;
    if rfp.deadline is null or rfp.deadline <= clock_timestamp() then
      perform app.refuse('INVALID_STATE', 'DEADLINE_TOO_SOON', 'The deadline must lie in the future.');
    end if;
    update rfps set state = 'PUBLISHED', published_at = clock_timestamp(), version = version + 1,
      buyer_name = (select name from organizations where id = rfp.organization_id)
      where id = target;
    return expected_version + 1;
  end $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.published_evidence(listings uuid[])
 RETURNS TABLE(vendor_id uuid, path text, claimed_hash text, state text, submitted_at timestamp with time zone, decided_at timestamp with time zone, holds_until date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select e.vendor_id, e.path, e.claimed_hash, e.state, e.created_at, e.decided_at, e.holds_until
  from vendor_evidence e join vendors v on v.id = e.vendor_id and v.organization_id = e.organization_id
  where e.vendor_id = any (listings) and v.published_version is not null and e.state in ('UPLOADED', 'VERIFIED') $function$
; -- owner app_definer, execute: app_definer, app_public, app_user, app_worker

CREATE OR REPLACE FUNCTION app.recent_vendor_claims(vendor uuid, hours integer)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select count(*) from vendor_claims where vendor_id = vendor and created_at > now() - make_interval(hours => hours) $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.recent_vendor_removals(vendor uuid, hours integer)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select count(*) from vendor_removals where vendor_id = vendor and created_at > now() - make_interval(hours => hours) $function$
; -- owner app_definer, execute: app_auth, app_definer

CREATE OR REPLACE FUNCTION app.recount_ratings(day date, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  vendor uuid;
  counted integer := 0;
begin
  for vendor in select r.vendor_id from vendor_ratings r where r.as_of < day order by r.as_of, r.vendor_id limit most loop
    perform pg_advisory_xact_lock(hashtextextended('rating ' || vendor, 0));
    perform app.count_reviews(vendor, day);
    counted := counted + 1;
  end loop;
  return counted;
end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.reference_grant_is_open(target uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select exists (
    select from reference_grants g join vendor_references r on r.id = g.reference_id
      join vendors v on v.id = g.vendor_id and v.organization_id = g.organization_id
    where g.id = target and g.buyer_organization_id = app.current_organization_id() and g.revoked_at is null
      and g.expires_at > statement_timestamp() and r.consented_on is not null and r.removed_at is null) $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.references_viewed_now()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select reference_id from reference_views where transaction = pg_current_xact_id_if_assigned()
        and viewed_at >= transaction_timestamp() and buyer_organization_id = app.current_organization_id() $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.refresh_call_figure(vendor uuid, about text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  buying integer;
  changed integer;
begin
  select count(distinct organization_id) into buying from app.counting_calls(vendor, about);
  update vendor_call_figures set shown = buying >= 3 where vendor_id = vendor and subject = about;
  select count(distinct coalesce(now_counts.organization_id, counted.organization_id)) into changed
  from app.counting_calls(vendor, about) now_counts
    full join (select * from vendor_call_counted where vendor_id = vendor and subject = about) counted
      on counted.call_id = now_counts.id
  where now_counts.id is null or counted.call_id is null;
  if buying < 3 or changed < 3 then return; end if;

  insert into vendor_call_figures as f (vendor_id, subject, calls, buyers, median_seconds_to_human,
    median_seconds_on_hold, mean_friendliness, computed_on, shown)
  select vendor, about, sum(calls), count(*),
    -- Nobody reached is longer than any wait.
    round(nullif(percentile_disc(0.5) within group (order by to_human), 'infinity') / 5) * 5,
    case when count(on_hold) >= 3 then round(percentile_disc(0.5) within group (order by on_hold) / 5.0) * 5 end,
    case when count(friendliness) >= 3 then round(avg(friendliness), 1) end, (now() at time zone 'UTC')::date, true
  from (
    select count(*) as calls,
      percentile_disc(0.5) within group (order by coalesce(seconds_to_human, 'infinity'::float8)) as to_human,
      percentile_disc(0.5) within group (order by seconds_on_hold) filter (where seconds_to_human is not null) as on_hold,
      avg(friendliness) as friendliness
    from app.counting_calls(vendor, about) group by organization_id
  ) per_buyer
  on conflict (vendor_id, subject) do update set calls = excluded.calls, buyers = excluded.buyers,
    median_seconds_to_human = excluded.median_seconds_to_human, median_seconds_on_hold = excluded.median_seconds_on_hold,
    mean_friendliness = excluded.mean_friendliness, computed_on = excluded.computed_on, shown = true;
  delete from vendor_call_counted where vendor_id = vendor and subject = about;
  insert into vendor_call_counted (call_id, organization_id, vendor_id, subject)
    select id, organization_id, vendor_id, subject from app.counting_calls(vendor, about);
end $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.refresh_call_figures()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  cell record;
begin
  perform pg_advisory_xact_lock(hashtextextended('call figures', 0));
  for cell in select vendor_id, subject from vendor_calls where called_at > now() - interval '12 months'
    union select vendor_id, subject from vendor_call_figures loop
    perform app.refresh_call_figure(cell.vendor_id, cell.subject);
  end loop;
end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.refresh_market_costs(listing uuid, published integer, rates date, written_form integer, costs jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  begin
    if not exists (select from vendors v where v.id = listing and v.published_version = published) then
      raise exception 'version % of listing % is not the published one', published, listing;
    end if;
    insert into market_listings (vendor_id, version, rates_day, rates_digest, form)
      values (listing, published, rates, app.currency_rates_digest(), written_form)
      on conflict (vendor_id) do update
        set version = published, rates_day = rates, rates_digest = excluded.rates_digest, form = written_form;
    delete from market_costs where vendor_id = listing;
    insert into market_costs (vendor_id, reference, price_id, services, countries, currency, cost_minor, estimated_minor,
        euro_minor)
      select listing, c.reference, c."priceId", c.services, c.countries, c.currency, c."costMinor",
        c."estimatedMinor", c."euroMinor"
      from jsonb_to_recordset(costs) as c (reference text, "priceId" text, services text[], countries text[],
        currency text, "costMinor" bigint, "estimatedMinor" bigint, "euroMinor" bigint);
  end $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.refresh_vendor_search(document jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  listing constant uuid := (document ->> 'vendorId')::uuid;
  usual constant text := document ->> 'week';
begin
  if not exists (
    select from vendors v where v.id = listing
      and v.published_version = (document ->> 'version')::integer
  ) then
    raise exception 'version % of vendor % is not the published one', document ->> 'version', listing;
  end if;
  if usual is not null then
    insert into search_weeks (week) select usual
    where not exists (select from search_weeks w where w.week = usual)
    on conflict (week) do nothing;
  end if;
  insert into vendor_search (
    vendor_id, version, slug, facets, numbers, points, week_id, month_costs, form, terms, founded_year, pilot_offered, claimed, verified,
    rating_thousandths, rating_count, name_key, lot, position
  )
  select listing, (document ->> 'version')::integer, document ->> 'slug', app.facet_ids(document -> 'facets'),
    app.integers_of(document -> 'numbers'), app.integers_of(document -> 'points'),
    (select w.id from search_weeks w where w.week = usual),
    app.integers_of(document -> 'monthCosts'), coalesce((document ->> 'form')::smallint, 1),
    (document ->> 'terms')::tsvector, (document ->> 'foundedYear')::smallint,
    (document ->> 'pilotOffered')::boolean, (document ->> 'claimed')::boolean,
    (document ->> 'verified')::boolean, r.mean_thousandths, coalesce(r.review_count, 0),
    document ->> 'nameKey', (document ->> 'lot')::integer,
    nextval('vendor_search_position')
  from (select) one left join vendor_ratings r on r.vendor_id = listing
  on conflict (vendor_id) do update set
    version = excluded.version, slug = excluded.slug, facets = excluded.facets, numbers = excluded.numbers,
    points = excluded.points, week_id = excluded.week_id, month_costs = excluded.month_costs,
    form = excluded.form, terms = excluded.terms,
    founded_year = excluded.founded_year, pilot_offered = excluded.pilot_offered, claimed = excluded.claimed,
    verified = excluded.verified, rating_thousandths = excluded.rating_thousandths,
    rating_count = excluded.rating_count, name_key = excluded.name_key, lot = excluded.lot,
    position = excluded.position;
  insert into vendor_search_cards (vendor_id, card) values (listing, document -> 'card')
  on conflict (vendor_id) do update set card = excluded.card;
  insert into vendor_search_words (word, trigrams)
  select w.word, w.trigrams from jsonb_to_recordset(document -> 'words') as w (word text, trigrams integer[])
  order by w.word
  on conflict (word) do nothing;
end
$function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.refuse(code text, reason text, message text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$ begin raise exception using errcode = 'RF001', hint = code, constraint = reason, message = message; end $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.report_vendor_error(report uuid, listing_slug text, part text, statement text, OUT vendor uuid, OUT vendor_name text)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  listing vendors;
begin
  select v.* into listing from vendor_slugs s join vendors m on m.id = s.vendor_id
    join vendors v on v.id = coalesce(m.merged_into, m.id)
    where s.slug = listing_slug and v.published_version is not null;
  if not found then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('reports of ' || listing.id, 0));
  if (select count(*) from moderation_cases c where c.vendor_id = listing.id and c.kind = 'REPORTED_ERROR'
      and c.state in ('OPEN', 'DECIDED')) >= 20 then
    perform app.refuse('RATE_LIMITED', 'TOO_MANY_REPORTS', 'Many reports about this listing wait for a moderator.');
  end if;
  insert into vendor_error_reports (id, vendor_id, published_version, part, statement)
  values (report, listing.id, listing.published_version, report_vendor_error.part, report_vendor_error.statement);
  vendor := listing.id;
  vendor_name := listing.name;
end $function$
; -- owner app_definer, execute: app_auth, app_definer

CREATE OR REPLACE FUNCTION app.request_threads_guard()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  side constant text := case app.current_organization_id() when old.organization_id then 'BUYER' else 'VENDOR' end;
  step constant text := old.state || ' ' || side || ' ' || new.state;
begin
  if current_user not in ('app_user', 'app_public', 'app_worker', 'app_auth') then
    return new;
  end if;
  if step <> all (array[
    'ASKED BUYER DECLINED', 'ASKED BUYER CLOSED',
    'ASKED VENDOR ANSWERED', 'ASKED VENDOR QUOTED', 'ASKED VENDOR DECLINED',
    'ANSWERED BUYER DECLINED', 'ANSWERED BUYER CLOSED',
    'ANSWERED VENDOR QUOTED', 'ANSWERED VENDOR DECLINED',
    'QUOTED BUYER ACCEPTED', 'QUOTED BUYER DECLINED', 'QUOTED BUYER CLOSED',
    'QUOTED VENDOR QUOTED', 'QUOTED VENDOR ANSWERED', 'QUOTED VENDOR DECLINED'])
  then
    perform app.refuse('INVALID_STATE', 'THREAD_NOT_IN_THIS_STATE',
      format('%s cannot take a request from %s to %s.', lower(side), old.state, new.state));
  end if;
  if new.state = 'ACCEPTED' and not exists (
    select from request_quotes q where q.thread_id = old.id and q.ended_at is null
      and clock_timestamp() < (q.valid_until + 1)::timestamp at time zone 'UTC' + interval '12 hours')
  then
    perform app.refuse('INVALID_STATE', 'QUOTE_EXPIRED', 'No quote stands that could be accepted.');
  end if;
  if side = 'VENDOR' and old.first_reply_at is null then
    new.first_reply_at := clock_timestamp();
  end if;
  if new.state in ('DECLINED', 'CLOSED') then
    new.closed_at := clock_timestamp();
    new.closed_by_side := side;
  end if;
  return new;
end $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.restore_publications(listing uuid, origin text, host text, versions jsonb, addresses text[], candidates text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare kept vendors; last jsonb; candidate text; present text; published integer := 0;
  begin
    select * into kept from vendors v where v.id = listing and v.organization_id = app.current_organization_id() for update;
    if not found then perform app.refuse('NOT_FOUND', '', 'There is no such listing.'); end if;
    select v into last from jsonb_array_elements(versions) v order by (v->>'version')::int desc limit 1;
    if kept.published_version is null then
      update vendors v set source = origin, name = coalesce(last->'profile'->>'name', v.name), site_host = host,
        published_version = (last->>'version')::int, published_at = (last->>'published_at')::timestamptz,
        version = v.version + 1 where v.id = listing;
      insert into vendor_versions (vendor_id, version, source, profile, published_at, declared_since)
        select listing, (v->>'version')::int, v->>'source', v->'profile', (v->>'published_at')::timestamptz,
          v->'declared_since' from jsonb_array_elements(versions) v;
      get diagnostics published = row_count;
    end if;
    insert into vendor_slugs (slug, vendor_id) select address, listing from unnest(addresses) address
      on conflict do nothing;
    if not exists (select from vendor_slugs s where s.slug = kept.slug and s.vendor_id = listing) then
      foreach candidate in array addresses || candidates loop
        insert into vendor_slugs (slug, vendor_id) values (candidate, listing) on conflict do nothing;
        select s.slug into present from vendor_slugs s where s.slug = candidate and s.vendor_id = listing;
        exit when found;
      end loop;
      update vendors v set slug = coalesce(present, v.slug) where v.id = listing;
    end if;
    return published;
  end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.review_parties(review uuid)
 RETURNS TABLE(client_organization_id uuid, vendor_organization_id uuid, vendor_name text, vendor_slug text, title text, overall smallint, rejection_ground text, decision_reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select r.organization_id, v.organization_id, v.name, v.slug, r.title, r.overall, r.rejection_ground, r.decision_reason
  from reviews r join vendors v on v.id = r.vendor_id where r.id = review $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.review_weight(verification text, published timestamp with time zone, day date)
 RETURNS double precision
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select power(2::float8, -greatest(0, extract(epoch from day::timestamp at time zone 'UTC' - published)::float8) / 31556952)
    * case verification when 'CONTRACT_SIGNED_HERE' then 1.0 when 'OUTSIDE_CONTRACT_CHECKED' then 0.8 else 0.5 end $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.rfp_facts(target uuid)
 RETURNS TABLE(title text, buyer_name text, state text, cancel_reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select title, buyer_name, state, cancel_reason from rfps
        where id = target and organization_id = app.current_organization_id() $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.rfp_outcome_letters(target uuid)
 RETURNS TABLE(organization_id uuid, outcome text, reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ select organization_id, outcome, reason from rfp_outcomes
        where rfp_id = target and buyer_organization_id = app.current_organization_id() $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.set_vendor_rating(listing uuid, mean numeric, reviews integer, weighted double precision DEFAULT NULL::double precision, weight double precision DEFAULT NULL::double precision, day date DEFAULT ((now() AT TIME ZONE 'UTC'::text))::date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  thousandths constant integer := case when reviews > 0 then round(mean * 1000) end;
  weighted_mean constant integer := case when reviews > 0 then floor(coalesce(weighted, mean::float8) * 1000 + 0.5) end;
  sum_of_weights constant integer := floor(coalesce(weight, greatest(reviews, 0)) * 1000 + 0.5);
begin
  if reviews > 0 then
    insert into vendor_ratings (vendor_id, mean_thousandths, review_count, weighted_thousandths, weight_thousandths, as_of)
    values (listing, thousandths, reviews, weighted_mean, sum_of_weights, day)
    on conflict (vendor_id) do update
      set mean_thousandths = excluded.mean_thousandths, review_count = excluded.review_count,
        weighted_thousandths = excluded.weighted_thousandths, weight_thousandths = excluded.weight_thousandths,
        as_of = excluded.as_of;
  else
    delete from vendor_ratings r where r.vendor_id = listing;
  end if;
  update vendor_search s set rating_thousandths = thousandths, rating_count = greatest(reviews, 0),
    rating_weighted = weighted_mean, rating_weight = sum_of_weights, position = nextval('vendor_search_position')
  where s.vendor_id = listing
    and (s.rating_thousandths, s.rating_count, s.rating_weighted, s.rating_weight)
      is distinct from (thousandths, greatest(reviews, 0), weighted_mean, sum_of_weights);
end $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.stamp_rfp_response()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.submitted_at := clock_timestamp(); return new; end $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.stem_words(words text[], scripts text[])
 RETURNS TABLE(word text, stem text)
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
  select w, case s
    when 'latin' then (ts_lexize('english_stem', w))[1]
    when 'cyrillic' then (ts_lexize('russian_stem', w))[1]
    when 'greek' then (ts_lexize('greek_stem', w))[1]
    else w end
  from unnest(words, scripts) as given (w, s)
$function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.stop_rfp_alerts(person uuid)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ with stopped as (update rfp_alerts set alerts = 'NONE' where user_id = person returning 1)
        select count(*)::integer from stopped $function$
; -- owner app_definer, execute: app_auth, app_definer

CREATE OR REPLACE FUNCTION app.stop_search_alerts(person uuid)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ with stopped as (update saved_search_readers set alerts = 'NONE' where user_id = person returning 1)
        select count(*)::integer from stopped $function$
; -- owner app_definer, execute: app_auth, app_definer

CREATE OR REPLACE FUNCTION app.take_rfp_invitations(most integer)
 RETURNS TABLE(invitation_id uuid, rfp_id uuid, title text, buyer_name text, deadline timestamp with time zone, deadline_time_zone text, vendor_organization_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$ update rfp_invitations i set notified_at = clock_timestamp() from rfps r, vendors v
        where r.id = i.rfp_id and v.id = i.vendor_id and v.organization_id is not null and i.notified_at is null
          and r.state = 'PUBLISHED' and r.deadline > clock_timestamp()
          and i.id in (select w.id from rfp_invitations w join rfps p on p.id = w.rfp_id
            join vendors o on o.id = w.vendor_id where w.notified_at is null and p.state = 'PUBLISHED'
              and o.organization_id is not null order by w.id limit most)
        returning i.id, r.id, r.title, r.buyer_name, r.deadline, r.deadline_time_zone, v.organization_id $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.updated_at := now(); return new; end $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.transfer_vendor(dispute_id uuid, OUT outcome text, OUT vendor uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare dispute vendor_disputes; listing vendors;
  begin
    select * into dispute from vendor_disputes where id = dispute_id and state = 'PENDING' for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := dispute.vendor_id;
    select * into listing from vendors where id = vendor for update;
    if listing.organization_id is distinct from dispute.keeper_organization_id then outcome := 'OVERTAKEN'; return; end if;
    if exists (select from vendors where organization_id = dispute.organization_id) then
      outcome := 'HAS_LISTING'; return;
    end if;
    update vendors set organization_id = dispute.organization_id, claimed_at = now(), version = version + 1
      where id = vendor;
    update vendor_drafts set organization_id = dispute.organization_id, version = version + 1,
      profile = app.with_own_files(profile, dispute.organization_id) where vendor_id = vendor;
    update vendor_disputes set state = 'ACCEPTED', closed_at = now(), version = version + 1 where id = dispute_id;
    insert into vendor_keepership (vendor_id, from_organization_id, to_organization_id, proof, subject_id)
      values (vendor, dispute.keeper_organization_id, dispute.organization_id, 'DISPUTE', dispute_id);
    outcome := 'TRANSFERRED';
  end $function$
; -- owner app_definer, execute: app_definer, app_worker

CREATE OR REPLACE FUNCTION app.try_vendor_claim_code(claim_id uuid, code bytea, OUT outcome text, OUT vendor uuid, OUT tries_left integer)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  declare claim vendor_claims;
  begin
    select * into claim from vendor_claims where id = claim_id and method = 'PHONE'
      and organization_id = app.current_organization_id() for update;
    if not found then outcome := 'UNKNOWN'; return; end if;
    vendor := claim.vendor_id;
    tries_left := 5 - claim.attempts;
    if claim.state in ('PENDING', 'CONFIRMED') and tries_left > 0 and claim.token_hash = code then
      outcome := app.give_vendor(claim);
      return;
    end if;
    if tries_left = 0 then outcome := 'EXHAUSTED'; return; end if;
    if claim.state <> 'PENDING' then outcome := 'CLOSED'; return; end if;
    if claim.expires_at <= clock_timestamp() then outcome := 'EXPIRED'; return; end if;
    tries_left := tries_left - 1;
    update vendor_claims set attempts = attempts + 1, state = case when tries_left = 0 then 'DECLINED' else state end,
      closed_at = case when tries_left = 0 then now() end where id = claim.id;
    outcome := case when tries_left = 0 then 'EXHAUSTED' else 'WRONG' end;
  end $function$
; -- owner app_definer, execute: app_definer, app_user

CREATE OR REPLACE FUNCTION app.version_never_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if tg_op = 'DELETE' and current_user = 'app_definer'
      and exists (select from vendors where id = old.vendor_id and removed_at is not null) then
      return old;
    end if;
    raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
  end $function$
; -- owner app_owner, execute: public

CREATE OR REPLACE FUNCTION app.viewer_belongs_to(organization uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  select exists (select from memberships where user_id = app.current_user_id() and organization_id = organization) $function$
; -- owner app_definer, execute: public

CREATE OR REPLACE FUNCTION app.with_own_files(profile jsonb, organization uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
  begin
    if not exists (select from files f where f.id = (profile->>'logoFileId')::uuid
      and f.organization_id = organization and f.purpose = 'LOGO') then
      profile := profile || '{"logoFileId": null}';
    end if;
    if profile#>>'{reporting,sampleFileId}' is not null and not exists (
      select from files f where f.id = (profile#>>'{reporting,sampleFileId}')::uuid
        and f.organization_id = organization and f.purpose = 'SAMPLE_REPORT') then
      profile := jsonb_set(profile, '{reporting,sampleFileId}', 'null');
      -- A part of which nothing is said is not there.
      if jsonb_strip_nulls(profile->'reporting') = '{}' then profile := profile || '{"reporting": null}'; end if;
    end if;
    return profile;
  end $function$
; -- owner app_definer, execute: app_definer

CREATE OR REPLACE FUNCTION app.withdraw_cases(subject uuid, decisions uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
declare
  waiting record;
  done integer := 0;
begin
  for waiting in select c.id, c.state from moderation_cases c
    where c.subject_id = subject and c.state in ('OPEN', 'DECIDED')
      and (session_user <> 'app_user' or c.organization_id is null or c.organization_id = app.current_organization_id())
    order by c.id limit cardinality(decisions) for update
  loop
    done := done + 1;
    insert into moderation_decisions (id, case_id, action, from_state, to_state, user_id)
    values (decisions[done], waiting.id, 'WITHDRAW', waiting.state, 'WITHDRAWN', app.current_user_id());
    update moderation_cases c set state = 'WITHDRAWN', decision_id = null, effective_at = null, closed_at = now(),
      version = c.version + 1 where c.id = waiting.id;
  end loop;
  return done;
end $function$
; -- owner app_definer, execute: app_auth, app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.withdraw_market_costs(listing uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
    delete from market_listings m where m.vendor_id = listing
      and not exists (select from vendors v where v.id = listing and v.published_version is not null)
  $function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

CREATE OR REPLACE FUNCTION app.withdraw_vendor_search(listing uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app'
AS $function$
begin
  if exists (select from vendors v where v.id = listing and v.published_version is not null) then
    raise exception 'vendor % is still published', listing;
  end if;
  delete from vendor_search where vendor_id = listing;
end
$function$
; -- owner app_definer, execute: app_definer, app_user, app_worker

-- triggers

CREATE TRIGGER touch BEFORE UPDATE ON public.access_requests FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON public.dossier_downloads FOR EACH ROW EXECUTE FUNCTION app.never_changes();

CREATE TRIGGER touch BEFORE UPDATE ON public.dossier_grants FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER touch BEFORE UPDATE ON public.dossier_items FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER engagements_guard BEFORE UPDATE ON public.engagements FOR EACH ROW EXECUTE FUNCTION app.engagements_guard();

CREATE TRIGGER keep_an_owner AFTER DELETE OR UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION app.keep_an_owner();

CREATE TRIGGER touch BEFORE UPDATE ON public.moderation_cases FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON public.moderation_decisions FOR EACH ROW EXECUTE FUNCTION app.never_changes();

CREATE TRIGGER touch BEFORE UPDATE ON public.organizations FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON public.reference_views FOR EACH ROW EXECUTE FUNCTION app.never_changes();

CREATE TRIGGER guard BEFORE UPDATE OF state ON public.request_threads FOR EACH ROW EXECUTE FUNCTION app.request_threads_guard();

CREATE TRIGGER touch BEFORE UPDATE ON public.request_threads FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER publish AFTER UPDATE OF state ON public.reviews FOR EACH ROW WHEN (((old.state = 'PENDING'::text) AND (new.state = 'PUBLISHED'::text))) EXECUTE FUNCTION app.publish_review();

CREATE TRIGGER guard_rfp_brief BEFORE INSERT OR DELETE OR UPDATE ON public.rfp_lots FOR EACH ROW EXECUTE FUNCTION app.guard_rfp_brief();

CREATE TRIGGER guard_rfp_brief BEFORE INSERT OR DELETE OR UPDATE ON public.rfp_requirements FOR EACH ROW EXECUTE FUNCTION app.guard_rfp_brief();

CREATE TRIGGER guard_rfp_response BEFORE INSERT OR DELETE OR UPDATE ON public.rfp_response_answers FOR EACH ROW EXECUTE FUNCTION app.guard_rfp_response();

CREATE TRIGGER guard_rfp_response BEFORE INSERT OR DELETE OR UPDATE ON public.rfp_response_prices FOR EACH ROW EXECUTE FUNCTION app.guard_rfp_response();

CREATE TRIGGER guard_rfp_response BEFORE INSERT OR DELETE OR UPDATE ON public.rfp_responses FOR EACH ROW EXECUTE FUNCTION app.guard_rfp_response();

CREATE TRIGGER stamp_rfp_response BEFORE INSERT OR UPDATE ON public.rfp_responses FOR EACH ROW EXECUTE FUNCTION app.stamp_rfp_response();

CREATE TRIGGER touch BEFORE UPDATE ON public.rfp_responses FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER touch BEFORE UPDATE ON public.rfps FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER touch BEFORE UPDATE ON public.shortlists FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER touch BEFORE UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER touch BEFORE UPDATE ON public.vendor_calls FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER touch BEFORE UPDATE ON public.vendor_disputes FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER touch BEFORE UPDATE ON public.vendor_drafts FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER touch BEFORE UPDATE ON public.vendor_evidence FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON public.vendor_keepership FOR EACH ROW EXECUTE FUNCTION app.never_changes();

CREATE TRIGGER touch BEFORE UPDATE ON public.vendor_references FOR EACH ROW EXECUTE FUNCTION app.touch();

CREATE TRIGGER bring_weighted_rating BEFORE INSERT ON public.vendor_search FOR EACH ROW EXECUTE FUNCTION app.bring_weighted_rating();

CREATE TRIGGER known_reply_time BEFORE INSERT ON public.vendor_search FOR EACH ROW EXECUTE FUNCTION app.known_reply_time();

CREATE TRIGGER note_change AFTER INSERT OR DELETE OR UPDATE ON public.vendor_search FOR EACH ROW EXECUTE FUNCTION app.note_search_change();

CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON public.vendor_versions FOR EACH ROW EXECUTE FUNCTION app.version_never_changes();

CREATE TRIGGER merged_stays_merged BEFORE UPDATE ON public.vendors FOR EACH ROW WHEN ((old.merged_into IS NOT NULL)) EXECUTE FUNCTION app.merged_stays_merged();

CREATE TRIGGER touch BEFORE UPDATE ON public.vendors FOR EACH ROW EXECUTE FUNCTION app.touch();
