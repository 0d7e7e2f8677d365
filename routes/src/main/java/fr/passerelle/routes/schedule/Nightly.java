package fr.passerelle.routes.schedule;

import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.transaction.annotation.Transactional;

/** Asks for work, one piece per school, so that one bad school never stops another. */
public class Nightly {

    private final SchoolLedger schools;
    private final LevelView levels;
    private final WorkLedger works;
    private final OpeningCalendar calendar;
    private final Clock clock;

    public Nightly(SchoolLedger schools, LevelView levels, WorkLedger works, OpeningCalendar calendar, Clock clock) {
        this.schools = schools;
        this.levels = levels;
        this.works = works;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    public void askCertifiability() {
        askEach(Flow.SYNC_CERTIFIABILITY, school -> school.pixOrganizationId() != null && !school.isClosed());
    }

    /** Of schools that have closed as well: Pix may still publish what was sat there. */
    @Transactional
    public void askResults() {
        askEach(Flow.PULL_RESULTS, school -> school.pixOrganizationId() != null);
    }

    @Transactional
    public void askSiecle() {
        askEach(Flow.PULL_SIECLE, school -> !school.isClosed());
    }

    /** Of every school with pupils whom it concerns; before the opening day nothing is asked. */
    @Transactional
    public void askRecuperation() {
        if (calendar.isOpen(clock.instant())) {
            Map<Uai, Map<Level, Integer>> pupils = levels.pupils(Scope.all());
            askEach(Flow.RECOVER, school -> Recuperation.concerned(pupils.getOrDefault(school.uai(), Map.of())) > 0);
        }
    }

    /** The jobs fire together after an outage: each reserves the keys of its batch, so that none waits in a circle. */
    private void askEach(Flow flow, Predicate<School> concerned) {
        List<String> uais = schools.all().stream()
                .filter(concerned)
                .map(school -> school.uai().value())
                .toList();
        works.reserve(flow, uais);
        uais.forEach(uai -> works.askUnlessWaiting(flow, uai, uai));
    }
}
