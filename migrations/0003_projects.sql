-- One piece of involvement: why, who, how, and the promise to answer. A project opens only when these are said (R5, R6, R7).
create schema projects;

create table projects.project (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  slug            text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title           text not null check (length(title) between 3 and 120),
  summary         text not null default '' check (length(summary) <= 500),
  purpose         text not null default '' check (length(purpose) <= 2000),
  decision        text not null default '' check (length(decision) <= 500),
  can_change      text not null default '' check (length(can_change) <= 2000),
  cannot_change   text not null default '' check (length(cannot_change) <= 2000),
  already_decided text not null default '' check (length(already_decided) <= 2000),
  decided_by      text not null default '' check (length(decided_by) <= 200),
  decided_on      date,
  contact_name    text not null default '' check (length(contact_name) <= 120),
  contact_phone   text not null default '' check (length(contact_phone) <= 40),
  contact_email   text not null default '' check (length(contact_email) <= 200),
  version         integer not null default 1,
  made_by         uuid not null references people.person,
  made_at         timestamptz not null,
  unique (organisation_id, slug)
);
call platform.guard('projects.project');

-- Who is asked. "Everyone" is nobody in particular, so it is refused (R6).
create table projects.audience (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  name            text not null check (length(name) between 3 and 200),
  why             text not null default '' check (length(why) <= 1000),
  added_at        timestamptz not null
);
create index audience_of_project on projects.audience (project_id, added_at);
call platform.guard('projects.audience');

-- The date by which everyone hears back. Moving it is a new row with a reason; the first one is never rewritten.
create table projects.promise (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  due_on          date not null,
  reason          text not null default '' check (length(reason) <= 1000),
  made_by         uuid not null references people.person,
  made_at         timestamptz not null
);
create index promise_of_project on projects.promise (project_id, made_at);
call platform.guard('projects.promise', 'select, insert');

create table projects.opening (
  project_id      uuid primary key references projects.project,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  opened_by       uuid not null references people.person,
  opened_at       timestamptz not null
);
call platform.guard('projects.opening', 'select, insert');

create table projects.closure (
  project_id      uuid primary key references projects.project,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  closed_by       uuid not null references people.person,
  closed_at       timestamptz not null
);
call platform.guard('projects.closure', 'select, insert, delete');
