-- What people type finds pupils, files and certifications, be there half a million pupils.

create function search_words(told text) returns tsvector
language plpgsql immutable parallel restricted cost 2000 as $$
declare
    -- As SoughtWords of the domain: without accents and case, ligatures as two letters; what stands between words is a blank.
    spelt text := regexp_replace(
        translate(
            replace(replace(replace(
                translate(lower(normalize(told, NFD)), 'ŒÆØŁĐ', 'œæøłđ'),
                'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
            'øłđ', 'old'),
        '[\u0300-\u036f]', '', 'g');
    name text;
    words text := '';
begin
    foreach name in array string_to_array(spelt, '/') loop
        name := btrim(regexp_replace(name,
            '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u3000\ufeff]+', ' ', 'g'));
        -- From each word to the end of the name, in one: DE LA TOUR is found by delatour, latour and tour, and by de and la.
        while name <> '' loop
            words := words || ' ' || left(replace(name, ' ', ''), 200);
            name := substr(name, strpos(name || ' ', ' ') + 1);
        end loop;
    end loop;
    return to_tsvector('simple'::regconfig, words);
end $$;
comment on function search_words(text) is 'What names, apart by slashes, are found by: each from every word of it on, without accents, case, hyphens and blanks';

alter table school add column town text;
comment on column school.town is 'Where it is, by which people look for it; null when the directory does not tell it';

-- A search reads what waits to be put into the index line by line: little may wait, whatever an import writes.
create index pupil_by_words on pupil using gin (search_words(last_name || '/' || coalesce(preferred_last_name, '') || '/'
    || first_name || '/' || coalesce(middle_name, '') || '/' || coalesce(third_name, '')))
    with (gin_pending_list_limit = 256);
create index pupil_by_birthdate on pupil (birthdate);
create index former_last_name_by_words on former_last_name using gin (search_words(last_name));
create index former_first_name_by_words on former_first_name using gin (search_words(first_name));
create index received_file_by_words on received_file using gin (search_words(name)) with (gin_pending_list_limit = 256);
create index certification_by_code on certification (verification_code) where verification_code is not null;

-- Who read the certifications of a school by the feed, day by day, among millions of lines.
create index journal_of_feed on journal (uai, at) where action = 'DATA_READ' and person_id is null and details ->> 'feed' is not null;
