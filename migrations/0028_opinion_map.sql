-- Opinion maps: people answer statements and add their own, so that an organisation sees what they share and where they differ, and answers both.
create table activities.opinion_map (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  slug            text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title           text not null check (length(title) between 3 and 120),
  why             text not null default '' check (length(why) <= 2000),
  privacy         text not null default '' check (length(privacy) <= 4000),
  at_risk         text not null default '' check (length(at_risk) <= 2000),
  policy          text not null default '' check (length(policy) <= 4000),
  may_add         boolean not null default true,
  results_wait    boolean not null default true,
  opens_at        timestamptz,
  closes_at       timestamptz,
  made_by         uuid not null references people.person,
  made_at         timestamptz not null,
  published_at    timestamptz,
  version         integer not null default 1,
  unique (organisation_id, slug),
  check (opens_at is null or closes_at is null or opens_at < closes_at)
);
create index opinion_map_of_project on activities.opinion_map (project_id, made_at);
call platform.guard('activities.opinion_map', 'select, insert, update');

-- Whoever answers statements, without a name: a browser's secret, of which only the hash is kept, or one form that staff typed in.
create table activities.voter (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  map_id          uuid not null references activities.opinion_map,
  secret_hash     bytea,
  typed_hash      bytea,
  route           text not null check (route in ('web', 'paper', 'phone')),
  typed_by        uuid references people.person,
  rehearsal       boolean not null default false,
  receipt_id      uuid references contributions.receipt,
  began_at        timestamptz not null,
  unique (map_id, secret_hash),
  check ((secret_hash is null) = (typed_hash is not null)),
  check ((route = 'web') = (typed_hash is null)),
  check (route = 'web' or typed_by is not null)
);
create index voter_of_receipt on activities.voter (receipt_id) where receipt_id is not null;
call platform.guard('activities.voter');

-- One sentence to agree or disagree with. The words of a participant are a contribution and stand there only, so that taking them back takes them from here too.
create table activities.statement (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  map_id          uuid not null references activities.opinion_map,
  number          integer not null check (number >= 1),
  whose           text not null check (whose in ('organisation', 'participant')),
  words           text not null default '' check (length(words) <= 200),
  contribution_id uuid unique references contributions.contribution,
  voter_id        uuid references activities.voter,
  added_by        uuid references people.person,
  added_at        timestamptz not null,
  replaces        uuid unique references activities.statement,
  withdrawn_at    timestamptz,
  unique (map_id, number),
  check ((whose = 'organisation') = (words <> '')),
  check ((whose = 'participant') = (contribution_id is not null)),
  check ((whose = 'organisation') = (added_by is not null))
);
create index statement_of_voter on activities.statement (voter_id) where voter_id is not null;
call platform.guard('activities.statement');

-- The answer that stands. It may change until the map closes; who gave it is a voter and no person.
create table activities.vote (
  voter_id        uuid not null references activities.voter,
  statement_id    uuid not null references activities.statement,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  choice          text not null check (choice in ('agree', 'disagree', 'unsure', 'not-for-me', 'pass')),
  voted_at        timestamptz not null,
  primary key (voter_id, statement_id)
);
create index vote_on_statement on activities.vote (statement_id);
call platform.guard('activities.vote');

-- Who decided that others may see a statement, or may not and why. The latest stands; none is ever changed but to take out what names somebody.
create table activities.moderation (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  statement_id    uuid not null references activities.statement,
  decision        text not null check (decision in ('shown', 'kept-out')),
  reason          text check (reason in ('repeats', 'several-points', 'names-somebody', 'not-about-this', 'hurtful')),
  words           text not null default '' check (length(words) <= 500),
  decided_by      uuid not null references people.person,
  decided_at      timestamptz not null,
  check ((decision = 'kept-out') = (reason is not null))
);
create index moderation_of_statement on activities.moderation (statement_id, decided_at desc, id desc);
call platform.guard('activities.moderation', 'select, insert');
grant update (words) on activities.moderation to heard_app;

-- The newest picture of a map, made by a job; no page ever waits for it. Nothing in it is of one person, and small numbers are left out already.
create table activities.opinion_result (
  map_id          uuid primary key references activities.opinion_map,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  computed_at     timestamptz not null,
  votes_until     timestamptz,
  people          integer not null,
  answers         integer not null,
  picture         jsonb not null
);
call platform.guard('activities.opinion_result', 'select, insert, update');

-- How often a statement was answered, for choosing what is asked next.
create table activities.statement_tally (
  statement_id    uuid primary key references activities.statement,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  agree           integer not null,
  disagree        integer not null,
  unsure          integer not null,
  passed          integer not null,
  not_for_me      integer not null,
  extremity       double precision not null
);
call platform.guard('activities.statement_tally', 'select, insert, update');

-- Where a voter stands in the newest picture: shown to their own browser only.
create table activities.opinion_place (
  voter_id        uuid primary key references activities.voter,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  across          real not null,
  up              real not null,
  group_number    integer
);
call platform.guard('activities.opinion_place');

-- What a map found, taken up as a contribution so that it is themed and answered. Once for each statement.
create table activities.statement_taken_up (
  statement_id    uuid primary key references activities.statement,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  contribution_id uuid not null references contributions.contribution,
  taken_up_by     uuid not null references people.person,
  taken_up_at     timestamptz not null
);
call platform.guard('activities.statement_taken_up', 'select, insert');

alter table contributions.contribution drop constraint contribution_source_check;
alter table contributions.contribution add constraint contribution_source_check
  check (source in ('web', 'paper', 'phone', 'meeting', 'visit', 'call', 'letter', 'import', 'opinion-map'));

-- What people answered stands as they read it. Words of participants stand in their contribution, and are guarded by the rule.
create function activities.statement_stands() returns trigger language plpgsql as $$
begin
  if new.words <> old.words and exists (
    select from activities.vote a join activities.voter v on v.id = a.voter_id where a.statement_id = old.id and not v.rehearsal
  ) then
    raise exception using errcode = 'check_violation', constraint = 'answered_statement_stands', message = 'a statement that was answered keeps its words';
  end if;
  return new;
end $$;
create trigger statement_stands before update of words on activities.statement for each row execute function activities.statement_stands();

-- A result that was taken up holds the words of a participant once more: where theirs change or go, these do too.
create function activities.taken_up_follows() returns trigger language plpgsql as $$
begin
  update contributions.contribution c set words = new.words, withdrawn_at = new.withdrawn_at, erased_at = new.erased_at
  from activities.statement s join activities.statement_taken_up t on t.statement_id = s.id
  where s.contribution_id = new.id and c.id = t.contribution_id and c.id <> new.id;
  return null;
end $$;
create trigger taken_up_follows after update of words on contributions.contribution
  for each row when (old.words <> new.words) execute function activities.taken_up_follows();

-- Every statement with its words and how it stands, by one rule. Words that were taken back, erased or may no longer be shown are gone from here at once.
create view activities.worded_statement with (security_invoker = true) as
select s.id, s.map_id, s.number, s.whose, case when s.whose = 'organisation' then s.words else c.words end as words, s.voter_id, s.contribution_id,
       s.added_at, s.added_by, s.replaces, m.reason, m.words as reason_words, m.decided_at, m.decided_by, coalesce(v.rehearsal, false) as rehearsal,
       case
         when s.withdrawn_at is not null then 'withdrawn'
         when s.whose = 'participant' and (c.words = '' or c.withdrawn_at is not null or c.erased_at is not null or c.quote_as = 'not-public') then 'withdrawn'
         when m.decision is not null then m.decision
         when s.whose = 'organisation' then 'shown'
         else 'waiting'
       end as state
from activities.statement s
left join contributions.contribution c on c.id = s.contribution_id
left join activities.voter v on v.id = s.voter_id
left join lateral (
  select d.decision, d.reason, d.words, d.decided_at, d.decided_by from activities.moderation d
  where d.statement_id = s.id order by d.decided_at desc, d.id desc limit 1
) m on true;
grant select on activities.worded_statement to heard_app;

-- Statements that wait for somebody to read them, for the desk of those who lead.
create view insights.statement_waiting with (security_invoker = true) as
select w.id, o.project_id, w.added_at
from activities.worded_statement w join activities.opinion_map o on o.id = w.map_id
where w.state = 'waiting' and not w.rehearsal;
grant select on insights.statement_waiting to heard_app;

-- Maps that the public may take part in, or could. From the times every page works out, by one rule, whether one is open.
create view activities.public_opinion_map with (security_invoker = true) as
select m.id, m.project_id, m.slug, m.title, m.opens_at, m.closes_at, m.published_at
from activities.opinion_map m
join projects.opening o on o.project_id = m.project_id
where m.published_at is not null;
grant select on activities.public_opinion_map to heard_app;
