package fr.passerelle.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.demo.LsuAccess;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.hub.HubApplication;
import fr.passerelle.hub.wiring.Credentials;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.routes.schedule.NightlyRoute;
import fr.passerelle.simulators.pix.PixSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A real hub, with a real PostgreSQL, Artemis and Pix simulator, to which the cases are played; started once for all of
 * them, for each has schools of its own. It is the night of 30 November 2026 and the Récupération is open since the 1st.
 */
final class CaseHub {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC);
    private static final Duration STUCK = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final CaseHub HUB = started();

    private final Path folder;
    private final PixSimulator pix;
    private final ConfigurableApplicationContext hub;
    private final LsuAccess lsu;
    private final HttpClient http = HttpClient.newHttpClient();

    private CaseHub(Path folder, PixSimulator pix, ConfigurableApplicationContext hub) {
        this.folder = folder;
        this.pix = pix;
        this.hub = hub;
        this.lsu = LsuAccess.register(hub, url(hub));
    }

    static CaseHub get() {
        return HUB;
    }

    private static CaseHub started() {
        try {
            Path folder = Files.createTempDirectory("cases");
            CaseSchools schools = CaseSchools.ofTheCases();
            Path directory = folder.resolve("etablissements.csv");
            Files.writeString(directory, schools.directory());
            PixSimulator pix = PixSimulator.start(schools.world(), CLOCK, folder.resolve("pix"));
            ConfigurableApplicationContext hub = HubApplication.start(
                    settings(folder, directory, pix),
                    context -> context.registerBean("caseClock", Clock.class, () -> CLOCK));
            CaseHub started = new CaseHub(folder, pix, hub);
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "cases"));
            schools.nomenclatures()
                    .forEach((uai, nomenclature) -> started.write("siecle/" + uai + "/Nomenclature.xml", nomenclature));
            started.settle();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> settings(Path folder, Path directory, PixSimulator pix) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("logging.file.name", folder.resolve("logs/passerelle.log"));
        settings.put("logging.threshold.console", "OFF");
        settings.put("spring.main.banner-mode", "off");
        settings.put("passerelle.data", folder.resolve("data"));
        settings.put("passerelle.schools-file", directory);
        settings.put("passerelle.calendar.recovery.2026", "2026-11-01");
        settings.put("passerelle.intake.folder", folder.resolve("intake"));
        settings.put("passerelle.intake.delay", "50");
        settings.put("passerelle.intake.min-age", "1");
        settings.put("passerelle.delivery.folder", folder.resolve("delivery"));
        settings.put("passerelle.pix.url", pix.url());
        settings.put("passerelle.pix.username", pix.username());
        settings.put("passerelle.pix.password", pix.password());
        settings.put("passerelle.pix.client-id", pix.clientId());
        settings.put("passerelle.pix.client-secret", pix.clientSecret());
        settings.put("passerelle.pix.poll-interval", "50ms");
        settings.put("passerelle.relay.period", "50");
        for (String job : new String[] {"siecle", "certifiability", "results", "recovery"}) {
            settings.put("passerelle.schedule." + job, "0 0 0 1 1 ? 2099");
        }
        return settings;
    }

    private void stop() {
        hub.close();
        pix.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops the files of a case whose names begin so, under the names they have after the underscores. */
    CaseHub drop(String caseName, String... starts) {
        for (String start : starts) {
            for (Path file : CaseFiles.of(caseName, start)) {
                write(CaseFiles.target(file), CaseFiles.bytes(file));
            }
        }
        return this;
    }

    /** Written under a hidden name first, as the README asks of who drops files. */
    CaseHub write(String target, byte[] content) {
        try {
            Path path = folder.resolve("intake").resolve(target);
            PrivateFiles.createDirectories(path.getParent());
            Path partial = path.resolveSibling("." + path.getFileName() + ".part");
            Files.write(partial, content);
            Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Pix's feed answers from now on for the school that the file's name tells. */
    CaseHub feed(String caseName, String file) {
        Path path = CaseFiles.of(caseName, file).get(0);
        try {
            JsonNode document = JSON.readTree(CaseFiles.bytes(path));
            pix.feedSays(path.getFileName().toString().split("[_.]")[1], document);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Pix's feed answers from now on for that school. */
    CaseHub feedSays(String uai, JsonNode document) {
        pix.feedSays(uai, document);
        return this;
    }

    /** What Pix's feed answers from now on for a school. */
    CaseHub feedOf(String uai, String document) {
        try {
            pix.feedSays(uai, JSON.readTree(document));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a nightly job run to its end. */
    CaseHub night(Flow flow) {
        return night(flow, "");
    }

    /** Lets the récupération run in the night of a zone that is not that of Paris. */
    CaseHub nightOf(String zone) {
        return night(Flow.RECOVER, "-" + zone.replace('/', '-'));
    }

    private CaseHub night(Flow flow, String zone) {
        try {
            JobKey key = JobKey.jobKey(flow.name() + zone, NightlyRoute.GROUP);
            long before = asked(flow);
            hub.getBean(Scheduler.class).triggerJob(key);
            Awaitility.await("job " + flow).pollInterval(SOON).atMost(STUCK).until(() -> asked(flow) > before);
            return settle();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private long asked(Flow flow) {
        return ledger().sql("select count(*) from work where flow = :flow")
                .param("flow", flow.name())
                .query(Long.class)
                .single();
    }

    /** Waits until every file is taken and all work that can move is done. */
    CaseHub settle() {
        FlowView flows = hub.getBean(FlowView.class);
        Awaitility.await("nothing left to do")
                .pollInterval(SOON)
                .pollInSameThread()
                .atMost(STUCK)
                .until(() -> waiting() == 0 && flows.open() == 0);
        return this;
    }

    /** Files of whatever kind that lie where they were dropped. */
    Path intake(String target) {
        return folder.resolve("intake").resolve(target);
    }

    private long waiting() {
        try (Stream<Path> files = Files.walk(folder.resolve("intake"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isLaid(file))
                    .filter(file -> !LeftThere.isLeftAlone(file))
                    .count();
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return 1;
        }
    }

    private static boolean isLaid(Path file) {
        return StreamSupport.stream(file.getParent().spliterator(), false)
                .anyMatch(part -> IntakeFolder.OUTCOMES.contains(part.toString()));
    }

    JdbcClient ledger() {
        return hub.getBean(JdbcClient.class);
    }

    PixSimulator pix() {
        return pix;
    }

    /** Numbers of the certifications that LSU is told of a school. */
    List<Long> toldToLsu(String uai) {
        return lsu.certifications(uai).certifications().stream()
                .map(one -> one.certification().id())
                .sorted()
                .toList();
    }

    /** What the API tells of a path below {@code /api/v1/}. */
    JsonNode api(String path) {
        return call(HttpRequest.newBuilder(URI.create(url() + "/api/v1/" + path)));
    }

    /** A call without a body, as a program would make it. */
    JsonNode post(String path) {
        return call(HttpRequest.newBuilder(URI.create(url() + "/api/v1/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody()));
    }

    private JsonNode call(HttpRequest.Builder request) {
        Credentials operator = hub.getBean(Credentials.class);
        String basic = Base64.getEncoder()
                .encodeToString((operator.login() + ":" + operator.password()).getBytes(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer =
                    http.send(request.header("Authorization", "Basic " + basic).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String url(ConfigurableApplicationContext hub) {
        return "http://localhost:" + HubApplication.port(hub);
    }

    private String url() {
        return url(hub);
    }
}
