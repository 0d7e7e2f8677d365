package fr.passerelle.connectors.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** What "committed" must mean: on the disk, before the answer. */
public final class Durability {

    static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /**
     * Asks the server itself.
     *
     * @throws DatabaseUnavailableException when a setting that keeps committed data is off
     */
    public static void prove(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet shown = statement.executeQuery("show " + setting)) {
                    if (!shown.next() || "off".equals(shown.getString(1))) {
                        throw new DatabaseUnavailableException("La base perdrait des données en cas de coupure : "
                                + setting + " est désactivé. Réglez " + setting + " = on puis relancez.");
                    }
                }
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    "La base ne répond pas : vérifiez son adresse, l'utilisateur et le mot de passe.", e);
        }
    }
}
