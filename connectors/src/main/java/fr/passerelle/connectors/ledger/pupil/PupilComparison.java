package fr.passerelle.connectors.ledger.pupil;

/**
 * The ledger's pupils of one school ({@code p}, parameter {@code :uai}) beside those of the staged file ({@code s}), each
 * once, by who {@link fr.passerelle.connectors.ledger.identity.StagedRecognition} found them to be: one pass tells
 * everything. A staged pupil with a person and no pupil is known in another school.
 */
final class PupilComparison {

    static final String FROM = """
            (select q.*, exists (select from doubted_pupil d where d.pupil_id = q.id) as doubted,
                    q.moved_to is not null and exists (select from pupil m
                        where m.person_id = q.person_id and m.uai = q.moved_to and m.active) as moved
                from pupil q where q.uai = :uai) p
            full join staged_pupil s on s.pupil_id = p.id""";

    /**
     * {@code REATTRIBUTED}: a person must say who that is. {@code GONE}: had left and is still not in the file, or is one of
     * those between whom a person must choose, or is followed in another school by now: nothing changes for him.
     */
    static final String VERDICT = """
            case when s.ine is null then case when p.active and not p.doubted then 'LEAVING' else 'GONE' end
                 when s.doubted then 'REATTRIBUTED'
                 when p.id is null then 'CREATED'
                 when not p.active and p.moved then 'GONE'
                 when not p.active then 'BACK'
                 when (%s) is distinct from (%s) then 'UPDATED'
                 else 'UNCHANGED' end""".formatted(PupilColumns.list("p."), PupilColumns.applied());

    private PupilComparison() {}
}
