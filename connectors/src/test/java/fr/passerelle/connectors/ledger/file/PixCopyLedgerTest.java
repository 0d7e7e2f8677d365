package fr.passerelle.connectors.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.work.Flow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PixCopyLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private PixCopyLedger copies;
    private long file;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        copies = LEDGER.get(PixCopyLedger.class);
        file = LEDGER.get(FileLedger.class)
                .claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, Samples.COLLEGE.value(), "Eleves.xml", new byte[] {
                    1, 2
                })
                .fileId();
    }

    @Test
    void theLastCopyOfAFileIsWhatIsSentUntilTheFileItselfMayBe() {
        assertThat(copies.find(file)).isEmpty();
        copies.keep(file, new PixCopy(new byte[] {3, 0, -1}, true));
        copies.keep(file, new PixCopy(new byte[] {4}, false));

        assertThat(copies.find(file)).hasValueSatisfying(copy -> {
            assertThat(copy.content()).containsExactly(4);
            assertThat(copy.inPart()).isFalse();
        });
        copies.drop(file);
        assertThat(copies.find(file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLedgerTakesEveryState(PixState state) {
        LEDGER.get(FileLedger.class).pixState(file, state);

        assertThat(LEDGER.count("select count(*) from received_file where pix_state = '" + state + "'"))
                .isOne();
    }
}
