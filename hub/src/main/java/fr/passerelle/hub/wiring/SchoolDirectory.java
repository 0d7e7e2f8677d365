package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.intake.folder.SchoolFolders;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.mappings.directory.SchoolsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Path file;
    private final SchoolFolders folders;
    private final SchoolLedger schools;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    public SchoolDirectory(HubSettings settings, SchoolLedger schools, TransactionTemplate transaction) {
        this.file = settings.schoolsFile();
        this.folders =
                new SchoolFolders(settings.intake().folder(), settings.intake().schoolFolders());
        this.schools = schools;
        this.transaction = transaction;
    }

    /** Of the file; one that is not there is told by the log, and is no reason not to start. */
    static List<Fault> faults(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                read(file);
            }
            return List.of();
        } catch (UnusableDirectory e) {
            return List.of(Fault.setting("passerelle.schools-file", e.getMessage(), "Corrigez ce fichier"));
        }
    }

    @Override
    public void start() {
        if (Files.isRegularFile(file)) {
            List<School> listed = read(file);
            transaction.executeWithoutResult(status -> schools.register(listed));
            folders.make(listed.stream().map(School::uai).toList());
            if (listed.isEmpty()) {
                log.warn("L'annuaire {} ne nomme aucun établissement : tout fichier déposé est refusé.", file);
            } else {
                log.info("Annuaire lu : {} établissements", listed.size());
            }
        } else {
            log.warn("L'annuaire des établissements {} manque : sans lui, tout fichier déposé est refusé.", file);
        }
        running = true;
    }

    private static List<School> read(Path file) {
        try {
            return SchoolsCsv.read(Files.readString(file));
        } catch (IOException e) {
            throw new UnusableDirectory(
                    file + " : illisible en UTF-8 (" + e.getClass().getSimpleName() + ")");
        } catch (IllegalArgumentException e) {
            throw new UnusableDirectory(file + " : " + e.getMessage());
        }
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
