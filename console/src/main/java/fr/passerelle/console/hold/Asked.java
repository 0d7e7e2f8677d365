package fr.passerelle.console.hold;

import fr.passerelle.console.hold.Decisions.Question;
import fr.passerelle.console.pupil.PlanPanel;
import fr.passerelle.domain.file.Sha256;
import fr.passerelle.domain.hold.DivisionLoss;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its evidence.
 *
 * @param leaning what the evidence says at first sight, in one French sentence; null when the export would be refused as a whole
 * @param livret the certification it is about, null when it is about an import
 * @param plan what the import would change, null when it is about a certification
 * @param doubt who is beside whom, null unless it is about who somebody is
 * @param losses departures by division, the most numerous first; empty unless it is about departures
 */
public record Asked(
        Question question,
        @Nullable String leaning,
        @Nullable LivretQuestion livret,
        @Nullable PlanPanel plan,
        @Nullable DoubtPanel doubt,
        List<DivisionLoss> losses) {

    /** Whether there is anything left to accept. */
    public boolean mayApprove() {
        return question.approve() != null && (plan == null || !plan.refused());
    }

    /** Whether the first click does it: what does harm is read again, and confirmed. */
    public boolean isHarmless(boolean approval) {
        return approval ? question.words().approvalIsHarmless : question.words().refusalIsHarmless;
    }

    /** A print of what is read before a decision: another one means that what would be done, or to whom, has changed since. */
    public String print() {
        String read = question + "|" + leaning + "|" + doubt + "|" + losses + "|"
                + (plan == null ? "" : plan.plan() + "|" + plan.groups())
                + (livret == null ? "" : KeptEvidence.Fact.of(livret) + "|" + livret.announced());
        return Sha256.hex(read.getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    }
}
