package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedAccess;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says whether a client may read a school now: its limit, its scope, its schools, the opening day. */
@Component
class FeedGate {

    private final FeedLimits limits;
    private final FeedJournal journal;
    private final OpeningCalendar opening;
    private final Clock clock;

    FeedGate(FeedLimits limits, FeedJournal journal, OpeningCalendar opening, Clock clock) {
        this.limits = limits;
        this.journal = journal;
        this.opening = opening;
        this.clock = clock;
    }

    /** @throws FeedRefusal that the journal has, when the client may not */
    void admit(FeedAccess access, @Nullable Uai uai) {
        try {
            limits.count(access.clientId(), access.requestsPerMinute());
            if (!access.inScope()) {
                throw FeedRefusal.wrongScope();
            }
            if (!access.allowed()) {
                throw FeedRefusal.of(
                        HttpStatus.FORBIDDEN,
                        "ORGANIZATION_NOT_ALLOWED",
                        "This client may not read this organization.");
            }
            refuseBeforeOpening(access.calendar());
        } catch (FeedRefusal refusal) {
            throw journal.refused(access.clientId(), uai, refusal);
        }
    }

    private void refuseBeforeOpening(SchoolCalendar school) {
        Instant now = clock.instant();
        if (!opening.isOpen(school, now)) {
            LocalDate day = opening.openingDay(school, now);
            throw FeedRefusal.of(
                            HttpStatus.FORBIDDEN,
                            "RECUPERATION_NOT_OPEN",
                            "La récupération des certifications ouvre le " + InFrench.date(day) + ".")
                    .with(Map.of("openingDate", day.toString()));
        }
    }
}
