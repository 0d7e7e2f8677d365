package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.postgres.NoFreeConnectionException;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** What a database says when it does not serve, as a sentence for operators. */
public final class DatabaseRefusal {

    private static final String SITE =
            "PASSERELLE_DATABASE_URL, PASSERELLE_DATABASE_USER et PASSERELLE_DATABASE_PASSWORD";

    private static final String NO_RIGHT = "42501";

    private DatabaseRefusal() {}

    /** Empty when it is none, or one that no operator can mend. */
    public static Optional<String> of(Throwable cause) {
        if (cause instanceof FlywayValidateException) {
            return Optional.of("La base est d'une autre version de Passerelle, sans doute plus récente."
                    + " Lancez la version qui l'a mise à jour, ou restaurez une sauvegarde d'avant.");
        }
        if (cause instanceof SQLException sql && NoFreeConnectionException.isSaidBy(sql)) {
            return Optional.of("La base n'accepte plus de connexion (chaque nœud de Passerelle en prend 16, plus une) :"
                    + " relevez max_connections sur son serveur ou la limite du compte, ou fermez ce qui les occupe, puis"
                    + " relancez.");
        }
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return of(sql.getSQLState());
        }
        return Optional.empty();
    }

    /** By the classes of PostgreSQL's codes. */
    private static Optional<String> of(String state) {
        if (state.equals(NO_RIGHT)) {
            return Optional.of("La base refuse ce droit à l'utilisateur de Passerelle : donnez-lui celui de créer et de"
                    + " modifier des tables dans sa base, puis relancez.");
        }
        return switch (state.substring(0, 2)) {
            case "28" -> Optional.of("La base refuse l'utilisateur ou son mot de passe : corrigez " + SITE + ".");
            case "3D" -> Optional.of("Cette base n'existe pas sur le serveur : créez-la, ou corrigez " + SITE + ".");
            case "08" ->
                Optional.of(
                        "La base ne répond pas : vérifiez qu'elle est en marche et que cette machine la joint, ou corrigez "
                                + SITE + ".");
            case "53" -> Optional.of("La base n'a plus de place (disque ou mémoire) : libérez-en, puis relancez.");
            case "57" -> Optional.of("La base démarre ou s'arrête : recommencez dans un moment.");
            default -> Optional.empty();
        };
    }
}
