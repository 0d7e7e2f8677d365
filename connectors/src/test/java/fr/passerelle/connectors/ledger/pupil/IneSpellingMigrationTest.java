package fr.passerelle.connectors.ledger.pupil;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.pupils;
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

/** What an older version kept as a file wrote it takes the form that is compared today. */
class IneSpellingMigrationTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Samples samples = new Samples(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 3));
    }

    @Test
    void aPupilAndHisPersonTakeTheNormalForm() throws IOException {
        List<String> normal = ines("pupil");
        spell("lower(ine)", normal.get(0));
        spell("'\u00A0' || ine || '\u200B'", normal.get(1));

        migrate();

        assertThat(ines("person")).isEqualTo(normal);
        assertThat(ines("pupil")).isEqualTo(normal);
    }

    @Test
    void nobodyIsMergedWhenBothSpellingsAreThere() throws IOException {
        List<String> normal = ines("pupil");
        spell("lower('" + normal.get(0) + "')", normal.get(1));
        List<String> before = ines("pupil");

        migrate();

        assertThat(ines("pupil")).isEqualTo(before);
        assertThat(ines("person")).isEqualTo(before);
    }

    private static void spell(String expression, String ine) {
        for (String table : List.of("person", "pupil")) {
            LEDGER.jdbc()
                    .sql("update " + table + " set ine = " + expression + " where ine = ?")
                    .param(ine)
                    .update();
        }
    }

    private static List<String> ines(String table) {
        return LEDGER.jdbc()
                .sql("select ine from " + table + " order by id")
                .query(String.class)
                .list();
    }

    private static void migrate() throws IOException {
        try (InputStream script =
                IneSpellingMigrationTest.class.getResourceAsStream("/db/migration/V17_1__ine_spelling.sql")) {
            String sql = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            LEDGER.jdbc().sql(sql).update();
        }
    }
}
