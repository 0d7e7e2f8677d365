package fr.passerelle.mappings.fregata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FregataForPixTest {

    @Test
    void aHeaderThatIsRightIsSentAsItCame() {
        byte[] csv = FregataSamples.sample("a_school");

        assertThat(FregataForPix.write(csv)).isSameAs(csv);
    }

    @ParameterizedTest
    @CsvSource({
        "Nom d'usage, Nom d\u2019usage, UTF-8",
        "Nom d'usage, Nom d\u2019usage, windows-1252",
        "Code commune, 'Code  commune', ISO-8859-15",
        "Code commune, 'Code\u00A0commune', UTF-8",
        "Premier prénom, '\u00A0Premier\u202Fprénom', UTF-8",
        "Division*, 'Division* ', UTF-8",
        "Nom de famille*, 'Nom de famille *', UTF-8"
    })
    void theHeaderIsSentAsPixWritesItInUtf8AndNoOtherLetterChanges(String as, String written, String charset) {
        String school = FregataSamples.school().replaceFirst("Cœlia", "C\u2019lia");
        Charset saved = Charset.forName(charset);
        String inIt = new String(school.getBytes(saved), saved);

        assertThat(FregataForPix.write(inIt.replace(as, written).getBytes(saved)))
                .isEqualTo(bytes(inIt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-15"})
    void anotherEncodingIsWrittenInUtf8(String charset) {
        String school = FregataSamples.school();

        assertThat(FregataForPix.write(school.getBytes(Charset.forName(charset))))
                .isEqualTo(bytes(school));
    }

    /** As a spreadsheet leaves them. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void emptyColumnsWithoutANameAtTheEndAreLeftOut(String lineEnd) {
        String school = FregataSamples.school().replace("\n", lineEnd);

        assertThat(FregataForPix.write(bytes(school.replace(lineEnd, ";;;" + lineEnd))))
                .isEqualTo(bytes(school));
    }

    @Test
    void notSoWhenARowHoldsSomethingThereOrBetweenQuotes() {
        String wide = FregataSamples.school().replace("\n", ";;;\n");

        assertThat(FregataForPix.write(bytes(wide.replaceFirst(";;;\n$", ";;x;\n"))))
                .asString()
                .endsWith(";;x;\n");
        assertThat(FregataForPix.write(bytes(wide.replaceFirst(";2 CAP;;;\n", ";\"2 CAP\";;;\n"))))
                .asString()
                .contains(";;;\n");
    }

    @Test
    void theByteOrderMarkQuotesCommasAndLineEndsStay() {
        String school = "\uFEFF" + FregataSamples.school().replace(";", ",").replace("\n", "\r\n");
        String head = school.lines().findFirst().orElseThrow();
        String quoted = school.replace(head, "\uFEFF\"" + head.substring(1).replace(",", "\",\"") + '"');

        assertThat(FregataForPix.write(bytes(quoted.replace("Nom d'usage", "Nom  d\u2019usage"))))
                .isEqualTo(bytes(quoted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "Nom de famille*;\"never closed", "Nom\u0000", "a;b"})
    void whatIsNoCsvOfFregataIsLeftAsItIs(String csv) {
        assertThat(FregataForPix.write(bytes(csv))).isEqualTo(bytes(csv));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
