-- A result that may be of several pupils is put before a person with all of them.

alter table hold add column others bigint[] not null default '{}';
comment on column hold.others is 'Persons besides person_id that it may be of, for OTHER_PERSON';
comment on column hold.person_id is 'Person it is about, at first sight; null when it is about a school or a file';
