-- The tenant and its people. A person belongs to one organisation; what they may do is a grant with a who and a when.
create schema organisations;

create table organisations.organisation (
  id      uuid primary key,
  name    text not null check (length(name) between 2 and 120),
  phone   text not null default '' check (length(phone) <= 40),
  email   text not null default '' check (length(email) <= 200),
  address text not null default '' check (length(address) <= 500),
  about   text not null default '' check (length(about) <= 2000),
  made_at timestamptz not null
);
alter table organisations.organisation enable row level security;
create policy of_organisation on organisations.organisation using (id = (select platform.current_organisation()));
grant usage on schema organisations to heard_app;
grant select, update on organisations.organisation to heard_app;

-- The host name names the organisation. Links are built from here, never from what a request says of itself.
create table organisations.host (
  host            text primary key check (host = lower(host) and length(host) between 1 and 253),
  organisation_id uuid not null references organisations.organisation,
  base_url        text not null check (base_url ~ '^https?://[^/]+$')
);

create schema people;

create table people.person (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  kind            text not null check (kind in ('staff', 'contributor')),
  name            text not null check (length(name) between 1 and 120),
  email           text not null check (length(email) between 3 and 200 and email = lower(email)),
  phone           text not null default '' check (length(phone) <= 40),
  position        text not null default '' check (length(position) <= 120),
  added_at        timestamptz not null,
  deactivated_at  timestamptz,
  unique (organisation_id, email)
);
call platform.guard('people.person');

create table people.role_grant (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  role            text not null check (role in ('administrator', 'lead', 'decision-maker', 'co-lead')),
  project_id      uuid,
  granted_by      uuid,
  granted_at      timestamptz not null,
  ended_at        timestamptz,
  check ((role = 'co-lead') = (project_id is not null))
);
create unique index role_grant_held on people.role_grant (person_id, role, project_id) nulls not distinct where ended_at is null;
call platform.guard('people.role_grant');

-- A single-use link to sign in: only the hash of its secret is kept; used or expired links stay for a day, to be told apart.
create table people.sign_in_link (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  token_hash      bytea not null unique,
  asked_at        timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz
);
create index sign_in_link_of_person on people.sign_in_link (person_id, asked_at desc);
call platform.guard('people.sign_in_link');
