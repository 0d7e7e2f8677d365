package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.DivisionLossView;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.console.pupil.PlanPanel;
import fr.passerelle.console.pupil.PlanPanels;
import fr.passerelle.domain.hold.DivisionLoss;
import fr.passerelle.domain.hold.ResultLeaning;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person is asked about a hold, and what she sees before she answers, against the ledger of now. */
@Component
public class HoldQuestions {

    private final ImportDesk imports;
    private final LivretQuestions livrets;
    private final PlanPanels plans;
    private final Decisions decisions;
    private final DoubtPanels doubts;
    private final SetAsidePanels setAside;
    private final DivisionLossView divisions;

    HoldQuestions(
            ImportDesk imports,
            LivretQuestions livrets,
            PlanPanels plans,
            Decisions decisions,
            DoubtPanels doubts,
            SetAsidePanels setAside,
            DivisionLossView divisions) {
        this.divisions = divisions;
        this.setAside = setAside;
        this.imports = imports;
        this.livrets = livrets;
        this.plans = plans;
        this.decisions = decisions;
        this.doubts = doubts;
    }

    /** So many departures are told by division, however few are listed by name. */
    private static final int MOST_LEAVING = 5_000;

    /** Empty when the export that it came from is not known. */
    Optional<Asked> of(Hold hold, Scope scope) {
        if (HoldCard.isOfACertification(hold)) {
            LivretQuestion question = livrets.about(hold, scope);
            return Optional.of(
                    new Asked(decisions.about(question), Leanings.of(question), question, null, null, List.of()));
        }
        if (!HoldCard.isOfAnImport(hold)) {
            return Optional.of(new Asked(
                    decisions.aboutSetAside(hold), ResultLeaning.SET_ASIDE.sentence(), null, null, null, List.of()));
        }
        return hold.fileId() == null ? Optional.empty() : Optional.of(ofFile(hold, hold.fileId(), scope));
    }

    /** What is asked of whoever may still answer; empty when the question is closed, or not decided here. */
    public Optional<Asked> open(Hold hold, Scope scope) {
        return HoldJson.isDecidable(hold) ? of(hold, scope) : Optional.empty();
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

    /** What an export would have changed, as it was kept, as the reader may see it; null when it was not. */
    @Nullable
    PlanPanel kept(KeptEvidence.@Nullable KeptPlan plan, Scope scope) {
        return plan == null ? null : plans.of(plan.preview(), scope);
    }

    private Asked ofFile(Hold hold, long file, Scope scope) {
        boolean isLeaving = hold.kind() == HoldKind.LEAVING;
        ImportPreview all = imports.previewOf(file, isLeaving ? MOST_LEAVING : PlanPanels.MOST_PER_KIND);
        PlanPanel plan = plans.of(all.with(PlanPanels.listed(all.changes())), scope);
        DoubtPanel doubt = doubts.of(hold.id(), scope).orElse(null);
        List<DivisionLoss> losses = isLeaving ? divisions.losses(new Uai(hold.uai()), all.changes()) : List.of();
        return new Asked(
                decisions.about(hold, plan, doubt),
                doubt == null ? Leanings.of(hold, plan, losses) : Leanings.of(hold, doubt),
                null,
                plan,
                doubt,
                losses);
    }
}
