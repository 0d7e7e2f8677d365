package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.certification.CertificationQuestions;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Objects;

/** Decides a Récupération from what is known now: a run does what is decided here, a rehearsal shows it. */
public class RecuperationPlanning {

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
        return withoutAnswered(
                RecuperationPlan.of(uai, year, pupils, livrets.held(persons), certifications.counting(persons)));
    }

    private RecuperationPlan withoutAnswered(RecuperationPlan plan) {
        List<Long> inQuestion = plan.reviews()
                .map(outcome -> Objects.requireNonNull(outcome.held()).id())
                .toList();
        return inQuestion.isEmpty() ? plan : plan.without(questions.kept(HoldKind.CANCELLED_SINCE, inQuestion));
    }
}
