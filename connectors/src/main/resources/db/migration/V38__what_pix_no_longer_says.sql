-- What Pix says no more, or says so that nobody can read it, is told where people look.

create table results_feed (
    uai          text        primary key references school,
    answered_at  timestamptz not null,
    silent_since timestamptz,
    missing      integer     not null default 0,
    check ((silent_since is null) = (missing = 0))
);
comment on table results_feed is 'The last answer of Pix''s results feed about each school';
comment on column results_feed.silent_since is 'First of the last answers that took back so much at once that it is not believed; null when the last one is';
comment on column results_feed.missing is 'Pupils of whom such an answer no longer tells what the feed told before';
insert into results_feed (uai, answered_at)
    select ordering_key, max(ended_at) from work
    where flow = 'PULL_RESULTS' and state = 'DONE' and ended_at is not null and ordering_key in (select uai from school)
    group by ordering_key;

create table odd_learner (
    id         bigint      generated always as identity primary key,
    uai        text        not null references school,
    learner_id bigint,
    last_name  text        not null,
    first_name text        not null,
    why        text        not null,
    since      timestamptz not null
);
comment on table odd_learner is 'Learners of Pix Orga that the last synchronisation could not read; for people, never for a log';
comment on column odd_learner.learner_id is 'Null when it cannot be read';
comment on column odd_learner.last_name is 'Empty when it cannot be read';
comment on column odd_learner.first_name is 'Likewise';
comment on column odd_learner.why is 'Field and what is expected of it, in French, without its value';
create index odd_learner_by_school on odd_learner (uai);

-- Of a certification of which two files say two things nothing goes into a livret while a person is asked.
create or replace function feed_holds_changed() returns trigger language plpgsql as $$
begin
    insert into feed_change (persons)
    select array_agg(distinct c.person_id)
    from changed h
    join certification c
        on c.id = case when h.kind in ('REGRESSION', 'OTHER_PERSON', 'CONTRADICTED') then nullif(h.subject, '')::bigint end
    having count(*) > 0;
    return null;
end $$;
