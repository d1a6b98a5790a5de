-- What is public is decided here, once: pages for the public read these views and no table. Each view runs with the rights of
-- whoever asks, so that row level security still holds.
create view projects.public_project with (security_invoker = true) as
select p.id, p.organisation_id, p.slug, p.title, p.summary, p.purpose, p.decision, p.can_change, p.cannot_change, p.already_decided,
       p.decided_by, p.decided_on, p.contact_name, p.contact_phone, p.contact_email, o.opened_at, c.closed_at
from projects.project p
join projects.opening o on o.project_id = p.id
left join projects.closure c on c.project_id = p.id;
grant select on projects.public_project to heard_app;

-- How many people took part, by the way in which they did. A receipt stands for a person or a group that spoke together.
create view contributions.public_route with (security_invoker = true) as
select c.project_id, c.source, count(distinct c.receipt_id)::integer as people, count(*)::integer as contributions
from contributions.contribution c
where not c.rehearsal
group by c.project_id, c.source;
grant select on contributions.public_route to heard_app;

-- A theme is public once its answer is. The newest released answer stands; what difference it made follows when it is known.
create view insights.public_theme with (security_invoker = true) as
select t.id, t.project_id, t.name, t.about,
       said.contributions, said.people,
       a.id as answer_id, a.outcome, a.reason, a.due_on, r.released_at,
       d.what as decision, d.decided_by, d.decided_on,
       (select f.words from insights.difference f where f.answer_id = a.id order by f.noted_at desc limit 1) as difference
from insights.theme t
join lateral (
  select a.* from insights.answer a join insights.release ar on ar.id = a.release_id
  where a.theme_id = t.id order by ar.released_at desc limit 1
) a on true
join insights.release r on r.id = a.release_id
left join insights.decision d on d.id = a.decision_id
cross join lateral (
  select count(*)::integer as contributions, count(distinct c.receipt_id)::integer as people
  from insights.placement p join contributions.contribution c on c.id = p.contribution_id
  where p.theme_id = t.id and c.withdrawn_at is null
) said
where t.merged_into is null;
grant select on insights.public_theme to heard_app;

create view activities.public_survey with (security_invoker = true) as
select s.id, s.project_id, s.slug, s.title, s.opens_at, s.closes_at
from activities.survey s
join projects.opening o on o.project_id = s.project_id
where s.published_at is not null;
grant select on activities.public_survey to heard_app;

-- Words that a person chose for publication, with the answered theme that they belong to.
create view insights.public_voice with (security_invoker = true) as
select p.theme_id, t.project_id, q.contribution_id, q.words, q.shown_name, q.chosen_at
from contributions.public_quote q
join insights.placement p on p.contribution_id = q.contribution_id
join insights.theme t on t.id = p.theme_id;
grant select on insights.public_voice to heard_app;
