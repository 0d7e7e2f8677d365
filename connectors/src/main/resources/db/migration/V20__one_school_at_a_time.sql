-- Who arrives in another school by a newer export is no longer active in the old one.

alter table pupil add column moved_to text references school;
comment on column pupil.moved_to is 'School whose newer export has the pupil now; as long as he is active there, an export of this school does not bring him back';
