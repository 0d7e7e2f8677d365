package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.work.StoppedView;
import fr.passerelle.connectors.ledger.work.StoppedWork;
import fr.passerelle.console.file.FileReports;
import fr.passerelle.console.file.FileReports.FileCard;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files of a school, and how large one may be that is tried. */
@Component
class SchoolFiles {

    private static final int MOST = 12;

    private final FileSheetView files;
    private final FileReports reports;
    private final StoppedView stopped;
    private final FileLimit limit;

    SchoolFiles(FileSheetView files, FileReports reports, StoppedView stopped, FileLimit limit) {
        this.stopped = stopped;
        this.files = files;
        this.reports = reports;
        this.limit = limit;
    }

    /** The last ones with their reports, the newest first. */
    List<FileCard> last(Scope scope, Uai uai) {
        return files.ofSchool(scope, uai, MOST).stream().map(reports::of).toList();
    }

    /** Work that keeps sessions of a school where they are, by the session's number. */
    Map<Long, StoppedWork> stoppedSessions(Uai uai) {
        return stopped.ofSessions(uai);
    }

    /** In bytes. */
    int limit() {
        return limit.bytes();
    }
}
