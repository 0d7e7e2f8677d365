-- What the list of schools counts, school by school, so that half a million pupils need not be counted for each reader. Triggers
-- tell what has changed since: no writer can forget. Whoever reads counts that anew, so the figures are always those of the moment.

create table school_figure (
    uai         text     primary key references school on delete cascade,
    first_day   date     not null,
    pupils      integer  not null,
    matched     integer  not null,
    certifiable integer  not null,
    obtained    integer  not null,
    settled     integer  not null,
    awaited     integer  not null,
    silent      integer  not null,
    mefs        jsonb    not null
);
comment on table school_figure is 'Pupils and results of each school as they were last counted; what school_change names has changed since';
comment on column school_figure.first_day is 'Of the school year that ran there: results are of it';
comment on column school_figure.matched is 'Pupils with an account';
comment on column school_figure.settled is 'Results that the jury has decided, obtained or not';
comment on column school_figure.silent is 'Candidates of the year of whom no result was heard';
comment on column school_figure.mefs is 'Active pupils by MEF; those without one under the empty name';

create table school_change (
    id      bigint generated always as identity primary key,
    uais    text[]   not null default '{}',
    persons bigint[] not null default '{}'
);
comment on table school_change is 'What has changed since figures were counted: schools, and persons whose schools have';

create function figures_of_schools() returns trigger language plpgsql as $$
begin
    insert into school_change (uais) select array_agg(distinct uai) from changed having count(*) > 0;
    return null;
end $$;

create function figures_of_persons() returns trigger language plpgsql as $$
begin
    insert into school_change (persons)
    select array_agg(distinct person_id) from changed where person_id is not null having count(*) > 0;
    return null;
end $$;

create function figures_of_pupils() returns trigger language plpgsql as $$
begin
    insert into school_change (uais)
    select array_agg(distinct u.uai) from before b join changed c using (id), unnest(array[b.uai, c.uai]) u (uai)
    where (b.uai, b.person_id, b.active, b.mef_code) is distinct from (c.uai, c.person_id, c.active, c.mef_code)
    having count(*) > 0;
    return null;
end $$;

create function figures_of_accounts() returns trigger language plpgsql as $$
begin
    insert into school_change (persons)
    select array_agg(distinct p.person_id) from before b join changed c using (number), unnest(array[b.person_id, c.person_id]) p (person_id)
    where (b.person_id, b.state) is distinct from (c.person_id, c.state) and p.person_id is not null
    having count(*) > 0;
    return null;
end $$;

create function figures_of_certifiability() returns trigger language plpgsql as $$
begin
    insert into school_change (persons)
    select array_agg(person_id) from before b join changed c using (person_id) where b.status <> c.status having count(*) > 0;
    return null;
end $$;

-- A result is counted where it is from, and is silent no more where its session was.
create function figures_of_results() returns trigger language plpgsql as $$
begin
    insert into school_change (uais)
    select array_agg(distinct uai) from (
        select uai from changed
        union select s.uai from changed c join session_candidate k on k.certification_course_id = c.id
            join session s on s.id = k.session_id) told
    having count(*) > 0;
    return null;
end $$;

create function figures_of_results_updated() returns trigger language plpgsql as $$
begin
    insert into school_change (uais)
    select array_agg(distinct u.uai) from before b join changed c using (id), unnest(array[b.uai, c.uai]) u (uai)
    where (b.uai, b.status, b.taken_on) is distinct from (c.uai, c.status, c.taken_on)
    having count(*) > 0;
    return null;
end $$;

create function figures_of_candidates() returns trigger language plpgsql as $$
begin
    insert into school_change (uais)
    select array_agg(distinct s.uai) from changed c join session s on s.id = c.session_id having count(*) > 0;
    return null;
end $$;

create function figures_of_sessions_updated() returns trigger language plpgsql as $$
begin
    insert into school_change (uais)
    select array_agg(distinct u.uai) from before b join changed c using (id), unnest(array[b.uai, c.uai]) u (uai)
    where (b.uai, b.session_date) is distinct from (c.uai, c.session_date)
    having count(*) > 0;
    return null;
end $$;

create function figures_emptied() returns trigger language plpgsql as $$
begin
    delete from school_figure;
    return null;
end $$;

create trigger figures_pupil_inserted after insert on pupil
    referencing new table as changed for each statement execute function figures_of_schools();
create trigger figures_pupil_updated after update on pupil
    referencing old table as before new table as changed for each statement execute function figures_of_pupils();
create trigger figures_pupil_deleted after delete on pupil
    referencing old table as changed for each statement execute function figures_of_schools();
create trigger figures_pupil_emptied after truncate on pupil for each statement execute function figures_emptied();

create trigger figures_account_inserted after insert on account
    referencing new table as changed for each statement execute function figures_of_persons();
create trigger figures_account_updated after update on account
    referencing old table as before new table as changed for each statement execute function figures_of_accounts();
create trigger figures_account_deleted after delete on account
    referencing old table as changed for each statement execute function figures_of_persons();
create trigger figures_account_emptied after truncate on account for each statement execute function figures_emptied();

create trigger figures_certifiability_inserted after insert on certifiability
    referencing new table as changed for each statement execute function figures_of_persons();
create trigger figures_certifiability_updated after update on certifiability
    referencing old table as before new table as changed for each statement execute function figures_of_certifiability();
create trigger figures_certifiability_deleted after delete on certifiability
    referencing old table as changed for each statement execute function figures_of_persons();
create trigger figures_certifiability_emptied after truncate on certifiability for each statement execute function figures_emptied();

create trigger figures_certification_inserted after insert on certification
    referencing new table as changed for each statement execute function figures_of_results();
create trigger figures_certification_updated after update on certification
    referencing old table as before new table as changed for each statement execute function figures_of_results_updated();
create trigger figures_certification_deleted after delete on certification
    referencing old table as changed for each statement execute function figures_of_results();
create trigger figures_certification_emptied after truncate on certification for each statement execute function figures_emptied();

create trigger figures_session_updated after update on session
    referencing old table as before new table as changed for each statement execute function figures_of_sessions_updated();
create trigger figures_session_deleted after delete on session
    referencing old table as changed for each statement execute function figures_of_schools();
create trigger figures_candidate_inserted after insert on session_candidate
    referencing new table as changed for each statement execute function figures_of_candidates();
create trigger figures_candidate_updated after update on session_candidate
    referencing new table as changed for each statement execute function figures_of_candidates();
create trigger figures_candidate_deleted after delete on session_candidate
    referencing old table as changed for each statement execute function figures_of_candidates();
create trigger figures_session_emptied after truncate on session for each statement execute function figures_emptied();
create trigger figures_candidate_emptied after truncate on session_candidate for each statement execute function figures_emptied();

-- Whether a pupil has an account, whatever its source; who sat what in the year.
create index account_of_person on account (person_id) where state = 'MATCHED';
create index certification_of_year on certification (uai, taken_on) include (status);
drop index certification_by_school;
create index session_of_year on session (uai, session_date);
drop index session_by_school;
