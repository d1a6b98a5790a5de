-- An opportunity: one whole offer to take part, so that people know what they would say yes to. What was published stands.
create schema opportunities;

-- Blank is what nobody has written yet. A day is a day in London; closes_at is a moment. Money is in pence.
create table opportunities.opportunity (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  title           text not null check (length(title) between 3 and 120),
  activity        text not null default '' check (length(activity) <= 2000),
  difference      text not null default '' check (length(difference) <= 2000),
  skills          text not null default '' check (length(skills) <= 1000),
  time_asked      text not null default '' check (length(time_asked) <= 500),
  dates           text not null default '' check (length(dates) <= 1000),
  held            text check (held in ('online', 'in-person', 'both')),
  place           text not null default '' check (length(place) <= 300),
  only_because    text not null default '' check (length(only_because) <= 1000),
  alternative     text not null default '' check (length(alternative) <= 1000),
  payment         text check (payment in ('paid', 'not-paid')),
  pence           bigint check (pence between 1 and 10000000),
  paid_for        text not null default '' check (length(paid_for) <= 200),
  tax_note        text not null default '' check (length(tax_note) <= 1000),
  expenses        text not null default '' check (length(expenses) <= 1000),
  support         text not null default '' check (length(support) <= 1000),
  may_decline     text not null default '' check (length(may_decline) <= 500),
  closes_at       timestamptz,
  hear_by         date,
  without_email   text not null default '' check (length(without_email) <= 1000),
  contact_name    text not null default '' check (length(contact_name) <= 120),
  contact_phone   text not null default '' check (length(contact_phone) <= 40),
  contact_email   text not null default '' check (length(contact_email) <= 254),
  version         integer not null default 1 check (version >= 1),
  made_by         uuid not null references people.person,
  made_at         timestamptz not null,
  check (payment = 'paid' or (pence is null and paid_for = '' and tax_note = ''))
);
create index opportunity_of_project on opportunities.opportunity (project_id, made_at);
call platform.guard('opportunities.opportunity', 'select, insert, update');

create table opportunities.publication (
  opportunity_id  uuid primary key references opportunities.opportunity,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  published_by    uuid not null references people.person,
  published_at    timestamptz not null
);
call platform.guard('opportunities.publication', 'select, insert');

-- No more people are wanted before the closing time, or the offer does not hold any longer. People are owed the reason.
create table opportunities.early_closing (
  opportunity_id  uuid primary key references opportunities.publication,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  because         text not null check (length(because) between 1 and 1000),
  closed_by       uuid not null references people.person,
  closed_at       timestamptz not null
);
call platform.guard('opportunities.early_closing', 'select, insert');

create table opportunities.withdrawal (
  opportunity_id  uuid primary key references opportunities.publication,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  because         text not null check (length(because) between 1 and 1000),
  withdrawn_by    uuid not null references people.person,
  withdrawn_at    timestamptz not null
);
call platform.guard('opportunities.withdrawal', 'select, insert');

-- Nothing is published with a gap (rules R25 and R26), nor of a project that is not open. The page says it in words; this makes sure.
create function opportunities.whole_offer() returns trigger language plpgsql as $$
declare o opportunities.opportunity;
begin
  -- Locked, so that nobody takes something out of the offer while it is published.
  select * into strict o from opportunities.opportunity where id = new.opportunity_id for update;
  if '' in (o.activity, o.difference, o.time_asked, o.dates, o.expenses, o.support, o.may_decline, o.without_email, o.contact_name, o.contact_phone)
    or o.held is null or (o.held <> 'online' and o.place = '') or (o.held <> 'both' and '' in (o.only_because, o.alternative))
    or o.payment is null or (o.payment = 'paid' and (o.pence is null or '' in (o.paid_for, o.tax_note)))
    or o.closes_at is null or o.closes_at <= new.published_at
    or o.hear_by is null or o.hear_by < (o.closes_at at time zone 'Europe/London')::date
  then raise exception 'An opportunity is published whole' using errcode = 'check_violation';
  end if;
  if not exists (select from projects.opening where project_id = o.project_id) or exists (select from projects.closure where project_id = o.project_id)
  then raise exception 'An opportunity is published while its project is open' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger whole_offer before insert on opportunities.publication for each row execute function opportunities.whole_offer();

-- What people were promised stands from then on. Only whom they talk to may change: people leave, and may ask to be erased.
create function opportunities.offer_stands() returns trigger language plpgsql as $$
declare may_change constant text[] := array['contact_name', 'contact_phone', 'contact_email', 'version'];
begin
  if exists (select from opportunities.publication where opportunity_id = old.id) and to_jsonb(new) - may_change <> to_jsonb(old) - may_change
  then raise exception 'A published offer stands' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger offer_stands before update on opportunities.opportunity for each row execute function opportunities.offer_stands();

-- What the public reads: published, and of a project that opened.
create view opportunities.public_opportunity with (security_invoker = true) as
select o.id, o.project_id, o.title, o.activity, o.difference, o.skills, o.time_asked, o.dates, o.held, o.place, o.only_because, o.alternative,
       o.payment, o.pence, o.paid_for, o.tax_note, o.expenses, o.support, o.may_decline, o.closes_at, o.hear_by, o.without_email,
       o.contact_name, o.contact_phone, o.contact_email,
       a.published_at, e.closed_at as closed_early_at, e.because as closed_because, w.withdrawn_at, w.because as withdrawn_because,
       p.slug as project_slug, p.title as project_title, p.closed_at as project_closed_at, p.claimed_level
from opportunities.opportunity o
join opportunities.publication a on a.opportunity_id = o.id
join projects.public_project p on p.id = o.project_id
left join opportunities.early_closing e on e.opportunity_id = o.id
left join opportunities.withdrawal w on w.opportunity_id = o.id;
grant select on opportunities.public_opportunity to heard_app;
