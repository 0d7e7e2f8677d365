package fr.passerelle.hub.cli;

import fr.passerelle.hub.HubApplication;
import fr.passerelle.hub.wiring.Credentials;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the hub until it is told to stop. */
@Command(name = "serve", resourceBundle = "fr.passerelle.hub.cli.help", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable String data;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> settings = new TreeMap<>();
        if (port != null) {
            settings.put("server.port", port);
        }
        if (data != null) {
            settings.put("passerelle.data", data);
        }
        try (ConfigurableApplicationContext hub = HubApplication.start(settings, context -> {})) {
            Credentials credentials = hub.getBean(Credentials.class);
            System.out.println("Console: http://localhost:" + HubApplication.port(hub));
            if (credentials.generated()) {
                System.out.println("Operator: " + credentials.login() + " / " + credentials.password());
            }
            CountDownLatch stopped = new CountDownLatch(1);
            hub.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    stopped.countDown();
                }
            });
            stopped.await();
        }
        return ExitCode.WELL;
    }
}
