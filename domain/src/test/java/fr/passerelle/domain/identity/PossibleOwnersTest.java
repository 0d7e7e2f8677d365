package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PossibleOwnersTest {

    private static final LocalDate MAY = LocalDate.of(2012, 5, 17);

    private final PossibleOwners owners = new PossibleOwners(List.of(
            pupil(1, "MARTEL", "Zoé", MAY),
            pupil(2, "MARTEL", "Zoe", MAY),
            pupil(3, "MARTEL", "Zoé", MAY.plusYears(1)),
            pupil(4, "PETIT", "Lou", MAY)));

    @Test
    void allAmongWhomTheReconciliationHesitatesAndAllWhoBearTheName() {
        assertThat(owners.of(account("Martel", "Zoé", MAY))).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void theOneWhoWouldBeFoundNow() {
        assertThat(owners.of(account("Petitt", "Lou", MAY))).containsExactly(4L);
    }

    @Test
    void theVeryNamesWithoutBirthDate() {
        assertThat(owners.of(account("petit", "LOU", null))).containsExactly(4L);
    }

    @Test
    void nobody() {
        assertThat(owners.of(account("ROUX", "Anaë", MAY))).isEmpty();
        assertThat(owners.of(account("Petitt", "Lou", null))).isEmpty();
    }

    private static Account account(String lastName, String firstName, @Nullable LocalDate birthdate) {
        return new Account(
                Account.Source.GAR, "ido", Uai.ofNumber(9990001), lastName, firstName, birthdate, List.of("3 A"));
    }

    private static PupilCandidate pupil(long id, String lastName, String firstName, LocalDate birthdate) {
        return new PupilCandidate(
                id, id, new PersonNames(lastName, null, firstName, null, null, Former.NONE), birthdate, "3 A");
    }
}
