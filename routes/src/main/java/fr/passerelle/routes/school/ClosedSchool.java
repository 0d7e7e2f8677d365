package fr.passerelle.routes.school;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.util.Optional;

/** What a file hears that comes under the UAI of a school that has closed: which one has taken it over. */
public final class ClosedSchool {

    private ClosedSchool() {}

    /** {@code SCHOOL_CLOSED}, for a file that says how a school stands: only its successor does. Empty while it is open. */
    public static Optional<Finding> refusing(School school) {
        return told(school, IntakeVerdict.SCHOOL_CLOSED);
    }

    /** {@code SCHOOL_TAKEN_OVER}, for a file that says what pupils did there, which stays true. Empty while it is open. */
    public static Optional<Finding> warning(School school) {
        return told(school, IntakeVerdict.SCHOOL_TAKEN_OVER);
    }

    private static Optional<Finding> told(School school, IntakeVerdict verdict) {
        return Optional.ofNullable(school.successor())
                .map(successor -> Finding.of(verdict).detailed(school.uai() + ", repris par " + successor));
    }
}
