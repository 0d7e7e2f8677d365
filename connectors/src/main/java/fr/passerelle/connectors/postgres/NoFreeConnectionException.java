package fr.passerelle.connectors.postgres;

import java.sql.SQLException;

/** The database answers, and takes no connection more: whoever is connected goes on. */
public final class NoFreeConnectionException extends DatabaseUnavailableException {

    private static final long serialVersionUID = 1L;

    private static final String TOO_MANY_CONNECTIONS = "53300";

    NoFreeConnectionException(SQLException cause) {
        super(
                "La base de données n'accepte plus de connexion : relevez max_connections, ou fermez ce qui les occupe."
                        + " Ce qui est déjà connecté continue.",
                cause);
    }

    /** Whether that is what a server said. */
    public static boolean isSaidBy(SQLException e) {
        return TOO_MANY_CONNECTIONS.equals(e.getSQLState());
    }
}
