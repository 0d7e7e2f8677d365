package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.account.AccountState;
import fr.passerelle.simulators.academy.school.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's account as the GAR announces it, and what must become of it.
 *
 * @param uai school it is announced for
 * @param others schools that its event names before that one; empty but for an account of several
 * @param announced stage at which it comes
 * @param birthdate what the pupil answered, null for no answer
 * @param division null for none
 * @param state what the reconciliation must decide when it comes
 * @param settledAt stage from which on the state is that one; it hesitates before
 * @param replacedAt stage at which a newer account of the same pupil comes, or null
 */
public record GarAccount(
        String ido,
        String uai,
        List<String> others,
        Stage announced,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate,
        @Nullable String division,
        String mefstat4,
        AccountState state,
        Stage settledAt,
        @Nullable Stage replacedAt,
        Set<Case> cases) {

    /** An account of one school that finds its pupil at once. */
    GarAccount(
            String ido,
            String uai,
            Stage announced,
            String lastName,
            String firstName,
            @Nullable LocalDate birthdate,
            @Nullable String division,
            String mefstat4,
            Set<Case> cases) {
        this(
                ido,
                uai,
                List.of(),
                announced,
                lastName,
                firstName,
                birthdate,
                division,
                mefstat4,
                AccountState.MATCHED,
                announced,
                null,
                cases);
    }

    GarAccount spelt(String last, String first, Case kind) {
        return with(last, first, birthdate, others, state, settledAt, replacedAt, Set.of(kind));
    }

    GarAccount answering(@Nullable LocalDate answer, Case kind) {
        return with(lastName, firstName, answer, others, AccountState.NOT_FOUND, settledAt, replacedAt, Set.of(kind));
    }

    GarAccount deciding(AccountState other) {
        return with(lastName, firstName, birthdate, others, other, settledAt, replacedAt, cases);
    }

    GarAccount replacedAt(Stage stage) {
        return with(lastName, firstName, birthdate, others, state, settledAt, stage, Set.of(Case.ACCOUNT_RENEWED));
    }

    GarAccount waitingUntil(Stage stage) {
        return with(lastName, firstName, birthdate, others, state, stage, replacedAt, cases);
    }

    GarAccount alsoOf(String school) {
        return with(lastName, firstName, birthdate, List.of(school), state, settledAt, replacedAt, cases);
    }

    private GarAccount with(
            String last,
            String first,
            @Nullable LocalDate birth,
            List<String> schools,
            AccountState decided,
            Stage settled,
            @Nullable Stage replaced,
            Set<Case> why) {
        return new GarAccount(
                ido, uai, schools, announced, last, first, birth, division, mefstat4, decided, settled, replaced, why);
    }

    /** In the order in which its event names them. */
    public List<String> schools() {
        return Stream.concat(others.stream(), Stream.of(uai)).toList();
    }

    /** State once the stages up to one were played. */
    public AccountState stateAt(Stage stage) {
        if (stage.compareTo(settledAt) < 0) {
            return AccountState.AMBIGUOUS;
        }
        return replacedAt != null && stage.compareTo(replacedAt) >= 0 ? AccountState.REPLACED : state;
    }
}
