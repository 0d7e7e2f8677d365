-- Schools overseas live in their own time, and the school year of some is from February to December.

alter table school
    add column time_zone   text     not null default 'Europe/Paris',
    add column year_begins smallint not null default 8 check (year_begins between 1 and 12);
comment on column school.time_zone is 'IANA zone in which the school lives, as its academy or its UAI tells; written with the directory';
comment on column school.year_begins is 'Month on whose first day the school year begins: 8, or 1 for a year from February to December';

-- The directory writes both at every start; these schools may no longer stand in it.
update school set year_begins = 1, time_zone = case when academy ilike '%wallis%' or uai like '986%' then 'Pacific/Wallis' else 'Pacific/Noumea' end
where academy ~* 'cal.donie|wallis' or uai ~ '^98[36]';

-- Until now their years were counted from August as well: what was written from January to July bears the number of the year
-- before, and the next export would be taken for the first of a new year. Only the last year of a school is asked for.
create function pg_temp.counted_from_august(year smallint, moment timestamptz, zone text) returns boolean language sql
return extract(month from moment at time zone zone) < 8 and extract(year from moment at time zone zone) = year + 1;

-- Whoever is active is of the last export, whichever wrote the row.
with later as (
    update school_import i set school_year = i.school_year + 1
    from school s
    where s.uai = i.uai and s.year_begins = 1
        and i.school_year = (select max(l.school_year) from school_import l where l.uai = i.uai)
        and pg_temp.counted_from_august(i.school_year, i.applied_at, s.time_zone)
    returning i.uai, i.school_year, s.time_zone)
update pupil p set school_year = l.school_year
from later l
where p.uai = l.uai and p.school_year = l.school_year - 1
    and (p.active or pg_temp.counted_from_august(p.school_year, p.updated_at, l.time_zone));

-- When divisions and MEFs were written, only their files tell.
update division d set school_year = d.school_year + 1
from school s
where s.uai = d.uai and s.year_begins = 1
    and d.school_year = (select max(l.school_year) from division l where l.uai = d.uai)
    and exists (
        select from received_file f
        where f.uai = d.uai and f.flow = 'READ_REFERENTIAL' and f.state = 'APPLIED'
            and pg_temp.counted_from_august(d.school_year, coalesce(f.finished_at, f.received_at), s.time_zone));
update mef m set school_year = m.school_year + 1
from school s
where s.uai = m.uai and s.year_begins = 1
    and m.school_year = (select max(l.school_year) from mef l where l.uai = m.uai)
    and exists (
        select from received_file f
        where f.uai = m.uai and f.flow = 'READ_REFERENTIAL' and f.state = 'APPLIED'
            and pg_temp.counted_from_august(m.school_year, coalesce(f.finished_at, f.received_at), s.time_zone));

update recuperation_run r set school_year = r.school_year + 1
from school s
where s.uai = r.uai and s.year_begins = 1 and pg_temp.counted_from_august(r.school_year, r.at, s.time_zone);

drop function pg_temp.counted_from_august;

comment on column division.school_year is 'Civil year in which the school year begins';
comment on column pupil.school_year is 'School year of the export that wrote the row last (civil year in which it begins)';
