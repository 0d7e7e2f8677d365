package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.FeedClientLedger.Grant;
import fr.passerelle.connectors.ledger.FeedLedger;
import fr.passerelle.connectors.ledger.FeedLedger.FeedRow;
import fr.passerelle.connectors.ledger.JournalAction;
import fr.passerelle.connectors.ledger.JournalEntry;
import fr.passerelle.connectors.ledger.JournalLedger;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/organizations/{uai}/certifications}: what the livrets of a school's active pupils hold, hence obtained
 * certifications only (contracts lsu A and pix 2.2). Closed until the opening day.
 */
@RestController
class CertificationsController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final FeedLedger ledger;
    private final JournalLedger journal;
    private final CertificationsDocument document;
    private final OpeningCalendar calendar;
    private final Clock clock;

    CertificationsController(
            FeedLedger ledger,
            JournalLedger journal,
            CertificationsDocument document,
            OpeningCalendar calendar,
            Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.document = document;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** An unknown school is not an error: its list is empty (contract pix 2.2). */
    @GetMapping("/api/organizations/{uai}/certifications")
    void certifications(
            @PathVariable("uai") String text, @AuthenticationPrincipal Grant grant, HttpServletResponse response)
            throws IOException {
        Optional<Uai> uai = Uai.parse(text);
        if (uai.isPresent() && !grant.schools().allows(uai.get())) {
            throw FeedRefusal.of(
                    HttpStatus.FORBIDDEN, "ORGANIZATION_NOT_ALLOWED", "This client may not read this organization.");
        }
        refuseBeforeOpening();
        List<FeedRow> rows =
                uai.map(known -> ledger.rows(grant.schools(), known)).orElse(List.of());
        journal.record(new JournalEntry(
                clock.instant(),
                grant.clientId(),
                JournalAction.DATA_READ,
                uai.map(Uai::value).orElse(null),
                null,
                Map.of("feed", "certifications", "rows", String.valueOf(rows.size()))));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        document.write(response.getOutputStream(), rows);
    }

    private void refuseBeforeOpening() {
        Instant now = clock.instant();
        if (!calendar.isOpen(now)) {
            LocalDate opening = calendar.openingDay(SchoolYear.at(now));
            throw FeedRefusal.of(
                            HttpStatus.FORBIDDEN,
                            "RECUPERATION_NOT_OPEN",
                            "La récupération des certifications ouvre le " + DAY.format(opening) + ".")
                    .with(Map.of("openingDate", opening.toString()));
        }
    }
}
