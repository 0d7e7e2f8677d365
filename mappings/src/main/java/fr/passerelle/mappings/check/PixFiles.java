package fr.passerelle.mappings.check;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.csv.CsvSize;
import fr.passerelle.mappings.pix.ClassResults;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.pix.SessionRead;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports on what goes to and comes from Pix Certif: finalised sessions, class results. */
final class PixFiles {

    private PixFiles() {}

    static CheckReport classResults(String file, InputStream content) throws IOException {
        ClassResults results = new ClassResultsReader().read(content.readNBytes(CsvSize.MOST_BYTES + 1));
        return new CheckReport(file, FileKind.CLASS_RESULTS, null, null, Map.of(), results.findings(), results.rows());
    }

    /** @param zone the time that a school lives in */
    static CheckReport session(String file, InputStream content, @Nullable Uai expected, Function<Uai, ZoneId> zone) {
        SessionRead read = new SessionFile().read(content);
        List<Finding> findings = SessionFindings.of(read, expected, zone, noLedger -> List.of());
        Session session = read.session();
        if (session == null) {
            return new CheckReport(file, FileKind.SESSION, null, null, Map.of(), findings, List.of());
        }
        return new CheckReport(
                file,
                FileKind.SESSION,
                session.uai().value(),
                SchoolCalendar.of(session.uai(), null).yearOf(session.date()),
                Map.of(),
                findings,
                session.candidates());
    }
}
