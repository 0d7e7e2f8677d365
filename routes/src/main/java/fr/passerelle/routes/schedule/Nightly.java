package fr.passerelle.routes.schedule;

import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.today.NightLedger;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/** Asks for work, one piece per school, so that one bad school never stops another. */
public class Nightly {

    private final SchoolLedger schools;
    private final LevelView levels;
    private final WorkLedger works;
    private final NightLedger nights;
    private final OpeningCalendar opening;
    private final Clock clock;

    public Nightly(
            SchoolLedger schools,
            LevelView levels,
            WorkLedger works,
            NightLedger nights,
            OpeningCalendar opening,
            Clock clock) {
        this.nights = nights;
        this.schools = schools;
        this.levels = levels;
        this.works = works;
        this.opening = opening;
        this.clock = clock;
    }

    @Transactional
    public void askCertifiability() {
        askEach(
                Flow.SYNC_CERTIFIABILITY,
                SchoolYear.PARIS,
                school -> school.pixOrganizationId() != null && !school.isClosed());
    }

    /** Of schools that have closed as well: Pix may still publish what was sat there. */
    @Transactional
    public void askResults() {
        askEach(Flow.PULL_RESULTS, SchoolYear.PARIS, school -> school.pixOrganizationId() != null);
    }

    @Transactional
    public void askSiecle() {
        askEach(Flow.PULL_SIECLE, SchoolYear.PARIS, school -> !school.isClosed());
    }

    /**
     * Of every school of a zone with pupils whom it concerns; before its opening day a school is not asked.
     *
     * @param zone in which the schools live for which it is night
     */
    @Transactional
    public void askRecuperation(ZoneId zone) {
        Instant now = clock.instant();
        Set<Uai> open = schools.all().stream()
                .filter(school -> isOpen(SchoolCalendar.of(school), zone, now))
                .map(School::uai)
                .collect(Collectors.toSet());
        Map<Uai, Map<Level, Integer>> pupils = levels.pupils(Scope.of(open));
        askEach(Flow.RECOVER, zone, school -> Recuperation.concerned(pupils.getOrDefault(school.uai(), Map.of())) > 0);
    }

    private boolean isOpen(SchoolCalendar calendar, ZoneId zone, Instant now) {
        return calendar.zone().equals(zone) && opening.isOpen(calendar, now);
    }

    /** The jobs fire together after an outage: each reserves the keys of its batch, so that none waits in a circle. */
    private void askEach(Flow flow, ZoneId zone, Predicate<School> concerned) {
        Instant now = clock.instant();
        long before = nights.lastWork();
        List<String> uais = schools.all().stream()
                .filter(concerned)
                .map(school -> school.uai().value())
                .toList();
        works.reserve(flow, uais);
        uais.forEach(uai -> works.askUnlessWaiting(flow, uai, uai, WorkCause.of(WorkCause.Kind.NIGHT)));
        nights.ran(flow, zone, now, uais.size(), before);
    }
}
