package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.certification.CertificationQuestions;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationMerge;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Decides a Récupération from what is known now: a run does what is decided here, a rehearsal shows it. */
public class RecuperationPlanning {

    private static final Set<HoldKind> IN_QUESTION = EnumSet.of(HoldKind.REGRESSION, HoldKind.OTHER_PERSON);

    private final LivretView livrets;
    private final CertificationView certifications;
    private final CertificationQuestions questions;

    public RecuperationPlanning(
            LivretView livrets, CertificationView certifications, CertificationQuestions questions) {
        this.livrets = livrets;
        this.certifications = certifications;
        this.questions = questions;
    }

    RecuperationPlan plan(Uai uai, SchoolYear year) {
        List<LivretPupil> pupils = livrets.pupils(uai).stream()
                .filter(pupil -> Recuperation.concerns(pupil.level()))
                .toList();
        List<Long> persons = pupils.stream().map(LivretPupil::personId).toList();
        return withoutAnswered(RecuperationPlan.of(uai, year, pupils, livrets.held(persons), known(persons)));
    }

    /** What Pix took back, and what may be another pupil's, counts as awaited while a person is asked. */
    private Map<Long, List<Certification>> known(List<Long> persons) {
        Map<Long, List<Certification>> known = certifications.ofPersons(persons);
        List<Long> obtained = known.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.status().isObtained())
                .map(Certification::id)
                .toList();
        Set<Long> inQuestion = obtained.isEmpty() ? Set.of() : questions.open(IN_QUESTION, obtained);
        known.replaceAll((person, ofOne) -> ofOne.stream()
                .map(one -> inQuestion.contains(one.id()) && one.status().isObtained()
                        ? CertificationMerge.awaited(one)
                        : one)
                .toList());
        return known;
    }

    private RecuperationPlan withoutAnswered(RecuperationPlan plan) {
        List<Long> inQuestion = plan.reviews()
                .map(outcome -> Objects.requireNonNull(outcome.held()).id())
                .toList();
        return inQuestion.isEmpty() ? plan : plan.without(questions.kept(HoldKind.CANCELLED_SINCE, inQuestion));
    }
}
