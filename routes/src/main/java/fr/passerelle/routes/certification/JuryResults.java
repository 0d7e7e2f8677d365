package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.pupil.PupilKey;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.identity.IneCheck;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.frame.WorkInHand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certifications of a school by Pix's feed; pupils are known there by their INE. */
public class JuryResults {

    /** What the feed answered for a piece of work. */
    public record Pulled(Work work, Uai uai, List<FeedCertification> certifications) {}

    private static final Logger log = LoggerFactory.getLogger(JuryResults.class);

    private final PixPort pix;
    private final PupilLedger pupils;
    private final CertificationLedger certifications;
    private final HoldLedger holds;
    private final FeedSilence silence;
    private final WorkInHand inHand;

    public JuryResults(
            PixPort pix,
            PupilLedger pupils,
            CertificationLedger certifications,
            HoldLedger holds,
            FeedSilence silence,
            WorkInHand inHand) {
        this.pix = pix;
        this.pupils = pupils;
        this.certifications = certifications;
        this.holds = holds;
        this.silence = silence;
        this.inHand = inHand;
    }

    public Pulled pull(Work work) {
        Uai uai = new Uai(work.key());
        return new Pulled(work, uai, pix.certifications(uai));
    }

    /** An INE can be given anew: another birth date is another child (contract siecle A.7). */
    private void askAPerson(Uai uai, PupilKey pupil, FeedCertification result) {
        String number = Long.toString(result.certification().id());
        holds.raise(HoldKind.OTHER_PERSON, uai, number, pupil.personId(), Map.of());
    }

    public void save(Pulled pulled) {
        inHand.complete(pulled.work(), work -> {
            Map<String, PupilKey> keys = pupils.byIne(
                    pulled.uai(),
                    pulled.certifications().stream().map(FeedCertification::ine).toList());
            List<ReceivedCertification> received = new ArrayList<>();
            Map<Long, List<Certification>> listed = new HashMap<>();
            for (FeedCertification result : pulled.certifications()) {
                PupilKey pupil = keys.get(result.ine());
                if (pupil == null) {
                    continue;
                }
                List<Certification> ofPupil = listed.computeIfAbsent(pupil.personId(), any -> new ArrayList<>());
                if (IneCheck.of(pupil.birthdate(), result.birthdate()) == IneCheck.SAME_PERSON) {
                    received.add(new ReceivedCertification(
                            pupil.personId(), pulled.uai(), result.certification(), CertificationSource.FEED));
                    ofPupil.add(result.certification());
                } else {
                    askAPerson(pulled.uai(), pupil, result);
                }
            }
            certifications.saveAll(received);
            silence.hear(pulled.uai(), listed);
            int strangers = pulled.certifications().size() - received.size();
            if (strangers > 0) {
                log.warn("{} : résultats de Pix sans élève correspondant dans la base : {}", pulled.uai(), strangers);
            }
        });
    }
}
