package fr.passerelle.routes.work;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is done over and over, and may fail over and over: its beginning and its end are told, once each. */
public final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private final String name;
    private final AtomicBoolean lasts = new AtomicBoolean();

    /** @param name what is done, a French noun with its article */
    public Outage(String name) {
        this.name = name;
    }

    /** Does it once more; it never fails. */
    public void during(Runnable once) {
        try {
            once.run();
            if (lasts.getAndSet(false)) {
                log.info("{} : tout fonctionne de nouveau.", name);
            }
        } catch (RuntimeException e) {
            if (!lasts.getAndSet(true)) {
                log.warn(
                        "{} : {}. Vérifiez la base et le courtier ; rien n'est perdu, les travaux attendent.",
                        name,
                        e.toString());
            }
        }
    }
}
