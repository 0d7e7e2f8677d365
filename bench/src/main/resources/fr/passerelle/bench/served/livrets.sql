-- Collèges whose pupils of 3e sat Pix: invented, valid, set-based. ${schools}, ${pupils} (each), ${year} (of the September).
-- Three quarters obtained it, a few more or less according to the school; others failed, wait for the jury or did not sit.
-- What triggers and foreign keys would say is known beforehand.
set session_replication_role = replica;

insert into school (uai, name, kind)
select n || substr('ABCDEFGHJKLMNPRSTUVWXYZ', n % 23 + 1, 1), 'Collège ' || n, 'COLLEGE'
from generate_series(9990001, 9990000 + ${schools}) n;

insert into mef (uai, school_year, code, label, mefstat)
select uai, ${year}, '10310019110', '3EME GENERALE', '21160010019' from school;

insert into division (uai, school_year, code, label, mefs)
select uai, ${year}, '3' || letter, 'TROISIEME ' || letter, array['10310019110']
from school, unnest(array['A', 'B', 'C', 'D']) letter;

create temp table made as
select (s - 1) * ${pupils} + k as id, s, k, uai,
    greatest(1, least(${pupils}, ${pupils} * 3 / 4 - 6 + (s % 13)::int)) as obtained
from (select row_number() over (order by uai) as s, uai from school) schools, generate_series(1, ${pupils}) k;

create temp table pattern as
select p, array_agg(case when (p * 7 + i * 3) % 9 = 0 then null else (p + i * i) % 7 + 1 end order by i)::smallint[] as levels
from generate_series(0, 63) p, generate_series(1, 16) i
group by p;

insert into person (id, ine, birthdate) overriding system value
select id, (990000000 + id) || 'AA', make_date(${year} - 14, 1, 1) + (id * 7 % 365)::int from made;

insert into pupil (id, uai, ine, person_id, eleve_id, last_name, first_name, middle_name, sex, birthdate, mef_code,
    status, division, repeating, school_year, created_at, updated_at)
overriding system value
select id, uai, (990000000 + id) || 'AA', id, id,
    (array['GRAN', 'KER', 'MAL', 'TREM', 'BEAU', 'VAL', 'ROC', 'D''HA', 'MONT', 'PLOU', 'CHÂ', 'FLEU', 'BOIS', 'HAŸ', 'LAN',
        'CAR', 'PÉR', 'OUR', 'GUÉ', 'TOUR', 'BRI', 'DES', 'ARM'])[id * 31 % 23 + 1]
    || (array['VEAU', 'MORVAN', 'TREAU', 'BLOY', 'REGARD', 'LIÈRE', 'HEFORT', 'RCOURT', 'IGNY', 'GASTEL', 'TELIER', 'RIOT',
        'SARD', 'DIER', 'AUBIN', 'NION', 'PENTIER', 'SIN', 'NELLE'])[id * 17 % 19 + 1],
    (array['Maëlys', 'Éloi', 'Zoé', 'Noé', 'Anaïs', 'Cœlia', 'Lina', 'Jules', 'Inès', 'Hugo', 'Chloé', 'Léo', 'Jade', 'Adam',
        'Louise', 'Gabin', 'Alice', 'Tiago', 'Léna', 'Nathan', 'Manon', 'Yanis', 'Camille', 'Théo', 'Sarah', 'Enzo',
        'Juliette', 'Malo', 'Ambre'])[id * 13 % 29 + 1],
    case when id % 3 = 0 then 'Camille' end, case when id % 2 = 0 then 'F' else 'M' end,
    make_date(${year} - 14, 1, 1) + (id * 7 % 365)::int, '10310019110', 'ST', '3' || substr('ABCD', k % 4 + 1, 1), false,
    ${year}, make_timestamptz(${year}, 9, 10, 8, 0, 0, 'UTC'), make_timestamptz(${year}, 9, 10, 8, 0, 0, 'UTC')
from made;

insert into certification (id, person_id, uai, status, pix_score, taken_on, delivered_at, verification_code, center,
    levels, source, created_at, updated_at)
select 5000000 + id, id, uai, status, case when status = 'VALIDATED' then 200 + id % 700 else 0 end,
    make_date(${year}, 10, 1) + (id % 20)::int,
    case when status <> 'PENDING' then make_timestamptz(${year}, 11, 10, 9, 30, 0, 'UTC') end,
    case when status = 'VALIDATED' then 'P-' || upper(substr(md5(id::text), 1, 8)) end, 'Collège ' || s,
    levels, 'FEED', make_timestamptz(${year}, 11, 10, 9, 30, 0, 'UTC'), make_timestamptz(${year}, 11, 10, 9, 30, 0, 'UTC')
from (select *, case when k <= obtained then 'VALIDATED' when k <= obtained + 10 then 'REJECTED' else 'PENDING' end as status
    from made where k <= obtained + 15) sat
join pattern on p = id % 64;

select setval(pg_get_serial_sequence('person', 'id'), (select max(id) from person)),
    setval(pg_get_serial_sequence('pupil', 'id'), (select max(id) from pupil));
reset session_replication_role;
analyze;
checkpoint;
