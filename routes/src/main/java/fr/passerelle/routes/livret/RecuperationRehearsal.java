package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run of the Récupération would do, by the code that runs it; nothing is written. */
public class RecuperationRehearsal {

    private final OpeningCalendar opening;
    private final SchoolCalendarView calendars;
    private final RecuperationPlanning planning;
    private final TransactionTemplate reading;

    public RecuperationRehearsal(
            OpeningCalendar opening,
            SchoolCalendarView calendars,
            RecuperationPlanning planning,
            PlatformTransactionManager transactions) {
        this.opening = opening;
        this.calendars = calendars;
        this.planning = planning;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
    }

    RecuperationDesk.Rehearsal rehearse(Uai uai, LocalDate day) {
        return rehearse(uai, calendars.of(uai).begin(day));
    }

    RecuperationDesk.Rehearsal rehearse(Uai uai, Instant asOf) {
        SchoolCalendar calendar = calendars.of(uai);
        SchoolYear year = calendar.yearAt(asOf);
        return new RecuperationDesk.Rehearsal(
                asOf,
                opening.isOpen(calendar, asOf),
                opening.openingDay(calendar, year),
                Objects.requireNonNull(reading.execute(status -> planning.plan(uai, year))));
    }
}
