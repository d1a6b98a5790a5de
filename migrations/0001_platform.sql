-- The ground of every organisation's data: who may see a row is decided here, in the database, and not only in code.
create function platform.current_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;

-- Puts a table behind the wall of its organisation and opens it to the application's role. One call for each table.
create procedure platform.guard(guarded regclass, allowed text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('create policy of_organisation on %s using (organisation_id = (select platform.current_organisation()))', guarded);
  execute format('grant usage on schema %I to heard_app', (select relnamespace::regnamespace from pg_class where oid = guarded));
  execute format('grant %s on %s to heard_app', allowed, guarded);
end $$;

grant usage on schema platform to heard_app, heard_monitoring;

-- What kind of installation this is. One row, written once by `heard init` or `heard seed demo`.
create table platform.installation (
  only_one      boolean primary key default true check (only_one),
  demonstration boolean not null,
  made_at       timestamptz not null
);
grant select on platform.installation to heard_app;

-- The secret of this installation. It never leaves the database: what needs it asks for a keyed hash.
create table platform.secret (
  only_one boolean primary key default true check (only_one),
  secret   bytea not null check (length(secret) >= 32)
);
insert into platform.secret (secret) values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

create function platform.keyed_hash(purpose text, id uuid) returns bytea language sql stable security definer set search_path = pg_catalog as $$
  select sha256(s.secret || convert_to(purpose, 'UTF8') || uuid_send(id) || s.secret) from platform.secret s
$$;
revoke all on function platform.keyed_hash from public;
grant execute on function platform.keyed_hash to heard_app;

-- Who did what, when: append-only. "Happened on" lives in the domain's own rows; `at` is when it was recorded.
create table platform.event (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation(),
  type            text not null check (type ~ '^[a-z]+\.[a-z-]+$'),
  actor           uuid,
  subject         uuid,
  at              timestamptz not null,
  details         jsonb
);
create index event_of_subject on platform.event (subject, at);
create index event_of_organisation on platform.event (organisation_id, at desc);
call platform.guard('platform.event', 'select, insert');

-- A signed-in browser. Only the hash of the cookie's secret is kept.
create table platform.session (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation(),
  person_id       uuid not null,
  token_hash      bytea not null unique,
  started_at      timestamptz not null,
  expires_at      timestamptz not null,
  ended_at        timestamptz
);
create index session_of_person on platform.session (person_id) where ended_at is null;
call platform.guard('platform.session');

-- An email on its way. Addresses and words live here and nowhere in the log.
create table platform.message (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation(),
  kind            text not null,
  about           uuid,
  to_address      text not null,
  reply_to        text,
  subject         text not null,
  body_text       text not null,
  body_html       text not null,
  queued_at       timestamptz not null,
  attempts        integer not null default 0,
  sent_at         timestamptz,
  failed_at       timestamptz,
  failure         text check (failure in ('refused', 'bounced', 'away')),
  bounced_at      timestamptz
);
create index message_of_organisation on platform.message (organisation_id, queued_at desc);
create index message_about on platform.message (about);
call platform.guard('platform.message');
