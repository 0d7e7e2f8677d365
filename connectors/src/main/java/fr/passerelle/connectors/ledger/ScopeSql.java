package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Scope;
import java.util.Set;

/** Of which schools rows are asked for: a scope as parameters of {@code (:everything or uai = any(:uais))}. */
public final class ScopeSql {

    /**
     * The array of a school {@code :uai} and of those that it has taken over, for {@code uai = any(..)} or
     * {@code schools && ..}: looked up once a statement, so that an index serves.
     */
    public static final String WITH_TAKEN_OVER = "array(select uai from school where uai = :uai or successor = :uai)";

    /**
     * The array of a school {@code :uai}, of the one that has taken it over and of all that this one has taken over: what is told
     * under one of their UAIs may be of a pupil of another.
     */
    public static final String FAMILY = """
            array(select f.uai from (select coalesce(successor, uai) as uai from school where uai = :uai) heir
                join school f on f.uai = heir.uai or f.successor = heir.uai)""";

    /**
     * For {@code from}: the active pupils {@code p} of a school {@code :uai} that is open, {@code f}, and of those that it has
     * taken over as long as its own export does not have them, each once. A school that has closed has none: they are followed
     * in its successor.
     */
    public static final String PUPILS = """
            (select uai, kind from school where uai = :uai and successor is null or successor = :uai) f
                join pupil p on p.uai = f.uai and p.active and (p.uai = :uai or not exists (
                    select from pupil h where h.uai = :uai and h.person_id = p.person_id and h.active))""";

    private ScopeSql() {}

    public static String[] uais(Scope scope) {
        return Sql.uais(scope.uais().orElse(Set.of()));
    }
}
