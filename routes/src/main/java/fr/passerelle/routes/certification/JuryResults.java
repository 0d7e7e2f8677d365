package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.connectors.ledger.stray.StrayResult;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.identity.Ownership;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.pix.FeedAnswer;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.frame.WorkInHand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certifications of a school by Pix's feed; see {@link ResultOwners} for whose they are. */
public class JuryResults {

    /** What the feed answered for a piece of work. */
    public record Pulled(Work work, Uai uai, FeedAnswer answer) {}

    private static final Logger log = LoggerFactory.getLogger(JuryResults.class);

    private final PixPort pix;
    private final SchoolCalendarView calendars;
    private final ResultOwners owners;
    private final CertificationLedger certifications;
    private final FeedSilence silence;
    private final ResultQuestions questions;
    private final WorkInHand inHand;

    public JuryResults(
            PixPort pix,
            SchoolCalendarView calendars,
            ResultOwners owners,
            CertificationLedger certifications,
            FeedSilence silence,
            ResultQuestions questions,
            WorkInHand inHand) {
        this.pix = pix;
        this.calendars = calendars;
        this.owners = owners;
        this.certifications = certifications;
        this.silence = silence;
        this.questions = questions;
        this.inHand = inHand;
    }

    public Pulled pull(Work work) {
        Uai uai = new Uai(work.key());
        return new Pulled(work, uai, pix.certifications(uai, calendars.of(uai).zone()));
    }

    public void save(Pulled pulled) {
        inHand.complete(
                pulled.work(), work -> questions.watch(pulled.uai(), () -> save(pulled.uai(), pulled.answer())));
    }

    private void save(Uai uai, FeedAnswer answer) {
        List<FeedCertification> results = answer.certifications();
        List<Ownership> ownerships = owners.ofFeed(uai, results);
        List<ReceivedCertification> received = new ArrayList<>();
        LocalDate today = calendars.today(uai);
        Map<Long, List<Certification>> listed = new HashMap<>();
        owners.ofSetAside(uai, answer.setAside()).forEach(person -> listed.put(person, new ArrayList<>()));
        List<StrayResult> strays = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Certification result = results.get(i).certification();
            if (ownerships.get(i) instanceof Ownership.Owned owned) {
                received.add(new ReceivedCertification(owned.personId(), uai, result, CertificationSource.FEED, today));
                listed.computeIfAbsent(owned.personId(), any -> new ArrayList<>())
                        .add(result);
            } else if (ownerships.get(i) instanceof Ownership.Doubtful doubt) {
                Told told = ResultOwners.told(results.get(i));
                certifications.doubt(uai, result, told, CertificationSource.FEED, today, doubt.personIds());
                doubt.personIds().forEach(person -> listed.computeIfAbsent(person, any -> new ArrayList<>()));
            } else {
                strays.add(stray(results.get(i)));
            }
        }
        // Who has a certification that the feed gives to another has not disappeared from it.
        certifications
                .owners(certifications.saveAll(received))
                .values()
                .forEach(person -> listed.computeIfAbsent(person, any -> new ArrayList<>()));
        silence.hear(uai, listed);
        questions.tell(uai, answer.setAside());
        questions.tellStrays(uai, strays);
        if (!strays.isEmpty()) {
            log.warn("{} : résultats de Pix sans élève correspondant dans la base : {}", uai, strays.size());
        }
    }

    private static StrayResult stray(FeedCertification one) {
        return new StrayResult(one.certification().id(), one.ine(), one.lastName(), one.firstName(), one.birthdate());
    }
}
