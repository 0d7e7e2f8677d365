package fr.passerelle.mappings.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilanFactsCsvTest {

    private static final String HEAD =
            "id-be;date-conseil-classe;date-scolarite;nb-retards;nb-abs-justifiees;nb-abs-injustifiees\r\n";

    @Test
    void theFactsOfEachPupilAreRead() {
        assertThat(BilanFactsCsv.read("\uFEFF" + HEAD + "1826501;2027-06-10;2026-09-01;2;3;0\r\n\r\n1826502 ; "
                        + "2027-06-11;2027-01-04;0;0;999\r\n"))
                .isEqualTo(Map.of(
                        "1826501",
                        new BilanFacts(LocalDate.of(2027, 6, 10), LocalDate.of(2026, 9, 1), 2, 3, 0),
                        "1826502",
                        new BilanFacts(LocalDate.of(2027, 6, 11), LocalDate.of(2027, 1, 4), 0, 0, 999)));
    }

    @Test
    void aFileWithItsHeaderAloneStatesNothing() {
        assertThat(BilanFactsCsv.read(HEAD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1;10/06/2027;2026-09-01;0;0;0, ligne 3 : date-conseil-classe s'écrit comme 2027-06-10",
        "1;2027-06-10;;0;0;0, ligne 3 : date-scolarite s'écrit comme 2027-06-10",
        "1;2027-06-10;2026-09-01;-1;0;0, ligne 3 : nb-retards est un nombre de 0 à 999",
        "1;2027-06-10;2026-09-01;0;1000;0, ligne 3 : nb-abs-justifiees est un nombre de 0 à 999",
        "1;2027-06-10;2026-09-01;0;0;, ligne 3 : nb-abs-injustifiees est un nombre de 0 à 999",
        "1;2027-06-10;2026-09-01;0;0, ligne 3 : 6 colonnes attendues",
        "1826501;2027-06-10;2026-09-01;0;0;0, ligne 3 : cet élève y figure déjà",
        "\"1, CSV illisible : guillemets mal fermés ?"
    })
    void aLineThatIsWrongIsNamed(String line, String why) {
        assertThatThrownBy(() -> BilanFactsCsv.read(HEAD + "1826501;2027-06-10;2026-09-01;2;3;0\r\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    @Test
    void anotherHeaderOrNoneIsRefused() {
        assertThatThrownBy(() -> BilanFactsCsv.read("ine;retards\r\n"))
                .hasMessage("ligne 1 : les colonnes attendues sont " + HEAD.strip());
        assertThatThrownBy(() -> BilanFactsCsv.read("")).hasMessage("le fichier est vide");
    }
}
