-- Work with partners on record: what was agreed, asked and paid, and what came back to them. Communities are not mailing lists.

-- Dated rows that are only added; a correction supersedes one, once. `happened_on`: the day of it, or from when an agreement holds.
create table projects.partner_work (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  partner_id      uuid not null references partners.partner,
  -- Null where it was about no one project.
  project_id      uuid references projects.project,
  kind            text not null check (kind in ('agreement', 'ask', 'payment', 'return')),
  happened_on     date not null,
  -- Until when an agreement holds; null where no end was agreed.
  until_on        date check (until_on >= happened_on),
  -- What both sides agreed, what we asked, what was paid for, or what we told them came of it.
  words           text not null check (length(words) between 3 and 2000),
  they_get        text not null default '' check (length(they_get) <= 1000),
  -- What they said to what we asked.
  answer          text check (answer in ('yes', 'no', 'none-yet')),
  -- Why what we ask of them is not paid; null where it is or will be.
  unpaid_because  text check (length(unpaid_because) between 1 and 500),
  pence           bigint check (pence between 1 and 1000000000),
  how             text check (how in ('met', 'called', 'wrote')),
  supersedes      uuid unique,
  -- It was recorded by mistake, and counts no longer.
  taken_out       boolean not null default false,
  correction      text not null default '' check (length(correction) <= 500),
  recorded_by     uuid not null references people.person,
  recorded_at     timestamptz not null,
  unique (id, partner_id, kind),
  foreign key (supersedes, partner_id, kind) references projects.partner_work (id, partner_id, kind),
  check ((supersedes is not null) = (length(correction) >= 3)),
  check (not taken_out or supersedes is not null),
  check (kind = 'agreement' or (until_on is null and they_get = '' and happened_on <= (recorded_at at time zone 'Europe/London')::date)),
  check ((kind = 'ask') = (answer is not null) and (kind = 'ask' or unpaid_because is null)),
  check ((kind = 'payment') = (pence is not null)),
  check ((kind = 'return') = (how is not null))
);
create index partner_work_of_partner on projects.partner_work (partner_id, happened_on);
create index partner_work_of_project on projects.partner_work (project_id) where project_id is not null;
call platform.guard('projects.partner_work', 'select, insert');
-- Only to take out what names somebody who is erased.
grant update (words, they_get, unpaid_because, correction) on projects.partner_work to heard_app;

-- A session that a partner hosted is a note: who came spoke there, and each point is a contribution.
alter table contributions.note
  drop constraint note_kind_check,
  add constraint note_kind_check check (kind in ('meeting', 'visit', 'call', 'letter', 'session')),
  -- The part of the day in which it began, where somebody said so.
  add column part_of_day text check (part_of_day in ('morning', 'afternoon', 'evening')),
  add column partner_id uuid references partners.partner,
  add column came integer check (came between 1 and 10000),
  add column were_paid boolean,
  add column unpaid_because text not null default '' check (length(unpaid_because) <= 500),
  add check ((kind = 'session') = (partner_id is not null)),
  add check ((kind = 'session') = (came is not null)),
  add check ((kind = 'session') = (were_paid is not null)),
  add check ((were_paid is false) = (unpaid_because <> ''));
create index note_of_partner on contributions.note (partner_id, happened_on) where partner_id is not null;
grant update (unpaid_because) on contributions.note to heard_app;

alter table contributions.contribution
  drop constraint contribution_source_check,
  add constraint contribution_source_check check (source in ('web', 'paper', 'phone', 'meeting', 'visit', 'call', 'letter', 'session', 'import', 'opinion-map'));

create or replace view contributions.public_held with (security_invoker = true) as
select n.project_id, n.kind, n.happened_on, n.noted_at as recorded_at, n.part_of_day from contributions.note n;

-- Sessions for other modules: numbers, and who hosted.
create view contributions.public_session with (security_invoker = true) as
select n.id, n.project_id, n.partner_id, n.happened_on, n.came, n.were_paid from contributions.note n where n.kind = 'session';
grant select on contributions.public_session to heard_app;

create or replace view insights.noted with (security_invoker = true) as
select n.id as note_id, n.project_id, n.happened_on, n.place, n.partner,
  (select count(*)::integer from contributions.contribution c where c.note_id = n.id and not c.rehearsal) as points
from contributions.note n where n.kind in ('meeting', 'session');

-- The pages of a partner show their sessions, and whether the answers are out, so these two views look down the order of modules.
create view projects.hosted_session with (security_invoker = true) as
select n.id, n.partner_id, n.project_id, n.happened_on, n.came, n.were_paid, n.unpaid_because, n.noted_by, n.noted_at
from contributions.note n where n.kind = 'session';
create view projects.answers_out with (security_invoker = true) as
select r.project_id, max(r.released_at) as released_at from insights.release r group by r.project_id;
grant select on projects.hosted_session, projects.answers_out to heard_app;

-- What counts: neither corrected since nor taken out.
create view projects.standing_partner_work with (security_invoker = true) as
select w.id, w.partner_id, w.project_id, w.kind, w.happened_on, w.answer, w.pence
from projects.partner_work w
where not w.taken_out and not exists (select from projects.partner_work later where later.supersedes = w.id);
grant select on projects.standing_partner_work to heard_app;

-- Partners who were asked, or hosted a session, and to whom nothing came back since about the same project. Who said no is owed nothing.
create view projects.public_partner_waiting with (security_invoker = true) as
select g.partner_id, g.project_id, g.since
from (
  select w.partner_id, w.project_id, w.happened_on as since from projects.standing_partner_work w where w.kind = 'ask' and w.answer <> 'no'
  union all
  select s.partner_id, s.project_id, s.happened_on from projects.hosted_session s
) g
where not exists (
  select from projects.standing_partner_work r
  where r.kind = 'return' and r.partner_id = g.partner_id and r.project_id is not distinct from g.project_id and r.happened_on >= g.since
);
grant select on projects.public_partner_waiting to heard_app;

-- How it stands with each partner that was ever asked or told: days only.
create view projects.public_partner_standing with (security_invoker = true) as
select p.id as partner_id,
  (select max(w.happened_on) from projects.standing_partner_work w where w.partner_id = p.id and w.kind = 'ask') as last_asked_on,
  (select max(w.happened_on) from projects.standing_partner_work w where w.partner_id = p.id and w.kind = 'return') as last_back_on,
  (select min(q.since) from projects.public_partner_waiting q where q.partner_id = p.id) as waiting_since
from partners.partner p;
grant select on projects.public_partner_standing to heard_app;

-- Partners asked and paid in a project (R28). A name only where both sides agreed to it; money only as a total of the project.
create view projects.public_partner_work with (security_invoker = true) as
select d.project_id, d.partner_id, case when p.naming_agreed_at is null then '' else p.name end as shown_name,
  bool_or(d.asked) as asked, bool_or(d.paid) as paid,
  (select coalesce(sum(w.pence), 0)::bigint from projects.standing_partner_work w where w.project_id = d.project_id) as total_pence
from (
  select w.project_id, w.partner_id, w.kind = 'ask' as asked, w.kind = 'payment' as paid
  from projects.standing_partner_work w where w.project_id is not null and w.kind in ('ask', 'payment')
  union all
  select s.project_id, s.partner_id, true, s.were_paid from projects.hosted_session s
) d
join partners.partner p on p.id = d.partner_id
group by d.project_id, d.partner_id, p.naming_agreed_at, p.name;
grant select on projects.public_partner_work to heard_app;

-- Who came to a session, as its partner counted them: one published table for each question that was asked, made when it is entered and
-- never again. What is not safe to show is not written down, and a session of fewer than 20 people has no table.
create table equality.session_totals (
  session_id      uuid primary key references contributions.note,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  questions       jsonb not null check (jsonb_typeof(questions) = 'object'),
  entered_by      uuid not null references people.person,
  entered_on      date not null
);
create index session_totals_of_project on equality.session_totals (organisation_id, project_id);
alter table equality.session_totals enable row level security;
create policy of_organisation on equality.session_totals using (organisation_id = (select platform.current_organisation()));
grant select, insert on equality.session_totals to heard_monitoring;
