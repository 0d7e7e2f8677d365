-- Schools overseas live in their own time, and the school year of some is from February to December.

alter table school
    add column time_zone   text     not null default 'Europe/Paris',
    add column year_begins smallint not null default 8 check (year_begins between 1 and 12);
comment on column school.time_zone is 'IANA zone in which the school lives, as its academy or its UAI tells; written with the directory';
comment on column school.year_begins is 'Month on whose first day the school year begins: 8, or 1 for a year from February to December';

-- The directory writes both at every start; these schools may no longer stand in it.
update school set year_begins = 1, time_zone = case when academy ilike '%wallis%' or uai like '986%' then 'Pacific/Wallis' else 'Pacific/Noumea' end
where academy ~* 'cal.donie|wallis' or uai ~ '^98[36]';

comment on column division.school_year is 'Civil year in which the school year begins';
comment on column pupil.school_year is 'School year of the export that wrote the row last (civil year in which it begins)';
