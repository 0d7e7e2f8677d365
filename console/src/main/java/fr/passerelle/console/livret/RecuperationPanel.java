package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRun;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a school's page says of its Récupération.
 *
 * @param run the last one, null before the first
 * @param control whether the last run has a control file to download
 * @param open whether a run may be asked for now
 * @param openingDay of the present school year
 */
public record RecuperationPanel(@Nullable RecuperationRun run, boolean control, boolean open, LocalDate openingDay) {

    /** Puts it together. */
    @Component
    public static class Maker {

        private final LivretView livrets;
        private final OpeningCalendar calendar;
        private final Clock clock;

        Maker(LivretView livrets, OpeningCalendar calendar, Clock clock) {
            this.livrets = livrets;
            this.calendar = calendar;
            this.clock = clock;
        }

        public RecuperationPanel of(Scope scope, Uai uai) {
            Instant now = clock.instant();
            return new RecuperationPanel(
                    livrets.lastRun(uai).orElse(null),
                    livrets.controlOfLastRun(scope, uai).isPresent(),
                    calendar.isOpen(now),
                    calendar.openingDay(SchoolYear.at(now)));
        }
    }
}
