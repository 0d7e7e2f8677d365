-- A result that may be of several pupils is put before a person with all of them.

alter table hold add column others bigint[] not null default '{}';
comment on column hold.others is 'Persons besides person_id that it may be of, for OTHER_PERSON';
comment on column hold.person_id is 'Person it is about, at first sight; null when it is about a school or a file';

-- Results that could not be taken as they came, and those of a file that Pix contradicted since, go before a person as well.
alter table hold
    drop constraint hold_kind_check,
    add constraint hold_kind_check check (kind in ('LEAVING', 'UPDATED', 'REATTRIBUTED', 'REGRESSION', 'OTHER_PERSON',
        'CANCELLED_SINCE', 'UNLISTED', 'SET_ASIDE', 'CONTRADICTED'));
comment on column hold.kind is 'LEAVING, UPDATED: part of an import over its threshold; REATTRIBUTED: a known INE with another birth date; REGRESSION: the feed takes a published result back; OTHER_PERSON: a certification that may be of several pupils; CANCELLED_SINCE: the livret holds a certification cancelled since; UNLISTED: the feed gave a certification as obtained, and gives nothing of that pupil any more; SET_ASIDE: results that could not be taken as they came, of the feed by verdict or of a file; CONTRADICTED: a file tells of a certification what Pix has contradicted since';
comment on column hold.subject is 'INE (REATTRIBUTED), code of the verdict or number of the file (SET_ASIDE), empty (LEAVING, UPDATED), else number of the certification';

-- A class CSV of which less was kept than set aside was said to be applied: it is held, and read again when it is dropped again.
update received_file
set state = 'HELD'
where flow = 'READ_CLASS_RESULTS' and state = 'APPLIED' and report is not null
    and coalesce((report -> 'counts' ->> 'résultats enregistrés')::integer, 0) < greatest(1, (
        select count(*) from json_array_elements(report -> 'findings') f
        where f ->> 'code' <> 'RESULTS_OTHER_CERTIFICATION'));

-- How old a file is beside what Pix said live. Apart from the certification: the same word again is no change of it.
create table certification_told (
    certification_id bigint  primary key references certification on delete cascade,
    told_on          date    not null,
    live             boolean not null
);
comment on table certification_told is 'When each certification was told last, be it the same again';
comment on column certification_told.told_on is 'Day, Paris; of a class CSV the day in its name, or the day it was first dropped';
comment on column certification_told.live is 'Whether the feed told it: on the same day it outranks a file';
insert into certification_told
select id, (updated_at at time zone 'Europe/Paris')::date, source = 'FEED' from certification;

-- What the feed says of a pupil depends on the questions about his results as well.
create function feed_holds_changed() returns trigger language plpgsql as $$
begin
    insert into feed_change (persons)
    select array_agg(distinct c.person_id)
    from changed h
    join certification c
        on c.id = case when h.kind in ('REGRESSION', 'OTHER_PERSON') then nullif(h.subject, '')::bigint end
    having count(*) > 0;
    return null;
end $$;
create trigger feed_hold_inserted after insert on hold
    referencing new table as changed for each statement execute function feed_holds_changed();
create trigger feed_hold_updated after update on hold
    referencing new table as changed for each statement execute function feed_holds_changed();
