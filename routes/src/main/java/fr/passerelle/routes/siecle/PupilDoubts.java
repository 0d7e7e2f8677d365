package fr.passerelle.routes.siecle;

import fr.passerelle.connectors.ledger.PupilLedger;
import fr.passerelle.connectors.ledger.ReattributedIne;
import fr.passerelle.connectors.ledger.StagedImport;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the ledger knows of the pupils of an export that their school should hear. */
@Component
public class PupilDoubts {

    /**
     * @param pixMayHaveIt false when a pupil of this very school would lose his account at Pix to another child
     */
    record Found(List<Finding> findings, boolean pixMayHaveIt) {}

    private final PupilLedger pupils;

    public PupilDoubts(PupilLedger pupils) {
        this.pupils = pupils;
    }

    Found of(SiecleExport export, StagedImport staged) {
        PupilBasePlan plan = staged.plan();
        List<Finding> findings = new ArrayList<>();
        List<ReattributedIne> reattributed = plan.reattributed() == 0 ? List.of() : pupils.reattributed(staged);
        reattributed.forEach(one -> findings.add(Finding.of(IntakeVerdict.INE_REATTRIBUTED)
                .about(one.ine())
                .at(export.lineOf(one.ine()), "DATE_NAISS")));
        if (plan.transferred() + plan.back() > 0) {
            pupils.transferredStillActive(staged)
                    .forEach(ine -> findings.add(Finding.of(IntakeVerdict.INE_ACTIVE_ELSEWHERE)
                            .about(ine)
                            .at(export.lineOf(ine), "ID_NATIONAL")));
        }
        return new Found(findings, reattributed.stream().noneMatch(ReattributedIne::here));
    }
}
