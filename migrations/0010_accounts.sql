-- Accounts that can be trusted: a code beside the link, devices that can be ended, a change of address that both addresses hear of.

-- Which browser, in words; when it last showed that it is them; when it was last used, to the hour.
alter table platform.session
  add column device       text not null default '' check (length(device) <= 60),
  add column confirmed_at timestamptz,
  add column used_at      timestamptz;
update platform.session set confirmed_at = started_at, used_at = started_at;
alter table platform.session alter column confirmed_at set not null, alter column used_at set not null;

-- People without email take part too: staff help them, or they use receipts.
alter table people.person alter column email drop not null;
-- An erased person keeps an id, so that what others read about what happened stays true, and nothing else.
alter table people.person add column erased_at timestamptz;
alter table people.person drop constraint person_name_check;
alter table people.person add constraint person_name_check check (length(name) <= 120 and (name = '') = (erased_at is not null));
alter table people.person add constraint person_erased_check
  check (erased_at is null or (email is null and phone = '' and position = '' and deactivated_at is not null));
create index person_of_kind on people.person (organisation_id, kind, name) where deactivated_at is null;

-- What the link or the code is for: to sign in, to show again that it is them, or to prove a new address (`new_email`).
-- The code is worked out from the id and the installation's secret; it works only in the browser that asked, five tries long.
alter table people.sign_in_link
  add column purpose   text not null default 'sign-in' check (purpose in ('sign-in', 'confirm', 'new-email')),
  add column tries     integer not null default 0,
  add column new_email text check (length(new_email) between 3 and 200 and new_email = lower(new_email)),
  add constraint sign_in_link_purpose_email check ((purpose = 'new-email') = (new_email is not null));

-- Somebody who asks to join: a person only once their address is proved. Forgotten after a day.
create table people.joining (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  name            text not null check (length(name) between 1 and 120),
  email           text not null check (length(email) between 3 and 200 and email = lower(email)),
  token_hash      bytea not null unique,
  asked_at        timestamptz not null,
  expires_at      timestamptz not null,
  tries           integer not null default 0,
  used_at         timestamptz
);
create index joining_of_address on people.joining (organisation_id, email, asked_at desc);
call platform.guard('people.joining');

-- The organisation's own sign-in (OpenID Connect). One for each organisation. The secret is written here and never shown.
create table people.sign_in_provider (
  organisation_id uuid primary key default platform.current_organisation() references organisations.organisation,
  name            text not null check (length(name) between 2 and 80),
  issuer          text not null check (issuer ~ '^https?://' and length(issuer) <= 300),
  client_id       text not null check (length(client_id) between 1 and 200),
  client_secret   text not null check (length(client_secret) between 1 and 500),
  -- Only addresses of these domains are taken from the provider; none given takes any.
  domains         text[] not null default '{}',
  -- Staff may then sign in this way only.
  required        boolean not null default false,
  changed_by      uuid references people.person,
  changed_at      timestamptz not null
);
call platform.guard('people.sign_in_provider');

-- Who a person is at the provider. The first sign-in ties it to the invited address; from then on the subject counts, and not the address.
create table people.provider_identity (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  issuer          text not null check (length(issuer) <= 300),
  subject         text not null check (length(subject) between 1 and 255),
  tied_at         timestamptz not null,
  unique (organisation_id, issuer, subject)
);
create index provider_identity_of_person on people.provider_identity (person_id);
call platform.guard('people.provider_identity');

-- A key that a person keeps on their device or in their pocket (WebAuthn).
create table people.passkey (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  name            text not null check (length(name) between 1 and 80),
  credential_id   text not null check (length(credential_id) <= 1400),
  public_key      bytea not null,
  counter         bigint not null default 0,
  transports      text[] not null default '{}',
  added_at        timestamptz not null,
  used_at         timestamptz,
  unique (organisation_id, credential_id)
);
create index passkey_of_person on people.passkey (person_id);
call platform.guard('people.passkey');

-- A question (challenge) that a passkey has answered: each answer counts once, also when it is sent twice at the same moment. Forgotten after a day.
create table people.used_challenge (
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  hash            bytea not null check (length(hash) = 32),
  used_at         timestamptz not null,
  primary key (organisation_id, hash)
);
call platform.guard('people.used_challenge');

-- Whether staff show a passkey after the emailed code. None yet means that they need not.
create table people.sign_in_rule (
  organisation_id  uuid primary key default platform.current_organisation() references organisations.organisation,
  passkey_required boolean not null default false,
  changed_by       uuid references people.person,
  changed_at       timestamptz not null
);
call platform.guard('people.sign_in_rule');

-- What an organisation decides about how it works, each with the usual value until it does. Words are shown to the public.
create table organisations.settings (
  organisation_id      uuid primary key default platform.current_organisation() references organisations.organisation,
  -- Warn when somebody has heard nothing for so many days (R15), and ask nobody more often than this in twelve months.
  contact_gap_days     integer not null default 90 check (contact_gap_days between 7 and 730),
  asks_per_year          integer not null default 6 check (asks_per_year between 1 and 52),
  -- Who must hear of harm at once, and what every form that takes free text says about it (R62).
  safeguarding_name    text not null default '' check (length(safeguarding_name) <= 120),
  safeguarding_email   text not null default '' check (length(safeguarding_email) <= 200),
  safeguarding_phone   text not null default '' check (length(safeguarding_phone) <= 40),
  at_risk              text not null default '' check (length(at_risk) <= 2000),
  -- For the privacy notice.
  protection_officer   text not null default '' check (length(protection_officer) <= 200),
  protection_contact   text not null default '' check (length(protection_contact) <= 500),
  lawful_basis         text not null default '' check (length(lawful_basis) <= 4000),
  privacy_extra        text not null default '' check (length(privacy_extra) <= 4000),
  -- For the accessibility statement.
  -- The day on which the statement was last written; the day on which the site was last tested here.
  accessibility_prepared date,
  accessibility_tested date,
  accessibility_gaps   text not null default '' check (length(accessibility_gaps) <= 4000),
  accessibility_contact text not null default '' check (length(accessibility_contact) <= 500),
  changed_by           uuid,
  changed_at           timestamptz
);
call platform.guard('organisations.settings');

-- How long a class of records is kept before a person looks at it again (R61). Nothing is deleted by a date alone.
create table organisations.retention (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  record_class    text not null check (length(record_class) between 3 and 80),
  months          integer not null check (months between 1 and 1200),
  citation        text not null default '' check (length(citation) <= 500),
  changed_by      uuid,
  changed_at      timestamptz not null,
  unique (organisation_id, record_class)
);
call platform.guard('organisations.retention');

-- The audit log is read by type and by person as well as by time.
create index event_of_type on platform.event (organisation_id, type, at desc);
create index event_of_actor on platform.event (organisation_id, actor, at desc);
