package fr.passerelle.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.hold.IdentityLeaning.Names;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the evidence says at first sight, case by case. */
class LeaningTest {

    @ParameterizedTest(name = "names {0}, same day {1}, same INE {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "OTHER | false | true  | Les noms et les dates de naissance diffèrent : très probablement deux élèves.",
                "OTHER | false | false | Les noms diffèrent : très probablement deux élèves.",
                "OTHER | true  | true  | Les noms diffèrent, la date de naissance est la même : très probablement deux élèves, peut-être des jumeaux.",
                "SAME  | true  | true  | Les noms sont les mêmes, la date de naissance et l’INE concordent : très probablement le même élève.",
                "SAME  | true  | false | Les noms sont les mêmes, l’INE diffère : probablement le même élève, à vérifier.",
                "SAME  | false | true  | Les noms sont les mêmes, la date de naissance diffère : probablement le même élève, à vérifier.",
                "CLOSE | true  | true  | Les noms se ressemblent sans être les mêmes, la date de naissance et l’INE concordent : très probablement le même élève.",
                "CLOSE | true  | false | Les noms se ressemblent sans être les mêmes, l’INE diffère : rien n’est sûr, peut-être des jumeaux ou des homonymes.",
                "CLOSE | false | false | Ni la date de naissance ni l’INE ne concordent : très probablement deux élèves homonymes.",
            })
    void whoSomebodyIs(Names names, boolean day, boolean ine, String sentence) {
        assertThat(plain(new IdentityLeaning(false, false, false, names, day, ine).sentence()))
                .isEqualTo(sentence);
    }

    @Test
    void severalAreToldInThePluralAndAnExchangeAndABorneIneAsSuch() {
        assertThat(plain(new IdentityLeaning(true, false, false, Names.OTHER, false, false).sentence()))
                .isEqualTo("Les noms diffèrent : très probablement d’autres élèves.");
        assertThat(new IdentityLeaning(true, true, true, Names.SAME, true, true).sentence())
                .contains("échange d’INE");
        assertThat(new IdentityLeaning(false, false, true, Names.SAME, true, true).sentence())
                .contains("rien ne dit encore");
        assertThat(new IdentityLeaning(false, false, true, Names.OTHER, true, true).sentence())
                .as("names that differ are said first")
                .contains("deux élèves");
    }

    @Test
    void whoLeavesIsReadByDivision() {
        DivisionLoss whole = new DivisionLoss("3 A", 25, 25);
        DivisionLoss some = new DivisionLoss("3 B", 5, 25);
        DivisionLoss tiny = new DivisionLoss("ULIS", 2, 2);

        assertThat(ExportLeaning.leaving(30, 120, List.of(whole, some))).contains("Une division entière", "incomplet");
        assertThat(ExportLeaning.leaving(50, 120, List.of(whole, whole))).contains("Des divisions entières");
        assertThat(ExportLeaning.leaving(61, 120, List.of(some))).contains("moitié", "tronqué");
        assertThat(ExportLeaning.leaving(60, 120, List.of(some, tiny))).contains("répartis");
        assertThat(ExportLeaning.leaving(0, 120, List.of())).contains("plus rien à accepter");
        assertThat(some.share()).isEqualTo(0.2);
        assertThat(new DivisionLoss("3 C", 3, 0).share()).isOne();
    }

    @Test
    void whatChangesAndWhoArrives() {
        assertThat(ExportLeaning.updated(100, 51, 100)).contains("mélange");
        assertThat(ExportLeaning.updated(100, 50, 100)).contains("répartition");
        assertThat(ExportLeaning.updated(0, 0, 0)).contains("plus rien");
        assertThat(ExportLeaning.arriving(51, 100)).contains("autre établissement, ou une fusion");
        assertThat(ExportLeaning.arriving(50, 100)).contains("groupées");
        assertThat(ExportLeaning.arriving(0, 100)).contains("plus rien");
    }

    @Test
    void whoseAnAnnouncedResultIs() {
        assertThat(ResultLeaning.announced(true, true)).isEqualTo(ResultLeaning.OF_THE_FIRST);
        assertThat(ResultLeaning.announced(true, false)).isEqualTo(ResultLeaning.OF_NOBODY_SURE);
        assertThat(ResultLeaning.announced(false, true)).isEqualTo(ResultLeaning.OF_ANOTHER);
    }

    @ParameterizedTest
    @EnumSource(ResultLeaning.class)
    void eachIsOneSentence(ResultLeaning leaning) {
        assertThat(leaning.sentence()).endsWith(".").doesNotContain("'").hasSizeLessThan(140);
    }

    private static String plain(String text) {
        return text.replaceAll("\\h", " ");
    }
}
