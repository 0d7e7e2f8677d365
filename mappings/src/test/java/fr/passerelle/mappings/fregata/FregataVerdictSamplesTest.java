package fr.passerelle.mappings.fregata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FregataVerdictSamplesTest {

    /** Each sample is a school of one or two pupils with that one fault. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "FIELD_REQUIRED,         990000142AB, 3, Nom de famille*",
                "INSEE_CODE_INVALID,     990000142AB, 2, Code pays naissance*",
                "IDENTIFIER_UNIQUE,      990000141AA, 4, Identifiant unique*",
                "HEADER_REQUIRED,        -,           1, Code MEF*",
                "HEADER_UNKNOWN,         -,           1, Téléphone",
                "FIELD_BAD_VALUES,       990000142AB, 3, Code sexe*",
                "FIELD_DATE_FORMAT,      990000141AA, 2, Date de naissance (jj/mm/aaaa)*",
                "FIELD_MAX_LENGTH,       990000142AB, 3, Premier prénom*",
                "FIELD_MIN_LENGTH,       990000141AA, 2, Code département naissance*",
                "FIELD_LENGTH,           990000141AA, 2, Code commune naissance**",
                "BAD_CSV_FORMAT,         -,           3, -"
            })
    void theSampleOfAVerdictGetsThatVerdictOnly(FregataVerdict verdict, String ine, Integer line, String field) {
        SiecleExport export = FregataSamples.read(FregataSamples.sample(verdict.name()));

        assertThat(export.findings()).hasSize(1);
        Finding finding = export.findings().get(0);
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ine()).isEqualTo(ine);
        assertThat(finding.line()).isEqualTo(line);
        assertThat(finding.field()).isEqualTo(field);
        assertThat(finding.meta())
                .isEqualTo(
                        field == null
                                ? Map.of("line", line.toString())
                                : Map.of("line", line.toString(), "field", field));
        assertThat(export.pupils()).isEmpty();
    }

    @Test
    void aHeaderWithoutAPupilIsEmpty() {
        assertThat(FregataSamples.codes(FregataSamples.read(FregataSamples.sample("EMPTY"))))
                .containsExactly("EMPTY");
    }

    @Test
    void aHeaderWhoseAccentsAreOfAnotherMachineTellsTheEncodingAndNotFiveColumns() {
        SiecleExport export = FregataSamples.read(FregataSamples.sample("ENCODING_NOT_SUPPORTED"));

        assertThat(FregataSamples.codes(export)).containsExactly("ENCODING_NOT_SUPPORTED");
    }

    @ParameterizedTest
    @EnumSource(FregataVerdict.class)
    void everyVerdictHasASampleAndTellsInFrenchWhatToDo(FregataVerdict verdict) {
        assertThat(FregataSamples.codes(FregataSamples.read(FregataSamples.sample(verdict.name()))))
                .containsExactly(verdict.code());
        assertThat(verdict.message()).hasSizeGreaterThan(10);
        assertThat(verdict.remedy()).endsWith(".").isNotEqualTo(verdict.message());
    }
}
