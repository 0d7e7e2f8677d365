package fr.passerelle.console.server;

import fr.passerelle.console.ConsoleSettings;
import fr.passerelle.console.ProxyAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Whose word counts about where a request comes from: that of the proxies that the site named, by their addresses, and of
 * nobody else. Tomcat by itself believes every private address, which in an academy is everybody.
 */
@Component
class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final List<String> addresses;

    Proxies(ConsoleSettings settings) {
        this.addresses = settings.proxies();
    }

    /** After Spring Boot, which may have made a valve of its own. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setEngineValves(server.getEngineValves().stream()
                .filter(valve -> !(valve instanceof RemoteIpValve))
                .toList());
        if (!addresses.isEmpty()) {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setInternalProxies(
                    addresses.stream().map(Proxies::exactly).map(Pattern::quote).collect(Collectors.joining("|")));
            valve.setRemoteIpHeader("X-Forwarded-For");
            valve.setProtocolHeader("X-Forwarded-Proto");
            server.addEngineValves(valve);
        }
    }

    private static String exactly(String address) {
        return ProxyAddress.of(address)
                .orElseThrow(
                        () -> new IllegalArgumentException("Le réglage passerelle.console.proxies ne convient pas : "
                                + ProxyAddress.complaint(address).orElse("") + "."));
    }
}
