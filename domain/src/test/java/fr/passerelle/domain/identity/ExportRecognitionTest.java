package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.identity.Recognition.Doubt;
import fr.passerelle.domain.identity.Recognition.Known;
import fr.passerelle.domain.identity.Recognition.Reason;
import fr.passerelle.domain.identity.Recognition.Stranger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportRecognitionTest {

    private static final LocalDate BORN = LocalDate.of(2012, 3, 4);
    private static final KnownPerson ASSIA = new KnownPerson(
            1,
            1L,
            Set.of("990000001AA"),
            Set.of("990000001AA"),
            "E1",
            BORN,
            new PersonNames("Roy", null, "Asia", "Charlotte", null, Former.NONE));

    private final ToldPupil assia = told("990000001AA", "E1", "Assia");
    private final ToldPupil charlotte = told("990000009AA", "E9", "Charlotte");

    @Test
    void aNewcomerIsNotTakenForOneWhoHasHerOwnPlaceInTheExport() {
        assertThat(ExportRecognition.of(Map.of(assia, List.of(ASSIA), charlotte, List.of(ASSIA)), Set.of()))
                .isEqualTo(Map.of(assia, new Known(ASSIA, PersonCheck.SAME), charlotte, new Stranger()));
        assertThat(ExportRecognition.of(Map.of(charlotte, List.of(ASSIA)), Set.of(1L)))
                .isEqualTo(Map.of(charlotte, new Stranger()));
    }

    @Test
    void twoPupilsWhoAgreeWithOnePersonGoToAPerson() {
        ToldPupil again = told("990000001AA", "E2", "Asia");
        assertThat(ExportRecognition.of(Map.of(assia, List.of(ASSIA), again, List.of(ASSIA)), Set.of()))
                .containsValues(new Doubt(Reason.SEVERAL, List.of(ASSIA), null))
                .doesNotContainValue(new Known(ASSIA, PersonCheck.SAME));
        assertThat(ExportRecognition.of(Map.of(again, List.of(ASSIA)), Set.of(1L)))
                .containsEntry(again, new Doubt(Reason.SEVERAL, List.of(ASSIA), null));
    }

    /** The INEs of close twins are exchanged as the birth date and the family name of one are corrected. */
    @Test
    void whoMayBeAnotherPupilOfTheExportIsNotGivenToOneWhoBearsHerIne() {
        KnownPerson lena = known(2, "990000002AA", "E2", BORN, PersonNames.of("Roy", "Lena"));
        KnownPerson lenna = known(3, "990000003AA", "E3", BORN.minusYears(1), PersonNames.of("Petit", "Lenna"));
        ToldPupil first = told("990000003AA", "E2", "Lena");
        ToldPupil second = told("990000002AA", "E3", "Lenna");
        List<KnownPerson> both = List.of(lena, lenna);

        assertThat(ExportRecognition.of(Map.of(first, both, second, both), Set.of()))
                .isEqualTo(Map.of(
                        first,
                        new Doubt(Reason.INE_OF_ANOTHER, both, lena),
                        second,
                        new Doubt(Reason.OTHER_FIRST_NAME, List.of(lena), lena)));
    }

    /** A twin comes under the INE that her sister has just given up. */
    @Test
    void aNameThatIsOnlyCloseNeverTakesThePlaceThatIsHersToTheLetter() {
        KnownPerson marion = known(2, "990000002AA", "E2", BORN, PersonNames.of("Roy", "Marion"));
        ToldPupil herself = told("990000009AA", "E2", "Marion");
        ToldPupil twin = told("990000002AA", null, "Marian");
        assertThat(ExportRecognition.of(Map.of(herself, List.of(marion), twin, List.of(marion)), Set.of()))
                .as("her local number says so")
                .isEqualTo(Map.of(
                        herself,
                        new Known(marion, PersonCheck.NEW_INE),
                        twin,
                        new Doubt(Reason.INE_OF_ANOTHER, List.of(marion), null)));
        ToldPupil numbered = told("990000002AA", "E8", "Marian");
        assertThat(ExportRecognition.of(Map.of(herself, List.of(marion), numbered, List.of(marion)), Set.of()))
                .isEqualTo(Map.of(
                        herself,
                        new Known(marion, PersonCheck.NEW_INE),
                        numbered,
                        new Doubt(Reason.OTHER_FIRST_NAME, List.of(marion), null)));
        ToldPupil unnumbered = told("990000009AA", null, "Marion");
        assertThat(ExportRecognition.of(Map.of(unnumbered, List.of(marion), twin, List.of(marion)), Set.of()))
                .as("a person may say so, and is asked about her sister apart")
                .isEqualTo(Map.of(
                        unnumbered,
                        new Doubt(Reason.OTHER_INE, List.of(marion), marion),
                        twin,
                        new Doubt(Reason.INE_OF_ANOTHER, List.of(marion), null)))
                .satisfies(found -> assertThat(IdentityDoubt.group(
                                Map.of(unnumbered, (Doubt) found.get(unnumbered), twin, (Doubt) found.get(twin))))
                        .extracting(IdentityDoubt::acceptable)
                        .containsExactlyInAnyOrder(true, false));
    }

    private static KnownPerson known(long id, String ine, String number, LocalDate born, PersonNames names) {
        return new KnownPerson(id, id, Set.of(ine), Set.of(ine), number, born, names);
    }

    private static ToldPupil told(String ine, String number, String first) {
        return new ToldPupil(ine, null, number, BORN, PersonNames.of("Roy", first));
    }
}
