-- A mass arrival from another school asks before it takes anybody.

alter table hold
    drop constraint hold_kind_check,
    add constraint hold_kind_check check (kind in ('LEAVING', 'UPDATED', 'ARRIVING', 'REATTRIBUTED', 'REGRESSION', 'OTHER_PERSON',
        'CANCELLED_SINCE', 'UNLISTED', 'SET_ASIDE', 'CONTRADICTED'));
comment on column hold.kind is 'LEAVING, UPDATED: part of an import over its threshold; ARRIVING: an export that would take many pupils from one other school; REATTRIBUTED: a known INE with another birth date; REGRESSION: the feed takes a published result back; OTHER_PERSON: a certification that may be of several pupils; CANCELLED_SINCE: the livret holds a certification cancelled since; UNLISTED: the feed gave a certification as obtained, and gives nothing of that pupil any more; SET_ASIDE: results that could not be taken as they came, of the feed by verdict or of a file; CONTRADICTED: a file tells of a certification what Pix has contradicted since';
comment on column hold.subject is 'INE (REATTRIBUTED), code of the verdict or number of the file (SET_ASIDE), empty (LEAVING, UPDATED, ARRIVING), else number of the certification';
