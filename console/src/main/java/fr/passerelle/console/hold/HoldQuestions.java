package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.console.hold.Decisions.Question;
import fr.passerelle.console.pupil.PlanPanel;
import fr.passerelle.console.pupil.PlanPanels;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.school.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person is asked about a hold, and what she sees before she answers, against the ledger of now. */
@Component
class HoldQuestions {

    private final ImportDesk imports;
    private final LivretQuestions livrets;
    private final PlanPanels plans;
    private final Decisions decisions;
    private final DoubtPanels doubts;
    private final SetAsidePanels setAside;

    HoldQuestions(
            ImportDesk imports,
            LivretQuestions livrets,
            PlanPanels plans,
            Decisions decisions,
            DoubtPanels doubts,
            SetAsidePanels setAside) {
        this.setAside = setAside;
        this.imports = imports;
        this.livrets = livrets;
        this.plans = plans;
        this.decisions = decisions;
        this.doubts = doubts;
    }

    /**
     * A question with its evidence.
     *
     * @param livret the certification it is about, null when it is about an import
     * @param plan what the import would change, null when it is about a certification
     * @param doubt who is beside whom, null unless it is about who somebody is
     */
    record Asked(
            Question question,
            @Nullable LivretQuestion livret,
            @Nullable PlanPanel plan,
            @Nullable DoubtPanel doubt) {}

    /** Empty when the export that it came from is not known. */
    Optional<Asked> of(Hold hold, Scope scope) {
        if (HoldCard.isOfACertification(hold)) {
            LivretQuestion question = livrets.about(hold, scope);
            return Optional.of(new Asked(decisions.about(question), question, null, null));
        }
        if (!HoldCard.isOfAnImport(hold)) {
            return Optional.of(new Asked(decisions.aboutSetAside(hold), null, null, null));
        }
        return hold.fileId() == null ? Optional.empty() : Optional.of(ofFile(hold, hold.fileId(), scope));
    }

    /** What the question was about stays after the decision, for whoever takes it back: the certification, or who is who. */
    Optional<Evidence> evidence(Hold hold, Scope scope) {
        if (HoldCard.isOfACertification(hold)) {
            return HoldCard.isDecidedHere(hold)
                    ? Optional.of(new Evidence(livrets.about(hold, scope), null))
                    : Optional.empty();
        }
        return doubts.of(hold.id(), scope).map(doubt -> new Evidence(null, doubt));
    }

    /** The certification that a hold is about, which names its pupil. */
    LivretQuestion livret(Hold hold, Scope scope) {
        return livrets.about(hold, scope);
    }

    /** What was set aside, one by one; empty for another question. */
    SetAsidePanel setAside(Hold hold, Scope scope) {
        return setAside.of(hold, scope);
    }

    /** One of the two. */
    record Evidence(
            @Nullable LivretQuestion livret, @Nullable DoubtPanel doubt) {}

    private Asked ofFile(Hold hold, long file, Scope scope) {
        PlanPanel plan = plans.of(imports.previewOf(file, PlanPanels.MOST_PER_KIND), scope);
        DoubtPanel doubt = doubts.of(hold.id(), scope).orElse(null);
        return new Asked(decisions.about(hold, plan, doubt), null, plan, doubt);
    }
}
