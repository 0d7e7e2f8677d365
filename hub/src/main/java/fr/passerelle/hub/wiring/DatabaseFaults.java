package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.util.List;
import java.util.Map;

/** What is wrong with the database that the environment names, as far as can be told without reaching it. */
final class DatabaseFaults {

    private static final String URL = "PASSERELLE_DATABASE_URL";
    private static final String USER = "PASSERELLE_DATABASE_USER";

    private DatabaseFaults() {}

    static List<Fault> of(Map<String, String> environment) {
        Faults faults = new Faults();
        String url = environment.getOrDefault(URL, "");
        if (!url.isBlank()) {
            faults.require(
                    DatabaseSettings.isAddress(url),
                    URL,
                    "ce n'est pas une adresse PostgreSQL",
                    "Mettez une adresse comme jdbc:postgresql://serveur:5432/base");
            faults.present(USER, environment.getOrDefault(USER, ""), "alors que " + URL + " est donné");
        }
        return faults.list();
    }

    /** Whether the hub starts a PostgreSQL of its own. */
    static boolean isEmbedded(Map<String, String> environment) {
        return environment.getOrDefault(URL, "").isBlank();
    }
}
