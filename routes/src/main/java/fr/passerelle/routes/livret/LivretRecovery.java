package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.CertificationLedger;
import fr.passerelle.connectors.ledger.LivretLedger;
import fr.passerelle.connectors.ledger.PupilClause;
import fr.passerelle.connectors.ledger.Work;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.frame.WorkDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One run of the Récupération for one school: decide for each pupil of 3e, write, sum up, in one transaction. */
@Component
public class LivretRecovery {

    private static final Logger log = LoggerFactory.getLogger(LivretRecovery.class);

    private final OpeningCalendar calendar;
    private final LivretLedger livrets;
    private final CertificationLedger certifications;
    private final WorkDesk desk;
    private final Clock clock;

    public LivretRecovery(
            OpeningCalendar calendar,
            LivretLedger livrets,
            CertificationLedger certifications,
            WorkDesk desk,
            Clock clock) {
        this.calendar = calendar;
        this.livrets = livrets;
        this.certifications = certifications;
        this.desk = desk;
        this.clock = clock;
    }

    public void recover(Work work) {
        Instant now = clock.instant();
        desk.complete(work, open -> {
            if (calendar.isOpen(now)) {
                recover(new Uai(open.key()), now);
            } else {
                log.info("{} : la récupération n'est pas encore ouverte, rien n'est écrit", open.key());
            }
        });
    }

    private void recover(Uai uai, Instant now) {
        List<LivretPupil> pupils = livrets.pupils(uai);
        List<Long> persons = pupils.stream().map(LivretPupil::personId).toList();
        RecuperationPlan plan = RecuperationPlan.of(
                uai, SchoolYear.at(now), pupils, livrets.held(persons), certifications.ofPersons(persons));
        plan.writes()
                .forEach(one -> livrets.write(
                        uai,
                        one.pupil().personId(),
                        Objects.requireNonNull(one.decision().write()),
                        now));
        plan.reviews().forEach(one -> livrets.review(uai, one.pupil().personId(), Objects.requireNonNull(one.held())));
        long run = livrets.saveRun(uai, plan.year(), now, plan.summary());
        livrets.saveClauses(
                run,
                plan.outcomes().stream()
                        .map(one -> new PupilClause(
                                one.pupil().personId(),
                                one.pupil().division(),
                                one.decision().clause()))
                        .toList());
    }
}
