package fr.passerelle.connectors.ledger.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PupilLocksTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    @Test
    void anImportGoesByIndexesAndCompilesNothingUntilItsTransactionEnds() {
        assertThat(LEDGER.inTransaction(() -> {
                    LEDGER.get(PupilLocks.class).oneSchool(Samples.COLLEGE);
                    return setting("enable_seqscan") + " " + setting("jit");
                }))
                .isEqualTo("off off");
        assertThat(setting("enable_seqscan")).isEqualTo("on");
    }

    private static String setting(String name) {
        return LEDGER.jdbc()
                .sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
