-- What staff typed in is known again: a form that is sent twice is one application, and one that is sent again with other words is refused.
alter table opportunities.application add column typed_hash bytea;
