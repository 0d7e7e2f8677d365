package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRun;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Scope;
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
        private final OpeningCalendar opening;
        private final Clock clock;

        Maker(LivretView livrets, OpeningCalendar opening, Clock clock) {
            this.livrets = livrets;
            this.opening = opening;
            this.clock = clock;
        }

        public RecuperationPanel of(Scope scope, School school) {
            SchoolCalendar calendar = SchoolCalendar.of(school);
            Instant now = clock.instant();
            return new RecuperationPanel(
                    livrets.lastRun(school.uai()).orElse(null),
                    livrets.controlOfLastRun(scope, school.uai()).isPresent(),
                    opening.isOpen(calendar, now),
                    opening.openingDay(calendar, now));
        }
    }
}
