package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.identity.Recognition.Doubt;
import fr.passerelle.domain.identity.Recognition.Known;
import fr.passerelle.domain.identity.Recognition.Reason;
import fr.passerelle.domain.identity.Recognition.Stranger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private static final LocalDate BORN = LocalDate.of(2012, 3, 4);
    private static final KnownPerson TIM = known(1, "990000001AA", "E1", "Tim");
    private static final KnownPerson LOU = known(2, "990000002AA", "E2", "Lou");

    @Test
    void nobodyWhoIsKnownIsAStranger() {
        assertThat(Recognition.of(told("990000009AA", "E9", "Tim"), List.of())).isEqualTo(new Stranger());
        assertThat(Recognition.of(told("990000009AA", "E9", "Noa"), List.of(TIM, LOU)))
                .isEqualTo(new Stranger());
    }

    @Test
    void whatAgreesIsTheSamePerson() {
        assertThat(Recognition.of(told("990000001AA", "E1", "Tim"), List.of(TIM, LOU, TIM)))
                .isEqualTo(new Known(TIM, PersonCheck.SAME));
    }

    @Test
    void aNewIneUnderTheSameLocalNumberIsTheSamePerson() {
        assertThat(Recognition.of(told("990000009AA", "E1", "Tim"), List.of(TIM)))
                .isEqualTo(new Known(TIM, PersonCheck.NEW_INE));
    }

    @Test
    void theOtherIneOfAnExportFindsHerInAnotherSchool() {
        ToldPupil told = new ToldPupil("990000009AA", "990000001AA", null, BORN, PersonNames.of("Roy", "Tim"));
        KnownPerson elsewhere =
                new KnownPerson(1, null, Set.of("990000001AA"), Set.of("990000001AA"), null, BORN, TIM.names());
        assertThat(Recognition.of(told, List.of(elsewhere))).isEqualTo(new Known(elsewhere, PersonCheck.SAME));
    }

    /** Her twin, whose name is close, may bear by now what was given to her by mistake. */
    @Test
    void anIneThatSheBearsNoMoreIsNotEnoughWithNamesThatAreOnlyClose() {
        Set<String> ines = Set.of("990000001AA", "990000002AA");
        KnownPerson marion =
                new KnownPerson(3, null, ines, Set.of("990000001AA"), null, BORN, PersonNames.of("Roy", "Marion"));

        assertThat(Recognition.of(told("990000002AA", "E9", "Marian"), List.of(marion)))
                .isEqualTo(new Doubt(Reason.FORMER_INE, List.of(marion), marion));
        assertThat(Recognition.of(told("990000001AA", "E9", "Marian"), List.of(marion)))
                .as("the one that she bears")
                .isEqualTo(new Known(marion, PersonCheck.SAME));
        assertThat(Recognition.of(told("990000002AA", "E9", "Marion"), List.of(marion)))
                .as("her very names")
                .isEqualTo(new Known(marion, PersonCheck.SAME));
    }

    @Test
    void twoPupilsWhoseInesAreExchangedGoToAPerson() {
        assertThat(Recognition.of(told("990000002AA", "E1", "Tim"), List.of(LOU, TIM)))
                .isEqualTo(new Doubt(Reason.INE_OF_ANOTHER, List.of(TIM, LOU), TIM));
    }

    @Test
    void closeTwinsWhoseInesAreExchangedGoToAPersonAsWell() {
        KnownPerson marion = known(3, "990000003AA", "E3", "Marion");
        KnownPerson marian = known(4, "990000004AA", "E4", "Marian");
        assertThat(Recognition.of(told("990000004AA", "E3", "Marion"), List.of(marion, marian)))
                .isEqualTo(new Doubt(Reason.INE_OF_ANOTHER, List.of(marion, marian), marion));
    }

    /** Of close twins each has more changed than the INE: a family name, or the birth date. */
    @Test
    void theLocalNumberOfOneAndTheIneOfTheOtherGoToAPersonWhateverElseChanged() {
        KnownPerson lena = known(3, "990000003AA", "E3", "Lena");
        KnownPerson lenna = known(4, "990000004AA", "E4", "Lenna");
        ToldPupil renamed = new ToldPupil("990000003AA", null, "E4", BORN, PersonNames.of("Petit", "Lenna"));
        assertThat(Recognition.of(renamed, List.of(lena, lenna)))
                .isEqualTo(new Doubt(Reason.INE_OF_ANOTHER, List.of(lenna, lena), lenna));
        PersonNames crossed = new PersonNames("Roy", null, "Lenna", "Lena", null, Former.NONE);
        KnownPerson twin = new KnownPerson(4, 4L, Set.of("990000004AA"), Set.of("990000004AA"), "E4", BORN, crossed);
        KnownPerson younger = new KnownPerson(
                3, 3L, Set.of("990000003AA"), Set.of("990000003AA"), "E3", BORN.plusDays(1), lena.names());
        assertThat(Recognition.of(told("990000004AA", "E3", "Lena"), List.of(younger, twin)))
                .isEqualTo(new Doubt(Reason.INE_OF_ANOTHER, List.of(younger, twin), younger));
    }

    @Test
    void theOtherIneOfAnExportNeverGivesTheOneThatSomebodyElseBears() {
        ToldPupil told = new ToldPupil("990000002AA", "990000001AA", "E1", BORN, PersonNames.of("Roy", "Tim"));
        KnownPerson stranger = new KnownPerson(
                5,
                null,
                Set.of("990000002AA"),
                Set.of("990000002AA"),
                null,
                BORN.minusYears(1),
                PersonNames.of("Petit", "Ana"));
        assertThat(Recognition.of(told, List.of(TIM, stranger)))
                .isEqualTo(new Doubt(Reason.INE_OF_ANOTHER, List.of(TIM, stranger), TIM));
    }

    @Test
    void aCloseNameNeverTakesThePlaceOfTheVeryNameOfAnother() {
        KnownPerson marion = known(3, "990000003AA", "E3", "Marion");
        KnownPerson marian = known(4, "990000004AA", "E4", "Marian");
        assertThat(Recognition.of(told("990000004AA", null, "Marion"), List.of(marion, marian)))
                .isEqualTo(new Doubt(Reason.INE_OF_ANOTHER, List.of(marian, marion), marion));
    }

    /** Twins are often given each other's first name as their second. */
    @Test
    void aFirstNameThatIsButTheSecondOfWhoHasTheIneIsForAPersonToLookAt() {
        KnownPerson anne = crossed(3, "990000003AA", "Anne", "Lise");
        KnownPerson lise = crossed(2, "990000004AA", "Lise", "Anna");
        assertThat(Recognition.of(told("990000003AA", null, "Lise"), List.of(anne)))
                .as("she may be her, or her twin")
                .isEqualTo(new Doubt(Reason.OTHER_FIRST_NAME, List.of(anne), anne));
        assertThat(Recognition.of(told("990000004AA", null, "Anne"), List.of(lise, anne)))
                .as("exchanged, and nothing but the names tells it")
                .isEqualTo(new Doubt(Reason.INE_OF_ANOTHER, List.of(anne, lise), anne));
        assertThat(Recognition.of(told("990000003AA", "E3", "Lise"), List.of(anne)))
                .as("the local number says so")
                .isEqualTo(new Known(anne, PersonCheck.NEW_FIRST_NAME));
    }

    private static KnownPerson crossed(long id, String ine, String first, String second) {
        PersonNames names = new PersonNames("Roy", null, first, second, null, Former.NONE);
        return new KnownPerson(id, id, Set.of(ine), Set.of(ine), "E" + id, BORN, names);
    }

    @Test
    void anotherChildUnderAKnownIneCanOnlyBeTwo() {
        assertThat(Recognition.of(told("990000001AA", null, "Lou"), List.of(TIM)))
                .isEqualTo(new Doubt(Reason.OTHER_FIRST_NAME, List.of(TIM), null));
        ToldPupil older = new ToldPupil("990000001AA", null, null, BORN.minusYears(1), PersonNames.of("Petit", "Ana"));
        assertThat(Recognition.of(older, List.of(TIM))).isEqualTo(new Doubt(Reason.OTHER_CHILD, List.of(TIM), null));
    }

    @Test
    void anotherBirthDateWithCloseNamesMayBeTheSame() {
        ToldPupil told = new ToldPupil("990000001AA", null, "E1", BORN.plusDays(1), PersonNames.of("Roy", "Tim"));
        assertThat(Recognition.of(told, List.of(TIM))).isEqualTo(new Doubt(Reason.OTHER_BIRTHDATE, List.of(TIM), TIM));
    }

    @Test
    void whoComesBackUnderNewNumbersMayBeTheSame() {
        assertThat(Recognition.of(told("990000009AA", "E9", "Tim"), List.of(TIM)))
                .isEqualTo(new Doubt(Reason.OTHER_INE, List.of(TIM), TIM));
    }

    @Test
    void aFormerFirstNameStaysKnown() {
        PersonNames renamed = new PersonNames("Roy", null, "Lou", null, null, new Former(List.of("Tim"), List.of()));
        KnownPerson person =
                new KnownPerson(1, null, Set.of("990000001AA"), Set.of("990000001AA"), null, BORN, renamed);
        assertThat(Recognition.of(told("990000001AA", null, "Tim"), List.of(person)))
                .isEqualTo(new Known(person, PersonCheck.SAME));
    }

    private static KnownPerson known(long id, String ine, String number, String first) {
        return new KnownPerson(id, id, Set.of(ine), Set.of(ine), number, BORN, PersonNames.of("Roy", first));
    }

    private static ToldPupil told(String ine, String number, String first) {
        return new ToldPupil(ine, null, number, BORN, PersonNames.of("Roy", first));
    }
}
