package fr.passerelle.hub.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.connectors.broker.StockBroker;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.hub.cli.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL and an Artemis of somebody else, which are there and do not serve: what a start says of them. */
class WhatTheOutsideRefusesIsOneLineTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    static final StockBroker BROKER = new StockBroker();

    @TempDir
    private Path data;

    @Test
    void aDatabaseWithoutFreeConnection() throws Exception {
        LEDGER.jdbc()
                .sql("create role full_house login password 'x' connection limit 0")
                .update();

        refused(
                Map.of(
                        "PASSERELLE_DATABASE_URL", ((HikariDataSource) LEDGER.dataSource()).getJdbcUrl(),
                        "PASSERELLE_DATABASE_USER", "full_house",
                        "PASSERELLE_DATABASE_PASSWORD", "x"),
                "n'accepte plus de connexion",
                "max_connections",
                "puis relancez");
    }

    @Test
    void anAccountOfTheBrokerThatMayNotMakeQueues() throws Exception {
        refused(
                Map.of(
                        "PASSERELLE_BROKER_URL", BROKER.url(),
                        "PASSERELLE_BROKER_USER", StockBroker.PORTER,
                        "PASSERELLE_BROKER_PASSWORD", StockBroker.PASSWORD),
                "la file « siecle.import » n'existe pas",
                "« porteur » (PASSERELLE_BROKER_USER)",
                "createDurableQueue");
        assertThat(data.resolve("postgres"))
                .as("asked before the database is made")
                .doesNotExist();
    }

    private void refused(Map<String, String> environment, String... words) throws Exception {
        HubProcess start = HubProcess.run(environment, "serve", "--port", 0, "--data", data);

        assertThat(start.lines())
                .filteredOn(line -> !line.matches("\\d{4}-.* (INFO|WARN) .*"))
                .singleElement()
                .asString()
                .startsWith("passerelle : ")
                .contains(words);
        assertThat(start.exitCode()).isEqualTo(ExitCode.OUTSIDE_FAILED);
    }
}
