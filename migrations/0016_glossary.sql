-- The words of an organisation, explained: nobody should have to know a short form to take part (R54, R55).
create table organisations.glossary_term (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  term            text not null check (length(term) between 2 and 80),
  -- Its short form, as it is written; '' where it has none.
  acronym         text not null default '' check (length(acronym) <= 20),
  meaning         text not null check (length(meaning) between 3 and 500),
  -- Null while it is as it came with the service.
  written_by      uuid,
  written_at      timestamptz not null
);
create unique index glossary_term_once on organisations.glossary_term (organisation_id, lower(term));
create unique index glossary_acronym_once on organisations.glossary_term (organisation_id, acronym) where acronym <> '';
call platform.guard('organisations.glossary_term');
