-- Equality monitoring, in a room of its own. The role that serves staff pages has no right in this schema at all. The role that has
-- cannot read a row of it either: it can ask for one person's own answers by their id, and for counts that are taken once.
create schema equality;

create table equality.secret (
  only_one boolean primary key default true check (only_one),
  secret   bytea not null check (length(secret) >= 32)
);
insert into equality.secret (secret) values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- One set of answers. No time of day, no order, no id: nothing by which it could be laid beside what somebody said.
-- Each item is a code of its list, 'declined' for "prefer not to say", 'not-asked', or null where it was left blank.
create table equality.answers (
  -- A keyed hash of the person or the receipt that answered. It cannot be turned back without the secret above.
  key                bytea primary key,
  organisation_id    uuid not null default platform.current_organisation() references organisations.organisation,
  -- The project in which they took part; null for somebody who answered once for all of theirs.
  project_id         uuid references projects.project,
  -- The first day of the month in which it was last changed.
  month              date not null check (extract(day from month) = 1),
  -- Which lists of categories were asked, so that a change of them keeps the old answers readable.
  version            integer not null check (version >= 1),
  -- Whether a published table counts it. Each is counted once, so that no two tables can be subtracted from each other.
  counted            boolean not null default false,
  birth_year         text check (birth_year ~ '^(declined|(19|20)\d\d)$'),
  condition          text,
  reduces            text,
  ethnic_group       text,
  sex                text,
  gender             text,
  religion           text,
  sexual_orientation text,
  marital_status     text,
  check (concat_ws(' ', condition, reduces, ethnic_group, sex, gender, religion, sexual_orientation, marital_status) ~ '^[a-z -]*$')
);
create index answers_not_counted on equality.answers (organisation_id, project_id, month) where not counted;
-- Asked and answered nothing at all ("no, skip"): the same row with every item 'declined'.

-- Somebody who objects (R48): their answers go, and nothing is kept of them again until they say so.
create table equality.objection (
  key             bytea primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  month           date not null check (extract(day from month) = 1)
);

-- A published table: counts that are safe to show, of people whom no other table counts. What is not safe was never written down.
create table equality.totals (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  -- Null for everybody who is not counted with a project of their own.
  project_id      uuid references projects.project,
  -- The first day of the month in which it came out: it counts answers of the months before.
  month           date not null check (extract(day from month) = 1),
  version         integer not null check (version >= 1),
  people          integer not null check (people >= 20 and people % 5 = 0),
  questions       jsonb not null check (jsonb_typeof(questions) = 'object')
);
create index totals_of_organisation on equality.totals (organisation_id, month);

do $$ declare guarded text; begin
  foreach guarded in array array['equality.answers', 'equality.objection', 'equality.totals'] loop
    execute format('alter table %s enable row level security', guarded);
    execute format('create policy of_organisation on %s using (organisation_id = (select platform.current_organisation()))', guarded);
  end loop;
end $$;

create function equality.key_of(who uuid) returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select sha256(s.secret || convert_to('equality', 'UTF8') || uuid_send(who) || s.secret) from equality.secret s
$$;

-- One person's own answers, for themselves: null when there are none.
create function equality.answers_of(who uuid) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select to_jsonb(a) - array['key', 'organisation_id', 'project_id', 'counted'] from equality.answers a
  where a.key = equality.key_of(who) and a.organisation_id = platform.current_organisation()
$$;

create function equality.has_objected(who uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from equality.objection o where o.key = equality.key_of(who) and o.organisation_id = platform.current_organisation())
$$;

-- Keeps all items of one person, in place of those that were there. Nothing happens for somebody who objected.
create function equality.save(who uuid, project uuid, given jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into equality.answers as kept (
    key, project_id, month, version, birth_year, condition, reduces, ethnic_group, sex, gender, religion, sexual_orientation, marital_status)
  select equality.key_of(who), project, g.month, g.version,
    g.birth_year, g.condition, g.reduces, g.ethnic_group, g.sex, g.gender, g.religion, g.sexual_orientation, g.marital_status
  from jsonb_populate_record(null::equality.answers, given) g
  where not equality.has_objected(who)
  on conflict (key) do update set
    month = excluded.month, version = excluded.version, birth_year = excluded.birth_year, condition = excluded.condition,
    reduces = excluded.reduces, ethnic_group = excluded.ethnic_group, sex = excluded.sex, gender = excluded.gender,
    religion = excluded.religion, sexual_orientation = excluded.sexual_orientation, marital_status = excluded.marital_status
  where kept.organisation_id = excluded.organisation_id
$$;

create function equality.object(who uuid, month date) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from equality.answers a where a.key = equality.key_of(who) and a.organisation_id = platform.current_organisation();
  insert into equality.objection (key, month) values (equality.key_of(who), object.month) on conflict (key) do nothing
$$;

create function equality.take_objection_back(who uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from equality.objection o where o.key = equality.key_of(who) and o.organisation_id = platform.current_organisation()
$$;

-- Everything of somebody who is erased.
create function equality.forget(who uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from equality.answers a where a.key = equality.key_of(who) and a.organisation_id = platform.current_organisation();
  delete from equality.objection o where o.key = equality.key_of(who) and o.organisation_id = platform.current_organisation()
$$;

-- How many answers wait to be counted, by project (null: none of their own) and month.
create function equality.waiting(before date) returns table (project_id uuid, month date, version integer, people integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.project_id, a.month, a.version, count(*)::integer from equality.answers a
  where a.organisation_id = platform.current_organisation() and not a.counted and a.month < before
  group by a.project_id, a.month, a.version
$$;

-- Counts the answers that wait, of these projects and (where asked) of no project, and marks them: nobody is counted a second time.
-- Condition and what it reduces are counted as one, 'yes:a-lot', because only the two together say who is disabled.
create function equality.take(before date, of_version integer, projects uuid[], of_no_project boolean)
returns table (item text, code text, people integer) language sql security definer set search_path = pg_catalog, pg_temp as $$
  with taken as (
    update equality.answers a set counted = true
    where a.organisation_id = platform.current_organisation() and not a.counted and a.month < before and a.version = of_version
      and (a.project_id = any (projects) or (of_no_project and a.project_id is null))
    returning a.*
  )
  select i.item, coalesce(i.code, 'blank'), count(*)::integer
  from taken t cross join lateral (values
    ('birth-year', t.birth_year),
    ('disability', case t.condition when 'yes' then 'yes:' || coalesce(t.reduces, 'blank') else t.condition end),
    ('ethnic-group', t.ethnic_group), ('sex', t.sex), ('gender', t.gender), ('religion', t.religion),
    ('sexual-orientation', t.sexual_orientation), ('marital-status', t.marital_status)
  ) as i (item, code)
  group by 1, 2
$$;

revoke all on all functions in schema equality from public;
grant usage on schema equality to heard_monitoring;
grant execute on function equality.answers_of, equality.has_objected, equality.save, equality.object, equality.take_objection_back,
  equality.forget, equality.waiting, equality.take to heard_monitoring;
grant select, insert on equality.totals to heard_monitoring;
