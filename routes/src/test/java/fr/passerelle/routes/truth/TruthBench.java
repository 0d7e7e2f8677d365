package fr.passerelle.routes.truth;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.LedgerConfiguration;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.mappings.report.ConsoleAddress;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.routes.account.AccountConfiguration;
import fr.passerelle.routes.account.AccountReconciliation;
import fr.passerelle.routes.bench.FakePix;
import fr.passerelle.routes.certifiability.CertifiabilityConfiguration;
import fr.passerelle.routes.certification.CertificationConfiguration;
import fr.passerelle.routes.certification.ClassResultsImport;
import fr.passerelle.routes.certification.JuryResults;
import fr.passerelle.routes.file.FileConfiguration;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.file.ReceivedFiles;
import fr.passerelle.routes.frame.PixExchanges;
import fr.passerelle.routes.frame.ReadersConfiguration;
import fr.passerelle.routes.frame.WorkInHand;
import fr.passerelle.routes.livret.LivretConfiguration;
import fr.passerelle.routes.livret.SchoolRecuperation;
import fr.passerelle.routes.notice.NoticeChannels;
import fr.passerelle.routes.notice.NoticeConfiguration;
import fr.passerelle.routes.pupil.PupilConfiguration;
import fr.passerelle.routes.pupil.PupilImport;
import fr.passerelle.routes.pupil.PupilReading;
import fr.passerelle.routes.session.SessionCheck;
import fr.passerelle.routes.session.SessionConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;

/**
 * The steps that the routes call, on a real ledger, without Camel and a broker between them: thousands of files can be
 * played. To be registered after the ledger that it is given.
 */
final class TruthBench implements BeforeAllCallback, AfterAllCallback {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Instant BEGIN = Instant.parse("2026-11-30T02:00:00Z");

    /** They warn of what is the very matter here, thousands of times. */
    private final Logger steps = (Logger) LoggerFactory.getLogger("fr.passerelle.routes");

    private final TestLedger ledger;
    private final FakePix pix = new FakePix();
    private Path folder;
    private AnnotationConfigApplicationContext beans;

    TruthBench(TestLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void beforeAll(ExtensionContext junit) throws IOException {
        folder = Files.createTempDirectory("truth");
        beans = new AnnotationConfigApplicationContext();
        beans.registerBean(DataSource.class, ledger::dataSource, definition -> definition.setDestroyMethodName(""));
        beans.registerBean(Clock.class, ledger::clock);
        beans.registerBean(PixPort.class, () -> pix);
        beans.registerBean(PixExchanges.class, () -> new PixExchanges(true));
        beans.registerBean(NoticeChannels.class, NoticeChannels::none);
        beans.registerBean(OutcomeFolders.class, () -> new OutcomeFolders(folder));
        beans.registerBean(ConsoleAddress.class, () -> new ConsoleAddress("https://passerelle.exemple.fr/"));
        beans.registerBean(HoldRules.class, () -> HoldRules.STANDARD);
        beans.registerBean(SiecleLimits.class, SiecleLimits::usual);
        beans.registerBean(OpeningCalendar.class, () -> new OpeningCalendar(Map.of(YEAR, LocalDate.of(2026, 11, 1))));
        beans.register(Steps.class);
        beans.addBeanFactoryPostProcessor(factory -> {
            for (String name : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
        });
        beans.refresh();
        steps.setLevel(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext junit) throws IOException {
        steps.setLevel(null);
        beans.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    <T> T get(Class<T> type) {
        return beans.getBean(type);
    }

    TestLedger ledger() {
        return ledger;
    }

    /** An empty ledger. */
    void clear() {
        ledger.clear();
        ledger.clock().set(BEGIN);
        pix.clear();
    }

    /** Schools of the directory, whose only MEF is one of 3e. */
    void open(List<Uai> schools) {
        get(SchoolLedger.class)
                .register(schools.stream()
                        .map(uai -> new School(uai, "Collège " + uai, SchoolKind.COLLEGE, null, null, null))
                        .toList());
        schools.forEach(uai -> ledger.jdbc().sql("""
                        insert into mef (uai, school_year, code, label, mefstat)
                        values (?, 2026, '10310019110', '3EME', '21160010019')""").param(uai.value()).update());
    }

    /** The document reaches the hub, a minute after the one before. */
    void play(Document document) {
        ledger.clock().advance(Duration.ofMinutes(1));
        if (document instanceof Document.Export export) {
            receive(Written.of(export));
        } else if (document instanceof Document.Accounts accounts) {
            receive(Written.of(accounts));
        } else if (document instanceof Document.ClassCsv csv) {
            receive(Written.of(csv));
        } else if (document instanceof Document.Sitting session) {
            receive(Written.of(session));
        } else if (document instanceof Document.Feed feed) {
            pix.publish(feed.uai(), feed.rows().stream().map(Written::fed).toArray(FeedCertification[]::new));
            ask(Flow.PULL_RESULTS, feed.uai());
        } else if (document instanceof Document.Night night) {
            ask(Flow.RECOVER, night.uai());
        } else if (document instanceof Document.Answers) {
            new TruthfulPeople(this).answer();
        }
    }

    /** As {@link #play}, in other bytes when it is a file. */
    void playInOtherBytes(Document document) {
        ledger.clock().advance(Duration.ofMinutes(1));
        if (document instanceof Document.Export export) {
            receive(Written.of(export).again());
        } else if (document instanceof Document.Accounts accounts) {
            receive(Written.of(accounts).again());
        } else if (document instanceof Document.ClassCsv csv) {
            receive(Written.of(csv).again());
        } else if (document instanceof Document.Sitting session) {
            receive(Written.of(session).again());
        }
    }

    private void receive(Written file) {
        get(FileLedger.class)
                .claim(file.flow(), file.kind(), file.uai(), file.name(), file.name(), file.content(), null);
        work();
    }

    private void ask(Flow flow, Uai uai) {
        get(WorkLedger.class).ask(flow, uai.value(), uai.value());
        work();
    }

    /** Does all that waits, as the routes would. */
    void work() {
        List<Long> ready = ready();
        while (!ready.isEmpty()) {
            ready.forEach(this::work);
            ready = ready();
        }
    }

    private List<Long> ready() {
        return ledger.jdbc()
                .sql("select id from work where state = 'READY' and flow = any(:flows) order by id")
                .param("flows", new String[] {
                    Flow.IMPORT_SIECLE.name(),
                    Flow.RECONCILE_ACCOUNTS.name(),
                    Flow.READ_CLASS_RESULTS.name(),
                    Flow.PUSH_SESSION.name(),
                    Flow.PULL_RESULTS.name(),
                    Flow.RECOVER.name()
                })
                .query(Long.class)
                .list();
    }

    private void work(long id) {
        WorkInHand inHand = get(WorkInHand.class);
        Work work = inHand.take(id);
        if (work == null) {
            throw new IllegalStateException("work that is ready cannot be taken");
        }
        switch (work.flow()) {
            case PULL_RESULTS ->
                get(JuryResults.class).save(get(JuryResults.class).pull(work));
            case RECOVER -> get(SchoolRecuperation.class).run(work);
            default -> read(get(ReceivedFiles.class).open(work));
        }
        inHand.left(work.attempt());
    }

    private void read(Received received) {
        switch (received.work().flow()) {
            case IMPORT_SIECLE ->
                get(PupilImport.class).apply(get(PupilReading.class).read(received, null));
            case RECONCILE_ACCOUNTS ->
                get(AccountReconciliation.class)
                        .reconcile(get(AccountReconciliation.class).read(received));
            case READ_CLASS_RESULTS -> get(ClassResultsImport.class).save(received, null);
            case PUSH_SESSION -> check(received);
            default ->
                throw new IllegalStateException("no file of " + received.work().flow());
        }
    }

    /** What Pix is told of a session is nothing of whose it is. */
    private void check(Received received) {
        if (get(SessionCheck.class).check(received).accepted()) {
            get(WorkInHand.class).complete(received.work(), work -> {});
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({
        LedgerConfiguration.class,
        AccountConfiguration.class,
        CertifiabilityConfiguration.class,
        CertificationConfiguration.class,
        FileConfiguration.class,
        LivretConfiguration.class,
        NoticeConfiguration.class,
        PupilConfiguration.class,
        ReadersConfiguration.class,
        SessionConfiguration.class,
        WorkInHand.class
    })
    static class Steps {}
}
