package fr.passerelle.mappings.check;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Session;
import fr.passerelle.mappings.csv.CsvSize;
import fr.passerelle.mappings.pix.ClassResults;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.pix.SessionRead;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports on what goes to and comes from Pix Certif: finalised sessions, class results. */
final class PixFiles {

    private PixFiles() {}

    static CheckReport classResults(String file, InputStream content, @Nullable Uai expected, Instant now)
            throws IOException {
        ClassResults results = new ClassResultsReader()
                .read(content.readNBytes(CsvSize.MOST_BYTES + 1))
                .by(Certification.latestBelievable(SchoolCalendar.ofText(expected == null ? null : expected.value())
                        .dayAt(now)));
        return new CheckReport(file, FileKind.CLASS_RESULTS, null, null, Map.of(), results.findings(), results.rows());
    }

    static CheckReport session(String file, InputStream content, @Nullable Uai expected, SchoolTime time) {
        SessionRead read = new SessionFile().read(content);
        Session session = read.session();
        String school = session == null ? null : session.uai().value();
        SchoolTime.Judged judged = time.judge(
                school,
                calendar -> session == null ? null : calendar.yearOf(session.date()),
                calendar -> SessionFindings.of(read, expected, uai -> calendar.zone(), noLedger -> List.of()));
        return new CheckReport(
                file,
                FileKind.SESSION,
                school,
                judged.year(),
                Map.of(),
                judged.findings(),
                session == null ? List.of() : session.candidates(),
                judged.calendar(),
                judged.remarks());
    }
}
