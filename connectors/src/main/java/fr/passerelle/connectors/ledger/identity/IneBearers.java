package fr.passerelle.connectors.ledger.identity;

/** SQL that asks who bears an INE today, whether she could do without it, and whom it no longer finds. */
final class IneBearers {

    private IneBearers() {}

    /**
     * SQL for whether a person lets go of her INE: she is nowhere, or nowhere but in the school of the hold {@code h}, whose export
     * no longer has her.
     */
    static String letsGo(String person) {
        return """
                not exists (select from pupil a where a.person_id = %1$s and a.active
                    and not (a.uai = h.uai and coalesce(h.details -> 'absent', '[]') @> to_jsonb(%1$s)))""".formatted(person);
    }

    /** SQL for the persons who bear an INE today, by themselves or by the row of a school that has them. */
    static String of(String ine) {
        return """
                (select n.id from person n where n.ine = %1$s
                    union select o.person_id from other_ine o
                    join pupil q on q.person_id = o.person_id and q.ine = o.ine and q.active where o.ine = %1$s)""".formatted(ine);
    }

    /** SQL that has a row when somebody said that the INE is another child's: it finds this one no longer, whoever tells it again. */
    static String withdrawn(String ine, String person) {
        return "select from withdrawn_ine v where v.ine = %s and v.person_id = %s and v.restored_at is null"
                .formatted(ine, person);
    }

    /** SQL that is true when, for the hold {@code h}, nobody bears an INE today who would not let go of it. */
    static String free(String ine) {
        return "not exists (select from %s b where not %s)".formatted(of(ine), letsGo("b.id"));
    }
}
