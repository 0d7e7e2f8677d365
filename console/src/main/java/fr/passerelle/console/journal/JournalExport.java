package fr.passerelle.console.journal;

import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLine;
import fr.passerelle.connectors.ledger.journal.JournalQuery;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.mappings.report.ListCsv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The journal as a CSV, all lines of a filter, a piece at a time: neither the hub nor the database holds more than that. A
 * post, since who takes it away is in the journal.
 */
@ConsolePage
class JournalExport {

    private static final int PIECE = 5000;

    private static final List<String> HEADER =
            List.of("numero", "date", "auteur", "action", "libelle", "uai", "personne", "details");

    private final Journal journal;
    private final Clock clock;

    JournalExport(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @PostMapping("/journal/export")
    void export(@ModelAttribute("filter") JournalFilter filter, Principal person, HttpServletResponse answer)
            throws IOException {
        JournalQuery query = filter.query();
        journal.exported(query, person);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"journal-"
                        + InFrench.inParis(clock.instant()).toLocalDate() + ".csv\"");
        OutputStream out = answer.getOutputStream();
        write(out, ListCsv.write(HEADER, List.of()));
        long before = Long.MAX_VALUE;
        List<JournalLine> piece;
        do {
            piece = journal.next(query, before, PIECE, person);
            write(out, ListCsv.more(piece.stream().map(JournalExport::cells).toList()));
            before = piece.isEmpty() ? 0 : piece.get(piece.size() - 1).id();
        } while (piece.size() == PIECE);
    }

    private static List<@Nullable Object> cells(JournalLine line) {
        JournalEntry entry = line.entry();
        return Arrays.asList(
                line.id(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at().atZone(SchoolYear.PARIS)),
                entry.actor(),
                entry.action().name(),
                entry.action().label(),
                entry.uai(),
                entry.personId(),
                JournalWords.of(new TreeMap<>(entry.details())));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
