-- When a survey was published is public too: from it every page works out, by one rule, whether a survey is open.
create or replace view activities.public_survey with (security_invoker = true) as
select s.id, s.project_id, s.slug, s.title, s.opens_at, s.closes_at, s.published_at
from activities.survey s
join projects.opening o on o.project_id = s.project_id
where s.published_at is not null;
