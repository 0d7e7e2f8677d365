package fr.passerelle.demo;

import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.console.feed.FeedClients;
import fr.passerelle.simulators.lsu.LsuAnswer;
import fr.passerelle.simulators.lsu.LsuClient;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/** LSU, registered as a client of the hub's feed, with a secret made for this demo. */
public record LsuAccess(String clientId, String secret, String url) {

    private static final String SCOPE = "organizations-certifications-result";
    private static final int SECRET_BYTES = 16;
    /** The clock of the demo stands still: however many schools ask, they ask in the same minute. */
    private static final int REQUESTS_PER_MINUTE = 1_000_000;

    /** Registers it with every right, for a secret that nobody else knows. */
    public static LsuAccess register(ConfigurableApplicationContext hub, String url) {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        LsuAccess access = new LsuAccess("lsu-demo", HexFormat.of().formatHex(bytes), url);
        hub.getBean(FeedClients.class)
                .register(access.clientId(), access.secret(), Set.of(SCOPE), FeedRights.all(), REQUESTS_PER_MINUTE);
        return access;
    }

    /** What the feed answers it for a school. */
    public LsuAnswer certifications(String uai) {
        return new LsuClient(URI.create(url), clientId, secret).certifications(uai);
    }
}
