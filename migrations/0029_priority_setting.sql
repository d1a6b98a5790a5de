-- Priorities set with people: what matters most, or how a sum is spent. Every stage stays as it was published, and who voted is kept apart from how.

-- Money is in pence. `decided_by`: which rule decides how a sum is spent. `shortlist_size`, `top_size`: how many options go on to the workshop, and how many are the top list.
create table activities.priority_setting (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  slug            text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  kind            text not null check (kind in ('ranking', 'budget')),
  title           text not null check (length(title) between 3 and 120),
  why             text not null default '' check (length(why) <= 2000),
  privacy         text not null default '' check (length(privacy) <= 4000),
  at_risk         text not null default '' check (length(at_risk) <= 2000),
  closes_at       timestamptz,
  budget          bigint check (budget between 1 and 100000000000),
  decided_by      text check (decided_by in ('equal-shares', 'greedy')),
  shortlist_size  integer check (shortlist_size between 1 and 100),
  top_size        integer check (top_size between 1 and 100),
  version         integer not null default 1 check (version >= 1),
  made_by         uuid not null references people.person,
  made_at         timestamptz not null,
  unique (organisation_id, slug),
  check (kind = 'ranking' or (shortlist_size is null and top_size is null)),
  check (kind = 'budget' or (budget is null and decided_by is null)),
  check (top_size <= shortlist_size)
);
create index priority_setting_of_project on activities.priority_setting (project_id, made_at);
call platform.guard('activities.priority_setting', 'select, insert, update');

-- People who vote apart, such as patients, carers and staff.
create table activities.priority_constituency (
  id                  uuid primary key,
  organisation_id     uuid not null default platform.current_organisation() references organisations.organisation,
  priority_setting_id uuid not null references activities.priority_setting,
  number              integer not null check (number between 1 and 20),
  name                text not null check (length(name) between 2 and 80),
  unique (priority_setting_id, number),
  unique (priority_setting_id, name)
);
call platform.guard('activities.priority_constituency', 'select, insert, delete');

create table activities.priority_option (
  id                  uuid primary key,
  organisation_id     uuid not null default platform.current_organisation() references organisations.organisation,
  priority_setting_id uuid not null references activities.priority_setting,
  number              integer not null check (number between 1 and 200),
  words               text not null check (length(words) between 3 and 300),
  cost                bigint check (cost between 1 and 100000000000),
  came_from           text not null check (came_from in ('staff', 'contribution', 'theme')),
  contribution_id     uuid references contributions.contribution,
  -- The theme that it came from, of the module insights, by the name that it had then: people see that they were heard before they are asked again.
  theme_id            uuid,
  theme_name          text check (length(theme_name) between 1 and 200),
  added_by            uuid not null references people.person,
  added_at            timestamptz not null,
  unique (priority_setting_id, number),
  check ((came_from = 'contribution') = (contribution_id is not null)),
  check ((came_from = 'theme') = (theme_id is not null) and (theme_id is null) = (theme_name is null))
);
create unique index option_of_theme on activities.priority_option (priority_setting_id, theme_id) where theme_id is not null;
call platform.guard('activities.priority_option', 'select, insert');

-- One option becomes part of another, or is left out (no `into_id`). It holds once somebody else agreed; if they did not, the option stands.
create table activities.priority_merge (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  option_id       uuid not null references activities.priority_option,
  into_id         uuid references activities.priority_option,
  because         text not null check (length(because) between 1 and 1000),
  merged_by       uuid not null references people.person,
  merged_at       timestamptz not null,
  check (into_id <> option_id)
);
create index merge_of_option on activities.priority_merge (option_id, merged_at);
call platform.guard('activities.priority_merge', 'select, insert');

create table activities.priority_merge_check (
  merge_id        uuid primary key references activities.priority_merge,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  agreed          boolean not null,
  because         text not null default '' check (length(because) <= 1000),
  checked_by      uuid not null references people.person,
  checked_at      timestamptz not null,
  check (agreed or length(because) > 0)
);
call platform.guard('activities.priority_merge_check', 'select, insert');

-- A contribution in which somebody suggested an option, so that nobody's suggestion disappears.
create table activities.priority_suggestion (
  contribution_id     uuid primary key references contributions.contribution,
  organisation_id     uuid not null default platform.current_organisation() references organisations.organisation,
  priority_setting_id uuid not null references activities.priority_setting,
  receipt_id          uuid not null references contributions.receipt
);
create index suggestion_of_setting on activities.priority_suggestion (priority_setting_id);
call platform.guard('activities.priority_suggestion', 'select, insert');

-- What was done, by whom, and what was published then. Never changed. A workshop may be recorded again to put something right: the newest holds.
create table activities.priority_stage (
  id                  uuid primary key,
  organisation_id     uuid not null default platform.current_organisation() references organisations.organisation,
  priority_setting_id uuid not null references activities.priority_setting,
  stage               text not null check (stage in ('gathering', 'vote-opened', 'vote-closed', 'shortlist', 'workshop', 'top-list', 'taken-up')),
  published           jsonb not null,
  done_by             uuid not null references people.person,
  done_at             timestamptz not null
);
create unique index priority_stage_once on activities.priority_stage (priority_setting_id, stage) where stage <> 'workshop';
create index priority_stage_of_setting on activities.priority_stage (priority_setting_id, done_at);
call platform.guard('activities.priority_stage', 'select, insert');

-- Who voted. `voter_hash` and `vote_key` are made of the voter's code, which is kept nowhere: neither leads to the other.
create table activities.priority_voter (
  priority_setting_id uuid not null references activities.priority_setting,
  voter_hash          bytea not null,
  organisation_id     uuid not null default platform.current_organisation() references organisations.organisation,
  constituency_id     uuid references activities.priority_constituency,
  route               text not null check (route in ('web', 'paper', 'phone')),
  typed_by            uuid references people.person,
  receipt_id          uuid references contributions.receipt,
  voted_at            timestamptz not null,
  primary key (priority_setting_id, voter_hash),
  check ((route = 'web') = (typed_by is null))
);
call platform.guard('activities.priority_voter', 'select, insert, update');

-- How somebody voted: numbers of options, the first one first. No time, no person, and no key that another table has.
create table activities.priority_vote (
  priority_setting_id uuid not null references activities.priority_setting,
  vote_key            bytea not null,
  organisation_id     uuid not null default platform.current_organisation() references organisations.organisation,
  constituency_id     uuid references activities.priority_constituency,
  listed              integer[] not null check (cardinality(listed) between 1 and 200),
  primary key (priority_setting_id, vote_key)
);
call platform.guard('activities.priority_vote', 'select, insert, update, delete');

create function activities.priority_stage_reached(setting uuid, reached text) returns boolean language sql stable as $$
  select exists (select from activities.priority_stage where priority_setting_id = setting and stage = reached)
$$;

-- What people vote on, and which rule decides, is settled before the first vote.
create function activities.priority_settled() returns trigger language plpgsql as $$
declare setting uuid;
begin
  if tg_table_name = 'priority_merge' then
    select priority_setting_id into setting from activities.priority_option where id = new.option_id;
  elsif tg_table_name = 'priority_merge_check' then
    select o.priority_setting_id into setting
    from activities.priority_merge m join activities.priority_option o on o.id = m.option_id where m.id = new.merge_id;
  elsif tg_op = 'DELETE' then setting := old.priority_setting_id;
  else setting := new.priority_setting_id;
  end if;
  if activities.priority_stage_reached(setting, 'vote-opened')
  then raise exception 'What people vote on stands once the vote is open' using errcode = 'check_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger settled before insert or delete on activities.priority_constituency for each row execute function activities.priority_settled();
create trigger settled before insert on activities.priority_option for each row execute function activities.priority_settled();
create trigger settled before insert on activities.priority_merge for each row execute function activities.priority_settled();
create trigger settled before insert on activities.priority_merge_check for each row execute function activities.priority_settled();

create function activities.priority_rules_stand() returns trigger language plpgsql as $$
begin
  if new.kind <> old.kind then raise exception 'The kind stands' using errcode = 'check_violation'; end if;
  if (new.budget, new.decided_by, new.shortlist_size, new.top_size) is distinct from (old.budget, old.decided_by, old.shortlist_size, old.top_size)
    and activities.priority_stage_reached(new.id, 'vote-opened')
  then raise exception 'What decides stands once the vote is open' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rules_stand before update on activities.priority_setting for each row execute function activities.priority_rules_stand();

-- Votes change while the vote is open, and never after.
create function activities.priority_vote_open() returns trigger language plpgsql as $$
declare setting uuid := case when tg_op = 'DELETE' then old.priority_setting_id else new.priority_setting_id end;
begin
  if not activities.priority_stage_reached(setting, 'vote-opened') or activities.priority_stage_reached(setting, 'vote-closed')
  then raise exception 'Votes change while the vote is open only' using errcode = 'check_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger while_open before insert or update or delete on activities.priority_vote for each row execute function activities.priority_vote_open();

-- Whoever checks is not who merged.
create function activities.merge_checked_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from activities.priority_merge where id = new.merge_id and merged_by = new.checked_by)
  then raise exception 'Somebody else checks a merge' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger by_another before insert on activities.priority_merge_check for each row execute function activities.merge_checked_by_another();

-- What the public reads of: everything from the first stage on, of a project that opened.
create view activities.public_priority_setting with (security_invoker = true) as
select s.id, s.project_id, s.slug, s.kind, s.title, s.closes_at,
       activities.priority_stage_reached(s.id, 'vote-opened') as vote_opened,
       activities.priority_stage_reached(s.id, 'vote-closed') as vote_closed
from activities.priority_setting s
join projects.public_project p on p.id = s.project_id
where exists (select from activities.priority_stage t where t.priority_setting_id = s.id);
grant select on activities.public_priority_setting to heard_app;
