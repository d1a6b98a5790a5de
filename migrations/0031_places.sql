-- From those who were chosen to those who come: how many places there are, what each person was told, and what was arranged for them.

-- How many places there are. The newest row holds; the older ones say how it came about.
create table opportunities.capacity (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  opportunity_id  uuid not null references opportunities.publication,
  places          integer not null check (places between 0 and 5000),
  because         text not null default '' check (length(because) <= 1000),
  set_by          uuid not null references people.person,
  set_at          timestamptz not null
);
create index capacity_of_opportunity on opportunities.capacity (opportunity_id, id desc);
call platform.guard('opportunities.capacity', 'select, insert');

-- Kind words of an organisation for what people are told. The newest of an occasion holds; each message names the ones that it used.
create table opportunities.kind_words (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  occasion        text not null check (occasion in ('offered', 'confirmed', 'reserve', 'not-selected', 'not-eligible', 'lapsed', 'stood-down')),
  words           text not null check (length(words) between 1 and 2000),
  written_by      uuid not null references people.person,
  written_at      timestamptz not null
);
create index kind_words_of_occasion on opportunities.kind_words (organisation_id, occasion, id desc);
call platform.guard('opportunities.kind_words', 'select, insert');

-- What one person is told about one step of their application. Its words are made of the step and the kind words: none are kept here.
create table opportunities.telling (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  application_id  uuid not null references opportunities.application,
  step_id         uuid not null references opportunities.step,
  about           text not null check (about in ('step', 'reminder')),
  channel         text not null check (channel in ('account', 'email', 'phone', 'letter', 'none')),
  words_id        uuid references opportunities.kind_words,
  -- Null where a job did it.
  made_by         uuid references people.person,
  made_at         timestamptz not null,
  -- By a person: a call, a letter that was posted, or another way. What became of an email its message knows.
  told_on         date,
  told_at         timestamptz,
  told_by         uuid references people.person,
  told_how        text not null default '' check (length(told_how) <= 500),
  unique (step_id, about),
  check ((told_at is null) = (told_on is null) and (told_at is null) = (told_by is null))
);
create index telling_of_application on opportunities.telling (application_id);
call platform.guard('opportunities.telling', 'select, insert, update');

-- A try that did not reach somebody.
create table opportunities.telling_try (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  telling_id      uuid not null references opportunities.telling,
  reason          text not null check (length(reason) between 3 and 500),
  tried_on        date not null,
  recorded_by     uuid references people.person,
  recorded_at     timestamptz not null
);
create index try_of_telling on opportunities.telling_try (telling_id, recorded_at);
call platform.guard('opportunities.telling_try', 'select, insert, update');

-- What was arranged for somebody who comes, line by line. The newest row of a line holds.
create table opportunities.arranged (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  application_id  uuid not null references opportunities.application,
  line            text not null check (length(line) between 1 and 120),
  state           text not null check (state in ('arranged', 'open')),
  note            text not null default '' check (length(note) <= 500),
  said_by         uuid not null references people.person,
  said_at         timestamptz not null
);
create index arranged_for_application on opportunities.arranged (application_id, line, id desc);
call platform.guard('opportunities.arranged', 'select, insert, delete');

-- How those who applied want to be reached: the one way from here into the table of receipts. An address counts as theirs when they proved it.
create view opportunities.applicant with (security_invoker = true) as
select a.id as application_id, a.opportunity_id, a.number, a.name, a.person_id, a.receipt_id, r.channel, r.contact_name, r.contact_email,
  r.contact_phone, r.contact_address, r.large_print, r.confirmed_at, r.stopped_at, r.looked_up_at,
  coalesce(p.email, case when r.confirmed_at is not null then nullif(r.contact_email, '') end) as proved_address
from opportunities.application a
join contributions.receipt r on r.id = a.receipt_id
left join people.person p on p.id = a.person_id;
grant select on opportunities.applicant to heard_app;

-- Where each telling is: the one place that decides who was told and who still waits.
create view opportunities.told with (security_invoker = true) as
select t.id as telling_id, t.application_id, a.opportunity_id, t.step_id, s.kind, t.about, t.channel, t.words_id, t.made_by, t.made_at, t.told_by, t.told_how,
  coalesce(t.told_on, h.told_on, (m.sent_at at time zone 'Europe/London')::date) as told_on,
  case
    when t.told_at is not null or h.told_at is not null then 'told'
    when m.sent_at is not null and m.failed_at is null and m.bounced_at is null then 'told'
    when a.looked_up_at > t.made_at then 'looked-up'
    when a.stopped_at is not null then 'stopped'
    when t.channel = 'none' then 'looks-up'
    when h.id is not null then 'held'
    when t.channel = 'phone' then 'to-call'
    when m.failed_at is not null or m.bounced_at is not null or exists (select from opportunities.telling_try x where x.telling_id = t.id) then 'not-reached'
    when t.channel = 'letter' then 'to-post'
    else 'on-its-way'
  end as state
from opportunities.telling t
join opportunities.applicant a on a.application_id = t.application_id
join opportunities.step s on s.id = t.step_id
left join platform.message m on m.about = t.id and m.kind = 'opportunities.answer'
left join contributors.held_message h on h.about = t.id and h.kind = 'opportunities.answer';
grant select on opportunities.told to heard_app;

-- Who waits for an answer, and for what: a decision, an offer, to be told, or to be reached. Who left, said no or comes waits for nothing.
create view opportunities.waiting with (security_invoker = true) as
select n.application_id, n.opportunity_id, o.project_id, o.hear_by, n.applied_at,
  least(o.closes_at, e.closed_at, w.withdrawn_at) as closed_at,
  case
    when n.kind in ('applied', 'eligible') then 'decision'
    when n.kind = 'selected' then 'offer'
    when t.telling_id is null then 'telling'
    else 'reaching'
  end as waits_for
from opportunities.standing n
join opportunities.opportunity o on o.id = n.opportunity_id
left join opportunities.early_closing e on e.opportunity_id = n.opportunity_id
left join opportunities.withdrawal w on w.opportunity_id = n.opportunity_id
left join opportunities.step s on s.application_id = n.application_id and s.place = n.place
left join opportunities.told t on t.step_id = s.id and t.about = 'step'
where n.name <> '' and (
  n.kind in ('applied', 'eligible', 'selected')
  or (n.kind in ('offered', 'reserve', 'not-selected', 'not-eligible', 'lapsed', 'stood-down')
    and coalesce(t.state, 'to-call') in ('to-call', 'to-post', 'not-reached', 'held')));
grant select on opportunities.waiting to heard_app;

-- For the list of what needs somebody: how many applied and wait, and nothing of who.
create view insights.applicant_waiting with (security_invoker = true) as
select w.project_id, greatest(w.applied_at, w.closed_at) as since, w.closed_at, w.hear_by from opportunities.waiting w;
grant select on insights.applicant_waiting to heard_app;

-- Places that came free while somebody is on the waiting list: how many, and since when. Nobody should wait beside an empty chair.
create view insights.place_free with (security_invoker = true) as
select o.project_id, least(c.places - n.held, n.reserves) as places, n.since
from opportunities.opportunity o
join lateral (select x.places from opportunities.capacity x where x.opportunity_id = o.id order by x.id desc limit 1) c on true
join lateral (
  select count(*) filter (where x.kind in ('selected', 'offered', 'confirmed')) as held, count(*) filter (where x.kind = 'reserve') as reserves,
    max(x.taken_at) as since
  from opportunities.standing x where x.opportunity_id = o.id
) n on true
where n.reserves > 0 and c.places > n.held;
grant select on insights.place_free to heard_app;
