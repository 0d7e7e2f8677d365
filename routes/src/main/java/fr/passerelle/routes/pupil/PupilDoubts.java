package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.identity.IdentityDoubt.Disputed;
import fr.passerelle.domain.identity.Recognition.Reason;
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

    private final PupilLedger pupils;
    private final HoldRules rules;

    public PupilDoubts(PupilLedger pupils, HoldRules rules) {
        this.pupils = pupils;
        this.rules = rules;
    }

    List<Finding> of(SiecleExport export, StagedImport staged, HoldRules.Moment moment) {
        PupilBasePlan plan = staged.plan();
        List<Finding> findings = new ArrayList<>();
        staged.recognised().doubts().stream()
                .flatMap(doubt -> doubt.told().stream())
                .forEach(one ->
                        findings.add(doubted(one).at(export.lineOf(one.told().ine()), "ELEVE")));
        staged.recognised()
                .newInes()
                .forEach(ine -> findings.add(
                        Finding.of(IntakeVerdict.INE_CHANGED).about(ine).at(export.lineOf(ine), "ID_NATIONAL")));
        staged.recognised()
                .newFirstNames()
                .forEach(ine -> findings.add(
                        Finding.of(IntakeVerdict.FIRST_NAME_CHANGED).about(ine).at(export.lineOf(ine), "PRENOM")));
        staged.recognised()
                .kept()
                .forEach(one -> findings.add(Finding.of(IntakeVerdict.PUPIL_NOT_IMPORTABLE)
                        .detailed(one.why())
                        .at(one.line(), "ELEVE")));
        if (plan.transferred() + plan.back() > 0) {
            findings.addAll(fromOneSchool(staged, export.pupils().size(), rules.of(moment)));
            pupils.transferredStillActive(staged)
                    .forEach(ine -> findings.add(Finding.of(IntakeVerdict.INE_ACTIVE_ELSEWHERE)
                            .about(ine)
                            .at(export.lineOf(ine), "ID_NATIONAL")));
        }
        return findings;
    }

    private static Finding doubted(Disputed one) {
        IntakeVerdict verdict = one.reason() == Reason.OTHER_BIRTHDATE || one.reason() == Reason.OTHER_CHILD
                ? IntakeVerdict.INE_REATTRIBUTED
                : IntakeVerdict.PUPIL_IN_DOUBT;
        return Finding.of(verdict).about(one.told().ine()).detailed(one.reason().text());
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
