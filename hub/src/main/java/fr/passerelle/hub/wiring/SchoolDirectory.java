package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.intake.IntakeSettings;
import fr.passerelle.connectors.intake.folder.SchoolFolders;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.School;
import fr.passerelle.hub.settings.HubSettings;
import fr.passerelle.hub.settings.SchoolsFile;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the academy's directory of schools at each start, before any route runs, and makes the folders they drop in. */
@Component
public class SchoolDirectory implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SchoolDirectory.class);

    private final SchoolsFile file;
    private final SchoolFolders folders;
    private final SchoolLedger schools;
    private final OpeningCalendar opening;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    public SchoolDirectory(
            HubSettings settings,
            IntakeSettings intake,
            SchoolLedger schools,
            OpeningCalendar opening,
            TransactionTemplate transaction,
            Clock clock) {
        this.file = new SchoolsFile(settings.schoolsFile());
        this.folders = new SchoolFolders(intake.folder(), intake.schoolFolders());
        this.schools = schools;
        this.opening = opening;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        if (file.isThere()) {
            List<School> listed = file.read();
            transaction.executeWithoutResult(status -> schools.register(listed));
            folders.make(listed.stream().map(School::uai).toList());
            if (listed.isEmpty()) {
                log.warn("L'annuaire {} ne nomme aucun établissement : tout fichier déposé est refusé.", file.path());
            } else {
                log.info("Annuaire lu : {} établissements", listed.size());
            }
            OpeningNews.of(listed, opening, clock.instant()).forEach(log::warn);
        } else {
            log.warn(
                    "L'annuaire des établissements {} manque : sans lui, tout fichier déposé est refusé.", file.path());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before Camel, which starts in the default phase. */
    @Override
    public int getPhase() {
        return 0;
    }
}
