-- Applying for an opportunity, with no account; and each step from there to a place. Everyone gets an answer.

-- Dates that people choose from. The words of the offer (opportunity.dates) say what else there is to know about them.
create table opportunities.date_offered (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  opportunity_id  uuid not null references opportunities.opportunity,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  unique (opportunity_id, starts_at),
  unique (id, opportunity_id),
  check (ends_at > starts_at)
);
call platform.guard('opportunities.date_offered', 'select, insert, delete');

-- What applicants are asked so that the group is a mix. It is theirs for this purpose alone, and is not equality monitoring (R27, R47).
create table opportunities.selection_question (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  opportunity_id  uuid not null references opportunities.opportunity,
  position        integer not null check (position >= 1),
  category        text not null check (length(category) between 2 and 60),
  wording         text not null check (length(wording) between 3 and 300),
  -- The characteristic in the figures of who lives here, where the question has one: targets can be set from them.
  characteristic  text check (length(characteristic) between 2 and 60),
  unique (opportunity_id, position),
  unique (id, opportunity_id)
);
create unique index selection_question_once on opportunities.selection_question (opportunity_id, lower(category));
call platform.guard('opportunities.selection_question', 'select, insert, update, delete');

create table opportunities.selection_value (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  question_id     uuid not null references opportunities.selection_question on delete cascade,
  position        integer not null check (position >= 1),
  value           text not null check (length(value) between 1 and 80),
  -- The groups of the characteristic that it stands for.
  groups          text[] not null default '{}',
  unique (question_id, position),
  unique (id, question_id)
);
create unique index selection_value_once on opportunities.selection_value (question_id, lower(value));
call platform.guard('opportunities.selection_value', 'select, insert, delete');

-- What was published stands, dates and questions with it.
create function opportunities.offered_parts_stand() returns trigger language plpgsql as $$
declare whose uuid;
begin
  if tg_table_name = 'selection_value'
  then select opportunity_id into whose from opportunities.selection_question where id = coalesce(new.question_id, old.question_id);
  else whose := coalesce(new.opportunity_id, old.opportunity_id);
  end if;
  if exists (select from opportunities.publication where opportunity_id = whose)
  then raise exception 'A published offer stands' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger offered_parts_stand before insert or update or delete on opportunities.date_offered for each row execute function opportunities.offered_parts_stand();
create trigger offered_parts_stand before insert or update or delete on opportunities.selection_question for each row execute function opportunities.offered_parts_stand();
create trigger offered_parts_stand before insert or update or delete on opportunities.selection_value for each row execute function opportunities.offered_parts_stand();

-- An application that is being written: kept at every step, come back to with a code. Only hashes of the browser's secret and of the code are kept.
create table opportunities.application_draft (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  opportunity_id  uuid not null references opportunities.publication,
  token_hash      bytea not null unique,
  return_hash     bytea unique,
  way_in_id       uuid references partners.way_in,
  answers         jsonb not null default '{}',
  started_at      timestamptz not null,
  touched_at      timestamptz not null
);
create index application_draft_untouched on opportunities.application_draft (touched_at);
call platform.guard('opportunities.application_draft');

create table opportunities.application (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  opportunity_id  uuid not null references opportunities.publication,
  -- What a lottery's record calls them: it names nobody.
  number          integer not null check (number >= 1),
  -- The draft or the typed form that it came from: each becomes one application.
  form_id         uuid not null unique,
  receipt_id      uuid not null unique references contributions.receipt,
  person_id       uuid references people.person,
  route           text not null check (route in ('web', 'paper', 'phone')),
  typed_by        uuid references people.person,
  -- What staff typed in is known again: a form that is sent twice is one application, one that is sent again with other words is refused.
  typed_hash      bytea,
  name            text not null check (length(name) <= 120),
  why             text not null default '' check (length(why) <= 2000),
  helps           text not null default '' check (length(helps) <= 2000),
  way_in_id       uuid references partners.way_in,
  applied_at      timestamptz not null,
  -- The day on which it was given, where it was typed in later; and why it counts although it came after the closing time.
  given_on        date,
  late_because    text check (length(late_because) between 1 and 1000),
  unique (opportunity_id, number),
  unique (id, opportunity_id),
  check (route = 'web' or typed_by is not null)
);
create unique index application_once_each on opportunities.application (opportunity_id, person_id) where person_id is not null;
create index application_of_person on opportunities.application (person_id) where person_id is not null;
call platform.guard('opportunities.application', 'select, insert, update');

create table opportunities.application_date (
  application_id  uuid not null,
  opportunity_id  uuid not null,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  date_id         uuid not null,
  primary key (application_id, date_id),
  foreign key (application_id, opportunity_id) references opportunities.application (id, opportunity_id),
  foreign key (date_id, opportunity_id) references opportunities.date_offered (id, opportunity_id)
);
call platform.guard('opportunities.application_date', 'select, insert, delete');

-- What somebody answered so that the group is a mix. No page shows it beside a name; a lottery reads it by number.
create table opportunities.selection_answer (
  application_id  uuid not null,
  opportunity_id  uuid not null,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  question_id     uuid not null,
  value_id        uuid not null,
  primary key (application_id, question_id),
  foreign key (application_id, opportunity_id) references opportunities.application (id, opportunity_id),
  foreign key (question_id, opportunity_id) references opportunities.selection_question (id, opportunity_id),
  foreign key (value_id, question_id) references opportunities.selection_value (id, question_id)
);
call platform.guard('opportunities.selection_answer', 'select, insert, delete');

-- Each step of an application. Rows are only added, and the last one holds.
create table opportunities.step (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  application_id  uuid not null references opportunities.application,
  place           integer not null check (place >= 1),
  kind            text not null check (kind in ('eligible', 'not-eligible', 'selected', 'reserve', 'not-selected', 'offered', 'confirmed', 'declined', 'lapsed', 'withdrawn', 'stood-down')),
  -- Which reserve: 1 is asked first.
  reserve_place   integer check (reserve_place >= 1),
  because         text not null default '' check (length(because) <= 1000),
  -- The draw that decided it; null where people did.
  draw_id         uuid,
  -- By when an offer is answered.
  answer_by       date,
  -- Null where the applicant did it.
  taken_by        uuid references people.person,
  taken_at        timestamptz not null,
  unique (application_id, place),
  check ((kind = 'reserve') = (reserve_place is not null)),
  check ((kind = 'offered') = (answer_by is not null)),
  -- A "no" of ours has a reason; a person's own needs none (R30).
  check (kind not in ('not-eligible', 'not-selected', 'stood-down') or because <> '')
);
create index step_of_application on opportunities.step (application_id, place desc);
call platform.guard('opportunities.step', 'select, insert, update');

-- Steps follow one another only so, and each once: of two people who decide at once, the second is told.
create function opportunities.step_follows() returns trigger language plpgsql as $$
declare last opportunities.step; before text;
begin
  if tg_op = 'UPDATE' then
    -- Words about a person can be blanked when they are erased; nothing else changes.
    if to_jsonb(new) - 'because' <> to_jsonb(old) - 'because' then raise exception 'A step stands' using errcode = 'check_violation'; end if;
    return new;
  end if;
  select * into last from opportunities.step where application_id = new.application_id order by place desc limit 1;
  before := coalesce(last.kind, 'applied');
  if new.place <> coalesce(last.place, 0) + 1 or not (case before
    when 'applied' then new.kind in ('eligible', 'not-eligible', 'withdrawn')
    when 'eligible' then new.kind in ('not-eligible', 'selected', 'reserve', 'not-selected', 'withdrawn')
    when 'not-eligible' then new.kind in ('eligible', 'withdrawn')
    when 'selected' then new.kind in ('offered', 'withdrawn')
    when 'reserve' then new.kind in ('offered', 'not-selected', 'withdrawn')
    when 'not-selected' then new.kind in ('offered', 'withdrawn')
    when 'offered' then new.kind in ('confirmed', 'declined', 'lapsed', 'withdrawn')
    when 'confirmed' then new.kind in ('withdrawn', 'stood-down')
    else false end)
  then raise exception '% does not follow %', new.kind, before using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_follows before insert or update on opportunities.step for each row execute function opportunities.step_follows();

-- Where each application stands now.
create view opportunities.standing with (security_invoker = true) as
select a.id as application_id, a.opportunity_id, a.number, a.name, a.person_id, a.receipt_id, a.applied_at,
  coalesce(s.kind, 'applied') as kind, coalesce(s.place, 0) as place, s.reserve_place, coalesce(s.because, '') as because, s.draw_id, s.answer_by, s.taken_by,
  coalesce(s.taken_at, a.applied_at) as taken_at
from opportunities.application a
left join lateral (select * from opportunities.step x where x.application_id = a.id order by x.place desc limit 1) s on true;
grant select on opportunities.standing to heard_app;
