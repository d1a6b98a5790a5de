-- Whether the law asks for involvement, whether a formal consultation was fair, and who could lose by a proposal: each a dated record that can be shown later (R8, R9, R10, R50).

-- A duty triage. A later one stands in the place of it; the older ones stay.
create table projects.duty_triage (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  what            text[] not null check (what <@ array['planning', 'proposal', 'decision'] and cardinality(what) between 1 and 3),
  manner          text not null check (manner in ('yes', 'no', 'not-sure')),
  service_range   text not null check (service_range in ('yes', 'no', 'not-sure')),
  body            text not null check (body in ('care-board', 'nhs-england', 'trust', 'council', 'other')),
  -- The duty of a council, or of another body, in the words of whoever looked it up.
  other_duty      text not null default '' check (length(other_duty) <= 500),
  arrangements    text not null default '' check (length(arrangements) <= 4000),
  operational     text not null check (operational in ('none', 'taken', 'not-known')),
  operational_on  date,
  judged          text check (judged in ('owed', 'not-owed')),
  judged_because  text not null default '' check (length(judged_because) <= 2000),
  assessed_on     date not null,
  recorded_by     uuid not null references people.person,
  recorded_at     timestamptz not null,
  check (assessed_on <= (recorded_at at time zone 'Europe/London')::date),
  check (operational_on <= (recorded_at at time zone 'Europe/London')::date),
  check ((operational = 'taken') = (operational_on is not null)),
  check (body not in ('council', 'other') or length(other_duty) >= 1),
  check ((judged is not null) = (length(judged_because) >= 1))
);
create index duty_triage_of_project on projects.duty_triage (project_id, recorded_at);
call platform.guard('projects.duty_triage', 'select, insert');

-- A formal consultation, whole in each version. The newest counts; one that says why it was withdrawn is none.
create table projects.consultation (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  version         integer not null check (version >= 1),
  proposal        text not null check (length(proposal) between 1 and 2000),
  starts_on       date,
  ends_on         date,
  length_reason   text not null default '' check (length(length_reason) <= 2000),
  options         text not null default '' check (length(options) <= 4000),
  -- Somebody confirms that each of the options could still be chosen on the day on which it began.
  still_open      boolean not null default false,
  pack            text not null default '' check (length(pack) <= 2000),
  pack_costs      text not null default '' check (length(pack_costs) <= 2000),
  pack_options    text not null default '' check (length(pack_options) <= 2000),
  pack_negatives  text not null default '' check (length(pack_negatives) <= 2000),
  pack_formats    text not null default '' check (length(pack_formats) <= 2000),
  withdrawn       text not null default '' check (length(withdrawn) <= 1000),
  written_by      uuid not null references people.person,
  written_at      timestamptz not null,
  check (ends_on >= starts_on),
  unique (project_id, version),
  unique (id, project_id)
);
call platform.guard('projects.consultation', 'select, insert');

-- How the responses were considered, before the decision. The newest counts.
create table projects.consideration (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  considered_on   date not null check (considered_on <= (recorded_at at time zone 'Europe/London')::date),
  considered_by   text not null check (length(considered_by) between 3 and 300),
  how             text not null check (length(how) between 1 and 4000),
  recorded_by     uuid not null references people.person,
  recorded_at     timestamptz not null,
  unique (id, project_id)
);
create index consideration_of_project on projects.consideration (project_id, recorded_at);
call platform.guard('projects.consideration', 'select, insert');

-- That somebody looked at all four and marked them complete: which version, which consideration, and the day of the decision then.
create table projects.consultation_completion (
  consultation_id  uuid not null,
  consideration_id uuid not null,
  project_id       uuid not null,
  organisation_id  uuid not null default platform.current_organisation() references organisations.organisation,
  decided_on       date not null,
  completed_by     uuid not null references people.person,
  completed_at     timestamptz not null,
  primary key (consultation_id, consideration_id, decided_on),
  foreign key (consultation_id, project_id) references projects.consultation (id, project_id),
  foreign key (consideration_id, project_id) references projects.consideration (id, project_id)
);
create index completion_of_project on projects.consultation_completion (project_id, completed_at);
call platform.guard('projects.consultation_completion', 'select, insert');

-- No consultation is complete without evidence of all four Gunning principles, whoever writes the row (R9).
create function projects.all_four() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1
    from projects.consultation c
    join projects.consideration r on r.id = new.consideration_id and r.project_id = c.project_id
    join projects.project p on p.id = c.project_id
    where c.id = new.consultation_id and c.withdrawn = ''
      and c.still_open and length(c.options) >= 1 and new.decided_on > c.starts_on
      and least(length(c.pack), length(c.pack_costs), length(c.pack_options), length(c.pack_negatives), length(c.pack_formats)) >= 1
      and length(c.length_reason) >= 1
      and r.considered_on > c.ends_on and r.considered_on < new.decided_on
      and c.ends_on < (new.completed_at at time zone 'Europe/London')::date
      and p.decided_on = new.decided_on
      and c.version = (select max(l.version) from projects.consultation l where l.project_id = c.project_id)
  ) then
    raise exception using errcode = 'check_violation', constraint = 'all_four',
      message = 'a consultation is complete only with evidence of all four principles';
  end if;
  return new;
end $$;
create trigger all_four before insert on projects.consultation_completion for each row execute function projects.all_four();

-- What was written at one of the four stages of an equality and health inequalities assessment: an answer for each question, as typed.
create table projects.equality_stage (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  stage           text not null check (stage in ('prepare', 'assess', 'refine', 'review')),
  version         integer not null check (version >= 1),
  answers         jsonb not null check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 200000),
  written_by      uuid not null references people.person,
  written_at      timestamptz not null,
  unique (project_id, stage, version)
);
call platform.guard('projects.equality_stage', 'select, insert');

-- A version that somebody called done. A change after that is another version.
create table projects.equality_stage_done (
  stage_id        uuid primary key references projects.equality_stage,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  done_by         uuid not null references people.person,
  done_at         timestamptz not null
);
call platform.guard('projects.equality_stage_done', 'select, insert');

-- What is known of people with a protected characteristic, or in a group that often fares worse: evidence with its source, or why there is none.
create table projects.equality_evidence (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  about           text not null check (about in ('age', 'disability', 'gender-reassignment', 'marriage', 'pregnancy', 'race', 'religion', 'sex',
                    'sexual-orientation', 'deprivation', 'geography', 'inclusion-health')),
  version         integer not null check (version >= 1),
  evidence        text not null default '' check (length(evidence) <= 4000),
  source          text not null default '' check (length(source) <= 1000),
  none_because    text not null default '' check (length(none_because) <= 2000),
  effect          text not null default '' check (length(effect) <= 4000),
  written_by      uuid not null references people.person,
  written_at      timestamptz not null,
  unique (project_id, about, version)
);
call platform.guard('projects.equality_evidence', 'select, insert');

-- How long a consultation usually lasts here. The law sets no length, so there is none until the organisation says one; null takes it back.
create table projects.consultation_length (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  days            integer check (days between 1 and 366),
  decided_by      uuid not null references people.person,
  decided_at      timestamptz not null
);
create index consultation_length_newest on projects.consultation_length (organisation_id, decided_at);
call platform.guard('projects.consultation_length', 'select, insert');

-- Bank and school holidays, as the organisation lists them.
create table projects.holiday (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  name            text not null check (length(name) between 3 and 120),
  starts_on       date not null,
  ends_on         date not null check (ends_on between starts_on and starts_on + 92),
  added_by        uuid not null references people.person,
  added_at        timestamptz not null
);
create index holiday_by_day on projects.holiday (organisation_id, starts_on);
call platform.guard('projects.holiday', 'select, insert, delete');
