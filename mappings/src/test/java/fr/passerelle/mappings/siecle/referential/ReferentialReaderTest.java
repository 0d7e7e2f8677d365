package fr.passerelle.mappings.siecle.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.Division;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferentialReaderTest {

    private final ReferentialReader reader = new ReferentialReader(SiecleLimits.usual());

    @Test
    void theDivisionsOfASchoolAreReadWithTheirMefs() {
        Structures structures = reader.structures(
                        new ByteArrayInputStream(Exports.sample("structures.xml")), Exports.UAI)
                .content();

        assertThat(structures)
                .isEqualTo(new Structures(
                        "9990001X",
                        new SchoolYear(2026),
                        List.of(
                                new Division("3 B", "TROISIÈME B", List.of("10310019110", "1031000B11U")),
                                new Division("6PRIM", "", List.of()))));
    }

    @Test
    void aLocalMefComesWithItsMefstat() {
        Nomenclature nomenclature = reader.nomenclature(
                        new ByteArrayInputStream(Exports.sample("nomenclature.xml")), Exports.UAI)
                .content();

        assertThat(nomenclature)
                .isEqualTo(new Nomenclature(
                        "9990001X",
                        new SchoolYear(2026),
                        List.of(
                                new Mef("10310019110", "3EME", "21160010019", "10310019110"),
                                new Mef("1031000B11U", "3BREUL", "21160010026", null))));
    }

    @Test
    void anotherSchoolsReferentialIsRefused() {
        Referential<Structures> read =
                reader.structures(new ByteArrayInputStream(Exports.sample("structures.xml")), new Uai("9990002Y"));

        assertThat(read.refused()).isTrue();
        assertThat(read.findings()).extracting(Finding::verdict).containsExactly(SiecleVerdict.UAI_MISMATCHED);
        assertThat(read.findings()).extracting(Finding::detail).containsExactly("attendu 9990002Y, trouvé 9990001X");
    }

    @Test
    void anotherDocumentIsUnreadableAsStructures() {
        assertThat(verdicts(reader.structures(new ByteArrayInputStream(Exports.sample("nomenclature.xml")), null)))
                .containsExactly("INVALID_FILE");
        assertThat(verdicts(reader.nomenclature(bytes("<BEE_NOMENCLATURES><MEFS>"), null)))
                .containsExactly("INVALID_FILE");
        assertThat(verdicts(reader.structures(bytes("<!DOCTYPE x><BEE_STRUCTURES/>"), null)))
                .containsExactly("INVALID_FILE");
    }

    @Test
    void aReferentialThatListsNothingIsReadWithAWarning() {
        String empty = "<BEE_STRUCTURES><PARAMETRES><UAJ>9990001A</UAJ></PARAMETRES><DONNEES/></BEE_STRUCTURES>";

        Referential<Structures> read = reader.structures(bytes(empty), null);

        assertThat(verdicts(read)).containsExactly("UAI_KEY_WRONG", "NOTHING_LISTED");
        assertThat(read.refused()).isFalse();
    }

    private static ByteArrayInputStream bytes(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> verdicts(Referential<?> read) {
        return read.findings().stream().map(finding -> finding.verdict().code()).toList();
    }
}
