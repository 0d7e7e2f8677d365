package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions.Question;
import fr.passerelle.connectors.ledger.certification.ResultsFeedLedger;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.Disappearance;
import fr.passerelle.domain.certification.Disappearance.Known;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from what Pix's feed does not say; see {@link Disappearance}. An attempt that must have been cancelled is
 * cancelled in the ledger. An obtained one that may have been stays obtained, a run may write it, and a person decides.
 */
public class FeedSilence {

    private static final Logger log = LoggerFactory.getLogger(FeedSilence.class);

    private final CertificationLedger certifications;
    private final CertificationQuestions questions;
    private final SchoolLedger schools;
    private final ResultsFeedLedger feed;

    public FeedSilence(
            CertificationLedger certifications,
            CertificationQuestions questions,
            SchoolLedger schools,
            ResultsFeedLedger feed) {
        this.feed = feed;
        this.schools = schools;
        this.certifications = certifications;
        this.questions = questions;
    }

    /**
     * @param listed by person, what the feed just gave of the school, once it is saved; empty for someone of whom it gave
     *     something that cannot be his
     */
    void hear(Uai uai, Map<Long, List<Certification>> listed) {
        if (schools.find(uai).filter(School::isClosed).isPresent()) {
            // Of a closed school Pix may say no more of anybody, and means nothing by it.
            feed.heard(uai, 0);
            return;
        }
        List<Known> known = certifications.ofSchool(uai);
        Disappearance silence = Disappearance.of(known, certifications.othersOfSchool(uai), listed);
        feed.heard(uai, listed.isEmpty() ? Disappearance.given(known) : silence.disbelieved());
        if (silence.disbelieved() > 0) {
            log.warn(
                    "{} : Pix ne donne plus les certifications de {} élèves d'un coup ; rien n'en est déduit",
                    uai,
                    silence.disbelieved());
        }
        certifications.cancel(uai, numbers(silence.cancelled()));
        Set<Long> heard = silence.disbelieved() > 0 ? listed.keySet() : persons(known);
        doubt(uai, heard, silence.unlisted());
    }

    private void doubt(Uai uai, Set<Long> heard, List<Known> unlisted) {
        Set<Long> kept = unlisted.isEmpty() ? Set.of() : questions.kept(HoldKind.UNLISTED, numbers(unlisted));
        questions.settle(
                HoldKind.UNLISTED,
                uai,
                heard,
                questions(unlisted.stream()
                        .filter(one -> !kept.contains(one.certification().id()))
                        .toList()));
    }

    private static List<Question> questions(List<Known> some) {
        return some.stream()
                .map(one -> new Question(one.personId(), one.certification().id()))
                .toList();
    }

    private static Set<Long> persons(Collection<Known> some) {
        return some.stream().map(Known::personId).collect(Collectors.toSet());
    }

    private static List<Long> numbers(List<Known> some) {
        return some.stream().map(one -> one.certification().id()).toList();
    }
}
