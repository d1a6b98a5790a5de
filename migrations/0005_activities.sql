-- Asking: a survey, its questions in the version that people saw, and each response exactly once.
create schema activities;

create table activities.survey (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  slug            text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title           text not null check (length(title) between 3 and 120),
  why             text not null default '' check (length(why) <= 2000),
  privacy         text not null default '' check (length(privacy) <= 4000),
  at_risk         text not null default '' check (length(at_risk) <= 2000),
  opens_at        timestamptz,
  closes_at       timestamptz,
  made_by         uuid not null references people.person,
  made_at         timestamptz not null,
  published_at    timestamptz,
  version         integer not null default 1,
  unique (organisation_id, slug),
  check (opens_at is null or closes_at is null or opens_at < closes_at)
);
create index survey_of_project on activities.survey (project_id, made_at);
call platform.guard('activities.survey');

create table activities.question (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  survey_id       uuid not null references activities.survey,
  position        integer not null,
  removed_at      timestamptz
);
create index question_of_survey on activities.question (survey_id, position);
call platform.guard('activities.question');

-- What was asked, word for word. Once people may have seen a version it is never changed: an edit replaces it with the next one.
create table activities.question_version (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  question_id     uuid not null references activities.question,
  version         integer not null,
  kind            text not null check (kind in ('short-text', 'long-text', 'one-choice', 'several-choices', 'scale', 'number', 'date')),
  wording         text not null check (length(wording) between 3 and 500),
  help            text not null default '' check (length(help) <= 1000),
  required        boolean not null default false,
  may_quote       boolean not null default false,
  options         text[] not null default '{}',
  lowest          integer,
  highest         integer,
  lowest_label    text not null default '' check (length(lowest_label) <= 100),
  highest_label   text not null default '' check (length(highest_label) <= 100),
  made_at         timestamptz not null,
  replaced_at     timestamptz,
  unique (question_id, version),
  check (not may_quote or kind in ('short-text', 'long-text')),
  check (lowest is null or highest is null or lowest < highest),
  check (kind not in ('one-choice', 'several-choices') or cardinality(options) between 2 and 50),
  check (kind <> 'scale' or (lowest is not null and highest is not null and lowest < highest and highest - lowest <= 10))
);
create unique index question_version_current on activities.question_version (question_id) where replaced_at is null;
call platform.guard('activities.question_version', 'select, insert, update');

-- A response being written: kept at every step, come back to with a code. The hash of the browser's secret names it.
-- For what staff type from paper or phone it only marks the form as used, with a hash of what was typed.
create table activities.draft (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  survey_id       uuid not null references activities.survey,
  token_hash      bytea unique,
  typed_hash      bytea,
  return_hash     bytea unique,
  route           text not null default 'web' check (route in ('web', 'paper', 'phone')),
  rehearsal       boolean not null default false,
  typed_by        uuid references people.person,
  answers         jsonb not null default '{}',
  started_at      timestamptz not null,
  touched_at      timestamptz not null,
  check ((token_hash is null) = (typed_hash is not null)),
  check (route = 'web' or typed_by is not null)
);
create index draft_untouched on activities.draft (touched_at);
call platform.guard('activities.draft');

create table activities.response (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  survey_id       uuid not null references activities.survey,
  draft_id        uuid not null unique,
  receipt_id      uuid not null references contributions.receipt,
  route           text not null check (route in ('web', 'paper', 'phone')),
  typed_by        uuid references people.person,
  rehearsal       boolean not null default false,
  submitted_at    timestamptz not null,
  check (route = 'web' or typed_by is not null)
);
create index response_of_survey on activities.response (survey_id, submitted_at desc);
call platform.guard('activities.response');

-- Which version of each question a response answers. Free text is a contribution, with its place in the loop: of it there is only that it was given.
create table activities.answered (
  response_id         uuid not null references activities.response,
  organisation_id     uuid not null default platform.current_organisation() references organisations.organisation,
  question_version_id uuid not null references activities.question_version,
  chosen              text[] not null default '{}',
  number              numeric,
  day                 date,
  primary key (response_id, question_version_id)
);
create index answered_version on activities.answered (question_version_id);
call platform.guard('activities.answered', 'select, insert, delete');

-- The words that a response points to stay as they were.
create function activities.version_stands() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'replaced_at') <> (to_jsonb(old) - 'replaced_at') and exists (select 1 from activities.answered a where a.question_version_id = old.id) then
    raise exception using errcode = 'check_violation', constraint = 'answered_version_stands', message = 'a question that was answered keeps its words';
  end if;
  return new;
end $$;
create trigger version_stands before update on activities.question_version for each row execute function activities.version_stands();
