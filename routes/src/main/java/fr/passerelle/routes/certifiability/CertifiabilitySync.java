package fr.passerelle.routes.certifiability;

import fr.passerelle.connectors.ledger.certifiability.CertifiabilityLedger;
import fr.passerelle.connectors.ledger.certifiability.SyncResult;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.pix.LearnerPage;
import fr.passerelle.routes.frame.WorkInHand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the learners of a school outside of any transaction, then saves them in one. */
public class CertifiabilitySync {

    /** The learners of a school, read for a piece of work. */
    public record Learners(Work work, Uai uai, List<PixLearner> learners) {}

    private static final Logger log = LoggerFactory.getLogger(CertifiabilitySync.class);
    private static final int PAGE_SIZE = 100;

    private final PixPort pix;
    private final SchoolLedger schools;
    private final CertifiabilityLedger ledger;
    private final WorkInHand inHand;

    public CertifiabilitySync(PixPort pix, SchoolLedger schools, CertifiabilityLedger ledger, WorkInHand inHand) {
        this.pix = pix;
        this.schools = schools;
        this.ledger = ledger;
        this.inHand = inHand;
    }

    public Learners read(Work work) {
        Uai uai = new Uai(work.key());
        return new Learners(work, uai, learners(uai));
    }

    public void save(Learners read) {
        inHand.complete(read.work(), work -> {
            SyncResult result = ledger.save(read.uai(), read.learners());
            if (result.unmatched() > 0) {
                log.warn(
                        "{} : élèves de Pix Orga sans élève correspondant dans la base : {}",
                        read.uai(),
                        result.unmatched());
            }
        });
    }

    /** Every learner of the school that can be read, all pages; what is known of the others stays as it is. */
    public List<PixLearner> learners(Uai uai) {
        long organization =
                Objects.requireNonNull(schools.find(uai).orElseThrow().pixOrganizationId());
        List<PixLearner> learners = new ArrayList<>();
        LearnerPage page;
        int number = 1;
        do {
            page = pix.participants(organization, number++, PAGE_SIZE);
            learners.addAll(page.learners());
            if (!page.setAside().isEmpty()) {
                log.error(
                        "{} : élèves de Pix Orga écartés, illisibles : {} ; {}",
                        uai,
                        page.setAside().size(),
                        page.setAside().get(0));
            }
        } while (!page.isLast());
        return learners;
    }
}
