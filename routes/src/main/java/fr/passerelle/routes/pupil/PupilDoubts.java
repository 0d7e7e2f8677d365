package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.ReattributedIne;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.Thresholds;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.ArrayList;
import java.util.List;

/** What the ledger knows of the pupils of an export that their school should hear. */
public class PupilDoubts {

    /**
     * @param pixMayHaveIt false when a pupil of this very school would lose his account at Pix to another child
     */
    record Found(List<Finding> findings, boolean pixMayHaveIt) {}

    private final PupilLedger pupils;
    private final HoldRules rules;

    public PupilDoubts(PupilLedger pupils, HoldRules rules) {
        this.pupils = pupils;
        this.rules = rules;
    }

    Found of(SiecleExport export, StagedImport staged, HoldRules.Moment moment) {
        PupilBasePlan plan = staged.plan();
        List<Finding> findings = new ArrayList<>();
        List<ReattributedIne> reattributed = plan.reattributed() == 0 ? List.of() : pupils.reattributed(staged);
        reattributed.forEach(one -> findings.add(Finding.of(IntakeVerdict.INE_REATTRIBUTED)
                .about(one.ine())
                .at(export.lineOf(one.ine()), "DATE_NAISS")));
        if (plan.transferred() + plan.back() > 0) {
            findings.addAll(fromOneSchool(staged, export.pupils().size(), rules.of(moment)));
            pupils.transferredStillActive(staged)
                    .forEach(ine -> findings.add(Finding.of(IntakeVerdict.INE_ACTIVE_ELSEWHERE)
                            .about(ine)
                            .at(export.lineOf(ine), "ID_NATIONAL")));
        }
        return new Found(findings, reattributed.stream().noneMatch(ReattributedIne::here));
    }

    /** An export with another school's UAI moves that school's pupils: nothing else would tell. */
    private List<Finding> fromOneSchool(StagedImport staged, int inExport, Thresholds thresholds) {
        return pupils.transferredBySchool(staged).entrySet().stream()
                .filter(school -> thresholds.tooManyArrive(school.getValue(), inExport))
                .map(school -> Finding.of(IntakeVerdict.MANY_FROM_ANOTHER_SCHOOL)
                        .detailed(school.getValue() + " élèves de " + school.getKey() + ", sur " + inExport))
                .toList();
    }
}
