package fr.passerelle.mappings.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchoolsCsvTest {

    private static final String HEADER = "uai;nom;type;contrat;organisation_pix;centre_pix\n";
    private static final Uai FIRST = Uai.ofNumber(9990001);
    private static final Uai THIRD = Uai.ofNumber(9990003);
    private static final Uai SECOND = Uai.ofNumber(9990002);

    @Test
    void theTownIsReadWhenTheDirectoryTellsIt() {
        String text =
                "uai;nom;type;contrat;organisation_pix;centre_pix;commune\n9990001X;Collège A;COLLEGE;;;;Rennes\n9990002Y;Collège B;COLLEGE;;;;\n";

        assertThat(SchoolsCsv.read(text)).extracting(School::town).containsExactly("Rennes", null);
    }

    @Test
    void aDirectoryIsReadWithWhatASchoolHasNotYet() {
        String text = HEADER + FIRST + ";Collège des Tests;COLLEGE;;1001;2001\n" + SECOND + "; Lycée ;LYCEE;1;;\n";
        assertThat(SchoolsCsv.read(text))
                .containsExactly(
                        new School(FIRST, "Collège des Tests", SchoolKind.COLLEGE, null, 1001L, 2001L),
                        new School(SECOND, "Lycée", SchoolKind.LYCEE, "1", null, null));
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndQuotesAreNoMatter() {
        String text = "\uFEFF" + HEADER.replace("\n", "\r\n") + FIRST + ";\"Collège \"\"A ; B\"\"\";COLLEGE;;;\r\n\r\n";
        assertThat(SchoolsCsv.read(text)).extracting(School::name).containsExactly("Collège \"A ; B\"");
    }

    @Test
    void theAcademyIsToldWhereTheDirectoryTellsIt() {
        String text = HEADER.replace("\n", ";academie\n") + FIRST + ";A;COLLEGE;;;;Hautes-Rives\n" + SECOND
                + ";B;COLLEGE;;;; \n" + Uai.ofNumber(9990003) + ";C;LYCEE;;;\n";
        assertThat(SchoolsCsv.read(text)).extracting(School::academy).containsExactly("Hautes-Rives", null, null);
    }

    @Test
    void aSchoolThatHasClosedNamesTheOneThatTakesItOverInWhateverOrder() {
        String text = HEADER.replace("\n", ";successeur\n") + FIRST + ";A;COLLEGE;;;; "
                + SECOND.value().toLowerCase(Locale.ROOT) + " \n" + SECOND + ";B;COLLEGE;;;;" + THIRD + "\n" + THIRD
                + ";C;LYCEE;;;;\n";
        assertThat(SchoolsCsv.read(text)).extracting(School::successor).containsExactly(SECOND, THIRD, null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9990001X  | 3 : un établissement ne peut être son propre successeur",
                "9990009F  | 3 : le successeur 9990009F n'est pas dans l'annuaire ; ajoutez sa ligne",
                "9990009A  | 3 : successeur : UAI mal formé ou clé fausse",
                "collège B | 3 : successeur : UAI mal formé ou clé fausse",
                "9990003Z  | 3 : le successeur 9990003Z a lui-même pour successeur, de proche en proche, 9990001X ; l'un des deux est resté ouvert",
            })
    void aSuccessorThatMakesNoSenseIsNamedWithItsLine(String successor, String message) {
        String text = HEADER.replace("\n", ";successeur\n") + "9990002Y;B;COLLEGE;;;;9990001X\n9990001X;A;COLLEGE;;;;"
                + successor + "\n9990003Z;C;COLLEGE;;;;9990001X\n";
        assertThatThrownBy(() -> SchoolsCsv.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ligne " + message);
    }

    @Test
    void schoolsThatHaveNoNumberYetAreNoDuplicates() {
        String text = HEADER + FIRST + ";A;COLLEGE;;;\n" + SECOND + ";B;COLLEGE;;;\n";
        assertThat(SchoolsCsv.read(text)).hasSize(2);
    }

    @Test
    void columnsAreFoundByTheirNameAndOthersAreIgnored() {
        String text = "nom;uai;contrat;type;centre_pix;organisation_pix;note\nA;" + FIRST + ";;LYCEE;2;1;x\n";
        assertThat(SchoolsCsv.read(text)).containsExactly(new School(FIRST, "A", SchoolKind.LYCEE, null, 1L, 2L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyErrorNamesItsLineAndWhatToCorrect(String message, String text) {
        assertThatThrownBy(() -> SchoolsCsv.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> everyErrorNamesItsLineAndWhatToCorrect() {
        String header = "en-tête attendu : uai;nom;type;contrat;organisation_pix;centre_pix";
        String good = HEADER + FIRST + ";A;COLLEGE;;1001;2001\n";
        String wrongKey = FIRST.value().substring(0, 7) + (FIRST.value().endsWith("A") ? "B" : "A");
        return Stream.of(
                Arguments.of(header, ""),
                Arguments.of(header, "\n" + good),
                Arguments.of(header, HEADER.replace(";centre_pix", "")),
                Arguments.of(header, HEADER.replace("nom", "uai")),
                Arguments.of(header, HEADER.replace(';', ',')),
                Arguments.of("ligne 2 : UAI mal formé ou clé fausse", HEADER + wrongKey + ";A;COLLEGE;;;\n"),
                Arguments.of("ligne 3 : UAI mal formé ou clé fausse", good + "999;B;COLLEGE;;;\n"),
                Arguments.of("ligne 4 : UAI mal formé ou clé fausse", good + "\n;B;COLLEGE;;;\n"),
                Arguments.of("ligne 3 : type attendu : COLLEGE ou LYCEE", good + SECOND + ";B;ECOLE;;;\n"),
                Arguments.of("ligne 3 : organisation_pix n'est pas un nombre", good + SECOND + ";B;LYCEE;;x;\n"),
                Arguments.of("ligne 3 : centre_pix n'est pas un nombre", good + SECOND + ";B;LYCEE;;;2 001\n"),
                Arguments.of("ligne 3 : 6 colonnes attendues, 3 lues", good + SECOND + ";B;LYCEE\n"),
                Arguments.of(
                        "ligne 3 : l'UAI " + FIRST + " figure déjà à la ligne 2", good + FIRST + ";B;COLLEGE;;;\n"),
                Arguments.of(
                        "ligne 3 : l'organisation_pix 1001 figure déjà à la ligne 2",
                        good + SECOND + ";B;COLLEGE;;1001;\n"),
                Arguments.of(
                        "ligne 4 : l'organisation_pix 1001 figure déjà à la ligne 2",
                        good + "\n" + SECOND + ";B;COLLEGE;;1001;2001\n"),
                Arguments.of("CSV illisible : guillemets mal fermés ?", good + SECOND + ";\"B;COLLEGE;;;\n"));
    }
}
