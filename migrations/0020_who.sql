-- Who is asked: community organisations that reach people whom we do not, how many people a project wants to hear from and through whom,
-- and the Core20PLUS groups that it aims to reach, or why none (R6, R43, R46).
create schema partners;

create table partners.partner (
  id               uuid primary key,
  organisation_id  uuid not null default platform.current_organisation() references organisations.organisation,
  name             text not null check (length(name) between 2 and 120),
  kind             text not null check (kind in ('voluntary', 'faith', 'social-enterprise', 'grassroots', 'other')),
  -- Whom they reach, in their own words.
  reaches          text not null check (length(reaches) between 1 and 1000),
  places           text not null default '' check (length(places) <= 300),
  languages        text not null default '' check (length(languages) <= 300),
  contact_name     text not null default '' check (length(contact_name) <= 120),
  contact_email    text not null default '' check (length(contact_email) <= 200),
  contact_phone    text not null default '' check (length(contact_phone) <= 40),
  since            date not null,
  -- They and we agreed that the public may read their name: who wrote it down, and when. Null where nobody did, or it was taken back.
  naming_agreed_by uuid references people.person,
  naming_agreed_at timestamptz,
  added_by         uuid not null references people.person,
  added_at         timestamptz not null,
  check ((naming_agreed_by is null) = (naming_agreed_at is null))
);
create unique index partner_once on partners.partner (organisation_id, lower(name));
call platform.guard('partners.partner');

-- Which groups they reach, by the codes that the figures of who lives here use, so that who is missing leads to whom to ask.
create table partners.reach (
  partner_id      uuid not null references partners.partner,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  characteristic  text not null check (length(characteristic) between 2 and 60),
  category        text not null check (length(category) between 1 and 60),
  said_by         uuid not null references people.person,
  said_at         timestamptz not null,
  primary key (partner_id, characteristic, category)
);
create index reach_of_group on partners.reach (organisation_id, characteristic, category);
call platform.guard('partners.reach', 'select, insert, delete');

-- That work with a partner ended, and why; and that it was taken up again. A partner never just disappears.
create table partners.ending (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  partner_id      uuid not null references partners.partner,
  ended_on        date not null,
  reason          text not null check (length(reason) between 1 and 1000),
  ended_by        uuid not null references people.person,
  recorded_at     timestamptz not null,
  resumed_by      uuid references people.person,
  resumed_at      timestamptz,
  check ((resumed_by is null) = (resumed_at is null))
);
create unique index ending_once on partners.ending (partner_id) where resumed_at is null;
call platform.guard('partners.ending', 'select, insert, update');

alter table projects.audience
  -- How many people the project wants to hear from; null where nobody has said.
  add column how_many integer check (how_many between 1 and 1000000),
  add column also_through text not null default '' check (length(also_through) <= 500);

create table projects.audience_partner (
  audience_id     uuid not null references projects.audience on delete cascade,
  partner_id      uuid not null references partners.partner,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  primary key (audience_id, partner_id)
);
create index audience_of_partner on projects.audience_partner (partner_id);
call platform.guard('projects.audience_partner', 'select, insert, delete');

-- Which Core20PLUS groups a project aims to reach. Each saying is new rows; those of the last one hold. The name stays as it was when it was chosen.
create table projects.aim (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  saying          uuid not null,
  kind            text not null check (kind in ('core20', 'plus')),
  plus_group_id   uuid,
  name            text not null check (length(name) between 2 and 200),
  said_by         uuid not null references people.person,
  said_at         timestamptz not null,
  check (kind = 'plus' or plus_group_id is null),
  foreign key (plus_group_id, organisation_id) references organisations.plus_group (id, organisation_id),
  unique (saying, name)
);
create index aim_of_project on projects.aim (project_id, said_at);
call platform.guard('projects.aim', 'select, insert');

-- That a project aims at none of them, and why.
create table projects.no_aim (
  saying          uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  because         text not null check (length(because) between 1 and 1000),
  said_by         uuid not null references people.person,
  said_at         timestamptz not null
);
create index no_aim_of_project on projects.no_aim (project_id, said_at);
call platform.guard('projects.no_aim', 'select, insert');

-- What holds now: the rows of the last saying, whichever kind it was. A row without a kind says "none, because".
create view projects.current_aim with (security_invoker = true) as
select s.project_id, s.saying, s.kind, s.plus_group_id, s.name, s.because, s.said_by, s.said_at
from (
  select said.*, rank() over (partition by said.project_id order by said.said_at desc, said.saying desc) as place
  from (
    select project_id, saying, kind, plus_group_id, name, '' as because, said_by, said_at from projects.aim
    union all
    select project_id, saying, null, null, '', because, said_by, said_at from projects.no_aim
  ) said
) s
where s.place = 1;
grant select on projects.current_aim to heard_app;
