package fr.passerelle.routes.bench;

import static org.awaitility.Awaitility.await;

import fr.passerelle.connectors.broker.AnyDisk;
import fr.passerelle.connectors.broker.EmbeddedBroker;
import fr.passerelle.connectors.broker.OneNumberAtATime;
import fr.passerelle.connectors.broker.StockBroker;
import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.LedgerConfiguration;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.netsynchro.NetSynchroPort;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.RetryRules;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.report.ConsoleAddress;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.routes.RoutesConfiguration;
import fr.passerelle.routes.file.FileOrder;
import fr.passerelle.routes.file.IntakePace;
import fr.passerelle.routes.frame.FlowErrors;
import fr.passerelle.routes.frame.FlowSettings;
import fr.passerelle.routes.frame.NetSynchroExchanges;
import fr.passerelle.routes.frame.PixExchanges;
import fr.passerelle.routes.livret.CrcnOption;
import fr.passerelle.routes.notice.NoticeChannels;
import fr.passerelle.routes.schedule.ScheduleSettings;
import fr.passerelle.routes.work.RelayRoute;
import fr.passerelle.routes.work.RelaySettings;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jms.core.JmsTemplate;

/**
 * One route on its real surroundings: the ledger, an Artemis, Camel with the hub's error rules, which here try again at
 * once, the relay and the route under test, nothing else. Pix alone is a stand-in. To be registered after the
 * ledger that it is given; everything is empty again before each test.
 */
public final class RouteBench implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /** However long the wait of the hub itself is: the tests do not wait. */
    private static final Backoff AT_ONCE = new Backoff(Duration.ofMillis(1), Duration.ofMillis(1));

    private static final int ATTEMPTS = 6;
    private static final IntakePace PACE =
            new IntakePace(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofHours(1));
    private static final FileLimit LIMIT = new FileLimit(64 * 1024 * 1024);
    private static final String NEVER = "0 0 3 1 1 ?";
    private static final RetryRules RULES = new RetryRules(AT_ONCE, ATTEMPTS, ATTEMPTS);
    private static final Duration PERIOD = Duration.ofMillis(20);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration ALARM = Duration.ofMinutes(15);
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    private final TestLedger ledger;
    private final List<Class<? extends RoutesBuilder>> underTest;
    private final NoticeChannels notices;
    private final FakePix pix = new FakePix();
    private final NetSynchroSwitch netSynchro = new NetSynchroSwitch();
    private @Nullable StockBroker stock;
    private Path folder;
    private AnnotationConfigApplicationContext beans;
    private DefaultCamelContext camel;

    @SafeVarargs
    @SuppressWarnings("varargs")
    public RouteBench(TestLedger ledger, Class<? extends RoutesBuilder>... underTest) {
        this(ledger, NoticeChannels.none(), underTest);
    }

    /** @param notices how operators are told */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public RouteBench(TestLedger ledger, NoticeChannels notices, Class<? extends RoutesBuilder>... underTest) {
        this.ledger = ledger;
        this.notices = notices;
        this.underTest = List.of(underTest);
    }

    /** On a broker of somebody else, instead of the hub's own: two benches on the same are two nodes. */
    public RouteBench on(StockBroker broker) {
        stock = broker;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext junit) throws Exception {
        folder = Files.createTempDirectory("route-bench");
        beans = new AnnotationConfigApplicationContext();
        broker().applyTo(beans);
        beans.registerBean(DataSource.class, ledger::dataSource, definition -> definition.setDestroyMethodName(""));
        beans.registerBean(Clock.class, ledger::clock);
        beans.registerBean(EmbeddedBroker.class, () -> new EmbeddedBroker(AnyDisk.of(folder.resolve("broker"))));
        beans.registerBean(OneNumberAtATime.class);
        beans.registerBean(RetryRules.class, () -> RULES);
        beans.registerBean(RelaySettings.class, () -> new RelaySettings(PERIOD, LEASE, ALARM, LONGEST_RUN));
        beans.registerBean(FlowSettings.class, () -> new FlowSettings(1));
        beans.registerBean(ScheduleSettings.class, () -> new ScheduleSettings(NEVER, NEVER, NEVER, NEVER));
        beans.registerBean(PixPort.class, () -> pix);
        beans.registerBean(PixExchanges.class, () -> new PixExchanges(true));
        beans.registerBean(NoticeChannels.class, () -> notices);
        beans.registerBean(NetSynchroExchanges.class, () -> new NetSynchroExchanges(true));
        beans.registerBean(NetSynchroPort.class, () -> netSynchro);
        beans.registerBean(OutcomeFolders.class, () -> new OutcomeFolders(intake()));
        beans.registerBean(FolderPlace.class, () -> new FolderPlace(intake(), "banc"));
        beans.registerBean(IntakePace.class, () -> PACE);
        beans.registerBean(FileLimit.class, () -> LIMIT);
        beans.registerBean(DeliveryPlace.class, () -> new DeliveryPlace.Folder(folder.resolve("delivery")));
        beans.registerBean(CrcnOption.class, CrcnOption::off);
        beans.registerBean(ConsoleAddress.class, () -> new ConsoleAddress("https://passerelle.exemple.fr/"));
        beans.registerBean(HoldRules.class, () -> HoldRules.STANDARD);
        beans.registerBean(OpeningCalendar.class, () -> new OpeningCalendar(Map.of()));
        beans.registerBean(SiecleLimits.class, RouteBench::limits);
        beans.register(Hub.class);
        beans.refresh();
        startCamel();
    }

    private TestPropertyValues broker() {
        TestPropertyValues pooled = TestPropertyValues.of("spring.artemis.pool.enabled=true");
        return stock == null
                ? pooled.and("spring.artemis.mode=embedded")
                : pooled.and(
                        "spring.artemis.mode=native",
                        "spring.artemis.broker-url=" + stock.url(),
                        "spring.artemis.user=" + StockBroker.USER,
                        "spring.artemis.password=" + StockBroker.PASSWORD);
    }

    /** As in the hub: what is too large for Pix alone is read. */
    private static SiecleLimits limits() {
        SiecleLimits usual = SiecleLimits.usual();
        return new SiecleLimits(
                usual.unzippedBytes(), usual.unzippedBytes(), usual.zipEntries(), usual.zipRatio(), usual.pupils());
    }

    private void startCamel() throws Exception {
        camel = new DefaultCamelContext();
        JmsComponent jms = camel.getComponent("jms", JmsComponent.class);
        jms.setConnectionFactory(get(ConnectionFactory.class));
        // How long a consumer looks at an empty queue before it sees that it is to stop.
        jms.setReceiveTimeout(100);
        camel.getShutdownStrategy().setTimeout(10);
        camel.addRoutesConfigurations(get(FlowErrors.class));
        camel.addRoutes(get(RelayRoute.class));
        for (Class<? extends RoutesBuilder> route : underTest) {
            camel.addRoutes(get(route));
        }
        camel.start();
    }

    @Override
    public void afterAll(ExtensionContext junit) throws IOException {
        camel.stop();
        beans.close();
        deleteUnder(folder);
        Files.delete(folder);
    }

    /** No row, no message, no file, and a Pix that is well. */
    @Override
    public void beforeEach(ExtensionContext junit) throws Exception {
        // A look that is under way would write its report into the folder that was just emptied.
        List<String> looks = looks();
        for (String look : looks) {
            camel.getRouteController().suspendRoute(look);
        }
        clear();
        for (String look : looks) {
            camel.getRouteController().resumeRoute(look);
        }
    }

    /** The routes that look at the intake. */
    private List<String> looks() {
        return camel.getRoutes().stream()
                .filter(route -> route.getEndpoint().getEndpointUri().startsWith("scheduler://intake"))
                .map(Route::getRouteId)
                .toList();
    }

    private void clear() throws Exception {
        ledger.jdbc().sql("delete from work").update();
        for (Flow flow : Flow.values()) {
            lose(flow);
            if (messages(flow) > 0) {
                // In the hand of a consumer, which gives it back or brings it to its end.
                patiently().until(() -> {
                    lose(flow);
                    return messages(flow) == 0;
                });
            }
        }
        ledger.clear();
        pix.clear();
        netSynchro.clear();
        deleteUnder(intake());
        deleteUnder(delivery());
    }

    private void lose(Flow flow) throws Exception {
        if (stock == null) {
            queue(flow).deleteAllReferences();
        } else {
            stock.lose(flow.queue());
        }
    }

    private long messages(Flow flow) {
        return stock == null ? queue(flow).getMessageCount() : stock.messages(flow.queue());
    }

    private Queue queue(Flow flow) {
        return get(EmbeddedActiveMQ.class).getActiveMQServer().locateQueue(flow.queue());
    }

    /** Awaits for long enough on a busy machine. */
    public static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    /** A bean of the hub. */
    public <T> T get(Class<T> type) {
        return beans.getBean(type);
    }

    public FakePix pix() {
        return pix;
    }

    /** Where questions to NetSynchro go; nowhere until a test says so. */
    public NetSynchroSwitch netSynchro() {
        return netSynchro;
    }

    public DefaultCamelContext camel() {
        return camel;
    }

    /** Where files are dropped and where outcomes are laid. */
    public Path intake() {
        return folder.resolve("intake");
    }

    /** Where files are delivered. */
    public Path delivery() {
        return folder.resolve("delivery");
    }

    /** Claims a file as the intake would; gives its number. */
    public long receive(Flow flow, Uai uai, byte[] content) {
        return receive(flow, uai, "export.xml", content);
    }

    public long receive(Flow flow, Uai uai, String name, byte[] content) {
        String key = FileOrder.key(flow, uai.value(), name, content);
        return get(FileLedger.class)
                .claim(flow, FileKinds.ofContent(content), uai.value(), key, name, content, null)
                .fileId();
    }

    public long receive(Flow flow, Uai uai, String content) {
        return receive(flow, uai, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for work about a school; gives its number. */
    public long ask(Flow flow, Uai uai) {
        return get(WorkLedger.class).ask(flow, uai.value(), uai.value());
    }

    /** Everything that can move has moved. */
    public void untilIdle() {
        patiently().until(() -> get(FlowView.class).open() == 0);
    }

    /** The broker forgot that it delivered: what a crash between its commit and the ledger's looks like. */
    public void deliverAgain(long workId) {
        Flow flow = Flow.valueOf(ledger.jdbc()
                .sql("select flow from work where id = ?")
                .param(workId)
                .query(String.class)
                .single());
        get(JmsTemplate.class).convertAndSend(flow.queue(), Long.toString(workId));
        patiently().until(() -> messages(flow) == 0);
    }

    /** How often work is tried before it is in quarantine. */
    public static int attempts() {
        return ATTEMPTS;
    }

    /** States of the work of a flow, in the order it was asked for. */
    public List<WorkState> works(Flow flow) {
        return ledger
                .jdbc()
                .sql("select state from work where flow = ? order by id")
                .param(flow.name())
                .query(String.class)
                .list()
                .stream()
                .map(WorkState::valueOf)
                .toList();
    }

    /** Number of the only work of a flow. */
    public long work(Flow flow) {
        return ledger.jdbc()
                .sql("select id from work where flow = ?")
                .param(flow.name())
                .query(Long.class)
                .single();
    }

    public FileState file(long fileId) {
        return get(FileLedger.class).require(fileId).state();
    }

    /** Codes of the findings of a file's report. */
    public List<String> verdicts(long fileId) {
        return ledger.jdbc()
                .sql("select json_array_elements(report -> 'findings') ->> 'code' from received_file where id = ?")
                .param(fileId)
                .query(String.class)
                .list();
    }

    /** A number of a file's report, by its French label. */
    public int counted(long fileId, String label) {
        return ledger.jdbc()
                .sql("select (report -> 'counts' ->> ?)::int from received_file where id = ?")
                .param(label)
                .param(fileId)
                .query(Integer.class)
                .single();
    }

    private static void deleteUnder(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(root))
                    .forEach(path -> {
                        try {
                            Files.deleteIfExists(path);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({JmsAutoConfiguration.class, ArtemisAutoConfiguration.class})
    @Import({LedgerConfiguration.class, RoutesConfiguration.class})
    static class Hub {}
}
