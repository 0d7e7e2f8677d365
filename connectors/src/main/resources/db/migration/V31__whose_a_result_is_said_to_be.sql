-- A result in doubt names somebody: who decides whose it is must read whom.

alter table hold add column announced jsonb;
comment on column hold.announced is 'Whom the result of an OTHER_PERSON question names, and what it says: lastName, firstName, birthdate, status, pixScore; null for other questions, and for those of before this was kept';
