package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.domain.identity.IneCheck;

/**
 * The ledger's pupils of one school ({@code p}, parameter {@code :uai}) beside those of the staged file ({@code s}), each
 * once, with the person ({@code o}) behind an INE that is new to the school: one pass tells everything.
 *
 * <p>A person is looked up by INE, one by one: the planner, left alone, may prefer to read all persons of the academy.
 */
final class PupilComparison {

    static final String FROM = """
            (select * from pupil where uai = :uai) p
            full join staged_pupil s on s.ine = p.ine
            left join lateral (
                select id, birthdate from person where ine = s.ine and p.id is null offset 0) o on true""";

    /**
     * The pupil of a school has the birth date of the person; {@code REATTRIBUTED} is {@link IneCheck#OTHER_BIRTHDATE}.
     * {@code GONE}: had left, and is still not in the file.
     */
    static final String VERDICT = """
            case when s.ine is null then case when p.active then 'LEAVING' else 'GONE' end
                 when coalesce(p.birthdate, o.birthdate) <> s.birthdate then 'REATTRIBUTED'
                 when p.id is null then 'CREATED'
                 when not p.active then 'BACK'
                 when (%s) is distinct from (%s) then 'UPDATED'
                 else 'UNCHANGED' end""".formatted(PupilColumns.list("p."), PupilColumns.applied());

    private PupilComparison() {}
}
