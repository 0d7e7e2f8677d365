package fr.passerelle.mappings.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.fregata.FregataCsv;
import fr.passerelle.mappings.fregata.FregataText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEndTest {

    private static final String WHOLE = "a;b;c\n1;\"two\nlines\";\"3\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a;b\n",
                "a;b\r\n1;2\r\n",
                "a;b\r1;2\r",
                "a;b\n1;2\n  \t",
                "a;b\n1;2\n\n\n",
                WHOLE,
                "a;b\n1;\"a \"\"word\"\"\"",
                "a;b\n1;\"2\" "
            })
    void aLineEndOrTheClosingQuoteOfTheLastColumnTellsTheEnd(String csv) {
        assertThat(cut(csv)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b",
                "a;b\n1;2",
                "a;b\n1;",
                "a;b\n1",
                "a;b\n\"1\"",
                "a;b\n\"1\";\"2",
                "a;b\n1;\"2\"\"",
                "a;b\n1;\"2\";",
                "a;b\n1;\"",
            })
    void whateverElseItEndsInMayBeTheMiddle(String csv) {
        assertThat(cut(csv)).hasValueSatisfying(finding -> {
            assertThat(finding.verdict().code()).isEqualTo("FILE_MAY_BE_CUT");
            assertThat(finding.isError()).isTrue();
        });
    }

    @Test
    void theLineOfTheLastRowIsTold() {
        assertThat(cut("a;b\n1;2\n3;4")).map(Finding::line).contains(3);
        assertThat(cut(WHOLE + "\n4;5")).map(Finding::line).contains(4);
        assertThat(cut("a;b\n1;2\n3;\"4")).map(Finding::line).contains(3);
    }

    /** Byte by byte. What ends in a line end within a quote has a quote that is never closed, which is another verdict. */
    @Test
    void aFileThatDoesNotEndInALineEndIsOnlyWholeAtTheEndOfItsLastRow() {
        for (int length = 1; length < WHOLE.length(); length++) {
            String part = WHOLE.substring(0, length);
            assertThat(cut(part).isEmpty()).as(part).isEqualTo(part.endsWith("\n"));
        }
    }

    @Test
    void whatIsMalformedBeforeItsEndIsNotCalledCut() {
        assertThat(cut("a;b\n\"1\"x;2\n3;\"4\"")).isEmpty();
    }

    private static Optional<Finding> cut(String csv) {
        return CsvEnd.cut(
                csv.getBytes(StandardCharsets.UTF_8),
                FregataCsv.rows(new FregataText(csv, ';', StandardCharsets.UTF_8)));
    }
}
