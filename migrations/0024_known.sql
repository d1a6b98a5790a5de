-- What people have told an organisation is found again before anybody is asked once more (R29), and whether they are asked again is said, with the reason.
create index answer_of_decision on insights.answer (decision_id) where decision_id is not null;

-- All that can be found: a theme with the answer that stands, a decision, a plan, words chosen for the public, a meeting.
-- The words of a row are those only that anybody may read who may know of the row at all: what of it is not public is not found by.
create view insights.finding_source with (security_invoker = true) as
select t.id, t.organisation_id, t.project_id, 'theme' as kind,
  setweight(to_tsvector('english', t.name), 'A') || setweight(to_tsvector('english', t.about), 'B') ||
  setweight(to_tsvector('english', concat_ws(' ', a.reason, d.what, x.words)), 'C') as search,
  coalesce(a.released_at, t.made_at) as found_at
from insights.theme t
left join lateral (
  select a.id, a.reason, a.decision_id, r.released_at from insights.answer a join insights.release r on r.id = a.release_id
  where a.theme_id = t.id order by r.released_at desc, a.id desc limit 1
) a on true
left join insights.decision d on d.id = a.decision_id
left join lateral (select x.words from insights.difference x where x.answer_id = a.id order by x.noted_at desc limit 1) x on true
where t.merged_into is null
union all
select d.id, d.organisation_id, d.project_id, 'decision',
  setweight(to_tsvector('english', d.what), 'A') || setweight(to_tsvector('english', d.decided_by), 'C'), d.recorded_at
from insights.decision d
union all
select p.id, p.organisation_id, p.id, 'plan',
  setweight(to_tsvector('english', p.title), 'A') ||
  setweight(to_tsvector('english', concat_ws(' ', p.summary, p.purpose, p.decision, a.names)), 'B') ||
  setweight(to_tsvector('english', concat_ws(' ', p.can_change, p.cannot_change, p.already_decided, p.already_known, p.timeline)), 'C'), p.made_at
from projects.project p
left join lateral (select string_agg(a.name, ' ' order by a.added_at, a.id) as names from projects.audience a where a.project_id = p.id) a on true
union all
select c.id, c.organisation_id, c.project_id, 'words', setweight(to_tsvector('english', c.public_words), 'B'), c.chosen_at
from contributions.contribution c
where c.public_words is not null and c.may_quote and c.quote_as <> 'not-public' and c.withdrawn_at is null and not c.rehearsal
union all
select n.id, n.organisation_id, n.project_id, 'note', setweight(to_tsvector('english', concat_ws(' ', n.place, n.partner)), 'B'), n.noted_at
from contributions.note n
where n.kind = 'meeting' and (n.place <> '' or n.partner <> '');

-- One narrow row for each of them, so that one index serves them all. The triggers below keep it; all of it can be made again from the view.
create table insights.finding (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  kind            text not null check (kind in ('theme', 'decision', 'plan', 'words', 'note')),
  search          tsvector not null,
  found_at        timestamptz not null
);
create index finding_search on insights.finding using gin (search);
create index finding_newest on insights.finding (organisation_id, found_at desc);
call platform.guard('insights.finding');

insert into insights.finding (id, organisation_id, project_id, kind, search, found_at)
select id, organisation_id, project_id, kind, search, found_at from insights.finding_source;

-- Its row is held first, so that of two changes at one moment the second sees what the first did.
create function insights.find_again(which uuid) returns void language plpgsql as $$
begin
  perform from insights.finding f where f.id = which for update;
  insert into insights.finding (id, organisation_id, project_id, kind, search, found_at)
  select s.id, s.organisation_id, s.project_id, s.kind, s.search, s.found_at from insights.finding_source s where s.id = which
  on conflict (id) do update set search = excluded.search, found_at = excluded.found_at;
  if not found then
    delete from insights.finding f where f.id = which;
  end if;
end $$;

create function insights.find_changed() returns trigger language plpgsql as $$
begin
  perform insights.find_again(case when tg_op = 'DELETE' then old.id else new.id end);
  return null;
end $$;
create trigger find_theme after insert or delete or update of name, about, merged_into on insights.theme
  for each row execute function insights.find_changed();
create trigger find_decision after insert or update of what, decided_by or delete on insights.decision for each row execute function insights.find_changed();
create trigger find_plan after insert or update on projects.project for each row execute function insights.find_changed();
-- A place and a partner change where somebody whom they name is erased.
create trigger find_note after insert or update of place, partner on contributions.note for each row execute function insights.find_changed();
create trigger find_words after update of public_words, may_quote, quote_as, withdrawn_at on contributions.contribution
  for each row when (old.public_words is not null or new.public_words is not null) execute function insights.find_changed();

create function insights.find_answered() returns trigger language plpgsql as $$
begin
  perform insights.find_again(new.theme_id);
  return null;
end $$;
create trigger find_answer after update of release_id, reason, decision_id on insights.answer for each row execute function insights.find_answered();

create function insights.find_decided() returns trigger language plpgsql as $$
begin
  perform insights.find_again(a.theme_id) from insights.answer a where a.decision_id = new.id;
  return null;
end $$;
create trigger find_decided after update of what on insights.decision for each row execute function insights.find_decided();

create function insights.find_difference() returns trigger language plpgsql as $$
begin
  perform insights.find_again(a.theme_id) from insights.answer a where a.id = new.answer_id;
  return null;
end $$;
create trigger find_difference after insert or update on insights.difference for each row execute function insights.find_difference();

create function insights.find_audience() returns trigger language plpgsql as $$
begin
  perform insights.find_again(case when tg_op = 'DELETE' then old.project_id else new.project_id end);
  return null;
end $$;
create trigger find_audience after insert or update or delete on projects.audience for each row execute function insights.find_audience();

-- What the public can read of it now: the plan of an opened project; a theme, a decision and words once there is a released answer.
create view insights.public_finding with (security_invoker = true) as
select f.id, f.project_id, f.kind
from insights.finding f
where exists (select from projects.opening o where o.project_id = f.project_id)
  and case f.kind
    when 'plan' then true
    when 'theme' then exists (select from insights.answer a where a.theme_id = f.id and a.release_id is not null)
    when 'decision' then exists (select from insights.answer a where a.decision_id = f.id and a.release_id is not null)
    when 'words' then exists (
      select from insights.placement p join insights.answer a on a.theme_id = p.theme_id where p.contribution_id = f.id and a.release_id is not null
    )
    else false
  end;
grant select on insights.public_finding to heard_app;
grant select on insights.finding_source to heard_app;

-- Full-text search passes through here: under row level security the text index would not be used. It filters by organisation itself,
-- and by what may be seen: everything of the projects in `readable` (null: of all), and of the others what is public. Best first.
create function insights.found(asked text, readable uuid[], besides uuid, most integer) returns table (id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select f.id
  from insights.finding f
  where f.organisation_id = platform.current_organisation()
    and f.search @@ websearch_to_tsquery('english', asked)
    and f.project_id is distinct from besides
    and (readable is null or f.project_id = any(readable) or exists (select from insights.public_finding p where p.id = f.id))
  -- Read once, and not again for each row.
  order by ts_rank(f.search, (select websearch_to_tsquery('english', asked))) desc, f.found_at desc, f.id
  limit least(most, 5000)
$$;
revoke all on function insights.found from public;
grant execute on function insights.found to heard_app;

-- What staff say of a finding before they ask anew: whether people are asked again, and why. The newest of a project about a finding holds.
create table insights.known_note (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  theme_id        uuid references insights.theme,
  decision_id     uuid references insights.decision,
  plan_id         uuid references projects.project,
  course          text not null check (course in ('not-again', 'again')),
  because         text not null check (length(because) between 3 and 1000),
  noted_by        uuid not null references people.person,
  noted_at        timestamptz not null,
  check (num_nonnulls(theme_id, decision_id, plan_id) = 1),
  check (plan_id <> project_id)
);
create index known_note_of_project on insights.known_note (project_id, noted_at desc);
call platform.guard('insights.known_note', 'select, insert');

-- What holds, with what it is about. A theme that was merged away goes on as the one that took it in.
create view insights.standing_known with (security_invoker = true) as
select n.id, n.project_id, n.finding_id, n.course, n.because, n.noted_by, n.noted_at, f.kind, f.project_id as earlier_project_id,
  coalesce(t.name, d.what, p.title) as about, p.title as earlier_title, p.slug as earlier_slug,
  exists (select from insights.public_finding x where x.id = n.finding_id) as is_public
from (
  select distinct on (k.project_id, k.finding_id) k.*
  from (
    select n.*, coalesce(t.merged_into, n.theme_id, n.decision_id, n.plan_id) as finding_id
    from insights.known_note n left join insights.theme t on t.id = n.theme_id
  ) k
  order by k.project_id, k.finding_id, k.noted_at desc, k.id desc
) n
join insights.finding f on f.id = n.finding_id
join projects.project p on p.id = f.project_id
left join insights.theme t on t.id = f.id
left join insights.decision d on d.id = f.id;
grant select on insights.standing_known to heard_app;

create view insights.public_known with (security_invoker = true) as
select k.id, k.project_id, k.kind, k.about, k.course, k.because, k.noted_at, k.earlier_title, k.earlier_slug
from insights.standing_known k
where k.is_public;
grant select on insights.public_known to heard_app;

-- Meetings, with how many things were said there: for staff who may read the project.
create view insights.noted with (security_invoker = true) as
select n.id as note_id, n.project_id, n.happened_on, n.place, n.partner,
  (select count(*)::integer from contributions.contribution c where c.note_id = n.id and not c.rehearsal) as points
from contributions.note n where n.kind = 'meeting';
grant select on insights.noted to heard_app;

-- Plans, with whom they ask: for staff who may read them, and for everyone once they are open.
create view insights.planned with (security_invoker = true) as
select p.id as plan_id, p.slug, p.title, p.summary, p.made_at,
  coalesce((select string_agg(a.name, '; ' order by a.added_at, a.id) from projects.audience a where a.project_id = p.id), '') as audiences
from projects.project p;
grant select on insights.planned to heard_app;
