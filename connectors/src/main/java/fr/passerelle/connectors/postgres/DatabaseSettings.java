package fr.passerelle.connectors.postgres;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the database.
 *
 * @param url {@code jdbc:postgresql://host:port/base}
 * @param password null when the server asks for none
 */
public record DatabaseSettings(
        String url, String user, @Nullable String password) {

    /** What the driver is told beside the address: rows in error never reach a message, hence a log. */
    static final String OPTIONS = "logServerErrorDetail=false&reWriteBatchedInserts=true&ApplicationName=passerelle";

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://[^/\\s]+(/\\S*)?");

    private static final String URL = "PASSERELLE_DATABASE_URL";
    private static final String USER = "PASSERELLE_DATABASE_USER";
    private static final String PASSWORD = "PASSERELLE_DATABASE_PASSWORD";

    /**
     * The external database that the environment names.
     *
     * @return empty when {@code PASSERELLE_DATABASE_URL} is not set: the embedded one serves
     * @throws DatabaseUnavailableException when it is not an address of PostgreSQL, or comes without a user
     */
    public static Optional<DatabaseSettings> of(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!isAddress(url)) {
            throw new DatabaseUnavailableException(
                    URL + " n'est pas une adresse PostgreSQL : attendu jdbc:postgresql://serveur:5432/base.");
        }
        String user = environment.getOrDefault(USER, "").strip();
        if (user.isEmpty()) {
            throw new DatabaseUnavailableException(
                    USER + " manque : indiquez l'utilisateur de la base avec " + USER + " et " + PASSWORD + ".");
        }
        String options = (url.contains("?") ? "&" : "?") + OPTIONS;
        return Optional.of(new DatabaseSettings(url + options, user, environment.get(PASSWORD)));
    }

    /** Whether the hub starts a PostgreSQL of its own. */
    public static boolean isEmbedded(Map<String, String> environment) {
        return environment.getOrDefault(URL, "").isBlank();
    }

    /** What is wrong with the database that the environment names, as far as can be told without reaching it. */
    public static List<Fault> faults(Map<String, String> environment) {
        Faults faults = new Faults();
        if (!isEmbedded(environment)) {
            faults.require(
                    isAddress(environment.getOrDefault(URL, "")),
                    URL,
                    "ce n'est pas une adresse PostgreSQL",
                    "Mettez une adresse comme jdbc:postgresql://serveur:5432/base");
            faults.present(USER, environment.getOrDefault(USER, ""), "alors que " + URL + " est donné");
        }
        return faults.list();
    }

    private static boolean isAddress(String url) {
        return ADDRESS.matcher(url.strip()).matches();
    }

    /** Without the password, which an address may bear too. */
    @Override
    public String toString() {
        return user + "@" + url.split("\\?", 2)[0];
    }
}
