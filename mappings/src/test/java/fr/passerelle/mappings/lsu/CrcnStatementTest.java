package fr.passerelle.mappings.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrcnStatementTest {

    @Test
    void aWholeStatementHasNoFault() {
        assertThat(statement("13.0", "Mme la principale", 3, 3, "061300", "MATHEMATIQUES", "S", 4242, "epp", "Bien.")
                        .fault())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "schema-version, 2.0, Mme, 1, 3, 061300, MATHS, S, 1, epp, Bien.",
        "schema-version, '', Mme, 1, 3, 061300, MATHS, S, 1, epp, Bien.",
        "head, 13.0, ' ', 1, 3, 061300, MATHS, S, 1, epp, Bien.",
        "period, 13.0, Mme, 0, 3, 061300, MATHS, S, 1, epp, Bien.",
        "period, 13.0, Mme, 4, 3, 061300, MATHS, S, 1, epp, Bien.",
        "period, 13.0, Mme, 1, 0, 061300, MATHS, S, 1, epp, Bien.",
        "discipline, 13.0, Mme, 1, 3, 61300, MATHS, S, 1, epp, Bien.",
        "discipline-label, 13.0, Mme, 1, 3, 061300, '', S, 1, epp, Bien.",
        "election, 13.0, Mme, 1, 3, 061300, MATHS, Z, 1, epp, Bien.",
        "teacher, 13.0, Mme, 1, 3, 061300, MATHS, S, 0, epp, Bien.",
        "teacher-type, 13.0, Mme, 1, 3, 061300, MATHS, S, 1, prof, Bien.",
        "remark, 13.0, Mme, 1, 3, 061300, MATHS, S, 1, epp, ' '"
    })
    void theFirstFaultIsNamedInTheWordsOfTheSettings(
            String setting,
            String version,
            String head,
            int period,
            int periods,
            String discipline,
            String label,
            String election,
            long teacher,
            String type,
            String remark) {
        CrcnStatement.Fault fault = statement(
                        version, head, period, periods, discipline, label, election, teacher, type, remark)
                .fault()
                .orElseThrow();
        assertThat(fault.setting()).isEqualTo(setting);
        assertThat(fault.why()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void aTextThatIsTooLongIsAFault() {
        assertThat(statement("13.0", "M".repeat(101), 1, 3, "061300", "M", "S", 1, "epp", "R")
                        .fault()
                        .orElseThrow()
                        .setting())
                .isEqualTo("head");
        assertThat(statement("13.0", "M", 1, 3, "061300", "M".repeat(41), "S", 1, "epp", "R")
                        .fault()
                        .orElseThrow()
                        .setting())
                .isEqualTo("discipline-label");
        assertThat(statement("13.0", "M", 1, 3, "061300", "M", "S", 1, "epp", "R".repeat(1001))
                        .fault()
                        .orElseThrow()
                        .setting())
                .isEqualTo("remark");
    }

    private static CrcnStatement statement(
            String version,
            String head,
            int period,
            int periods,
            String discipline,
            String label,
            String election,
            long teacher,
            String type,
            String remark) {
        return new CrcnStatement(version, head, period, periods, discipline, label, election, teacher, type, remark);
    }
}
