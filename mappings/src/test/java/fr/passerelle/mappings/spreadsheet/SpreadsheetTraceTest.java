package fr.passerelle.mappings.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTraceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04/02/27",
                "4/2/27",
                " 04/02/27 ",
                "01-janv",
                "01-janv.",
                "02-févr",
                "1-août-26",
                "janv-01",
                "3 mai 2026",
                "1,031E+10",
                "3,00E+01",
                "3E+01",
                "9,9E-05",
                "03-MARS",
                "01/02/2012 00:00",
                "1/2/2012 0:00:00",
                "1/2/2012",
                "11/2/2012",
                "1/12/2012",
                "2027-02-04 00:00",
                "2027-02-04T00:00:00",
                "#N/A",
                "#REF!",
                "#VALEUR!",
                "#NOM ?",
                "#DIV/0!",
                "##########"
            })
    void whatASpreadsheetRewroteIsRecognised(String cell) {
        assertThat(SpreadsheetTrace.isIn(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04/02/2027",
                "3E1",
                "3 A",
                "10310019110",
                "1.1",
                "-",
                "",
                "312",
                "990000001AA",
                "6E10",
                "5,5",
                "46057",
                "#1",
                "2027-02-04"
            })
    void whatPixAndSchoolsWriteIsNone(String cell) {
        assertThat(SpreadsheetTrace.isIn(cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"312,00", "312.5", "880 123", "1\u202F024", "3,0", "04/02/27"})
    void aNumberWithDecimalsOrItsThousandsApartWasRewritten(String cell) {
        assertThat(SpreadsheetTrace.isInNumber(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"312", "266 pix", "-", "-1", "", "880123", "4021"})
    void aNumberOfPixIsNone(String cell) {
        assertThat(SpreadsheetTrace.isInNumber(cell)).isFalse();
    }

    @Test
    void aDayMayHaveBecomeTheNumberByWhichASpreadsheetCounts() {
        assertThat(SpreadsheetTrace.isInDate("46057")).isTrue();
        assertThat(SpreadsheetTrace.isInDate("40895,5")).isTrue();
        assertThat(SpreadsheetTrace.isInDate("04/02/27")).isTrue();
        assertThat(SpreadsheetTrace.isInDate("04/02/2027")).isFalse();
        assertThat(SpreadsheetTrace.isInDate("")).isFalse();
    }

    @Test
    void aRowInOneCellWasNotSavedAsItCame() {
        assertThat(SpreadsheetTrace.isOneColumn(List.of("Nom\tPrénom"))).isTrue();
        assertThat(SpreadsheetTrace.isOneColumn(List.of("Nom;Prénom", "", ""))).isTrue();
        assertThat(SpreadsheetTrace.isOneColumn(List.of("Nom", "Prénom"))).isFalse();
        assertThat(SpreadsheetTrace.isOneColumn(List.of("Nom"))).isFalse();
        assertThat(SpreadsheetTrace.isOneColumn(List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-janv", "01/01/2026", "1,1", "05-févr", "01-Jan", "Feb-05"})
    void theIndexOfACompetenceMayHaveBecomeADate(String name) {
        assertThat(SpreadsheetTrace.isInHeader(name)).isTrue();
        assertThat(SpreadsheetTrace.isInHeader("1.1")).isFalse();
    }
}
