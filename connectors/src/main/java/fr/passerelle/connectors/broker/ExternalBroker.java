package fr.passerelle.connectors.broker;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Artemis of somebody else that the environment names, in place of the embedded one.
 *
 * @param url of one server, or of several in brackets, as Artemis's own client reads it
 * @param user empty when it was not given, as {@link #password}
 */
public record ExternalBroker(String url, String user, String password) {

    private static final String URL = "PASSERELLE_BROKER_URL";

    /** @return empty when {@code PASSERELLE_BROKER_URL} is not set: the embedded one serves */
    public static Optional<ExternalBroker> of(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "").strip();
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExternalBroker(
                        url,
                        environment.getOrDefault("PASSERELLE_BROKER_USER", ""),
                        environment.getOrDefault("PASSERELLE_BROKER_PASSWORD", "")));
    }

    /** What is wrong with what the environment says, as far as can be told without calling anybody. */
    public static List<Fault> faults(Map<String, String> environment) {
        Faults faults = new Faults();
        of(environment)
                .ifPresent(broker -> faults.require(
                        BrokerAddress.isOne(broker.url),
                        URL,
                        "ce n'est pas une adresse d'Artemis",
                        "Mettez une adresse comme tcp://serveur:61616, ou (tcp://un:61616,tcp://deux:61616)"));
        return faults.list();
    }

    /** Without the password, which an address may bear too. */
    @Override
    public String toString() {
        return "ExternalBroker[url=" + BrokerAddress.shown(url) + ", user=" + user + "]";
    }
}
