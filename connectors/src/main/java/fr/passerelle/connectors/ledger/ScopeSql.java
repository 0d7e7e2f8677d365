package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.Set;

/** A scope as parameters of {@code (:everything or uai = any(:uais))}. */
public final class ScopeSql {

    private ScopeSql() {}

    public static String[] uais(Scope scope) {
        return scope.uais().orElse(Set.of()).stream().map(Uai::value).toArray(String[]::new);
    }
}
