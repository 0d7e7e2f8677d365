package fr.passerelle.hub.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.postgres.DatabaseProbe;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.actuate.health.Health;

/** A PostgreSQL that answers, and has no connection left for one more: it lives, and so does what is connected. */
class DatabaseWithoutFreeConnectionTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    @Test
    void itIsToldAndTakesNobodyOutOfService() {
        LEDGER.jdbc()
                .sql("create role crowded login password 'x' connection limit 0")
                .update();
        String url = ((HikariDataSource) LEDGER.dataSource()).getJdbcUrl();

        Health answer = new DatabaseHealth(new DatabaseProbe(new DatabaseSettings(url, "crowded", "x"))).health();

        assertThat(answer.getStatus()).isEqualTo(Condition.DEGRADED);
        assertThat(answer.getDetails().get(Condition.SENTENCE).toString())
                .startsWith("La base de données n'accepte plus de connexion")
                .contains("max_connections");
    }
}
