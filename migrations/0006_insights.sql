-- From what people said to what was done about it: themes, decisions, answers, and the feedback that takes them to each person.
create schema insights;

create table insights.theme (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  name            text not null check (length(name) between 2 and 100),
  about           text not null default '' check (length(about) <= 1000),
  made_by         uuid references people.person,
  made_at         timestamptz not null,
  merged_into     uuid references insights.theme,
  check (merged_into <> id)
);
create unique index theme_named_once on insights.theme (project_id, lower(name)) where merged_into is null;
call platform.guard('insights.theme');

-- Many rows are written at once here and in `sorting`, so the policy alone ties them to their organisation: a foreign key besides
-- would look it up again for each of 20,000 rows.
create table insights.placement (
  theme_id        uuid not null references insights.theme,
  contribution_id uuid not null references contributions.contribution,
  organisation_id uuid not null default platform.current_organisation(),
  placed_by       uuid references people.person,
  placed_at       timestamptz not null,
  primary key (contribution_id, theme_id)
);
create index placement_of_theme on insights.placement (theme_id, contribution_id);
call platform.guard('insights.placement');

create table insights.set_aside (
  contribution_id uuid primary key references contributions.contribution,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  reason          text not null check (reason in ('blank', 'thank-you', 'not-about-this', 'withdrawn')),
  set_by          uuid references people.person,
  set_at          timestamptz not null
);
call platform.guard('insights.set_aside');

-- What was sorted one way and no longer is: for "Undo", and for the history of each contribution. It was under a theme, or set aside.
create table insights.taken_back (
  contribution_id uuid not null references contributions.contribution,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  theme_id        uuid references insights.theme,
  reason          text check (reason in ('blank', 'thank-you', 'not-about-this')),
  sorted_by       uuid references people.person,
  sorted_at       timestamptz not null,
  taken_by        uuid not null references people.person,
  taken_at        timestamptz not null,
  check ((theme_id is null) <> (reason is null)),
  unique nulls not distinct (contribution_id, theme_id, taken_at)
);
create index taken_back_at_once on insights.taken_back (taken_by, taken_at);
call platform.guard('insights.taken_back');

-- All that the workspace filters by: one narrow row for each contribution, beside its long words, so that any filter over 100,000
-- of them is one short scan under row level security. The triggers below keep it; all of it can be made again from other tables.
-- Room is left on each page for the changes of sorting, so that the table does not grow by them; and a scan this short is done
-- alone, without the help of parallel workers, which take longer to start.
create table insights.sorting (
  organisation_id uuid not null default platform.current_organisation(),
  project_id      uuid not null,
  contribution_id uuid primary key references contributions.contribution,
  receipt_id      uuid not null,
  received_at     timestamptz not null,
  -- In place of the question's words, which are long.
  question_hash   bigint not null,
  said_on         date not null,
  state           text not null default 'unsorted' check (state in ('unsorted', 'themed', 'set-aside', 'withdrawn')),
  source          text not null,
  score           text not null,
  service         text not null,
  theme_ids       uuid[] not null default '{}',
  -- Since when it is where it is: the newest placement, or when it was set aside.
  sorted_at       timestamptz
) with (fillfactor = 70, parallel_workers = 0);
-- The list of a project in its order, with what never changes, so that most filters read nothing else. And what waits to be sorted.
create index sorting_of_project on insights.sorting (project_id, received_at desc, contribution_id desc)
  include (organisation_id, question_hash, said_on, source, score, service);
create index sorting_waiting on insights.sorting (project_id, received_at desc, contribution_id desc) include (organisation_id) where state = 'unsorted';
call platform.guard('insights.sorting');

-- Which sources, questions, services and scores there are in a project: what its filters offer.
create table insights.facet (
  project_id      uuid not null references projects.project,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  kind            text not null check (kind in ('source', 'question', 'service', 'score')),
  value           text not null,
  primary key (project_id, kind, value)
);
call platform.guard('insights.facet', 'select, insert');

-- Whether words were said in a contribution, asked one by one along a list: for words so common that `contributions.found` would
-- give a large part of the project. Like that function, it passes row level security by and filters by organisation itself.
create function insights.says(contribution uuid, asked tsquery) returns boolean
language plpgsql stable security definer cost 100 set search_path = pg_catalog as $$
begin
  return exists (
    select from contributions.contribution c
    where c.id = contribution and c.organisation_id = platform.current_organisation() and c.search @@ asked
  );
end $$;
revoke all on function insights.says from public;
grant execute on function insights.says to heard_app;

create function insights.sort_new() returns trigger language plpgsql as $$
begin
  insert into insights.sorting (contribution_id, organisation_id, project_id, receipt_id, received_at, said_on, source, score, service, question_hash)
  select a.id, a.organisation_id, a.project_id, a.receipt_id, a.received_at, coalesce(a.said_on, (a.received_at at time zone 'Europe/London')::date),
    a.source, a.score, a.service, hashtextextended(a.question, 0)
  from added a where not a.rehearsal;
  insert into insights.facet (organisation_id, project_id, kind, value)
  select distinct a.organisation_id, a.project_id, f.kind, f.value
  from added a
  cross join lateral (values ('source', a.source), ('question', a.question), ('service', a.service), ('score', a.score)) f (kind, value)
  where not a.rehearsal and f.value <> ''
  order by 2, 3, 4
  on conflict do nothing;
  return null;
end $$;
create trigger sort_new after insert on contributions.contribution referencing new table as added for each statement execute function insights.sort_new();

-- Words that were taken back need no answer: they are set aside in the same transaction.
create function insights.set_withdrawn_aside() returns trigger language plpgsql as $$
begin
  insert into insights.set_aside (contribution_id, organisation_id, reason, set_at)
  values (new.id, new.organisation_id, 'withdrawn', new.withdrawn_at)
  on conflict (contribution_id) do update set reason = 'withdrawn', set_by = null, set_at = excluded.set_at;
  return null;
end $$;
create trigger set_withdrawn_aside after update of withdrawn_at on contributions.contribution
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null and not new.rehearsal) execute function insights.set_withdrawn_aside();

-- The rows are held first: two people who sort the same contribution at one moment then each see what the other did. Planned anew
-- each time, because it is called for one contribution and for 100,000.
create function insights.sort_again() returns trigger language plpgsql as $$
begin
  execute 'select from insights.sorting s where s.contribution_id in (select contribution_id from changed) order by s.contribution_id for update';
  execute $again$
    update insights.sorting s set theme_ids = now.theme_ids, state = now.state, sorted_at = now.sorted_at
    from (
      select c.contribution_id, coalesce(p.theme_ids, '{}') as theme_ids, coalesce(a.set_at, p.placed_at) as sorted_at,
        case when a.reason = 'withdrawn' then 'withdrawn' when a.reason is not null then 'set-aside' when p.theme_ids is not null then 'themed'
          else 'unsorted' end as state
      from (select distinct contribution_id from changed) c
      left join insights.set_aside a on a.contribution_id = c.contribution_id
      left join (
        select contribution_id, array_agg(theme_id order by placed_at, theme_id) as theme_ids, max(placed_at) as placed_at
        from insights.placement where contribution_id in (select contribution_id from changed) group by contribution_id
      ) p on p.contribution_id = c.contribution_id
    ) now
    where s.contribution_id = now.contribution_id
      and (s.state <> now.state or s.theme_ids <> now.theme_ids or s.sorted_at is distinct from now.sorted_at) $again$;
  return null;
end $$;
create trigger sort_placed after insert on insights.placement referencing new table as changed for each statement execute function insights.sort_again();
create trigger sort_taken_out after delete on insights.placement referencing old table as changed for each statement execute function insights.sort_again();
create trigger sort_set_aside after insert on insights.set_aside referencing new table as changed for each statement execute function insights.sort_again();
create trigger sort_reason after update on insights.set_aside referencing new table as changed for each statement execute function insights.sort_again();
create trigger sort_put_back after delete on insights.set_aside referencing old table as changed for each statement execute function insights.sort_again();

-- What was decided. `decided_on` is when it happened; `recorded_at` is when it was written down here. Both show.
create table insights.decision (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  what            text not null check (length(what) between 3 and 500),
  options         text not null default '' check (length(options) <= 4000),
  decided_by      text not null check (length(decided_by) between 2 and 200),
  decided_on      date not null,
  review_on       date,
  recorded_by     uuid not null references people.person,
  recorded_at     timestamptz not null
);
create index decision_of_project on insights.decision (project_id, decided_on desc);
call platform.guard('insights.decision');

-- Answers released together, on one day, by one person.
create table insights.release (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  released_by     uuid not null references people.person,
  released_at     timestamptz not null
);
create index release_of_project on insights.release (project_id, released_at);
call platform.guard('insights.release', 'select, insert');

-- What a decision means for a theme. A "no" without a reason is not an answer that we can feed back, so the reason is required.
create table insights.answer (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  theme_id        uuid not null references insights.theme,
  decision_id     uuid references insights.decision,
  outcome         text not null check (outcome in ('changed', 'will-change', 'already-in-place', 'considering', 'partly', 'not-possible', 'out-of-scope')),
  reason          text not null check (length(reason) <= 4000),
  due_on          date,
  written_at      timestamptz not null,
  version         integer not null default 1,
  release_id      uuid references insights.release,
  check (outcome not in ('partly', 'not-possible', 'out-of-scope') or length(reason) > 0),
  check (outcome not in ('will-change', 'considering') or due_on is not null)
);
create unique index answer_drafted_once on insights.answer (theme_id) where release_id is null;
create index answer_of_theme on insights.answer (theme_id, written_at desc);
call platform.guard('insights.answer');

-- Everyone who wrote or edited an answer. None of them may check it.
create table insights.answer_author (
  answer_id       uuid not null references insights.answer on delete cascade,
  person_id       uuid not null references people.person,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  wrote_at        timestamptz not null,
  primary key (answer_id, person_id)
);
call platform.guard('insights.answer_author');

create table insights.answer_check (
  answer_id       uuid primary key references insights.answer on delete cascade,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  checked_by      uuid not null references people.person,
  checked_at      timestamptz not null
);
call platform.guard('insights.answer_check', 'select, insert, delete');

create function insights.two_people() returns trigger language plpgsql as $$
begin
  if exists (select 1 from insights.answer_author a where a.answer_id = new.answer_id and a.person_id = new.checked_by) then
    raise exception using errcode = 'check_violation', constraint = 'checked_by_another', message = 'whoever wrote an answer may not check it';
  end if;
  return new;
end $$;
create trigger two_people before insert or update on insights.answer_check for each row execute function insights.two_people();

-- A released answer was checked, and stays as it is: a new answer follows it. An edit of a draft undoes its check.
create function insights.answer_stands() returns trigger language plpgsql as $$
begin
  if old.release_id is not null then
    raise exception using errcode = 'check_violation', constraint = 'released_answer_stands', message = 'a released answer does not change';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.release_id is not null and not exists (select 1 from insights.answer_check c where c.answer_id = new.id) then
    raise exception using errcode = 'check_violation', constraint = 'released_answer_checked', message = 'an answer is released only after its check';
  end if;
  if (new.outcome, new.reason, new.due_on, new.decision_id) is distinct from (old.outcome, old.reason, old.due_on, old.decision_id) then
    delete from insights.answer_check c where c.answer_id = new.id;
    if new.release_id is not null then
      raise exception using errcode = 'check_violation', constraint = 'released_answer_checked', message = 'an answer is released only as it was checked';
    end if;
  end if;
  return new;
end $$;
create trigger answer_stands before update or delete on insights.answer for each row execute function insights.answer_stands();

-- Afterwards: what difference it made, in plain words.
create table insights.difference (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  answer_id       uuid not null references insights.answer,
  words           text not null check (length(words) between 3 and 2000),
  noted_by        uuid not null references people.person,
  noted_at        timestamptz not null
);
create index difference_of_answer on insights.difference (answer_id, noted_at desc);
call platform.guard('insights.difference', 'select, insert');
