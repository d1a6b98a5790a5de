-- Public contributors: how each wishes to be known, reached and helped, what they agreed to, and who among staff looks after them.
create schema contributors;

-- How somebody wants to hear from us, and in which form (R14, R52). One row a person; without one: email, standard print.
create table contributors.contact_preference (
  person_id       uuid primary key references people.person,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  channel         text not null check (channel in ('email', 'text', 'phone', 'letter', 'somebody')),
  format          text not null check (format in ('standard', 'large-print', 'easy-read', 'audio', 'braille', 'sign-language', 'language')),
  language        text not null default '' check (length(language) <= 60),
  address         text not null default '' check (length(address) <= 500),
  -- Somebody whom they named: everything for them goes there.
  through_name    text not null default '' check (length(through_name) <= 120),
  through_email   text not null default '' check (length(through_email) <= 200),
  through_phone   text not null default '' check (length(through_phone) <= 40),
  notes           text not null default '' check (length(notes) <= 500),
  set_by          uuid references people.person,
  set_at          timestamptz not null,
  check ((format = 'language') = (language <> '')),
  check ((channel = 'somebody') = (through_name <> '')),
  check (channel <> 'letter' or address <> '')
);
call platform.guard('contributors.contact_preference');

-- A message that could not go out as its reader needs it: a person takes it to them another way (R52).
create table contributors.held_message (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  kind            text not null check (length(kind) <= 80),
  about           uuid,
  subject         text not null check (length(subject) <= 250),
  body_text       text not null check (length(body_text) <= 20000),
  because         text not null check (because in ('channel', 'format', 'young', 'no-address', 'left')),
  held_at         timestamptz not null,
  told_on         date,
  told_how        text not null default '' check (length(told_how) <= 500),
  told_by         uuid references people.person,
  told_at         timestamptz,
  check ((told_at is null) = (told_by is null) and (told_at is null) = (told_on is null))
);
create index held_message_waiting on contributors.held_message (organisation_id, held_at) where told_at is null;
create index held_message_of_person on contributors.held_message (person_id);
call platform.guard('contributors.held_message');

-- The access passport: what helps somebody take part. Needs, never diagnoses (R53).
create table contributors.access_passport (
  person_id       uuid primary key references people.person,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  own_words       text not null default '' check (length(own_words) <= 2000),
  -- Who sees it: all staff who deal with them, or their named contact alone.
  seen_by         text not null check (seen_by in ('staff', 'named-contact')),
  reviewed_on     date not null,
  changed_by      uuid references people.person,
  changed_at      timestamptz not null
);
call platform.guard('contributors.access_passport');

create table contributors.access_need (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references contributors.access_passport,
  area            text not null check (area in ('contact-method', 'information-format', 'communication-professional', 'communication-support',
                    'place', 'time', 'rest', 'carer', 'travel', 'digital')),
  -- One of the words of its area, or 'other', which says it in the person's own.
  need            text not null check (need ~ '^[a-z-]{2,40}$'),
  details         text not null default '' check (length(details) <= 500),
  added_at        timestamptz not null,
  check (need <> 'other' or details <> ''),
  unique (person_id, area, need)
);
call platform.guard('contributors.access_need');

-- What somebody chose to tell us so that we find and invite them. The only basis on which people are found (R47).
create table contributors.shared (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  kind            text not null check (kind in ('lived-experience', 'interest', 'area', 'time')),
  words           text not null check (length(words) between 2 and 200),
  shared_at       timestamptz not null,
  taken_back_at   timestamptz
);
create unique index shared_once on contributors.shared (person_id, kind, lower(words)) where taken_back_at is null;
create index shared_words on contributors.shared using gin (to_tsvector('english', words)) where taken_back_at is null;
call platform.guard('contributors.shared');

-- Words that people agree to, each purpose apart (trap 28). A change of words is a new version; what was agreed to keeps its own.
create table contributors.consent_wording (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  purpose         text not null check (purpose in ('contact', 'involvement', 'quote', 'name-credit', 'photo', 'machine-analysis', 'data-reuse')),
  version         integer not null check (version >= 1),
  words           text not null check (length(words) between 10 and 2000),
  made_by         uuid references people.person,
  made_at         timestamptz not null,
  unique (organisation_id, purpose, version)
);
call platform.guard('contributors.consent_wording', 'select, insert');

-- Given or taken back: the newest of each purpose holds, the older ones are the history.
create table contributors.consent (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  wording_id      uuid not null references contributors.consent_wording,
  purpose         text not null check (purpose in ('contact', 'involvement', 'quote', 'name-credit', 'photo', 'machine-analysis', 'data-reuse')),
  given           boolean not null,
  -- How: by themselves on a screen, or told to staff.
  how             text not null check (how in ('screen', 'paper', 'phone', 'in-person', 'import')),
  said_on         date not null,
  recorded_by     uuid not null references people.person,
  recorded_at     timestamptz not null
);
create index consent_of_person on contributors.consent (person_id, purpose, recorded_at desc);
call platform.guard('contributors.consent', 'select, insert');

-- Away for a while, or taking part only in some things. Nobody has to say why (R30).
create table contributors.pause (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  until           date,
  begun_at        timestamptz not null,
  ended_at        timestamptz
);
create unique index pause_now on contributors.pause (person_id) where ended_at is null;
call platform.guard('contributors.pause');

-- How often somebody wants to be asked at most; the organisation's own limit holds as well.
create table contributors.ask_limit (
  person_id       uuid primary key references people.person,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  asks_per_year     integer not null check (asks_per_year between 1 and 52),
  set_at          timestamptz not null
);
call platform.guard('contributors.ask_limit');

-- Somebody who speaks for another: who, for whom, and on what footing.
create table contributors.acting_for (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  for_name        text not null check (length(for_name) between 1 and 120),
  relation        text not null check (length(relation) between 2 and 120),
  footing         text not null check (footing in ('they-agreed', 'parent', 'legal-authority', 'best-interests')),
  noted_at        timestamptz not null,
  ended_at        timestamptz
);
create index acting_for_of_person on contributors.acting_for (person_id) where ended_at is null;
call platform.guard('contributors.acting_for');

-- Somebody under 18: they agree, and a parent or guardian consents. Messages go to the guardian, never straight to the child.
create table contributors.young_person (
  person_id       uuid primary key references people.person,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  adult_on        date not null,
  assent_on       date,
  guardian_name   text not null default '' check (length(guardian_name) <= 120),
  guardian_relation text not null default '' check (length(guardian_relation) <= 120),
  guardian_email  text not null default '' check (length(guardian_email) <= 200),
  guardian_phone  text not null default '' check (length(guardian_phone) <= 40),
  consent_on      date,
  consent_how     text not null default '' check (length(consent_how) <= 200),
  consent_recorded_by uuid references people.person,
  safeguarding_id uuid references people.person,
  noted_at        timestamptz not null,
  check ((consent_on is null) = (consent_recorded_by is null)),
  check (consent_on is null or guardian_name <> '')
);
call platform.guard('contributors.young_person');

-- The member of staff whom a contributor can turn to (R21).
create table contributors.named_contact (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  staff_id        uuid not null references people.person,
  given_by        uuid references people.person,
  since           timestamptz not null,
  ended_at        timestamptz
);
create unique index named_contact_now on contributors.named_contact (person_id) where ended_at is null;
create index named_contact_of_staff on contributors.named_contact (staff_id) where ended_at is null;
call platform.guard('contributors.named_contact');

-- Something that people were asked to take part in: one subject and the same words for all of them. Its id makes a double click one invitation.
create table contributors.invitation (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  subject         text not null check (length(subject) between 1 and 200),
  words           text not null check (length(words) between 1 and 4000),
  link_path       text not null default '' check (length(link_path) <= 300),
  sent_by         uuid not null references people.person,
  sent_at         timestamptz not null
);
call platform.guard('contributors.invitation', 'select, insert');

-- When we were in touch, and when we asked something of somebody. What it says about them is theirs to read.
create table contributors.contact_log (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  kind            text not null check (kind in ('ask', 'news', 'conversation', 'note')),
  channel         text not null check (channel in ('email', 'text', 'phone', 'letter', 'in-person', 'video', 'none')),
  words           text not null default '' check (length(words) <= 2000),
  happened_on     date not null,
  logged_by       uuid references people.person,
  logged_at       timestamptz not null,
  -- The email, or the held message. A held one is logged with the channel 'none' until somebody has told them.
  message_id      uuid,
  invitation_id   uuid references contributors.invitation
);
create index contact_log_of_person on contributors.contact_log (person_id, happened_on desc);
create index contact_log_of_message on contributors.contact_log (message_id) where message_id is not null;
create index contact_log_of_invitation on contributors.contact_log (invitation_id) where invitation_id is not null;
create index contact_log_asks on contributors.contact_log (organisation_id, happened_on) where kind = 'ask';
call platform.guard('contributors.contact_log', 'select, insert, update');

-- Contributors on their way in from a spreadsheet. The rows are kept until a person has decided about each that needs it.
create table contributors.import (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  file_name       text not null check (length(file_name) between 1 and 200),
  file_hash       text not null check (length(file_hash) = 64),
  -- The file itself, until it is brought in or given up.
  file_bytes      bytea,
  headings        text[] not null default '{}',
  mapping         jsonb not null default '{}',
  state           text not null check (state in ('uploaded', 'checked', 'done', 'given-up')),
  rows            integer not null default 0,
  added           integer not null default 0,
  merged          integer not null default 0,
  already_there   integer not null default 0,
  bad             integer not null default 0,
  left_out        integer not null default 0,
  started_by      uuid references people.person,
  started_at      timestamptz not null,
  finished_at     timestamptz
);
call platform.guard('contributors.import');

create table contributors.import_row (
  import_id       uuid not null references contributors.import,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  row             integer not null,
  outcome         text not null check (outcome in ('new', 'already-there', 'duplicate', 'bad', 'left-out', 'added', 'merged')),
  reason          text check (length(reason) <= 500),
  external_key    text check (length(external_key) <= 300),
  given           jsonb not null default '{}',
  -- Who it may be, where somebody like them is here already; who it became.
  like_person_id  uuid references people.person,
  person_id       uuid references people.person,
  primary key (import_id, row)
);
create index import_row_of_outcome on contributors.import_row (import_id, outcome, row);
call platform.guard('contributors.import_row');

-- Where somebody came from: the key of their row, so that a second run of the same list adds nobody.
create table contributors.imported (
  external_key    text not null check (length(external_key) between 1 and 300),
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  person_id       uuid not null references people.person,
  import_id       uuid not null references contributors.import,
  primary key (organisation_id, external_key)
);
call platform.guard('contributors.imported');
