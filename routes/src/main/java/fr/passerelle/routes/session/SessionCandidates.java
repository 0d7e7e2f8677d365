package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.pupil.PupilKey;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.stray.ResultCandidates;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.session.SessionVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.routes.certifiability.CertifiabilitySync;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/** Who the candidates of a session are, here and in Pix Orga. */
public class SessionCandidates {

    private final PupilLedger pupils;
    private final ResultCandidates bases;
    private final CertifiabilitySync pixOrga;
    private final TransactionTemplate transaction;

    public SessionCandidates(
            PupilLedger pupils, ResultCandidates bases, CertifiabilitySync pixOrga, TransactionTemplate transaction) {
        this.pupils = pupils;
        this.bases = bases;
        this.pixOrga = pixOrga;
        this.transaction = transaction;
    }

    /** See {@link ResultCandidates#standStill}. */
    void standStill(Uai uai) {
        bases.standStill(uai);
    }

    /** Findings about candidates that are no pupils of the session's school, or one pupil under two INEs that are both hers. */
    List<Finding> findings(Session session) {
        Map<String, PupilKey> known = keys(session);
        Map<Long, String> seen = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Candidate candidate : session.candidates()) {
            PupilKey key = known.get(candidate.ine());
            if (key == null) {
                findings.add(about(candidate, SessionVerdict.CANDIDATE_NOT_A_PUPIL));
            } else if (!candidate.ine().equals(seen.computeIfAbsent(key.personId(), any -> candidate.ine()))) {
                findings.add(about(candidate, SessionVerdict.DUPLICATE_CANDIDATE_NOT_ALLOWED_IN_SESSION));
            }
        }
        return findings;
    }

    private static Finding about(Candidate candidate, SessionVerdict verdict) {
        return Finding.of(verdict).about(candidate.ine()).at(null, "ine");
    }

    /**
     * The candidates with their number in Pix Orga; the school is read from Pix Orga anew when one is missing.
     *
     * @throws PartnerUnavailable when Pix Orga does not know a candidate yet: its import may still be running
     */
    Map<String, PupilKey> knownToPix(Session session) {
        Map<String, PupilKey> known = keys(session);
        if (allNumbered(known)) {
            return known;
        }
        var learners = pixOrga.learners(session.uai());
        transaction.executeWithoutResult(status -> pixOrga.save(session.uai(), learners));
        Map<String, PupilKey> fresh = keys(session);
        if (!allNumbered(fresh)) {
            throw new PartnerUnavailable("Pix Orga ne connaît pas encore tous les candidats de la session");
        }
        return fresh;
    }

    private Map<String, PupilKey> keys(Session session) {
        return pupils.byIne(
                session.uai(), session.candidates().stream().map(Candidate::ine).toList());
    }

    private static boolean allNumbered(Map<String, PupilKey> keys) {
        return keys.values().stream().allMatch(key -> key.pixLearnerId() != null);
    }
}
