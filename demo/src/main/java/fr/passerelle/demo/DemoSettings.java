package fr.passerelle.demo;

import fr.passerelle.simulators.pix.PixSimulator;
import fr.passerelle.simulators.sftp.SftpSimulator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hub's settings for a demo: everything embedded, on loopback, nothing of the site's world, and no job that fires by
 * the wall clock.
 */
final class DemoSettings {

    private static final String NEVER = "0 0 0 1 1 ? 2099";

    /** Of the site's own base and broker: invented pupils have no place there. */
    private static final List<String> THE_SITES = List.of("PASSERELLE_DATABASE_URL", "PASSERELLE_BROKER_URL");

    private DemoSettings() {}

    /** What the environment names that a demo must not play into. */
    static List<String> ofTheSite(Map<String, String> environment) {
        return THE_SITES.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .toList();
    }

    /** What can be checked before the simulators run: neither Pix nor SFTP. */
    static Map<String, Object> before(DemoOptions options) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("server.port", options.port());
        settings.put("server.address", "127.0.0.1");
        settings.put("logging.file.name", options.data().resolve("logs/passerelle.log"));
        settings.put("logging.threshold.console", "OFF");
        settings.put("spring.main.banner-mode", "off");
        settings.put("passerelle.data", options.data());
        settings.put("passerelle.schools-file", options.data().resolve("academy/etablissements.csv"));
        settings.put("passerelle.intake.folder", options.data().resolve("intake"));
        settings.put("passerelle.intake.delay", "100");
        settings.put("passerelle.intake.min-age", "1");
        settings.put("passerelle.intake.sftp.host", "");
        settings.put("passerelle.delivery.folder", options.data().resolve("delivery"));
        settings.put("passerelle.delivery.sftp.host", "");
        settings.put("passerelle.netsynchro.url", "");
        settings.put("passerelle.notice.mail.host", "");
        settings.put("passerelle.notice.webhook.url", "");
        settings.put("spring.artemis.mode", "embedded");
        settings.put("passerelle.pix.url", "");
        settings.put("passerelle.pix.poll-interval", "50ms");
        settings.put("passerelle.relay.period", "50");
        settings.put("passerelle.schedule.siecle", NEVER);
        settings.put("passerelle.schedule.certifiability", NEVER);
        settings.put("passerelle.schedule.results", NEVER);
        settings.put("passerelle.schedule.recovery", NEVER);
        return settings;
    }

    /** All of them. */
    static Map<String, Object> with(DemoOptions options, PixSimulator pix, SftpSimulator sftp) {
        Map<String, Object> settings = before(options);
        settings.put("passerelle.intake.sftp.host", "127.0.0.1");
        settings.put("passerelle.intake.sftp.port", sftp.port());
        settings.put("passerelle.intake.sftp.folder", ".");
        settings.put("passerelle.intake.sftp.username", sftp.username());
        settings.put("passerelle.intake.sftp.private-key", sftp.clientKey().toAbsolutePath());
        settings.put("passerelle.intake.sftp.known-hosts", sftp.knownHosts().toAbsolutePath());
        settings.put("passerelle.pix.url", pix.url());
        settings.put("passerelle.pix.username", pix.username());
        settings.put("passerelle.pix.password", pix.password());
        settings.put("passerelle.pix.client-id", pix.clientId());
        settings.put("passerelle.pix.client-secret", pix.clientSecret());
        return settings;
    }
}
