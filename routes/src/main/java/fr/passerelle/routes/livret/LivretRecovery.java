package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.CertificationLedger;
import fr.passerelle.connectors.ledger.LivretLedger;
import fr.passerelle.connectors.ledger.LivretPupil;
import fr.passerelle.connectors.ledger.PupilClause;
import fr.passerelle.connectors.ledger.Work;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.frame.WorkDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        List<LivretPupil> thirdFormers = livrets.pupils(uai).stream()
                .filter(pupil -> Level.of(pupil.mefCode(), pupil.mefstat()) == Level.TROISIEME)
                .toList();
        List<Long> persons = thirdFormers.stream().map(LivretPupil::personId).toList();
        Map<Long, List<Certification>> known = certifications.ofPersons(persons);
        Map<Long, Certification> held = livrets.held(persons);
        TreeMap<String, Map<Clause, Integer>> counts = new TreeMap<>();
        List<PupilClause> clauses = new ArrayList<>();
        for (LivretPupil pupil : thirdFormers) {
            Certification before = held.get(pupil.personId());
            Recuperation.Decision decision =
                    Recuperation.decide(before, known.getOrDefault(pupil.personId(), List.of()));
            if (decision.write() != null) {
                livrets.write(uai, pupil.personId(), decision.write(), now);
            }
            if (decision.toReview() && before != null) {
                livrets.review(uai, pupil.personId(), before);
            }
            clauses.add(new PupilClause(pupil.personId(), pupil.division(), decision.clause()));
            counts.computeIfAbsent(pupil.division(), division -> new EnumMap<>(Clause.class))
                    .merge(decision.clause(), 1, Integer::sum);
        }
        long run = livrets.saveRun(uai, SchoolYear.at(now), now, new RecuperationSummary(counts));
        livrets.saveClauses(run, clauses);
    }
}
