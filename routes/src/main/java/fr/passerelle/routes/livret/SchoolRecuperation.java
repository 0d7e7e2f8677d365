package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.frame.WorkInHand;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Récupération of a school, in one transaction, from the opening day on. Asked for before the school closed, it is that of
 * the one that has taken it over.
 */
public class SchoolRecuperation {

    private static final Logger log = LoggerFactory.getLogger(SchoolRecuperation.class);

    private final OpeningCalendar opening;
    private final SchoolLedger schools;
    private final SchoolCalendarView calendars;
    private final RecuperationWriting writing;
    private final WorkInHand inHand;
    private final Clock clock;

    public SchoolRecuperation(
            OpeningCalendar opening,
            SchoolLedger schools,
            SchoolCalendarView calendars,
            RecuperationWriting writing,
            WorkInHand inHand,
            Clock clock) {
        this.opening = opening;
        this.schools = schools;
        this.calendars = calendars;
        this.writing = writing;
        this.inHand = inHand;
        this.clock = clock;
    }

    public void run(Work work) {
        Instant now = clock.instant();
        inHand.complete(work, open -> {
            Uai asked = new Uai(open.key());
            Uai uai = schools.heir(asked).map(School::uai).orElse(asked);
            SchoolCalendar calendar = calendars.of(uai);
            if (opening.isOpen(calendar, now)) {
                writing.write(uai, calendar.yearAt(now), now, open.causes());
            } else {
                log.info("{} : la récupération n'est pas encore ouverte, rien n'est écrit", uai);
            }
        });
    }
}
