package fr.passerelle.hub.health;

import fr.passerelle.connectors.postgres.DatabaseProbe;
import fr.passerelle.connectors.postgres.DatabaseUnavailableException;
import fr.passerelle.connectors.postgres.NoFreeConnectionException;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether PostgreSQL answers, the hub's own or the external one. */
@Component("databaseHealthIndicator")
final class DatabaseHealth implements Vital {

    private final DatabaseProbe database;

    DatabaseHealth(DatabaseProbe database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.ask();
            return Condition.well("La base de données répond.").build();
        } catch (NoFreeConnectionException e) {
            return Condition.degraded(String.valueOf(e.getMessage())).build();
        } catch (DatabaseUnavailableException e) {
            return Condition.down(String.valueOf(e.getMessage())).build();
        }
    }

    @Override
    public String silence() {
        return "La base de données ne répond pas : elle prend la connexion et se tait. Vérifiez le serveur et le réseau."
                + " Rien n'est perdu, le travail attend.";
    }
}
