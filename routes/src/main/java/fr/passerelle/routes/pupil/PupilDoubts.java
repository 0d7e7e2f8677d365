package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.identity.IdentityDoubt.Disputed;
import fr.passerelle.domain.identity.Recognition.Reason;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the ledger knows of the pupils of an export that their school should hear. */
public class PupilDoubts {

    /** @param tooManyFrom schools of which so many arrive that nobody leaves them until a person has looked */
    record Found(List<Finding> findings, Set<Uai> tooManyFrom) {}

    private final PupilLedger pupils;
    private final HoldRules rules;

    public PupilDoubts(PupilLedger pupils, HoldRules rules) {
        this.pupils = pupils;
        this.rules = rules;
    }

    Found of(SiecleExport export, StagedImport staged, HoldRules.Moment moment) {
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
        pupils.moved(staged)
                .forEach(ine -> findings.add(
                        Finding.of(IntakeVerdict.PUPIL_MOVED).about(ine).at(export.lineOf(ine), "ID_NATIONAL")));
        Map<Uai, Integer> tooMany = new LinkedHashMap<>();
        if (plan.transferred() + plan.back() > 0) {
            int inExport = export.pupils().size();
            tooMany.putAll(pupils.transferredBySchool(staged));
            tooMany.values().removeIf(arriving -> !rules.of(moment).tooManyArrive(arriving, inExport));
            tooMany.forEach((school, arriving) -> findings.add(Finding.of(IntakeVerdict.MANY_FROM_ANOTHER_SCHOOL)
                    .detailed(arriving + " élèves de " + school + ", sur " + inExport)));
            pupils.transferredStillActive(staged)
                    .forEach(ine -> findings.add(Finding.of(IntakeVerdict.INE_ACTIVE_ELSEWHERE)
                            .about(ine)
                            .at(export.lineOf(ine), "ID_NATIONAL")));
        }
        return new Found(findings, tooMany.keySet());
    }

    private static Finding doubted(Disputed one) {
        IntakeVerdict verdict = one.reason() == Reason.OTHER_BIRTHDATE || one.reason() == Reason.OTHER_CHILD
                ? IntakeVerdict.INE_REATTRIBUTED
                : IntakeVerdict.PUPIL_IN_DOUBT;
        return Finding.of(verdict).about(one.told().ine()).detailed(one.reason().text());
    }
}
