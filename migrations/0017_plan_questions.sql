-- The plan says what is known already, so that people are not asked again (R29), and what happens when, so that they know what they agree to.
alter table projects.project
  add column already_known text not null default '' check (length(already_known) <= 2000),
  add column timeline text not null default '' check (length(timeline) <= 1000);

create or replace view projects.public_project with (security_invoker = true) as
select p.id, p.organisation_id, p.slug, p.title, p.summary, p.purpose, p.decision, p.can_change, p.cannot_change, p.already_decided,
       p.decided_by, p.decided_on, p.contact_name, p.contact_phone, p.contact_email, o.opened_at, c.closed_at, p.claimed_level,
       p.already_known, p.timeline
from projects.project p
join projects.opening o on o.project_id = p.id
left join projects.closure c on c.project_id = p.id;
