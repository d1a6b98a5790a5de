-- The how of a plan: which ways of asking were chosen and why, what stands in people's way, what it costs, and what all who take part can expect.

-- What the advice on methods goes by. Blank until somebody says it.
create table projects.method_need (
  project_id      uuid primary key references projects.project,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  exchange        text check (exchange in ('preferences', 'reasons', 'agreement', 'making', 'priorities', 'advising')),
  people          integer check (people between 1 and 1000000),
  depth           text check (depth in ('short', 'account', 'thorough')),
  duration        text check (duration in ('days', 'weeks', 'months', 'standing')),
  sensitivity     text check (sensitivity in ('open', 'private', 'painful')),
  changed_by      uuid not null references people.person,
  changed_at      timestamptz not null
);
call platform.guard('projects.method_need');

-- The methods that were chosen, and why. `advised` is what came first in the advice on that day: choosing otherwise is allowed, and shows.
-- Rows are only added. Each follows the one before, once, so that two people who choose at once do not undo each other.
create table projects.method_choice (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  methods         text[] not null check (
    cardinality(methods) between 1 and 7 and
    methods <@ array['survey', 'interviews', 'focus-groups', 'workshops', 'advisory-panel', 'opinion-map', 'priority-setting']
  ),
  why             text not null check (length(why) between 1 and 1000),
  advised         text[] not null default '{}',
  follows         uuid,
  chosen_by       uuid not null references people.person,
  chosen_at       timestamptz not null,
  unique (id, project_id),
  unique nulls not distinct (project_id, follows),
  foreign key (follows, project_id) references projects.method_choice (id, project_id)
);
call platform.guard('projects.method_choice', 'select, insert');

-- What will be done about a barrier, or why nothing will: never neither. The newest row of a barrier counts.
create table projects.barrier (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  barrier         text not null check (
    barrier in ('times', 'places', 'channels', 'plain-language', 'online-and-in-person', 'support', 'payment', 'everyone-speaks')
  ),
  answer          text not null check (answer in ('will-do', 'why-not')),
  words           text not null check (length(words) between 1 and 1000),
  follows         uuid,
  written_by      uuid not null references people.person,
  written_at      timestamptz not null,
  unique (id, project_id, barrier),
  unique nulls not distinct (project_id, barrier, follows),
  foreign key (follows, project_id, barrier) references projects.barrier (id, project_id, barrier)
);
call platform.guard('projects.barrier', 'select, insert');

-- What involving people costs, in the five sections of a budget. Money is in pence.
create table projects.budget_line (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  section         text not null check (section in ('payment', 'expenses', 'activity', 'staffing', 'other')),
  what            text not null check (length(what) between 2 and 200),
  quantity        integer not null check (quantity between 1 and 10000),
  cost_each       bigint not null check (cost_each between 0 and 10000000),
  written_by      uuid not null references people.person,
  written_at      timestamptz not null
);
create index budget_line_of_project on projects.budget_line (project_id, section, id);
call platform.guard('projects.budget_line');

-- Why there is no cost, where there is none (R41), and who may see the total.
create table projects.budget (
  project_id      uuid primary key references projects.project,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  no_cost_because text not null default '' check (length(no_cost_because) <= 900),
  seen_by         text not null default 'staff' check (seen_by in ('staff', 'everyone')),
  changed_by      uuid not null references people.person,
  changed_at      timestamptz not null
);
call platform.guard('projects.budget');

-- What people can expect of us, and we of them. A change is another version, which everybody accepts anew: an acceptance is of one version.
create table projects.expectations (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  project_id      uuid not null references projects.project,
  version         integer not null check (version >= 1),
  from_us         text not null check (length(from_us) between 1 and 2000),
  from_people     text not null check (length(from_people) between 1 and 2000),
  ground_rules    text not null check (length(ground_rules) between 1 and 2000),
  disagreements   text not null check (length(disagreements) between 1 and 2000),
  written_by      uuid not null references people.person,
  written_at      timestamptz not null,
  unique (project_id, version)
);
call platform.guard('projects.expectations', 'select, insert');

create table projects.expectations_acceptance (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  expectations_id uuid not null references projects.expectations,
  part            text not null check (part in ('staff', 'contributor')),
  accepted_by     uuid not null references people.person,
  accepted_at     timestamptz not null,
  unique (expectations_id, accepted_by)
);
call platform.guard('projects.expectations_acceptance', 'select, insert');
