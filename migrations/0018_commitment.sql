-- What an organisation commits itself to, which of those who decide came to meet the public, and whom it most needs to hear from (R20, R16, R46).

-- Words of the statement of commitment, in five parts. Each saving is a row, so that nothing that was agreed can change under it.
create table organisations.commitment_draft (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  principles      text not null check (length(principles) between 1 and 4000),
  expectations    text not null check (length(expectations) between 1 and 4000),
  support         text not null check (length(support) between 1 and 4000),
  answering       text not null check (length(answering) between 1 and 4000),
  accountability  text not null check (length(accountability) between 1 and 4000),
  written_by      uuid not null,
  written_at      timestamptz not null,
  unique (id, organisation_id)
);
create index commitment_draft_newest on organisations.commitment_draft (organisation_id, written_at desc, id desc);
call platform.guard('organisations.commitment_draft', 'select, insert');

-- A version is words that a board agreed. The same words, agreed again at a review, are another version.
create table organisations.commitment_version (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  number          integer not null check (number >= 1),
  draft_id        uuid not null,
  agreed_on       date not null,
  agreed_by       text not null check (length(agreed_by) between 3 and 200),
  review_on       date not null check (review_on > agreed_on),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  foreign key (draft_id, organisation_id) references organisations.commitment_draft (id, organisation_id),
  unique (organisation_id, number),
  unique (draft_id, agreed_on),
  constraint commitment_agreed check (agreed_on <= (recorded_at at time zone 'Europe/London')::date)
);
call platform.guard('organisations.commitment_version', 'select, insert');

-- The statement that was valid when a project was made. Older projects, and those made before any was agreed, cite none.
alter table projects.project add column commitment_version_id uuid references organisations.commitment_version;

create view projects.public_commitment with (security_invoker = true) as
select p.id as project_id, v.id as version_id, v.number, v.agreed_on
from projects.project p
join projects.opening o on o.project_id = p.id
join organisations.commitment_version v on v.id = p.commitment_version_id;
grant select on projects.public_commitment to heard_app;

-- A group that the organisation most needs to hear from. The row is what projects can point at; what is said of it is dated.
create table organisations.plus_group (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  made_by         uuid not null,
  made_at         timestamptz not null,
  unique (id, organisation_id)
);
call platform.guard('organisations.plus_group', 'select, insert');

create table organisations.plus_group_dated (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  plus_group_id   uuid not null,
  how             text not null check (how in ('agreed', 'reviewed', 'ended')),
  -- The first day on which it is so.
  valid_from      date not null,
  name            text not null check (length(name) between 3 and 120),
  -- Who they are, and why here.
  about           text not null check (length(about) between 3 and 2000),
  -- A role, and not a person's name: it outlasts whoever holds it.
  owner           text not null check (length(owner) between 3 and 120),
  reason          text not null default '' check (length(reason) <= 500),
  written_by      uuid not null,
  written_at      timestamptz not null,
  foreign key (plus_group_id, organisation_id) references organisations.plus_group (id, organisation_id),
  constraint plus_group_begun check (valid_from <= (written_at at time zone 'Europe/London')::date),
  constraint plus_group_end_has_a_reason check (how <> 'ended' or length(reason) >= 3)
);
create index plus_group_dated_newest on organisations.plus_group_dated (plus_group_id, valid_from desc, written_at desc);
create unique index plus_group_ends_once on organisations.plus_group_dated (plus_group_id) where how = 'ended';
call platform.guard('organisations.plus_group_dated', 'select, insert');

-- How long a statement may stand before a review is the organisation's to choose: null until it has. Three to four meetings is the usual aim.
alter table organisations.settings
  add column commitment_review_months integer check (commitment_review_months between 1 and 120),
  add column meetings_least smallint not null default 3 check (meetings_least between 0 and 52),
  add column meetings_most smallint not null default 4 check (meetings_most between 1 and 52),
  add column names_decision_makers boolean not null default false,
  add constraint settings_meetings check (meetings_least <= meetings_most);

-- When those who decide met the public. Rows are only added: a correction supersedes one, once, and leaves it to be seen.
create table projects.meeting (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid references projects.project,
  held_on         date not null,
  words           text not null check (length(words) between 3 and 300),
  -- Public contributors who were there.
  contributors    integer not null check (contributors between 1 and 100000),
  supersedes      uuid unique,
  -- It was recorded by mistake, and counts no longer.
  taken_out       boolean not null default false,
  correction      text not null default '' check (length(correction) <= 500),
  recorded_by     uuid not null references people.person,
  recorded_at     timestamptz not null,
  unique (id, organisation_id),
  foreign key (supersedes, organisation_id) references projects.meeting (id, organisation_id),
  constraint meeting_held check (held_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint meeting_corrected check ((supersedes is not null) = (length(correction) >= 3)),
  check (not taken_out or supersedes is not null)
);
create index meeting_held_on on projects.meeting (organisation_id, held_on desc);
call platform.guard('projects.meeting', 'select, insert');

-- Who of those who decide was there.
create table projects.attendance (
  meeting_id      uuid not null,
  person_id       uuid not null references people.person,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  primary key (meeting_id, person_id),
  foreign key (meeting_id, organisation_id) references projects.meeting (id, organisation_id)
);
create index attendance_of_person on projects.attendance (person_id);
call platform.guard('projects.attendance', 'select, insert');

-- What the public may know of it: which day, and who only where the organisation has said that it names them.
create view projects.public_attendance with (security_invoker = true) as
select m.id as meeting_id, m.held_on, case when s.names_decision_makers then p.name else '' end as shown_name
from projects.meeting m
join projects.attendance a on a.meeting_id = m.id
join people.person p on p.id = a.person_id
left join organisations.settings s on s.organisation_id = m.organisation_id
where not m.taken_out and not exists (select from projects.meeting later where later.supersedes = m.id);
grant select on projects.public_attendance to heard_app;
