-- A mass arrival from another school asks before it takes anybody.

alter table hold
    drop constraint hold_kind_check,
    add constraint hold_kind_check check (kind in ('LEAVING', 'UPDATED', 'ARRIVING', 'REATTRIBUTED', 'REGRESSION', 'OTHER_PERSON',
        'CANCELLED_SINCE', 'UNLISTED', 'SET_ASIDE', 'CONTRADICTED'));
comment on column hold.kind is 'LEAVING, UPDATED: part of an import over its threshold; ARRIVING: an export that would take many pupils from one other school; REATTRIBUTED: a known INE with another birth date; REGRESSION: the feed takes a published result back; OTHER_PERSON: a certification that may be of several pupils; CANCELLED_SINCE: the livret holds a certification cancelled since; UNLISTED: the feed gave a certification as obtained, and gives nothing of that pupil any more; SET_ASIDE: results that could not be taken as they came, of the feed by verdict or of a file; CONTRADICTED: a file tells of a certification what Pix has contradicted since';
comment on column hold.subject is 'INE (REATTRIBUTED), code of the verdict or number of the file (SET_ASIDE), empty (LEAVING, UPDATED, ARRIVING), else number of the certification';

-- A school that has closed is taken over by another (ADR 0031). Nothing of it is moved or rewritten: what is asked under its UAI is
-- answered with its successor, and its pupils are the successor's until its export has them.

alter table school add column successor text references school check (successor <> uai);
comment on column school.successor is 'School that has taken over this one, which has closed: of a chain of them the last, which is open; null while it is open itself';
create index school_by_successor on school (successor) where successor is not null;

-- What the feed says of a school depends on those that it has taken over.
create or replace function feed_change_committed() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(4, 0);
    with touched as (
        select unnest(new.uais) as uai union select uai from pupil where person_id = any(new.persons))
    insert into feed_version (uai)
    select uai from touched union select s.successor from touched join school s using (uai) where s.successor is not null
    on conflict (uai) do update set version = gen_random_uuid();
    delete from feed_change where id = new.id;
    return null;
end $$;

create or replace function feed_kinds_updated() returns trigger language plpgsql as $$
begin
    insert into feed_change (uais)
    select array_agg(distinct u.uai)
    from before b join changed c using (uai), unnest(array[c.uai, b.successor, c.successor]) u (uai)
    where u.uai is not null and (b.kind <> c.kind or b.successor is distinct from c.successor)
    having count(*) > 0;
    return null;
end $$;
