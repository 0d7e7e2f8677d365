package fr.passerelle.routes.livret;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.util.Objects;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run of the Récupération would do, by the code that runs it; nothing is written. */
public class RecuperationRehearsal {

    private final OpeningCalendar calendar;
    private final RecuperationPlanning planning;
    private final TransactionTemplate reading;

    public RecuperationRehearsal(
            OpeningCalendar calendar, RecuperationPlanning planning, PlatformTransactionManager transactions) {
        this.calendar = calendar;
        this.planning = planning;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
    }

    RecuperationDesk.Rehearsal rehearse(Uai uai, Instant asOf) {
        SchoolYear year = SchoolYear.at(asOf);
        return new RecuperationDesk.Rehearsal(
                asOf,
                calendar.isOpen(asOf),
                calendar.openingDay(year),
                Objects.requireNonNull(reading.execute(status -> planning.plan(uai, year))));
    }
}
