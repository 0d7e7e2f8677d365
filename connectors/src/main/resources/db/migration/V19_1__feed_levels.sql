-- The level decides, never the kind of school: a pupil of 3e in a lycée is told by the livret, as any other. So what the feed says
-- of a lycée depends on the MEFs of its pupils and on what its nomenclature makes of them.

create or replace function feed_pupils_updated() returns trigger language plpgsql as $$
begin
    insert into feed_change (uais)
    select array_agg(distinct u.uai)
    from before b join changed c using (id), unnest(array[b.uai, c.uai]) u (uai)
    where (b.uai, b.person_id, b.active, b.ine, b.last_name, b.first_name, b.middle_name, b.third_name, b.birthdate)
        is distinct from
          (c.uai, c.person_id, c.active, c.ine, c.last_name, c.first_name, c.middle_name, c.third_name, c.birthdate)
        or b.mef_code is distinct from c.mef_code
          and exists (select from school s where s.uai = u.uai and s.kind = 'LYCEE')
    having count(*) > 0;
    return null;
end $$;

create function feed_mefs_changed() returns trigger language plpgsql as $$
begin
    insert into feed_change (uais)
    select array_agg(distinct uai) from changed join school using (uai) where kind = 'LYCEE' having count(*) > 0;
    return null;
end $$;

create trigger feed_mef_inserted after insert on mef
    referencing new table as changed for each statement execute function feed_mefs_changed();
create trigger feed_mef_updated after update on mef
    referencing new table as changed for each statement execute function feed_mefs_changed();
create trigger feed_mef_deleted after delete on mef
    referencing old table as changed for each statement execute function feed_mefs_changed();
create trigger feed_mef_emptied after truncate on mef for each statement execute function feed_emptied();

-- The year of the last import says which nomenclature counts.
create trigger feed_import_inserted after insert on school_import
    referencing new table as changed for each statement execute function feed_mefs_changed();

update feed_version set version = gen_random_uuid() where uai in (select uai from school where kind = 'LYCEE');
