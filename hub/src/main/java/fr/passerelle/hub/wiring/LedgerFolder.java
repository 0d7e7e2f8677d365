package fr.passerelle.hub.wiring;

import com.zaxxer.hikari.pool.HikariPool;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.connectors.postgres.DatabaseUnavailableException;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.hub.settings.HubSettings;
import fr.passerelle.hub.wiring.DatabaseWiring.LedgerDatabase;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The ledger in a hub's data folder, with the hub's settings and the code that judges imports and plans récupérations, and
 * nothing else of the hub. A server that runs on the folder is joined and left running; without one, one is started, and stopped in the end.
 */
public final class LedgerFolder implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private LedgerFolder(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Whether a hub has kept its data there. */
    public static boolean isOne(Path data) {
        return EmbeddedDatabase.isIn(HubSettings.postgres(data));
    }

    /** @throws RuntimeException caused by a {@link DatabaseUnavailableException} with the remedy, in French */
    public static LedgerFolder open(Path data) {
        return new LedgerFolder(new SpringApplicationBuilder(LedgerFolderConfiguration.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> databaseOf(data, (GenericApplicationContext) context))
                // What is printed is the answer; a log would run into it.
                .run("--logging.threshold.console=OFF", "--spring.main.banner-mode=off"));
    }

    public ImportDesk desk() {
        return context.getBean(ImportDesk.class);
    }

    public RecuperationDesk livrets() {
        return context.getBean(RecuperationDesk.class);
    }

    /** What an export may cost, by the hub's settings. */
    public SiecleLimits limits() {
        return context.getBean(SiecleLimits.class);
    }

    /** In whose time a school lives. */
    public SchoolCalendar calendar(Uai uai) {
        return context.getBean(SchoolCalendarView.class).of(uai);
    }

    /** The schools of the ledger that have pupils of 3e, by UAI. */
    public List<Uai> schoolsOfThirds() {
        return context.getBean(LevelView.class).pupils(Scope.all()).entrySet().stream()
                .filter(school -> Recuperation.concerned(school.getValue()) > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    private static void databaseOf(Path data, GenericApplicationContext context) {
        context.registerBean(LedgerDatabase.class, () -> database(data));
        context.registerBean(
                DataSource.class,
                () -> proved(context.getBean(LedgerDatabase.class).pool()),
                definition -> {
                    definition.setDestroyMethodName("");
                    // Whether the folder can be opened is known at once.
                    definition.setLazyInit(false);
                });
    }

    private static LedgerDatabase database(Path data) {
        Path postgres = HubSettings.postgres(data);
        try {
            return EmbeddedDatabase.running(postgres)
                    .map(LedgerDatabase::external)
                    .orElseGet(() ->
                            LedgerDatabase.embedded(EmbeddedDatabase.start(postgres, DatabaseWiring.binaries(data))));
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseUnavailableException(
                    "La base de " + data + " ne répond pas : elle démarre ou s'arrête, recommencez dans un moment.", e);
        }
    }

    /** Reads what was migrated, migrates nothing: that is the hub's to do. */
    private static DataSource proved(DataSource pool) {
        MigrationInfo[] migrations =
                Flyway.configure().dataSource(pool).load().info().all();
        if (!Arrays.stream(migrations)
                .allMatch(one -> one.getState().isApplied() && one.getState().isResolved())) {
            throw new DatabaseUnavailableException("La base de ce dossier est d'une autre version de Passerelle :"
                    + " lancez une fois ./passerelle serve de cette version, puis recommencez.");
        }
        return pool;
    }
}
