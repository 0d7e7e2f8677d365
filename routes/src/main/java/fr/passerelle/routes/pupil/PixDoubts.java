package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why Pix Orga, which reads some pupils of an export otherwise than the hub does, must not have it. */
public class PixDoubts {

    private static final Set<VerdictCode> GONE_FOR_PIX =
            Set.of(SiecleVerdict.EMPTY_LEAVING_DATE, SiecleVerdict.LEAVES_LATER);

    private final HoldRules rules;

    public PixDoubts(HoldRules rules) {
        this.rules = rules;
    }

    /**
     * @param staged as it was judged
     * @return in French; null when Pix may have the export
     */
    @Nullable
    String of(SiecleExport export, StagedImport staged, HoldRules.Moment moment, PupilDoubts.Found found) {
        if (!found.pixMayHaveIt()) {
            return "élève à reconnaître";
        }
        int kept = staged.recognised().kept().size();
        if (kept > 0) {
            return "présents sans INE ou sans division, donc sortis pour Pix Orga : "
                    + InFrench.plainCount(kept, "élève", "élèves");
        }
        int gone = (int) export.findings().stream()
                .filter(finding -> GONE_FOR_PIX.contains(finding.verdict()))
                .count();
        return gone > 0 && tooMany(gone, staged.plan(), export.pupils().size(), moment)
                ? "date de sortie vide ou à venir, donc sortis pour Pix Orga : "
                        + InFrench.plainCount(gone, "élève", "élèves")
                : null;
    }

    /**
     * Who has an empty leaving date, or one to come, has left for Pix, not for us (contract siecle B.4.1): those pupils count with the departures,
     * but for departures that were over the threshold already, about which a person was asked.
     */
    private boolean tooMany(int gone, PupilBasePlan plan, int inExport, HoldRules.Moment moment) {
        boolean asked = plan.held(rules, moment).contains(Part.LEAVING);
        PupilBasePlan atPix = new PupilBasePlan(
                plan.active() == 0 ? inExport : plan.active(),
                plan.created(),
                plan.updated(),
                plan.unchanged(),
                asked ? gone : plan.leaving() + gone,
                plan.back(),
                plan.transferred(),
                plan.reattributed(),
                asked ? Map.of() : plan.levels());
        return atPix.held(rules, moment).contains(Part.LEAVING);
    }
}
