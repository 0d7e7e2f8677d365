package fr.passerelle.domain.school;

import java.util.Optional;
import java.util.Set;

/**
 * The schools that a reader may see. Every query that reads a school's data takes one.
 *
 * @param uais the schools, or empty for the whole academy
 */
public record Scope(Optional<Set<Uai>> uais) {

    public Scope {
        uais = uais.map(Set::copyOf);
    }

    public static Scope all() {
        return new Scope(Optional.empty());
    }

    public static Scope of(Set<Uai> uais) {
        return new Scope(Optional.of(uais));
    }

    public boolean allows(Uai uai) {
        return uais.map(set -> set.contains(uai)).orElse(true);
    }
}
