-- An option that came from a theme says which one, by the name that it had then, so that people see that they were heard before they are asked again.
alter table activities.priority_option
  add column theme_id   uuid references insights.theme,
  add column theme_name text check (length(theme_name) between 1 and 200),
  add check ((theme_id is null) = (theme_name is null));
-- Options from before this say no theme, and never change: only new ones are held to it.
alter table activities.priority_option add constraint theme_is_named check ((came_from = 'theme') = (theme_id is not null)) not valid;
create unique index option_of_theme on activities.priority_option (priority_setting_id, theme_id) where theme_id is not null;
