package fr.passerelle.connectors.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.livret.RecuperationRunView;
import fr.passerelle.connectors.ledger.livret.RunTelling;
import fr.passerelle.domain.school.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an earlier version left of files and runs: V32 makes it the first that is known of their history. */
class ReadingsOfBeforeAreKeptTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    @BeforeEach
    void begin() {
        LEDGER.clear();
        new Samples(LEDGER).schools();
    }

    @Test
    void theLastReadingOfAFileAndWhenARunWasConfirmedLastAreAllThatIsKnown() throws IOException {
        LEDGER.jdbc().sql("""
                        insert into received_file (flow, uai, name, sha256, content, received_at, state, report, finished_at)
                        values ('IMPORT_SIECLE', :uai, 'a.xml', repeat('a', 64), '', '2026-10-01T08:00Z', 'HELD', '{"a": 1}',
                                '2026-10-01T08:01Z'),
                            ('IMPORT_SIECLE', :uai, 'b.xml', repeat('b', 64), '', '2026-10-01T08:00Z', 'RECEIVED', null, null)""").param("uai", Samples.COLLEGE.value()).update();
        LEDGER.jdbc().sql("""
                        insert into recuperation_run (uai, school_year, at, repeated_at, summary)
                        values (:uai, 2025, '2026-06-07T04:00Z', '2026-06-30T04:00Z', '{}')""").param("uai", Samples.COLLEGE.value()).update();
        for (String table : List.of("file_reading", "recuperation_repeat")) {
            LEDGER.jdbc().sql(statement(table)).update();
        }

        assertThat(LEDGER.get(FileReadingView.class).of(Scope.all(), 1))
                .extracting(FileReading::readAt, FileReading::state, FileReading::reportJson, FileReading::why)
                .containsExactly(tuple(
                        Instant.parse("2026-10-01T08:01:00Z"), FileState.HELD, "{\"a\": 1}", "raison non gardée"));
        assertThat(LEDGER.count("select count(*) from file_reading")).isOne();
        assertThat(LEDGER.get(RecuperationRunView.class)
                        .of(Scope.all(), Samples.COLLEGE)
                        .get(0)
                        .tellings())
                .extracting(RunTelling::at)
                .containsExactly(Instant.parse("2026-06-07T04:00:00Z"), Instant.parse("2026-06-30T04:00:00Z"));
    }

    private static String statement(String table) throws IOException {
        try (InputStream migration = Objects.requireNonNull(
                ReadingsOfBeforeAreKeptTest.class.getResourceAsStream("/db/migration/V32__history.sql"))) {
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("insert into " + table + " [^;]*")
                    .matcher(sql)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
        }
    }
}
