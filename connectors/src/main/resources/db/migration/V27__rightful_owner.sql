-- A family name that changes stays known, as a first name does.

create table former_last_name (
    person_id bigint      not null references person,
    last_name text        not null,
    until     timestamptz not null,
    primary key (person_id, last_name)
);
comment on table former_last_name is 'Family and usage names that a person no longer bears: accounts and results may still tell them';
