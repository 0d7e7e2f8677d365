package fr.passerelle.demo;

import fr.passerelle.console.Demonstration;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.hub.HubApplication;
import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.cli.Trouble;
import fr.passerelle.hub.wiring.Credentials;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.simulators.academy.Academy;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.pix.PixSimulator;
import fr.passerelle.simulators.sftp.SftpSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts everything embedded, plays a school year on the simulators, checks it, and leaves the console open. */
public final class Demo {

    private final DemoOptions options;
    private final Consumer<PixSimulator> pixIsUp;
    private final Screen screen = new Screen();

    public Demo(DemoOptions options) {
        this(options, pix -> {});
    }

    /** @param pixIsUp is given the simulated Pix before the year is played, to make it fail for instance */
    Demo(DemoOptions options, Consumer<PixSimulator> pixIsUp) {
        this.options = options;
        this.pixIsUp = pixIsUp;
    }

    /** The exit code: 0 when every pupil is as the generator's truth says. */
    public int run() throws IOException, InterruptedException {
        refuse(DemoSettings.ofTheSite(System.getenv()));
        // Until Spring decides where logs go, they go nowhere: simulators start before it.
        LoggingSystem.get(Demo.class.getClassLoader()).beforeInitialize();
        HubApplication.check(DemoSettings.before(options));
        try (DemoFolder folder = DemoFolder.open(options)) {
            // Who writes the log, and the client of the SFTP server, make them by the umask alone.
            PrivateFiles.createDirectories(folder.resolve("logs"));
            PrivateFiles.createDirectories(folder.resolve("simulators/sftp/" + IntakeFolder.GAR.folder()));
            Academy academy = academy(folder);
            DemoClock clock =
                    new DemoClock(Stage.PREVIOUS_YEAR.at(options.academy().year()));
            Path sftpRoot = PrivateFiles.createDirectories(folder.resolve("simulators/sftp"));
            try (PixSimulator pix = PixSimulator.start(academy.world(), clock, folder.resolve("simulators/pix"));
                    SftpSimulator sftp = SftpSimulator.start(sftpRoot, folder.resolve("simulators/ssh"));
                    ConfigurableApplicationContext hub = start(DemoSettings.with(options, pix, sftp), clock)) {
                pixIsUp.accept(pix);
                return play(new Year(academy, clock, hub, folder, new Intake(folder.resolve("intake"), sftpRoot)));
            }
        }
    }

    private static void refuse(List<String> variables) {
        if (!variables.isEmpty()) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    "La démonstration a sa base et son courtier à elle, et ne joue pas d'élèves inventés dans les vôtres :"
                            + " relancez-la sans " + String.join(" ni ", variables) + ".");
        }
    }

    private int play(Year year) throws IOException, InterruptedException {
        String url = "http://localhost:" + HubApplication.port(year.hub());
        Credentials operator = year.hub().getBean(Credentials.class);
        LsuAccess lsu = LsuAccess.register(year.hub(), url);
        screen.line("Console: " + url);
        screen.line("Operator: " + operator.login() + " / " + operator.password());
        screen.line("LSU client: " + lsu.clientId() + " / " + lsu.secret());
        screen.line("");
        boolean asExpected = new YearPlayer(year, lsu, options.asOf(), screen).play();
        screen.line("");
        screen.line(
                "Where to look next: " + url + " (console), " + options.data().resolve("logs/passerelle.log")
                        + " (journal), " + options.data().resolve("academy") + " (fichiers et vérité)");
        if (!options.once()) {
            year.clock().go();
            screen.line("Ctrl-C pour arrêter.");
            new CountDownLatch(1).await();
        }
        return asExpected ? ExitCode.WELL : ExitCode.INPUT_HAS_ERRORS;
    }

    /** The same options make the same bytes: nothing is written twice when a killed demo goes on. */
    private Academy academy(DemoFolder folder) throws IOException {
        Academy academy = Academy.of(options.academy());
        if (!folder.isPlayed("academy")) {
            academy.writeTo(folder.resolve("academy"));
            folder.played("academy");
        }
        return academy;
    }

    private ConfigurableApplicationContext start(Map<String, Object> settings, Clock clock) {
        return HubApplication.start(settings, context -> {
            context.registerBean("demoClock", Clock.class, () -> clock);
            context.registerBean(Demonstration.BEAN, Demonstration.class, Demonstration::played);
        });
    }
}
