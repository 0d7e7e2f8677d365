package fr.passerelle.routes.certifiability;

import fr.passerelle.connectors.ledger.certifiability.CertifiabilityLedger;
import fr.passerelle.connectors.ledger.certifiability.SyncResult;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.stray.OddLearnerLedger;
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
    public record Learners(Work work, Uai uai, LearnerPage all) {}

    private static final Logger log = LoggerFactory.getLogger(CertifiabilitySync.class);
    private static final int PAGE_SIZE = 100;

    private final PixPort pix;
    private final SchoolLedger schools;
    private final CertifiabilityLedger ledger;
    private final OddLearnerLedger odd;
    private final WorkInHand inHand;

    public CertifiabilitySync(
            PixPort pix, SchoolLedger schools, CertifiabilityLedger ledger, OddLearnerLedger odd, WorkInHand inHand) {
        this.pix = pix;
        this.schools = schools;
        this.ledger = ledger;
        this.odd = odd;
        this.inHand = inHand;
    }

    public Learners read(Work work) {
        Uai uai = new Uai(work.key());
        return new Learners(work, uai, learners(uai));
    }

    public void save(Learners read) {
        inHand.complete(read.work(), work -> {
            SyncResult result = save(read.uai(), read.all());
            if (result.unmatched() > 0) {
                log.warn(
                        "{} : élèves de Pix Orga sans élève correspondant dans la base : {}",
                        read.uai(),
                        result.unmatched());
            }
        });
    }

    /**
     * Saves what was read of a school, in the caller's transaction: those that could not be read are told to people, and what is
     * known of them stays as it is.
     */
    public SyncResult save(Uai uai, LearnerPage all) {
        odd.settle(uai, all.setAside());
        return ledger.save(uai, all.learners());
    }

    /** Every learner of the school, all pages as one. */
    public LearnerPage learners(Uai uai) {
        long organization =
                Objects.requireNonNull(schools.find(uai).orElseThrow().pixOrganizationId());
        List<PixLearner> learners = new ArrayList<>();
        List<LearnerPage.Unread> setAside = new ArrayList<>();
        LearnerPage page;
        int number = 1;
        do {
            page = pix.participants(organization, number++, PAGE_SIZE);
            learners.addAll(page.learners());
            setAside.addAll(page.setAside());
        } while (!page.isLast());
        if (!setAside.isEmpty()) {
            log.error(
                    "{} : élèves de Pix Orga écartés, illisibles : {} ; {}",
                    uai,
                    setAside.size(),
                    setAside.get(0).why());
        }
        return new LearnerPage(learners, setAside, 1, 1);
    }
}
