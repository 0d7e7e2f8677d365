package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.Set;

/** A reader's scope as two parameters of a statement: {@code (:everywhere or uai = any(:uais))}. */
final class Scopes {

    private Scopes() {}

    static boolean isEverywhere(Scope scope) {
        return scope.uais().isEmpty();
    }

    static String[] uais(Scope scope) {
        return scope.uais().orElse(Set.of()).stream().map(Uai::value).toArray(String[]::new);
    }
}
