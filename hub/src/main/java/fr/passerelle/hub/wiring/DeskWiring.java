package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.ledger.LedgerTransactions;
import fr.passerelle.routes.livret.LivretDesk;
import fr.passerelle.routes.livret.RecoveryPlanning;
import fr.passerelle.routes.pupil.ExportReading;
import fr.passerelle.routes.pupil.ImportJudge;
import fr.passerelle.routes.pupil.MefDoubts;
import fr.passerelle.routes.pupil.PixDoubts;
import fr.passerelle.routes.pupil.PupilDoubts;
import fr.passerelle.routes.pupil.SiecleImportDesk;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The part of the hub that judges imports and plans récupérations, for {@link LedgerFolder}: the hub itself never sees this class. */
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan("fr.passerelle.connectors.ledger")
@Import({
    HoldRulesWiring.class,
    MappingsWiring.class,
    ExportReading.class,
    ImportJudge.class,
    LivretDesk.class,
    MefDoubts.class,
    PixDoubts.class,
    PupilDoubts.class,
    RecoveryPlanning.class,
    SiecleImportDesk.class
})
class DeskWiring {

    @Bean
    PlatformTransactionManager transactionManager(DataSource ledger) {
        return new LedgerTransactions(ledger);
    }

    @Bean
    JdbcClient jdbcClient(DataSource ledger) {
        return JdbcClient.create(ledger);
    }
}
