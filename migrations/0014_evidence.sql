-- Evidence decides what a project may be called: dated records of what was done with people, and the level that the plan claims.
alter table projects.project add column claimed_level text
  check (claimed_level in ('inform', 'consult', 'engage', 'co-design', 'co-produce'));

-- `happened_on` is what somebody says; `recorded_at` is the clock. `on_record_at` is since when the record has said what counts: a
-- correction of the words alone keeps it, any other begins anew. Rows are only added; a correction supersedes one, once.
create table projects.evidence (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  kind            text not null check (kind in ('activity', 'decision-role', 'co-author', 'support', 'budget')),
  happened_on     date not null,
  words           text not null check (length(words) between 3 and 1000),
  depth           text check (depth in ('asked', 'talked', 'designed')),
  contributors    integer check (contributors between 1 and 100000),
  pence           bigint check (pence between 0 and 100000000000),
  supersedes      uuid unique,
  -- It was recorded by mistake, and counts no longer.
  taken_out       boolean not null default false,
  correction      text not null default '' check (length(correction) <= 500),
  recorded_by     uuid not null references people.person,
  recorded_at     timestamptz not null,
  on_record_at    timestamptz not null,
  unique (id, project_id, kind),
  foreign key (supersedes, project_id, kind) references projects.evidence (id, project_id, kind),
  constraint evidence_happened check (happened_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint evidence_on_record check (on_record_at = recorded_at or (supersedes is not null and on_record_at < recorded_at)),
  constraint evidence_corrected check ((supersedes is not null) = (length(correction) >= 3)),
  check (not taken_out or supersedes is not null),
  check ((kind = 'activity') = (depth is not null)),
  check ((kind = 'activity') = (contributors is not null)),
  check ((kind = 'budget') = (pence is not null))
);
create index evidence_of_project on projects.evidence (project_id, happened_on);
call platform.guard('projects.evidence', 'select, insert');

create or replace view projects.public_project with (security_invoker = true) as
select p.id, p.organisation_id, p.slug, p.title, p.summary, p.purpose, p.decision, p.can_change, p.cannot_change, p.already_decided,
       p.decided_by, p.decided_on, p.contact_name, p.contact_phone, p.contact_email, o.opened_at, c.closed_at, p.claimed_level
from projects.project p
join projects.opening o on o.project_id = p.id
left join projects.closure c on c.project_id = p.id;

-- What the platform saw itself, and nobody needs to type: when it was, and since when it is on record.
create view activities.public_held with (security_invoker = true) as
select s.project_id, s.title, (r.submitted_at at time zone 'Europe/London')::date as happened_on, r.submitted_at as recorded_at
from activities.survey s
cross join lateral (
  select r.submitted_at from activities.response r where r.survey_id = s.id and not r.rehearsal order by r.submitted_at limit 1
) r;
grant select on activities.public_held to heard_app;

create view contributions.public_held with (security_invoker = true) as
select n.project_id, n.kind, n.happened_on, n.noted_at as recorded_at from contributions.note n;
grant select on contributions.public_held to heard_app;
