-- Ways in: links and printed codes with a label each, so that it is known which partner and which channel reached people.

-- Where a code leads. A channel has many people: a code for one person would tell who came. The path is of our own pages, never of elsewhere.
create table partners.way_in (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  code            text not null check (code ~ '^[a-hjkmnp-z2-9]{6}$'),
  -- What it is about, by the module that keeps it.
  leads_to        text not null check (leads_to in ('opportunity', 'survey')),
  thing           uuid not null,
  path            text not null check (path ~ '^/[a-z0-9/-]+$' and length(path) <= 200),
  channel         text not null check (length(channel) between 2 and 80),
  partner_id      uuid references partners.partner,
  made_by         uuid not null references people.person,
  made_at         timestamptz not null,
  unique (organisation_id, code)
);
create unique index way_in_once on partners.way_in (thing, lower(channel), partner_id) nulls not distinct;
call platform.guard('partners.way_in', 'select, insert');

-- How many came by a way in and said something. A number alone: nothing ties it to what anybody said.
create table partners.arrivals (
  way_in_id       uuid primary key references partners.way_in,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  people          integer not null check (people >= 1)
);
call platform.guard('partners.arrivals', 'select, insert, update');
