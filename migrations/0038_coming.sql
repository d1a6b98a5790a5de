-- Kind words for who says yes to a place: they are told what happens next, by the way that they chose, when they say it.
alter table opportunities.kind_words
  drop constraint kind_words_occasion_check,
  add constraint kind_words_occasion_check
    check (occasion in ('offered', 'reserve', 'not-selected', 'not-eligible', 'lapsed', 'stood-down', 'confirmed'));
