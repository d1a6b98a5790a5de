-- What people said. Nothing acknowledged is ever lost: the receipt and the contribution are written in one transaction.
create schema contributions;

-- What a person holds to see what became of their words, with no account. Only a hash of the code is kept.
-- The code is made from the id and the installation's secret, and handed out when it is issued.
create table contributions.receipt (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  code_hash       bytea unique,
  rehearsal       boolean not null default false,
  channel         text not null default 'none' check (channel in ('email', 'phone', 'letter', 'none')),
  contact_name    text not null default '' check (length(contact_name) <= 120),
  contact_email   text not null default '' check (length(contact_email) <= 200),
  contact_phone   text not null default '' check (length(contact_phone) <= 40),
  contact_address text not null default '' check (length(contact_address) <= 500),
  large_print     boolean not null default false,
  made_at         timestamptz not null,
  confirmed_at    timestamptz,
  stopped_at      timestamptz,
  looked_up_at    timestamptz,
  check (channel <> 'email' or (contact_email <> '' and contact_email = lower(contact_email))),
  check (channel <> 'phone' or contact_phone <> ''),
  check (channel <> 'letter' or (contact_name <> '' and contact_address <> ''))
);
create index receipt_of_project on contributions.receipt (project_id) where not rehearsal;
create index receipt_of_address on contributions.receipt (contact_email) where confirmed_at is not null;
call platform.guard('contributions.receipt');

-- Emailed links about one receipt: to confirm the address, or to stop being told. Only the hash of the secret is kept.
create table contributions.receipt_link (
  token_hash      bytea primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  receipt_id      uuid not null references contributions.receipt,
  purpose         text not null check (purpose in ('confirm', 'stop')),
  made_at         timestamptz not null,
  used_at         timestamptz
);
call platform.guard('contributions.receipt_link');

-- A meeting, visit or call that was noted down: the source of the points that follow it.
create table contributions.note (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  kind            text not null check (kind in ('meeting', 'visit', 'call', 'letter')),
  happened_on     date not null,
  place           text not null default '' check (length(place) <= 200),
  partner         text not null default '' check (length(partner) <= 200),
  noted_by        uuid not null references people.person,
  noted_at        timestamptz not null
);
create index note_of_project on contributions.note (project_id, happened_on desc);
call platform.guard('contributions.note', 'select, insert');

-- A spreadsheet on its way in. The file itself is kept only until its rows are in.
create table contributions.import (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  file_name       text not null check (length(file_name) between 1 and 200),
  file_hash       text not null check (length(file_hash) = 64),
  file_bytes      bytea,
  headings        text[] not null default '{}',
  mapping         jsonb not null default '{}',
  -- Which reading of the file is the current one: an older job that is still at work finds that it is not, and stops.
  run             uuid,
  state           text not null check (state in ('uploaded', 'checking', 'checked', 'moving', 'done', 'refused', 'failed')),
  rows            integer not null default 0,
  rows_read       integer not null default 0,
  imported        integer not null default 0,
  already_there   integer not null default 0,
  left_out        integer not null default 0,
  bad             integer not null default 0,
  warnings        integer not null default 0,
  failure         text check (length(failure) <= 500),
  started_by      uuid references people.person,
  started_at      timestamptz not null,
  finished_at     timestamptz,
  check (state not in ('done', 'refused') or (finished_at is not null and imported + already_there + left_out + bad = rows))
);
create index import_of_project on contributions.import (project_id, started_at desc);
call platform.guard('contributions.import');

-- Rows of a spreadsheet on their way in, one row each, until one short statement moves them to where they belong. What is
-- left afterwards: why rows were bad, and labels that wait to become themes. Never words.
create table contributions.import_row (
  import_id       uuid not null references contributions.import,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  row             integer not null,
  outcome         text not null check (outcome in ('good', 'left-out', 'bad')),
  reason          text check (length(reason) <= 500),
  warning         text check (length(warning) <= 500),
  external_key    text,
  words           text,
  question        text,
  service         text,
  score           text,
  said_on         date,
  said_on_text    text,
  themes          text[] not null default '{}',
  contribution_id uuid,
  receipt_id      uuid,
  primary key (import_id, row),
  check ((outcome = 'bad') = (reason is not null))
);
create index import_row_bad on contributions.import_row (import_id, row) where outcome = 'bad';
call platform.guard('contributions.import_row');

create table contributions.contribution (
  id               uuid primary key,
  organisation_id  uuid not null default platform.current_organisation() references organisations.organisation,
  project_id       uuid not null references projects.project,
  receipt_id       uuid not null references contributions.receipt,
  source           text not null check (source in ('web', 'paper', 'phone', 'meeting', 'visit', 'call', 'letter', 'import')),
  note_id          uuid references contributions.note,
  import_id        uuid references contributions.import,
  external_key     text check (length(external_key) <= 300),
  response_id      uuid,
  question_id      uuid,
  question         text not null default '' check (length(question) <= 500),
  words            text not null check (length(words) <= 10000),
  service          text not null default '' check (length(service) <= 200),
  score            text not null default '' check (length(score) <= 40),
  said_on          date,
  said_on_text     text not null default '' check (length(said_on_text) <= 100),
  received_at      timestamptz not null,
  typed_by         uuid references people.person,
  rehearsal        boolean not null default false,
  may_quote        boolean not null default false,
  quote_as         text not null default 'not-public' check (quote_as in ('named', 'first-name', 'anonymous', 'not-public')),
  quote_name       text not null default '' check (length(quote_name) <= 120),
  withdrawn_at     timestamptz,
  public_words     text check (length(public_words) <= 10000),
  chosen_by        uuid references people.person,
  chosen_at        timestamptz,
  search           tsvector generated always as (to_tsvector('english', words)) stored,
  check (withdrawn_at is null or (words = '' and public_words is null)),
  check (withdrawn_at is not null or words <> ''),
  check (public_words is null or (chosen_by is not null and chosen_at is not null and may_quote and quote_as <> 'not-public' and not rehearsal))
);
create unique index contribution_imported_once on contributions.contribution (external_key, project_id) where external_key is not null;
create index contribution_of_project on contributions.contribution (project_id, received_at desc, id desc) where not rehearsal;
create index contribution_of_receipt on contributions.contribution (receipt_id);
create index contribution_of_note on contributions.contribution (note_id) where note_id is not null;
create index contribution_of_response on contributions.contribution (response_id) where response_id is not null;
create index contribution_search on contributions.contribution using gin (search);
create index contribution_quotable on contributions.contribution (project_id, (public_words is not null), received_at desc, id desc)
  where may_quote and quote_as <> 'not-public' and withdrawn_at is null and not rehearsal;
create index contribution_public on contributions.contribution (project_id, chosen_at desc) where public_words is not null;
call platform.guard('contributions.contribution');

-- What the public may read, and under which name. This view alone decides it; it shows no more rows than its reader may see.
create view contributions.public_quote with (security_invoker = true) as
select c.id as contribution_id, c.project_id, c.public_words as words,
  case c.quote_as when 'named' then c.quote_name when 'first-name' then split_part(c.quote_name, ' ', 1) else '' end as shown_name,
  c.question, c.chosen_at
from contributions.contribution c
where c.public_words is not null and c.may_quote and c.quote_as <> 'not-public' and c.withdrawn_at is null and not c.rehearsal;
grant select on contributions.public_quote to heard_app;

-- Why a personal detail was taken out of words before they were published. The old words are not kept here.
create table contributions.redaction (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  contribution_id uuid not null references contributions.contribution,
  reason          text not null check (length(reason) between 3 and 500),
  redacted_by     uuid not null references people.person,
  redacted_at     timestamptz not null
);
create index redaction_of_contribution on contributions.redaction (contribution_id);
call platform.guard('contributions.redaction', 'select, insert');

-- Full-text search passes through here: under row level security the text index would not be used.
-- It filters by organisation itself, and gives ids only.
create function contributions.found(project uuid, asked text, most integer) returns table (id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id from contributions.contribution c
  where c.organisation_id = platform.current_organisation()
    and c.project_id = project
    and not c.rehearsal
    and c.search @@ websearch_to_tsquery('english', asked)
  limit least(most, 200000)
$$;
revoke all on function contributions.found from public;
grant execute on function contributions.found to heard_app;
