package fr.passerelle.hub;

import fr.passerelle.connectors.ledger.LedgerConfiguration;
import fr.passerelle.console.ConsoleConfiguration;
import fr.passerelle.hub.start.StartGuard;
import fr.passerelle.hub.wiring.BrokerWiring;
import fr.passerelle.routes.RoutesConfiguration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.spring.boot.actuate.health.CamelAvailabilityCheckAutoConfiguration;
import org.apache.camel.spring.boot.actuate.health.CamelHealthCheckAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The hub as a Spring application: ledger, broker, routes, console. */
@SpringBootApplication(
        scanBasePackages = {"fr.passerelle.hub.wiring", "fr.passerelle.hub.health"},
        // For Camel one server that is away takes the hub down: FlowsHealth says it as it is.
        exclude = {CamelHealthCheckAutoConfiguration.class, CamelAvailabilityCheckAutoConfiguration.class})
@Import({LedgerConfiguration.class, RoutesConfiguration.class, ConsoleConfiguration.class})
public class HubApplication {

    /**
     * Starts the hub, once everything that can be checked beforehand was.
     *
     * @param settings what wins over every file, by property name
     * @param initializer may register beans first, a clock for instance
     * @throws fr.passerelle.hub.start.FailedStart when it does not start: nothing of it runs any more
     */
    public static ConfigurableApplicationContext start(
            Map<String, Object> settings, ApplicationContextInitializer<GenericApplicationContext> initializer) {
        SpringApplication application = new SpringApplicationBuilder(HubApplication.class)
                .initializers(context -> initializer.initialize((GenericApplicationContext) context))
                .build();
        return new StartGuard(application, System.getenv()).run(arguments(settings));
    }

    /**
     * Checks what a start would check first; starts and makes nothing.
     *
     * @throws fr.passerelle.hub.start.FailedStart with every fault
     */
    public static void check(Map<String, Object> settings) {
        new StartGuard(new SpringApplication(HubApplication.class), System.getenv()).check(arguments(settings));
    }

    /** Not by arguments of the process: nobody else sees them. */
    private static String[] arguments(Map<String, Object> settings) {
        Map<String, Object> all = new TreeMap<>(BrokerWiring.external(System.getenv()));
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The port that the console listens on. */
    public static int port(ConfigurableApplicationContext hub) {
        return ((ServletWebServerApplicationContext) hub).getWebServer().getPort();
    }
}
