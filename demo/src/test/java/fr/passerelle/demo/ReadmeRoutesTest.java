package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.HubApplication;
import fr.passerelle.simulators.academy.Academy;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.netsynchro.NetSynchroSimulator;
import fr.passerelle.simulators.pix.PixSimulator;
import fr.passerelle.simulators.sftp.SftpSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The README's table of routes, compared with the routes that run. */
class ReadmeRoutesTest {

    @TempDir
    private Path folder;

    @Test
    void theReadmeListsTheRoutesThatRunAndNoOther() throws IOException {
        List<List<String>> table = table();
        assertThat(table).allSatisfy(row -> assertThat(row).hasSize(3).noneMatch(String::isBlank));

        DemoOptions options = Played.options(Stage.PREVIOUS_YEAR.at(Played.YEAR), 1, folder.resolve("demo"));
        try (DemoFolder demo = DemoFolder.open(options);
                PixSimulator pix = PixSimulator.start(
                        Academy.of(options.academy()).world(), clock(), demo.resolve("simulators/pix"));
                NetSynchroSimulator netSynchro = NetSynchroSimulator.start(clock());
                SftpSimulator sftp = SftpSimulator.start(
                        Files.createDirectories(demo.resolve("simulators/sftp")), demo.resolve("simulators/ssh"));
                ConfigurableApplicationContext hub = HubApplication.start(
                        with(DemoSettings.with(options, pix, sftp), netSynchro),
                        context -> context.registerBean("demoClock", Clock.class, ReadmeRoutesTest::clock))) {
            CamelContext camel = hub.getBean(CamelContext.class);

            assertThat(camel.getRoutes())
                    .extracting(Route::getRouteId)
                    .containsExactlyInAnyOrderElementsOf(
                            table.stream().map(row -> row.get(0)).toList());
            assertThat(camel.getRoutes())
                    .allSatisfy(route -> assertThat(camel.getRouteController().getRouteStatus(route.getRouteId()))
                            .as(route.getRouteId())
                            .isEqualTo(ServiceStatus.Started));
        }
    }

    private static Map<String, Object> with(Map<String, Object> demo, NetSynchroSimulator netSynchro) {
        Map<String, Object> settings = new HashMap<>(demo);
        settings.put("passerelle.netsynchro.url", netSynchro.url());
        settings.put("passerelle.netsynchro.username", netSynchro.username());
        settings.put("passerelle.netsynchro.password", netSynchro.password());
        settings.put("passerelle.notice.webhook.url", "http://127.0.0.1:9/nobody");
        settings.put("passerelle.notice.webhook.secret", "said to nobody");
        settings.put("passerelle.console.public-url", "http://127.0.0.1");
        return settings;
    }

    /** The cells of the table, row by row, without its head. */
    private static List<List<String>> table() throws IOException {
        String readme = Files.readString(root().resolve("README.md"));
        String table = readme.substring(readme.indexOf("<!-- routes:begin -->"), readme.indexOf("<!-- routes:end -->"));
        return table.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line ->
                        List.of(line.substring(1, line.lastIndexOf('|')).strip().split("\\s*\\|\\s*")))
                .toList();
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isRegularFile(here.resolve("README.md")) ? here : here.getParent();
    }

    private static Clock clock() {
        return new DemoClock(Stage.PREVIOUS_YEAR.at(Played.YEAR));
    }
}
