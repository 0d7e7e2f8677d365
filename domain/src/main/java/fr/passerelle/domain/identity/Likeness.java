package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import java.util.Optional;

/**
 * How like a pupil an account is, the likest first. The first forename counts before the others, however near they are: a
 * twin's second forename is often nearly the other twin's first. Only {@link #FIRST_EXACT} is certain; an account that
 * found its pupil by tolerance goes to a likelier one when there is one.
 */
public enum Likeness {
    FIRST_EXACT("né le même jour, mêmes nom et prénom"),
    /** To the letter, and the pupil no longer bears one of them: who bears them comes first, who only resembles them is a doubt. */
    FORMER("né le même jour, nom ou prénom qu'il portait auparavant"),
    FIRST_CLOSE("né le même jour, nom et prénom proches"),
    MIDDLE_EXACT("né le même jour, mêmes nom et prénom (deuxième prénom)"),
    THIRD_EXACT("né le même jour, mêmes nom et prénom (troisième prénom)"),
    MIDDLE_CLOSE("né le même jour, nom et prénom proches (deuxième prénom)"),
    THIRD_CLOSE("né le même jour, nom et prénom proches (troisième prénom)"),
    /** Nobody gave the birth date of the account; the names are the same, to the letter. */
    NAMES_ONLY(
            "seul élève de ces nom et prénom dans l'établissement et dans sa division, date de naissance non communiquée");

    private final String reason;

    Likeness(String reason) {
        this.reason = reason;
    }

    /** In French, for an operator: why the pupil was found. */
    public String reason() {
        return reason;
    }

    /** A pupil as like as this is found, and nothing that comes later says otherwise. */
    public boolean isCertain() {
        return this == FIRST_EXACT;
    }

    /** By a resemblance, not by a name that is or was the pupil's first: a likelier pupil, or account, undoes it. */
    public boolean isTentative() {
        return this != FIRST_EXACT && this != FORMER;
    }

    /** The names are the same to the letter, once normalised. */
    public boolean isExact() {
        return this == FIRST_EXACT || this == MIDDLE_EXACT || this == THIRD_EXACT;
    }

    /**
     * Compares an account with a pupil (contract gar B.3).
     *
     * @return empty when the birth dates differ, or the names
     */
    public static Optional<Likeness> of(Account account, PupilCandidate pupil) {
        PersonNames told = PersonNames.of(account.lastName(), account.firstName());
        NameAgreement first = NameAgreement.of(pupil.names().called(), told);
        if (account.birthdate() == null) {
            return first.exact() ? Optional.of(NAMES_ONLY) : Optional.empty();
        }
        if (!account.birthdate().equals(pupil.birthdate())) {
            return Optional.empty();
        }
        if (first.exact()) {
            return Optional.of(FIRST_EXACT);
        }
        if (NameAgreement.of(pupil.names().calledEver(), told).borne()) {
            return Optional.of(FORMER);
        }
        return first.close() ? Optional.of(FIRST_CLOSE) : ofOtherForenames(pupil, told);
    }

    private static Optional<Likeness> ofOtherForenames(PupilCandidate pupil, PersonNames told) {
        NameAgreement middle =
                NameAgreement.of(pupil.names().calledBy(pupil.names().middleName()), told);
        NameAgreement third =
                NameAgreement.of(pupil.names().calledBy(pupil.names().thirdName()), told);
        if (middle.exact() || third.exact()) {
            return Optional.of(middle.exact() ? MIDDLE_EXACT : THIRD_EXACT);
        }
        if (middle.close() || third.close()) {
            return Optional.of(middle.close() ? MIDDLE_CLOSE : THIRD_CLOSE);
        }
        return Optional.empty();
    }
}
