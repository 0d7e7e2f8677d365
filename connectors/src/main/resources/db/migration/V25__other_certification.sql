-- What class CSVs tell besides core certifications (Pix+). It is kept to be read, apart from certification, of which livrets, figures and the
-- feed are made.

create table other_certification (
    id         bigint primary key,
    person_id  bigint      not null references person,
    uai        text        not null references school,
    type       text        not null,
    status     text        not null,
    level      text,
    score      text,
    taken_on   date        not null,
    told_on    date        not null,
    updated_at timestamptz not null
);
comment on table other_certification is 'Pix+ certifications as a class CSV told them last; in no livret, counted nowhere';
comment on column other_certification.id is 'Number of the certification course at Pix';
comment on column other_certification.uai is 'School whose file told it';
comment on column other_certification.status is 'As the file words it, as type, level and score';
comment on column other_certification.told_on is 'Day of the file: an older one changes nothing';
create index other_certification_by_person on other_certification (person_id);
