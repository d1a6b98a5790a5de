-- How each person hears what came of their words, what they say back, and who could not be reached: nobody is left without an answer.

-- What a person says back: it makes sense, or not. The last two come to the lead's desk.
create table insights.reply (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  contribution_id uuid not null references contributions.contribution,
  receipt_id      uuid not null references contributions.receipt,
  kind            text not null check (kind in ('makes-sense', 'point-missing', 'want-to-talk')),
  words           text not null default '' check (length(words) <= 4000),
  -- How to reach somebody who wants to talk and left no other contact.
  reach           text not null default '' check (length(reach) <= 200),
  replied_at      timestamptz not null,
  resolved_at     timestamptz,
  resolved_by     uuid references people.person,
  resolution      text check (length(resolution) between 3 and 2000),
  check ((resolved_at is null) = (resolved_by is null) and (resolved_at is null) = (resolution is null))
);
create index reply_of_contribution on insights.reply (contribution_id, replied_at desc);
create index reply_open on insights.reply (organisation_id, replied_at) where resolved_at is null and kind <> 'makes-sense';
call platform.guard('insights.reply');

-- One person's feedback, in their own channel: of one release, or of what was done about their reply.
-- A receipt without a contact has none: the public page and the receipt tell.
create table insights.feedback (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  release_id      uuid references insights.release,
  reply_id        uuid unique references insights.reply,
  receipt_id      uuid not null references contributions.receipt,
  channel         text not null check (channel in ('email', 'phone', 'letter')),
  message_id      uuid references platform.message,
  made_at         timestamptz not null,
  -- `told_on` is the day on which they were told, `told_at` when that was recorded. `told_how`: a way other than the channel.
  told_on         date,
  told_at         timestamptz,
  told_by         uuid references people.person,
  told_how        text not null default '' check (length(told_how) <= 500),
  failed_at       timestamptz,
  -- A later message, made before this one was sent, that says all of this too.
  covered_by      uuid references insights.feedback,
  unique (receipt_id, release_id),
  check ((release_id is null) <> (reply_id is null)),
  check ((told_at is null) = (told_on is null)),
  check (covered_by is null or (told_at is null and covered_by <> id))
);
create index feedback_of_release on insights.feedback (release_id);
create index feedback_of_message on insights.feedback (message_id) where message_id is not null;
create index feedback_waiting on insights.feedback (organisation_id, channel) where told_at is null;
call platform.guard('insights.feedback');

-- A try that did not reach somebody: a message that came back, a call that nobody took.
create table insights.attempt (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  feedback_id     uuid not null references insights.feedback,
  channel         text not null check (channel in ('email', 'phone', 'letter')),
  reason          text not null check (length(reason) between 3 and 500),
  tried_on        date not null,
  recorded_by     uuid references people.person,
  recorded_at     timestamptz not null
);
create index attempt_of_feedback on insights.attempt (feedback_id, recorded_at);
call platform.guard('insights.attempt', 'select, insert');

-- Every way to somebody was tried. From then on they are like somebody who left no contact: the public page and the receipt tell.
create table insights.out_of_reach (
  feedback_id     uuid primary key references insights.feedback,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  reason          text not null check (length(reason) between 3 and 500),
  decided_by      uuid not null references people.person,
  decided_at      timestamptz not null
);
call platform.guard('insights.out_of_reach', 'select, insert');

-- Another way to reach somebody whom the first one did not reach: the newest holds, also for what comes later. An address that staff
-- typed is never a confirmed one.
create table insights.other_route (
  id              uuid primary key,
  organisation_id uuid not null default platform.current_organisation() references organisations.organisation,
  receipt_id      uuid not null references contributions.receipt,
  channel         text not null check (channel in ('email', 'phone', 'letter')),
  contact_name    text not null default '' check (length(contact_name) <= 120),
  contact_email   text not null default '' check (length(contact_email) <= 200),
  contact_phone   text not null default '' check (length(contact_phone) <= 40),
  contact_address text not null default '' check (length(contact_address) <= 500),
  large_print     boolean not null default false,
  noted_by        uuid not null references people.person,
  noted_at        timestamptz not null,
  check (channel <> 'email' or contact_email <> ''),
  check (channel <> 'phone' or contact_phone <> ''),
  check (channel <> 'letter' or (contact_name <> '' and contact_address <> ''))
);
create index other_route_of_receipt on insights.other_route (receipt_id, noted_at desc);
call platform.guard('insights.other_route');

-- What this module reads of what was said and of who wants to hear: the one way from here into the tables of contributions.
-- Rehearsals are left out. Each shows no more rows than its reader may see.
create view insights.said with (security_invoker = true) as
select c.id as contribution_id, c.project_id, c.receipt_id, c.source, c.question, c.words, c.service, c.score, c.said_on, c.said_on_text,
  c.received_at, c.withdrawn_at
from contributions.contribution c
where not c.rehearsal;
grant select on insights.said to heard_app;

create view insights.listener with (security_invoker = true) as
select r.id as receipt_id, r.project_id,
  case when u.decided_at > coalesce(o.noted_at, '-infinity') then 'none' else coalesce(o.channel, r.channel) end as channel,
  coalesce(o.contact_name, r.contact_name) as contact_name, coalesce(o.contact_email, r.contact_email) as contact_email,
  coalesce(o.contact_phone, r.contact_phone) as contact_phone, coalesce(o.contact_address, r.contact_address) as contact_address,
  coalesce(o.large_print, r.large_print) as large_print,
  r.made_at, case when o.channel is null then r.confirmed_at end as confirmed_at, r.stopped_at, r.looked_up_at
from contributions.receipt r
left join (select distinct on (x.receipt_id) x.* from insights.other_route x order by x.receipt_id, x.noted_at desc) o on o.receipt_id = r.id
left join (
  select f.receipt_id, max(x.decided_at) as decided_at from insights.out_of_reach x join insights.feedback f on f.id = x.feedback_id group by f.receipt_id
) u on u.receipt_id = r.id
where not r.rehearsal;
grant select on insights.listener to heard_app;

-- The answer that stands for each theme: the newest released one. The older ones stay on record.
create view insights.standing_answer with (security_invoker = true) as
select distinct on (a.theme_id) a.theme_id, a.id as answer_id, a.decision_id, a.outcome, a.reason, a.due_on, a.release_id, r.released_at
from insights.answer a
join insights.release r on r.id = a.release_id
order by a.theme_id, r.released_at desc, a.id desc;
grant select on insights.standing_answer to heard_app;

-- Where each person's feedback is: the one place that decides who was told and who still waits.
create view insights.telling with (security_invoker = true) as
select f.id as feedback_id, l.project_id, f.receipt_id, f.release_id, f.reply_id, f.channel, f.message_id, f.made_at, f.told_on, f.told_at,
  f.told_by, f.told_how, f.failed_at, f.covered_by, l.contact_name, l.contact_email, l.contact_phone, l.contact_address, l.large_print, l.confirmed_at,
  case
    when f.told_at is not null then 'told'
    when f.covered_by is not null then 'covered'
    when l.looked_up_at >= f.made_at then 'looked-up'
    when l.stopped_at is not null then 'stopped'
    when o.feedback_id is not null then 'out-of-reach'
    when f.failed_at is not null then 'not-reached'
    when f.channel = 'email' then 'on-its-way'
    when f.channel = 'letter' then 'to-post'
    else 'to-call'
  end as state
from insights.feedback f
join insights.listener l on l.receipt_id = f.receipt_id
left join insights.out_of_reach o on o.feedback_id = f.id;
grant select on insights.telling to heard_app;

-- Emails of feedback that have left, and that nobody has written down as told.
create view insights.sent with (security_invoker = true) as
select f.id as feedback_id, m.sent_at
from insights.feedback f
join platform.message m on m.id = f.message_id
where f.told_at is null and f.failed_at is null and f.covered_by is null and m.sent_at is not null and m.failed_at is null and m.bounced_at is null;
grant select on insights.sent to heard_app;
