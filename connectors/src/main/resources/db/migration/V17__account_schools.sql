-- A pupil of a cité scolaire has an account in several schools: it is looked for in each, and looked for again when any of them
-- imports its pupils.

alter table account add column schools text[] not null default '{}';
comment on column account.schools is 'Every school it was announced for, the main one first; empty when announced before that was kept: uai alone then';
create index account_of_schools on account using gin (schools);
