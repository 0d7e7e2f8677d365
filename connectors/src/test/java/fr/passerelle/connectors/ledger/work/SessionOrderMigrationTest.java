package fr.passerelle.connectors.ledger.work;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work that an older version asked for, in the order of the school, is put in that of its session. */
class SessionOrderMigrationTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    @BeforeEach
    void begin() {
        LEDGER.clear();
        new Samples(LEDGER).schools();
    }

    @Test
    void aSessionThatIsKnownNoLongerHoldsUpTheOthersOfItsSchool() throws IOException {
        LEDGER.jdbc().sql("""
                        insert into received_file (flow, uai, name, sha256, content, received_at)
                        select 'PUSH_SESSION', :uai, 's' || n, repeat(n::text, 64), '', now() from generate_series(1, 3) n""").param("uai", COLLEGE.value()).update();
        LEDGER.jdbc().sql("""
                        insert into session (id, uai, center_id, address, room, session_date, session_time, examiners,
                            finalised_at, has_incident, has_joining_issue, file_id)
                        select 4021, :uai, 1, 'a', 'b', '2026-11-09', '09:00', '{}', now(), false, false, min(id)
                        from received_file""").param("uai", COLLEGE.value()).update();
        LEDGER.jdbc().sql("""
                        insert into work (flow, ordering_key, subject, state, asked_at)
                        select 'PUSH_SESSION', :uai, id::text, (array['QUARANTINED', 'READY', 'DONE'])[
                            row_number() over (order by id)], now()
                        from received_file order by id""").param("uai", COLLEGE.value()).update();

        migrate();

        assertThat(keys()).containsExactly(COLLEGE + "/4021", COLLEGE.value(), COLLEGE.value());
        assertThat(LEDGER.get(FlowView.class).open()).isOne();
    }

    private static List<String> keys() {
        return LEDGER.jdbc()
                .sql("select ordering_key from work order by id")
                .query(String.class)
                .list();
    }

    private static void migrate() throws IOException {
        try (InputStream script =
                SessionOrderMigrationTest.class.getResourceAsStream("/db/migration/V19__session_order.sql")) {
            String sql = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            LEDGER.jdbc().sql(sql).update();
        }
    }
}
