-- Areas change: boards merge and boundaries move. What was compared with an area before must still be compared with it as it was then (R63).

-- A small area (LSOA of 2021) belongs to an area from a day on, up to but not including another. The list is the organisation's own, also where the area comes with Heard.
create table organisations.area_small_area (
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  area_id         uuid not null references organisations.area on delete cascade,
  small_area      text not null check (small_area ~ '^[A-Z][0-9]{8}$'),
  valid_from      date not null,
  valid_to        date check (valid_to > valid_from),
  primary key (organisation_id, area_id, small_area, valid_from)
);
call platform.guard('organisations.area_small_area');

-- A small area is in an area once at a time. Asked once for each statement: an import saves thousands of rows with one.
create function organisations.small_area_once() returns trigger language plpgsql as $$
begin
  if exists (
    select from saved s join organisations.area_small_area other
      on other.organisation_id = s.organisation_id and other.area_id = s.area_id and other.small_area = s.small_area and other.valid_from <> s.valid_from
    where daterange(s.valid_from, s.valid_to) && daterange(other.valid_from, other.valid_to)
  ) then
    raise exception 'A small area would be in an area twice on one day' using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;
create trigger once_when_added after insert on organisations.area_small_area
  referencing new table as saved for each statement execute function organisations.small_area_once();
create trigger once_when_changed after update on organisations.area_small_area
  referencing new table as saved for each statement execute function organisations.small_area_once();

-- An area that is made up of others, as after a merger. Its figures are the sums of theirs. A change of its parts ends the old rows, which stay.
create table organisations.area_part (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  area_id         uuid not null references organisations.area on delete cascade,
  part_id         uuid not null references organisations.area,
  valid_from      date not null,
  valid_to        date check (valid_to > valid_from),
  changed_by      uuid,
  changed_at      timestamptz not null,
  check (part_id <> area_id),
  unique (organisation_id, area_id, part_id, valid_from)
);
call platform.guard('organisations.area_part');

-- How deprived the area is where somebody lives (R45): a tenth of England's small areas, 1 the most deprived. The postcode it was found by is kept nowhere.
-- Whoever answered before this was asked was not asked.
alter table equality.answers add column deprivation text check (deprivation ~ '^([1-9]|10|not-known|declined|not-asked)$');
update equality.answers set deprivation = 'not-asked';

create or replace function equality.save(who uuid, project uuid, given jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into equality.answers as kept (
    key, project_id, month, version, birth_year, condition, reduces, ethnic_group, sex, gender, religion, sexual_orientation, marital_status, deprivation)
  select equality.key_of(who), project, g.month, g.version,
    g.birth_year, g.condition, g.reduces, g.ethnic_group, g.sex, g.gender, g.religion, g.sexual_orientation, g.marital_status, g.deprivation
  from jsonb_populate_record(null::equality.answers, given) g
  where not equality.has_objected(who)
  on conflict (key) do update set
    month = excluded.month, version = excluded.version, birth_year = excluded.birth_year, condition = excluded.condition,
    reduces = excluded.reduces, ethnic_group = excluded.ethnic_group, sex = excluded.sex, gender = excluded.gender,
    religion = excluded.religion, sexual_orientation = excluded.sexual_orientation, marital_status = excluded.marital_status,
    deprivation = excluded.deprivation
  where kept.organisation_id = excluded.organisation_id
$$;

create or replace function equality.take(before date, of_version integer, projects uuid[], of_no_project boolean)
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
    ('sexual-orientation', t.sexual_orientation), ('marital-status', t.marital_status), ('deprivation', t.deprivation)
  ) as i (item, code)
  group by 1, 2
$$;
