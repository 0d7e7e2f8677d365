-- The level decides in every school: a pupil of lycée whom the directory has in a collège is told by the newest certification known.
-- So what the feed says of any school depends on the MEFs of its pupils and on what its nomenclature makes of them.

create or replace function feed_pupils_updated() returns trigger language plpgsql as $$
begin
    insert into feed_change (uais)
    select array_agg(distinct u.uai)
    from before b join changed c using (id), unnest(array[b.uai, c.uai]) u (uai)
    where (b.uai, b.person_id, b.active, b.ine, b.last_name, b.first_name, b.middle_name, b.third_name, b.birthdate, b.mef_code)
        is distinct from
          (c.uai, c.person_id, c.active, c.ine, c.last_name, c.first_name, c.middle_name, c.third_name, c.birthdate, c.mef_code)
    having count(*) > 0;
    return null;
end $$;

create or replace function feed_mefs_changed() returns trigger language plpgsql as $$
begin
    insert into feed_change (uais)
    select array_agg(distinct uai) from changed having count(*) > 0;
    return null;
end $$;

update feed_version set version = gen_random_uuid();
