-- An INE is kept in one form: upper case, without blanks nor characters that nobody sees (domain/pupil/Ine). One that was kept
-- otherwise would make its pupil a leaver at the next export. Where two spellings made two persons, nobody is merged here: the next
-- export says which one is there.

with odd as (
    select id, upper(regexp_replace(ine, '[\s\u0001-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]', '', 'g')) as normal
    from person where ine ~ '[^0-9A-Z_]'),
firsts as (select distinct on (normal) id, normal from odd order by normal, id)
update person p set ine = f.normal from firsts f
where p.id = f.id and f.normal <> '' and not exists (select from person o where o.ine = f.normal);

with odd as (
    select p.id, p.uai, o.ine as normal, row_number() over (partition by p.uai, o.ine order by p.active desc, p.id) as place
    from pupil p join person o on o.id = p.person_id where p.ine ~ '[^0-9A-Z_]' and o.ine <> p.ine)
update pupil p set ine = d.normal from odd d
where p.id = d.id and d.place = 1 and not exists (select from pupil o where o.uai = d.uai and o.ine = d.normal);

update session_candidate
set ine = upper(regexp_replace(ine, '[\s\u0001-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]', '', 'g'))
where ine ~ '[^0-9A-Z_]';
