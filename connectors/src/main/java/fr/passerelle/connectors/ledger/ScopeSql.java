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

    private ScopeSql() {}

    public static String[] uais(Scope scope) {
        return Sql.uais(scope.uais().orElse(Set.of()));
    }
}
