package fr.passerelle.mappings.siecle;

import static fr.passerelle.mappings.siecle.Exports.division;
import static fr.passerelle.mappings.siecle.Exports.eleves;
import static fr.passerelle.mappings.siecle.Exports.export;
import static fr.passerelle.mappings.siecle.Exports.onePupil;
import static fr.passerelle.mappings.siecle.Exports.pupil;
import static fr.passerelle.mappings.siecle.Exports.read;
import static fr.passerelle.mappings.siecle.Exports.structures;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "UAI_MISMATCHED,                           4,  5",
        "BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT, 22,  9",
        "SEX_CODE_REQUIRED,                       18,  9",
        "FIRST_NAME_REQUIRED,                     11,  7",
        "INE_UNIQUE,                              25,  9",
        "DUPLICATE_ELEVE_ID,                      24,  7",
        "TWO_DIVISIONS,                           29, 20",
        "BLOCKS_REVERSED,                         16,  7",
        "SCHOOL_YEAR_UNREADABLE,                   5,  5",
        "ENCODING_NOT_SUPPORTED,                   1,  1"
    })
    void aFindingNamesTheLineAndTheColumnWhereItsElementBegins(SiecleVerdict verdict, int line, int column) {
        Finding finding = read(Exports.sample(verdict + ".xml")).findings().get(0);

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.line()).isEqualTo(line);
        assertThat(finding.column()).isEqualTo(column);
    }

    /** The declaration is line 1; the letters before the field count one each, whatever their bytes. */
    @Test
    void aFieldBehindAccentedLettersOnTheSameLineHasTheColumnOfAnEditor() {
        String utf8 = onePupil("<PRENOM2>Éloïse</PRENOM2><CODE_SEXE/>").replace("ISO-8859-15", "UTF-8");
        String line = utf8.lines()
                .filter(text -> text.startsWith("<ELEVE "))
                .findFirst()
                .orElseThrow();

        Finding finding = read(utf8.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .findings()
                .get(0);

        assertThat(finding.line()).isEqualTo(4);
        assertThat(finding.column()).isEqualTo(line.indexOf("<CODE_SEXE") + 1);
    }

    @Test
    void whereAFileStopsToBeXmlHasALineAndAColumn() {
        Finding finding =
                read(onePupil().replace("</ELEVE>", "</OOPS>")).findings().get(0);

        assertThat(finding.verdict()).isEqualTo(SiecleVerdict.INVALID_FILE);
        assertThat(finding.line()).isEqualTo(4);
        assertThat(finding.column()).isPositive();
    }

    @Test
    void theLineOfAPupilIsFoundByHisIne() {
        SiecleExport export = read(export(
                eleves(pupil("51", "990000101AB"), pupil("52", "990000102CD")),
                structures(division("51", "3 B"), division("52", "3 B"))));

        assertThat(export.lineOf("990000101AB")).isEqualTo(4);
        assertThat(export.lineOf("990000102CD")).isEqualTo(5);
        assertThat(export.lineOf("990000103EF")).isNull();
    }
}
