-- Choosing fairly among those who applied: by which method and targets, and each draw as it was, so that anybody can check it.

-- How people are chosen. Changed in place: each draw keeps what held when it was asked for. How many there are places for is said apart (capacity).
create table opportunities.selection_plan (
  opportunity_id  uuid primary key references opportunities.publication,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  method          text not null check (method in ('leximin', 'maximin', 'nash', 'weighted')),
  -- How often the name of somebody who had no place in the last 12 months is in the hat. Others are in it once.
  newcomer_weight integer not null default 1 check (newcomer_weight between 1 and 3),
  -- At most one person of a household.
  households      boolean not null default false,
  said_by         uuid not null references people.person,
  said_at         timestamptz not null,
  check (newcomer_weight = 1 or method = 'weighted')
);
call platform.guard('opportunities.selection_plan', 'select, insert, update');

-- How many people of one value the group must have. No row is no target; no bound is none on that side.
create table opportunities.target (
  value_id        uuid primary key references opportunities.selection_value,
  opportunity_id  uuid not null references opportunities.selection_plan,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  least           integer check (least between 0 and 2000),
  most            integer check (most between 0 and 2000),
  said_by         uuid not null references people.person,
  said_at         timestamptz not null,
  check (coalesce(least, most) is not null and (least <= most) is not false)
);
create index target_of_opportunity on opportunities.target (opportunity_id);
call platform.guard('opportunities.target');

-- One draw: asked for, its tickets found, one of them drawn by a seed, and confirmed; or set aside, which is said in public once a seed was drawn.
create table opportunities.draw (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  opportunity_id  uuid not null references opportunities.selection_plan,
  number          integer not null check (number >= 1),
  method          text not null check (method in ('leximin', 'maximin', 'nash', 'weighted')),
  -- Places to give, beside those that people held already.
  places          integer not null check (places between 1 and 2000),
  held            integer not null check (held >= 0),
  newcomer_weight integer not null check (newcomer_weight between 1 and 3),
  households      boolean not null,
  -- Each category and value in order, with its bounds: [{ category, value, min, max }].
  bounds          jsonb not null check (jsonb_typeof(bounds) = 'array'),
  asked_by        uuid not null references people.person,
  asked_at        timestamptz not null,
  state           text not null default 'running' check (state in ('running', 'found', 'infeasible', 'cancelled', 'failed')),
  progress        real not null default 0 check (progress between 0 and 1),
  ended_at        timestamptz,
  -- Infeasible: the smallest change of the targets that helps.
  changes         jsonb check (jsonb_typeof(changes) = 'array'),
  failure         text check (failure in ('no-time', 'no-memory', 'fault')),
  -- Found: each ticket is the numbers of the applications on it.
  tickets         jsonb check (jsonb_typeof(tickets) = 'array'),
  deviation       double precision,
  settled_for     text check (settled_for in ('maximin', 'best-found', 'fewer-tickets')),
  published_by    uuid references people.person,
  published_at    timestamptz,
  seed            text check (length(seed) between 1 and 200),
  seed_made       boolean,
  -- Counted from 0.
  ticket          integer check (ticket >= 0),
  reserves        integer[],
  drawn_by        uuid references people.person,
  drawn_at        timestamptz,
  confirmed_by    uuid references people.person,
  confirmed_at    timestamptz,
  set_aside_by    uuid references people.person,
  set_aside_at    timestamptz,
  because         text not null default '' check (length(because) <= 1000),
  unique (opportunity_id, number),
  check ((state = 'found') = (tickets is not null)),
  check ((seed is null) = (drawn_at is null) and (seed is null) = (ticket is null) and (seed is null) = (reserves is null)),
  check (seed is null or tickets is not null),
  check (confirmed_at is null or (seed is not null and set_aside_at is null)),
  check (set_aside_at is null or seed is null or because <> '')
);
create unique index draw_at_once on opportunities.draw (opportunity_id) where state in ('running', 'found') and confirmed_at is null and set_aside_at is null;
call platform.guard('opportunities.draw', 'select, insert, update');

-- Who was in the pool of a draw, by number.
create table opportunities.draw_entry (
  draw_id         uuid not null references opportunities.draw,
  application_id  uuid not null references opportunities.application,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  number          integer not null check (number >= 1),
  -- For each category the place in the bounds of the draw, from 0. Emptied when their answers are deleted.
  answers         smallint[] not null,
  -- The same number for people of one household.
  household       integer,
  weight          smallint not null default 1 check (weight between 1 and 3),
  chance          double precision check (chance between 0 and 1),
  primary key (draw_id, application_id),
  unique (draw_id, number)
);
create index draw_entry_of_application on opportunities.draw_entry (application_id);
call platform.guard('opportunities.draw_entry', 'select, insert, update');

-- A draw goes forward only. Tickets stand before there is a seed; what was confirmed never changes.
create function opportunities.draw_stands() returns trigger language plpgsql as $$
declare may_change text[];
begin
  may_change := case
    when old.set_aside_at is not null or old.state not in ('running', 'found') then '{}'
    when old.state = 'running' then array['state', 'progress', 'ended_at', 'changes', 'failure', 'tickets', 'deviation', 'settled_for']
    when old.confirmed_at is not null then '{}'
    when old.seed is not null then array['confirmed_by', 'confirmed_at', 'set_aside_by', 'set_aside_at', 'because']
    else array['seed', 'seed_made', 'ticket', 'reserves', 'drawn_by', 'drawn_at', 'set_aside_by', 'set_aside_at', 'because']
  end;
  -- The record is published once, at any time from the tickets on.
  if old.state = 'found' and old.published_at is null and old.set_aside_at is null then may_change := may_change || array['published_by', 'published_at']; end if;
  if to_jsonb(new) - may_change <> to_jsonb(old) - may_change then raise exception 'A draw stands' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger draw_stands before update on opportunities.draw for each row execute function opportunities.draw_stands();

create function opportunities.draw_entry_stands() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['answers', 'household', 'chance'] <> to_jsonb(old) - array['answers', 'household', 'chance']
    or (new.answers <> old.answers and new.answers <> '{}') or (new.household is distinct from old.household and new.household is not null)
    or (new.chance is distinct from old.chance and old.chance is not null)
  then raise exception 'A draw stands' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger draw_entry_stands before update on opportunities.draw_entry for each row execute function opportunities.draw_entry_stands();

-- Answers that somebody takes back go from the draws, too. That they were in the pool, and their chance, stays.
create function opportunities.forget_answers() returns trigger language plpgsql as $$
begin
  update opportunities.draw_entry set answers = '{}', household = null where application_id = old.application_id and answers <> '{}';
  return old;
end $$;
create trigger forget_answers after delete on opportunities.selection_answer for each row execute function opportunities.forget_answers();

alter table opportunities.step add foreign key (draw_id) references opportunities.draw;
-- Whoever is on the chosen ticket or not is so by a draw that was confirmed.
create index step_of_draw on opportunities.step (draw_id) where draw_id is not null;
