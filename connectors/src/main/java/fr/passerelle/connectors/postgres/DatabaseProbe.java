package fr.passerelle.connectors.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Asks the server whether it answers, by a connection of its own: a pool would make the question wait behind the work, and
 * half a minute when the server is gone.
 */
public final class DatabaseProbe {

    private static final int SECONDS = 2;

    private final DatabaseSettings settings;

    public DatabaseProbe(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * Comes back within a few seconds, also when the server takes a connection and then says nothing.
     *
     * @throws NoFreeConnectionException when it answers, and has no connection for the question
     * @throws DatabaseUnavailableException with what is wrong and the remedy, in French
     */
    public void ask() {
        String limits = "&connectTimeout=" + SECONDS + "&socketTimeout=" + SECONDS + "&loginTimeout=" + SECONDS;
        try (Connection connection =
                DriverManager.getConnection(settings.url() + limits, settings.user(), settings.password())) {
            if (!connection.isValid(SECONDS)) {
                throw new SQLException("it does not answer");
            }
        } catch (SQLException e) {
            throw NoFreeConnectionException.isSaidBy(e)
                    ? new NoFreeConnectionException(e)
                    : new DatabaseUnavailableException(sentence(e), e);
        }
    }

    private static String sentence(SQLException e) {
        if (Postmaster.isRefusal(e)) {
            return "La base de données refuse le compte de Passerelle : vérifiez l'utilisateur et le mot de passe.";
        }
        return "La base de données ne répond pas : vérifiez qu'elle est en marche et joignable. Rien n'est perdu, le"
                + " travail attend.";
    }
}
