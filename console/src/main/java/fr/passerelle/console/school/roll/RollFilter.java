package fr.passerelle.console.school.roll;

import fr.passerelle.connectors.ledger.pupil.roll.RollPupil;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.school.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which pupils of a school are asked for; an empty text, and null, keep everybody.
 *
 * @param name part of a name of today or of before, compared by the one rule that also compares accounts
 */
public record RollFilter(
        String division,
        String name,
        @Nullable Certifiability certifiability,
        @Nullable Level level) {

    static final RollFilter NONE = new RollFilter("", "", null, null);

    /** @param wanted its name, as names are compared */
    boolean keeps(RollPupil one, String wanted) {
        return (division.isEmpty() || division.equals(one.division()))
                && (certifiability == null || certifiability == one.certifiability())
                && (level == null || level == one.level())
                && (name.isEmpty() || one.names().everContain(wanted));
    }
}
