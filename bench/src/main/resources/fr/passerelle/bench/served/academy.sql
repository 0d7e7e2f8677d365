-- A whole academy in the middle of its year, for the console's pages: invented, valid, set-based. ${schools}, ${pupils} (each, all levels),
-- ${journal} (rows), ${year} (of the September). One school of three is a lycée. What triggers and foreign keys would say is known beforehand.
set session_replication_role = replica;

insert into school (uai, name, kind, town, pix_organization_id, pix_center_id)
select n || substr('ABCDEFGHJKLMNPRSTUVWXYZ', n % 23 + 1, 1),
    case when n % 3 = 0 then 'Lycée ' else 'Collège ' end
        || (array['des Sources', 'du Moulin', 'Grand-Large', 'de la Lande', 'des Tilleuls', 'du Phare'])[n % 6 + 1] || ' ' || n,
    case when n % 3 = 0 then 'LYCEE' else 'COLLEGE' end,
    (array['Brumeval', 'Saint-Orens', 'Kerlouan', 'Pontarlay', 'Valmeyran'])[n % 5 + 1], n, n
from generate_series(9990001, 9990000 + ${schools}) n;

create temp table levels as
select * from (values
    ('COLLEGE', 1, '10010012110', '6EME', '21110010011', '6'), ('COLLEGE', 2, '10110001110', '5EME', '21120010012', '5'),
    ('COLLEGE', 3, '10210001110', '4EME', '21130010013', '4'), ('COLLEGE', 4, '10310019110', '3EME GENERALE', '21160010019', '3'),
    ('LYCEE', 1, '20010015110', '2NDE GENERALE', '22110010015', '2'), ('LYCEE', 2, '20111010110', '1ERE GENERALE', '22120010011', '1'),
    ('LYCEE', 3, '20211010110', 'TERMINALE GENERALE', '22130010012', 'T'), ('LYCEE', 4, '20211010110', 'TERMINALE GENERALE', '22130010012', 'T')
) l (kind, place, code, label, mefstat, letter);

insert into mef (uai, school_year, code, label, mefstat)
select distinct uai, ${year}, code, label, mefstat from school join levels using (kind);

insert into division (uai, school_year, code, label, mefs)
select distinct uai, ${year}, letter || d, label || ' ' || d, array[code]
from school join levels using (kind), unnest(array['A', 'B', 'C', 'D', 'E', 'F']) d;

create temp table made as
select (s - 1) * ${pupils} + k as id, s, k, uai, kind, k % 4 + 1 as place
from (select row_number() over (order by uai) as s, uai, kind from school) schools, generate_series(1, ${pupils}) k;

insert into person (id, ine, birthdate) overriding system value
select id, (990000000 + id) || 'AA', make_date(${year} - 11 - place, 1, 1) + (id * 7 % 365)::int from made;

insert into received_file (flow, kind, uai, name, sha256, content, received_at, state, report, finished_at)
select 'IMPORT_SIECLE', 'SIECLE_ELEVES', uai, '1_ExportXML_ElevesSansAdresses_' || n || '.zip', md5(uai || n) || md5(n || uai), '',
    make_timestamptz(${year}, 9, 2, 3, 0, 0, 'UTC') + n * interval '3 days', 'APPLIED',
    '{"counts":{"élèves retenus":${pupils},"inchangés":${pupils}},"remarks":[]}',
    make_timestamptz(${year}, 9, 2, 3, 0, 5, 'UTC') + n * interval '3 days'
from school, generate_series(1, 20) n;

insert into school_import (uai, school_year, stamped_at, applied_at, file_id)
select uai, ${year}, max(received_at) at time zone 'UTC', max(received_at), max(id) from received_file group by uai;

insert into pupil (id, uai, ine, person_id, eleve_id, last_name, first_name, middle_name, sex, birthdate, mef_code,
    status, division, repeating, school_year, created_at, updated_at, active, left_at, pix_learner_id)
overriding system value
select id, uai, (990000000 + id) || 'AA', id, id,
    (array['GRAN', 'KER', 'MAL', 'TREM', 'BEAU', 'VAL', 'ROC', 'D''HA', 'MONT', 'PLOU', 'CHÂ', 'FLEU', 'BOIS', 'HAŸ', 'LAN',
        'CAR', 'PÉR', 'OUR', 'GUÉ', 'TOUR', 'BRI', 'DES', 'ARM'])[id * 31 % 23 + 1]
    || (array['VE', 'MOR', 'TRE', 'BLO', 'RE', 'LI', 'HE', 'RCO', 'I', 'GAS', 'TE', 'RI', 'SA', 'DI', 'AU', 'NI', 'PEN', 'SI',
        'NE'])[id * 17 % 19 + 1]
    || (array['AU', 'VAN', 'AU', 'Y', 'GARD', 'ÈRE', 'FORT', 'URT', 'GNY', 'TEL', 'LIER', 'OT', 'RD', 'ER', 'BIN', 'ON', 'TIER',
        'N', 'LLE', 'DEC', 'GUEN', 'VEL', 'SSON', 'MARD', 'CHE', 'DRU', 'TAL', 'ROUX', 'BEC'])[id / 7 % 29 + 1],
    (array['Maëlys', 'Éloi', 'Zoé', 'Noé', 'Anaïs', 'Cœlia', 'Lina', 'Jules', 'Inès', 'Hugo', 'Chloé', 'Léo', 'Jade', 'Adam',
        'Louise', 'Gabin', 'Alice', 'Tiago', 'Léna', 'Nathan', 'Manon', 'Yanis', 'Camille', 'Théo', 'Sarah', 'Enzo',
        'Juliette', 'Malo', 'Ambre'])[id * 13 % 29 + 1],
    case when id % 3 = 0 then 'Camille' end, case when id % 2 = 0 then 'F' else 'M' end,
    make_date(${year} - 11 - place, 1, 1) + (id * 7 % 365)::int, code, 'ST', letter || substr('ABCDEF', (k / 4 % 6) + 1, 1), false,
    ${year}, make_timestamptz(${year}, 9, 10, 8, 0, 0, 'UTC'), make_timestamptz(${year}, 9, 10, 8, 0, 0, 'UTC'),
    k % 50 <> 0, case when k % 50 = 0 then make_timestamptz(${year}, 10, 10, 8, 0, 0, 'UTC') end, id
from made join levels using (kind, place);

insert into account (source, external_id, uai, schools, last_name, first_name, birthdate, divisions, state, person_id, pupil_id, reason,
    created_at, updated_at)
select 'GAR', 'g' || id, uai, array[uai], last_name, first_name, birthdate, array[division],
    case when id % 2000 = 3 then 'AMBIGUOUS' when id % 40 = 1 then 'NOT_FOUND' else 'MATCHED' end,
    case when id % 2000 = 3 or id % 40 = 1 then null else person_id end,
    case when id % 2000 = 3 or id % 40 = 1 then null else id end, 'même nom, même prénom, même date de naissance',
    created_at, created_at
from pupil where id % 10 <> 0;

insert into certifiability (person_id, uai, pix_learner_id, status, certifiable_at, last_participation, participations, changed_at)
select person_id, uai, id, case when id % 5 < 3 then 'CERTIFIABLE' else 'NOT_CERTIFIABLE' end,
    case when id % 5 < 3 then make_date(${year}, 10, 12) end, make_date(${year}, 10, 10), (id % 9)::int,
    make_timestamptz(${year}, 10, 13, 3, 0, 0, 'UTC')
from pupil where active and id % 10 <> 0;

insert into certifiability_sync (uai, synced_at, matched, unmatched)
select uai, now() - interval '6 hours', ${pupils}, 0 from school;

insert into session (id, uai, center_id, address, room, session_date, session_time, examiners, finalised_at, has_incident,
    has_joining_issue, state, pushed_at)
select pix_center_id * 10 + n, uai, pix_center_id, name, 'B' || n, make_date(${year}, 11, 3) + n, time '14:00', array['SURVEILLANTE Une'],
    make_timestamptz(${year}, 11, 4, 8, 0, 0, 'UTC') + n * interval '1 day', false, false,
    case when pix_center_id % 60 = 7 and n = 3 then 'RECEIVED' else 'FINALISED' end,
    case when not (pix_center_id % 60 = 7 and n = 3) then make_timestamptz(${year}, 11, 4, 9, 0, 0, 'UTC') + n * interval '1 day' end
from school, generate_series(1, 5) n;

insert into session_candidate (session_id, position, ine, certification_course_id, has_seen_end_screen, is_completed, issue_reports, person_id)
select (9990000 + s) * 10 + k / 4 % 5 + 1, k / 20 + 1, (990000000 + id) || 'AA', 5000000 + id, true, true, '[]', id
from made where place = 4 and k < 500;

create temp table pattern as
select p, array_agg(case when (p * 7 + i * 3) % 9 = 0 then null else (p + i * i) % 7 + 1 end order by i)::smallint[] as levels
from generate_series(0, 63) p, generate_series(1, 16) i
group by p;

insert into certification (id, person_id, uai, status, pix_score, taken_on, delivered_at, verification_code, center,
    levels, session_id, source, created_at, updated_at)
select 5000000 + id, id, uai, status, case when status = 'VALIDATED' then 200 + id % 700 else 0 end,
    make_date(${year}, 11, 3) + (k / 4 % 5 + 1)::int,
    case when status <> 'PENDING' then make_timestamptz(${year}, 11, 20, 9, 30, 0, 'UTC') end,
    case when status = 'VALIDATED' then 'P-' || upper(substr(md5(id::text), 1, 8)) end, 'Établissement ' || s,
    levels, (9990000 + s) * 10 + k / 4 % 5 + 1, 'FEED', make_timestamptz(${year}, 11, 20, 9, 30, 0, 'UTC'),
    make_timestamptz(${year}, 11, 20, 9, 30, 0, 'UTC')
from (select *, case k / 4 % 10 when 0 then 'REJECTED' when 1 then 'PENDING' else 'VALIDATED' end as status
    from made where place = 4 and k < 500) sat
join pattern on p = id % 64;

insert into results_feed (uai, answered_at) select uai, now() - interval '5 hours' from school;

insert into hold (kind, uai, subject, person_id, pupils, details, announced, state, opened_at, closed_at, closed_by)
select case id % 3 when 0 then 'OTHER_PERSON' when 1 then 'REGRESSION' else 'CANCELLED_SINCE' end, uai, 5000000 + id, id, 1,
    '{"announced":"VALIDATED","source":"FEED"}',
    case when id % 3 = 0 then jsonb_build_object('last_name', 'AUTREMENT', 'first_name', 'Lou', 'birthdate', make_date(${year} - 14, 5, 5),
        'status', 'VALIDATED', 'pix_score', 312, 'source', 'FEED') end,
    case when id % 4 = 0 then 'REFUSED' else 'OPEN' end,
    now() - (id % 30) * interval '1 day', case when id % 4 = 0 then now() - interval '1 hour' end,
    case when id % 4 = 0 then 'operateur' end
from made where place = 4 and k < 500 and id % 83 = 0;

insert into work (flow, ordering_key, subject, state, attempts, last_error, asked_at, quarantined_at, failing_since, failure)
select 'UPLOAD_TO_PIX', uai, uai, 'QUARANTINED', 7, 'HTTP 503', now() - interval '2 days', now() - interval '1 day',
    now() - interval '2 days', 'SILENT'
from school where pix_center_id % 40 = 5;

insert into work (flow, ordering_key, subject, state, attempts, asked_at, sent_at, ended_at)
select 'SYNC_CERTIFIABILITY', uai, uai, 'DONE', 1, now() - n * interval '1 day', now() - n * interval '1 day', now() - n * interval '1 day'
from school, generate_series(0, 60) n;

-- LSU reads every school again and again; each pupil has what happened to her.
insert into journal (at, actor, action, uai, person_id, details)
select make_timestamptz(${year}, 9, 10, 8, 0, 0, 'UTC'), 'hub', 'PUPIL_CREATED', uai, person_id, '{"file":"1"}' from pupil;
insert into journal (at, actor, action, uai, person_id, details)
select created_at, 'hub', 'CERTIFICATION_RECEIVED', uai, person_id, jsonb_build_object('certification', id, 'status', status)
from certification;
insert into journal (at, actor, action, uai, person_id, details)
select now() - (n || ' minutes')::interval, 'feed:lsu', 'DATA_READ', uai, null, '{"feed":"certifications","status":"200"}'
from (select row_number() over (order by uai) as place, uai from school) s
join generate_series(1, greatest(1, ${journal} - (select count(*) from journal)::int)) n on n % ${schools} + 1 = s.place;

select setval(pg_get_serial_sequence('person', 'id'), (select max(id) from person)),
    setval(pg_get_serial_sequence('pupil', 'id'), (select max(id) from pupil));
reset session_replication_role;
analyze;
checkpoint;
