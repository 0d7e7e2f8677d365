-- The Récupération has been: livrets hold what was obtained.
set session_replication_role = replica;

insert into livret_entry (person_id, uai, certification_id, pix_score, taken_on, delivered_at, verification_code, center,
    levels, session_id, written_at)
select person_id, uai, id, pix_score, taken_on, delivered_at, verification_code, center, levels, session_id, updated_at
from certification where status = 'VALIDATED'
order by id;

reset session_replication_role;
analyze livret_entry;
checkpoint;
