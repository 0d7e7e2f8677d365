package fr.passerelle.connectors.ledger.identity;

import fr.passerelle.domain.identity.IdentityDoubt;
import java.util.List;

/**
 * What was found when the pupils of an export were recognised, but for those of whom nothing changed.
 *
 * @param doubts of which a person must say who it is
 * @param newInes INEs of the export under which a known person comes for the first time, or comes who bore another in this school
 * @param newFirstNames INEs of pupils who have another first name than before
 * @param kept those whom the export has without what it takes to import them
 */
public record Recognised(
        List<IdentityDoubt> doubts, List<String> newInes, List<String> newFirstNames, List<KeptPupil> kept) {

    /** Nothing to tell. */
    public static final Recognised EVIDENTLY = new Recognised(List.of(), List.of(), List.of(), List.of());

    public Recognised {
        doubts = List.copyOf(doubts);
        newInes = List.copyOf(newInes);
        newFirstNames = List.copyOf(newFirstNames);
        kept = List.copyOf(kept);
    }

    Recognised keeping(List<KeptPupil> present) {
        return new Recognised(doubts, newInes, newFirstNames, present);
    }
}
