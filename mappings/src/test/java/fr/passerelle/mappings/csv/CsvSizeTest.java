package fr.passerelle.mappings.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.mappings.fregata.FregataReader;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSizeTest {

    @Test
    void theLargestSchoolIsReadAndNothingLarger() {
        assertThat(CsvSize.excess("a;b\n".repeat(CsvSize.MOST_CELLS / 2).getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(CsvSize.excess(new byte[CsvSize.MOST_BYTES])).isEmpty();
        assertThat(CsvSize.excess(new byte[CsvSize.MOST_BYTES + 1])).contains("plus de 4 Mio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ";", ",", "\t", "\"\";", "a\n"})
    void manyCellsThatHoldNothingAreTooMuchForBothReaders(String cell) {
        String header = "Numéro de certification;Prénom\n";
        byte[] csv = (header + cell.repeat(CsvSize.MOST_CELLS + 1)).getBytes(StandardCharsets.UTF_8);

        assertThat(new ClassResultsReader().read(csv).findings())
                .extracting(finding -> finding.verdict().code())
                .containsExactly("PAYLOAD_TOO_LARGE");
        assertThat(new FregataReader(SiecleLimits.usual(), Clock.systemUTC())
                        .read(csv, null)
                        .findings())
                .extracting(finding -> finding.verdict().code())
                .containsExactly("PAYLOAD_TOO_LARGE");
    }
}
