-- A person's rights over what is kept about them, and harm that somebody speaks of.

-- Words that were erased with their person. They count where they were counted, so that published figures stay true; the words are gone.
alter table contributions.contribution add column erased_at timestamptz;
alter table contributions.contribution drop constraint contribution_check, drop constraint contribution_check1;
alter table contributions.contribution
  add constraint contribution_emptied check (words <> '' or withdrawn_at is not null or erased_at is not null),
  add constraint contribution_withdrawn check (withdrawn_at is null or (words = '' and public_words is null)),
  add constraint contribution_erased check (erased_at is null or (quote_name = '' and quote_as in ('anonymous', 'not-public')));
alter table contributions.receipt add column erased_at timestamptz;
alter table contributions.receipt add constraint receipt_erased
  check (erased_at is null or (channel = 'none' and contact_name = '' and contact_email = '' and contact_phone = '' and contact_address = ''));

-- A contribution that cannot wait: somebody is or may come to harm. Who flagged it, who was told, and how it ended.
create table contributions.urgent_flag (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  contribution_id uuid not null references contributions.contribution,
  reason          text not null check (length(reason) between 3 and 1000),
  flagged_by      uuid not null references people.person,
  flagged_at      timestamptz not null,
  resolved_by     uuid references people.person,
  resolved_at     timestamptz,
  resolution      text check (length(resolution) between 3 and 2000),
  check ((resolved_at is null) = (resolved_by is null) and (resolved_at is null) = (resolution is null))
);
create unique index urgent_flag_open on contributions.urgent_flag (contribution_id) where resolved_at is null;
create index urgent_flag_of_organisation on contributions.urgent_flag (organisation_id, flagged_at) where resolved_at is null;
call platform.guard('contributions.urgent_flag');

-- What cannot wait, for the lists of those who make sense of what was said: nothing of why.
create view insights.urgent with (security_invoker = true) as
select f.contribution_id, f.project_id, f.flagged_at from contributions.urgent_flag f where f.resolved_at is null;
grant select on insights.urgent to heard_app;

-- Who a receipt is of, as far as its holder has proved it: an address that nobody confirmed may be a stranger's.
create view insights.proved_address with (security_invoker = true) as
select r.id as receipt_id, r.contact_email as email from contributions.receipt r
where r.confirmed_at is not null and r.contact_email <> '' and not r.rehearsal;
grant select on insights.proved_address to heard_app;

-- Leaving and erasing. What was asked for and done, with no personal value in it: the tombstone.
create table people.erasure (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  words           text not null check (words in ('keep-without-name', 'erase')),
  asked_by        uuid references people.person,
  asked_at        timestamptz not null,
  erased_at       timestamptz
);
create index erasure_of_person on people.erasure (person_id);
call platform.guard('people.erasure');

-- What was looked at again when its time had come, and why it stays (R61).
create table organisations.retention_review (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  record_class    text not null check (length(record_class) between 3 and 80),
  record_id       uuid not null,
  kept_until      date not null,
  reason          text not null check (length(reason) between 3 and 500),
  reviewed_by     uuid not null,
  reviewed_at     timestamptz not null
);
create index retention_review_of_record on organisations.retention_review (record_class, record_id, reviewed_at desc);
call platform.guard('organisations.retention_review', 'select, insert');

-- A message to somebody who was erased, or about them: its address and words are blank. By this its file in an outbox folder is found.
alter table platform.message add column erased_at timestamptz;
create index message_erased on platform.message (organisation_id, erased_at) where erased_at is not null;

-- What staff wrote about one person is blanked with them: these columns only, of records that are otherwise only added to.
grant update (reason) on contributions.redaction, insights.attempt, insights.out_of_reach to heard_app;
grant update (place, partner) on contributions.note to heard_app;
