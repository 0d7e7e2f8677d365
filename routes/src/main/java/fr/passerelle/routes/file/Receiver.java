package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.Intake;
import fr.passerelle.connectors.intake.LeftThere;
import fr.passerelle.connectors.intake.NotStill;
import fr.passerelle.connectors.intake.PlaceAway;
import fr.passerelle.connectors.intake.Ready;
import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What the route of a place does at each look. One file's fault is that file's alone; what is everybody's, a server that is
 * away or a database that does not answer, makes the next look wait.
 */
public final class Receiver {

    private static final Logger log = LoggerFactory.getLogger(Receiver.class);

    private static final String NO_DATABASE = "la base de données ne répond pas, rien n'est pris";

    private final Intake intake;
    private final Reception reception;
    private final Telling telling;
    private final Troubles troubles;

    Receiver(Intake intake, Reception reception, Telling telling, Troubles troubles) {
        this.intake = intake;
        this.reception = reception;
        this.telling = telling;
        this.troubles = troubles;
    }

    /** What may be taken now, each folder in its turn; nothing while the place or the database is away. */
    public List<Ready> next() {
        return troubles.isTooEarly() ? List.of() : look();
    }

    private List<Ready> look() {
        try {
            Intake.Found found = intake.look();
            troubles.well(telling.tell(found));
            return found.ready();
        } catch (IOException e) {
            troubles.begin(e instanceof PlaceAway ? e.getMessage() : "le dépôt ne se lit pas (" + name(e) + ")");
        } catch (NonTransientDataAccessResourceException | TransientDataAccessException | TransactionException e) {
            troubles.begin(NO_DATABASE);
        } catch (RuntimeException e) {
            troubles.begin("une erreur de Passerelle empêche de le regarder (" + name(e) + ")");
            log.debug("Dépôt : la même erreur, en entier", e);
        }
        return List.of();
    }

    /** Takes one file; when trouble came up with one before it, it waits for the next look. */
    public void take(Ready input) {
        if (troubles.isTooEarly()) {
            return;
        }
        try {
            reception.take(input);
            troubles.stillWell();
        } catch (PlaceAway e) {
            troubles.begin(e.getMessage());
        } catch (NotStill e) {
            intake.changed(input);
        } catch (LeftThere e) {
            intake.failed(input, e.why());
        } catch (IOException e) {
            // Taken back by its sender, or by another node: the next look does not see it, and nobody is told.
            intake.failed(input, LeftCause.UNREADABLE);
        } catch (NonTransientDataAccessResourceException | TransientDataAccessException | TransactionException e) {
            troubles.begin(NO_DATABASE);
        } catch (RuntimeException e) {
            intake.failed(input, LeftCause.FAILED);
            log.warn("Dépôt : une erreur de Passerelle empêche de prendre un fichier ({}).", name(e));
            log.debug("Dépôt : la même erreur, en entier", e);
        }
    }

    private static String name(Exception e) {
        return e.getClass().getSimpleName();
    }
}
