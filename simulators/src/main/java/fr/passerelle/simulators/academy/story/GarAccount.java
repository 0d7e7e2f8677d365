package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.account.AccountState;
import fr.passerelle.simulators.academy.school.Stage;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's account as the GAR announces it, and what must become of it.
 *
 * @param uai school it is announced for
 * @param announced stage at which it comes
 * @param birthdate what the pupil answered, null for no answer
 * @param division null for none
 * @param state what the reconciliation must decide when it comes
 * @param replacedAt stage at which a newer account of the same pupil comes, or null
 */
public record GarAccount(
        String ido,
        String uai,
        Stage announced,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate,
        @Nullable String division,
        String mefstat4,
        AccountState state,
        @Nullable Stage replacedAt,
        Set<Case> cases) {

    GarAccount spelt(String last, String first, Case kind) {
        return new GarAccount(
                ido, uai, announced, last, first, birthdate, division, mefstat4, state, replacedAt, Set.of(kind));
    }

    GarAccount answering(@Nullable LocalDate answer, Case kind) {
        return new GarAccount(
                ido,
                uai,
                announced,
                lastName,
                firstName,
                answer,
                division,
                mefstat4,
                AccountState.NOT_FOUND,
                replacedAt,
                Set.of(kind));
    }

    GarAccount deciding(AccountState other) {
        return new GarAccount(
                ido, uai, announced, lastName, firstName, birthdate, division, mefstat4, other, replacedAt, cases);
    }

    GarAccount replacedAt(Stage stage) {
        return new GarAccount(
                ido,
                uai,
                announced,
                lastName,
                firstName,
                birthdate,
                division,
                mefstat4,
                state,
                stage,
                Set.of(Case.ACCOUNT_RENEWED));
    }

    /** State once the stages up to one were played. */
    public AccountState stateAt(Stage stage) {
        return replacedAt != null && stage.compareTo(replacedAt) >= 0 ? AccountState.REPLACED : state;
    }
}
