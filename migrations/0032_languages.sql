-- The words of an opportunity in other languages and in Easy Read, with who translated and who checked them, so that readers know what they can rely on.

-- Rows are only added, and the newest version of a language holds. Names can be blanked when somebody is erased; nothing else changes.
create table opportunities.paired_text (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  opportunity_id  uuid not null references opportunities.publication,
  -- A code of BCP 47, or easy-read.
  language        text not null check (language ~ '^[a-z-]{2,20}$'),
  version         integer not null check (version >= 1),
  title           text not null check (length(title) between 2 and 200),
  words           text not null check (length(words) between 1 and 12000),
  translated_by   text not null check (length(translated_by) between 2 and 120),
  -- Blank while nobody has checked it.
  checked_by      text not null default '' check (length(checked_by) <= 120),
  checked_on      date,
  added_by        uuid not null references people.person,
  added_at        timestamptz not null,
  unique (opportunity_id, language, version),
  -- Easy Read may be called so only with the name of the group that checked it (R57).
  check (language <> 'easy-read' or length(checked_by) >= 2),
  check ((checked_by = '') = (checked_on is null)),
  -- Who checked did not write.
  check (checked_by = '' or lower(checked_by) <> lower(translated_by) or checked_by = '[removed]')
);
call platform.guard('opportunities.paired_text', 'select, insert, update');

create function opportunities.paired_text_stands() returns trigger language plpgsql as $$
declare may_change constant text[] := array['title', 'words', 'translated_by', 'checked_by'];
begin
  if to_jsonb(new) - may_change <> to_jsonb(old) - may_change then raise exception 'A paired text stands' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger paired_text_stands before update on opportunities.paired_text for each row execute function opportunities.paired_text_stands();
