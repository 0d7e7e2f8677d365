package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRunView;
import fr.passerelle.connectors.ledger.livret.ToldRun;
import fr.passerelle.console.web.Paged;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.Recuperation.Clause;
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
 * What a school's page of its Récupération says.
 *
 * @param told the last run with when and why it was made, null before the first
 * @param runs all of them since the beginning, the last first
 * @param control whether the last run has a control file to download
 * @param open whether a run may be asked for now
 * @param openingDay of the present school year
 */
public record RecuperationPanel(
        @Nullable ToldRun told, Paged<ToldRun> runs, boolean control, boolean open, LocalDate openingDay) {

    private static final int PAGE = 30;

    /** Certifications that a run wrote into livrets. */
    public int written(ToldRun one) {
        return one.run().summary().of(Clause.OBTAINED) + one.run().summary().of(Clause.UPDATED);
    }

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

        /** @param page of the list of runs, from 1 */
        public RecuperationPanel of(Scope scope, School school, int page) {
            SchoolCalendar calendar = SchoolCalendar.of(school);
            Instant now = clock.instant();
            List<ToldRun> all = runs.of(scope, school.uai());
            return new RecuperationPanel(
                    all.isEmpty() ? null : all.get(0),
                    Paged.of(all, page, PAGE),
                    livrets.controlOfLastRun(scope, school.uai()).isPresent(),
                    opening.isOpen(calendar, now),
                    opening.openingDay(calendar, now));
        }
    }
}
