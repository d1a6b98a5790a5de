-- Who lives in an area: without it nobody can say who is missing among those who take part. And where somebody lives becomes a decile, and no more.

-- An area, as it was from one day to another: when two become one, the old ones get an end and keep their figures (R63).
create table organisations.area (
  id         uuid primary key default gen_random_uuid(),
  -- Null for areas that come with Heard, which everybody may read; else the organisation that brought it in.
  owned_by   uuid default platform.current_organisation() references organisations.organisation,
  code       text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  name       text not null check (length(name) between 2 and 200),
  kind       text not null check (kind in ('country', 'care-board', 'own')),
  -- The first day for which we know it so, and the first on which it was no more.
  valid_from date not null,
  valid_to   date check (valid_to > valid_from),
  -- Characteristics for which there are no whole figures, each with the reason.
  left_out   jsonb not null default '{}' check (jsonb_typeof(left_out) = 'object'),
  check ((owned_by is null) = (kind <> 'own')),
  unique nulls not distinct (owned_by, code)
);

-- People of one group of one characteristic of an area. The groups of a characteristic and base make up everybody.
create table organisations.population (
  area_id        uuid not null references organisations.area on delete cascade,
  owned_by       uuid default platform.current_organisation() references organisations.organisation,
  characteristic text not null check (length(characteristic) between 1 and 80),
  base           text not null check (base in ('all', '16+')),
  category       text not null check (length(category) between 1 and 120),
  place          smallint not null check (place >= 0),
  people         integer not null check (people >= 0),
  source         text not null check (length(source) between 3 and 300),
  counted_on     date not null,
  loaded_at      timestamptz not null,
  primary key (area_id, characteristic, base, category)
);

do $$ declare guarded text; begin
  foreach guarded in array array['organisations.area', 'organisations.population'] loop
    execute format('alter table %s enable row level security', guarded);
    execute format('create policy of_organisation on %s using (owned_by = (select platform.current_organisation()))', guarded);
    execute format('create policy of_everybody on %s for select using (owned_by is null)', guarded);
    execute format('grant select, insert, update, delete on %s to heard_app', guarded);
  end loop;
end $$;

-- Which file of figures was loaded: the next start loads another only if it differs.
create table organisations.shipped_figures (
  only_one  boolean primary key default true check (only_one),
  checksum  text not null,
  loaded_at timestamptz not null
);

-- The area that an organisation serves, from a day on. The newest that has begun is the one it serves now.
create table organisations.served_area (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  area_id         uuid not null references organisations.area,
  valid_from      date not null,
  changed_by      uuid,
  changed_at      timestamptz not null,
  unique (organisation_id, valid_from)
);
call platform.guard('organisations.served_area');

-- A small area (LSOA of 2021) with its decile of the Index of Multiple Deprivation 2025, 1 being the most deprived tenth of England's small areas.
-- Other countries of the UK have indices of their own, which are not comparable: their small areas have no decile here.
create table organisations.small_area (
  code   text primary key check (code ~ '^[A-Z][0-9]{8}$'),
  decile smallint check (decile is null or (decile between 1 and 10 and code like 'E%'))
);

-- About 2.7 million postcodes, each with its small area. There is no foreign key, because either list may be loaded first.
create table organisations.postcode (
  postcode   text primary key check (postcode ~ '^[A-Z0-9]{5,7}$'),
  small_area text not null
);
grant select on organisations.small_area, organisations.postcode to heard_app;
comment on table organisations.small_area is 'Left out of backups: it is imported from public files, and can be imported again.';
comment on table organisations.postcode is 'Left out of backups: it is imported from public files, and can be imported again.';
