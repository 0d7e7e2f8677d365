package fr.passerelle.connectors.postgres;

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

    /** Whether a text is the JDBC address of a PostgreSQL. */
    public static boolean isAddress(String url) {
        return ADDRESS.matcher(url.strip()).matches();
    }

    /** Without the password, which an address may bear too. */
    @Override
    public String toString() {
        return user + "@" + url.split("\\?", 2)[0];
    }
}
