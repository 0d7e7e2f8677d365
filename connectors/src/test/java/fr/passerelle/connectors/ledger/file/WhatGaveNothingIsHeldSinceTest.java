package fr.passerelle.connectors.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Class CSVs that an earlier version said to be applied although they gave less than they lost: V15 holds them. */
class WhatGaveNothingIsHeldSinceTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    @BeforeEach
    void begin() {
        LEDGER.clear();
    }

    @ParameterizedTest(name = "{0}, {1} saved, {2} set aside of which Pix+ {3}: {4}")
    @CsvSource({
        "READ_CLASS_RESULTS, 0, 28, 0, HELD",
        "READ_CLASS_RESULTS, 0, 0, 0, HELD",
        "READ_CLASS_RESULTS, 3, 4, 0, HELD",
        "READ_CLASS_RESULTS, 3, 4, 3, APPLIED",
        "READ_CLASS_RESULTS, 28, 1, 0, APPLIED",
        "IMPORT_SIECLE, 0, 0, 0, APPLIED"
    })
    void suchAFileIsHeldAndReadAgainWhenItIsDroppedAgain(String flow, int saved, int aside, int other, FileState state)
            throws IOException {
        String findings = "{\"code\":\"RESULTS_OTHER_CERTIFICATION\"},".repeat(other)
                + "{\"code\":\"RESULTS_DATE_INVALID\"},".repeat(aside - other);
        LEDGER.jdbc()
                .sql("""
                        insert into received_file (flow, uai, name, sha256, content, received_at, state, report, finished_at)
                        values (?, '9990001X', 'a.csv', repeat('a', 64), '', now(), 'APPLIED', ?::json, now())""")
                .params(
                        flow,
                        "{\"counts\":{\"résultats enregistrés\":" + saved + "},\"findings\":["
                                + findings.replaceAll(",$", "") + "]}")
                .update();
        LEDGER.jdbc().sql(statement()).update();

        assertThat(LEDGER.jdbc()
                        .sql("select state from received_file")
                        .query(String.class)
                        .single())
                .isEqualTo(state.name());
    }

    private static String statement() throws IOException {
        try (InputStream migration = Objects.requireNonNull(
                WhatGaveNothingIsHeldSinceTest.class.getResourceAsStream("/db/migration/V15__results.sql"))) {
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            int begin = sql.indexOf("update received_file");
            return sql.substring(begin, sql.indexOf(';', begin));
        }
    }
}
