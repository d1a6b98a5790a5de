-- Two people sign a plan before it opens: a lead who did not write it, and a member of the public. What they signed is kept word for word.
alter table people.role_grant drop constraint role_grant_role_check, drop constraint role_grant_check;
alter table people.role_grant
  add constraint role_grant_role_check check (role in ('administrator', 'lead', 'decision-maker', 'co-lead', 'reviewer')),
  add constraint role_grant_check check ((role in ('co-lead', 'reviewer')) = (project_id is not null));

-- The plan as it read when it was put forward: sections with rows of a name and a text.
create table projects.plan_version (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  number          integer not null check (number > 0),
  document        jsonb not null check (jsonb_typeof(document) = 'array' and length(document::text) <= 200000),
  note            text not null check (length(note) <= 1000),
  made_by         uuid not null references people.person,
  made_at         timestamptz not null,
  unique (project_id, number)
);
call platform.guard('projects.plan_version', 'select, insert');

-- Everybody who changed the plan since the version before, and whoever put this one forward.
create table projects.plan_author (
  version_id      uuid not null references projects.plan_version,
  person_id       uuid not null references people.person,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  primary key (version_id, person_id)
);
call platform.guard('projects.plan_author', 'select, insert');

create table projects.plan_verdict (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  version_id      uuid not null references projects.plan_version,
  part            text not null check (part in ('lead', 'public')),
  verdict         text not null check (verdict in ('signed', 'changes-wanted')),
  remark          text not null check (length(remark) <= 2000),
  said_by         uuid not null references people.person,
  said_at         timestamptz not null,
  check (verdict = 'signed' or length(remark) >= 3)
);
create unique index plan_signed_once on projects.plan_verdict (version_id, part) where verdict = 'signed';
call platform.guard('projects.plan_verdict', 'select, insert');

-- Nobody signs what they wrote, and nobody signs twice.
create function projects.two_signers() returns trigger language plpgsql as $$
begin
  if new.verdict = 'signed' and (
    exists (select from projects.plan_author a where a.version_id = new.version_id and a.person_id = new.said_by)
    or exists (select from projects.plan_verdict v where v.version_id = new.version_id and v.said_by = new.said_by and v.verdict = 'signed')
  ) then
    raise exception 'who signs a plan neither wrote it nor signed it already' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger two_signers before insert on projects.plan_verdict for each row execute function projects.two_signers();

-- A project that opened although something was not done, with the reason. Staff read it; nobody can take it back.
create table projects.opened_despite (
  project_id      uuid primary key references projects.project,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  warnings        text[] not null check (cardinality(warnings) between 1 and 20),
  because         text not null check (length(because) between 3 and 1000),
  said_by         uuid not null references people.person,
  said_at         timestamptz not null
);
call platform.guard('projects.opened_despite', 'select, insert');

-- A plan that others may begin from. Ended: no longer offered.
create table projects.template (
  project_id      uuid primary key references projects.project,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  name            text not null check (length(name) between 3 and 120),
  about           text not null check (length(about) <= 500),
  marked_by       uuid not null references people.person,
  marked_at       timestamptz not null
);
call platform.guard('projects.template', 'select, insert, update, delete');
alter table projects.project add column copied_from uuid references projects.project;
