package fr.passerelle.mappings.check;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.FinalisationCheck;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.SessionRead;
import fr.passerelle.mappings.siecle.UaiMismatch;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that can be said against the file of a finalised session, in one order, by a check and before a push alike. */
public final class SessionFindings {

    private SessionFindings() {}

    /**
     * What its reader says; then that it is another school's, which explains the most; then what Pix would refuse; last
     * what takes the ledger to know.
     *
     * @param expected the school that the session must be of, null to take the file's word
     * @param zone the time that a school lives in
     * @param byTheLedger findings about the candidates of a session of the expected school; asked for no other
     */
    public static List<Finding> of(
            SessionRead read,
            @Nullable Uai expected,
            Function<Uai, ZoneId> zone,
            Function<Session, List<Finding>> byTheLedger) {
        List<Finding> findings = new ArrayList<>(read.findings());
        Session session = read.session();
        if (session != null) {
            boolean isOurs = expected == null || expected.equals(session.uai());
            if (!isOurs) {
                findings.add(UaiMismatch.of(expected, session.uai().value()).at(null, "uai"));
            }
            findings.addAll(FinalisationCheck.of(session, zone.apply(session.uai())));
            if (isOurs) {
                findings.addAll(byTheLedger.apply(session));
            }
        }
        return findings;
    }
}
