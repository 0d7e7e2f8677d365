package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRunView;
import fr.passerelle.connectors.ledger.livret.ToldRun;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a school's page says of its Récupération.
 *
 * @param told the last run with when and why it was made, null before the first
 * @param earlier those before it, the last first
 * @param control whether the last run has a control file to download
 * @param open whether a run may be asked for now
 * @param openingDay of the present school year
 */
public record RecuperationPanel(
        @Nullable ToldRun told, List<ToldRun> earlier, boolean control, boolean open, LocalDate openingDay) {

    /** Puts it together. */
    @Component
    public static class Maker {

        private final LivretView livrets;
        private final RecuperationRunView runs;
        private final OpeningCalendar opening;
        private final Clock clock;

        Maker(LivretView livrets, RecuperationRunView runs, OpeningCalendar opening, Clock clock) {
            this.livrets = livrets;
            this.runs = runs;
            this.opening = opening;
            this.clock = clock;
        }

        public RecuperationPanel of(Scope scope, School school) {
            SchoolCalendar calendar = SchoolCalendar.of(school);
            Instant now = clock.instant();
            List<ToldRun> all = runs.of(scope, school.uai());
            return new RecuperationPanel(
                    all.isEmpty() ? null : all.get(0),
                    all.stream().skip(1).toList(),
                    livrets.controlOfLastRun(scope, school.uai()).isPresent(),
                    opening.isOpen(calendar, now),
                    opening.openingDay(calendar, now));
        }
    }
}
