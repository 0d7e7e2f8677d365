package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.identity.IdentityDoubt.Disputed;
import fr.passerelle.domain.identity.Recognition.Reason;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.ArrayList;
import java.util.List;

/** What the ledger knows of the pupils of an export that their school should hear. */
public class PupilDoubts {

    private final PupilLedger pupils;

    public PupilDoubts(PupilLedger pupils) {
        this.pupils = pupils;
    }

    List<Finding> of(SiecleExport export, StagedImport staged) {
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
        plan.arrivals().forEach((school, arriving) -> {
            if (staged.tooManyFrom().contains(school)) {
                findings.add(Finding.of(IntakeVerdict.MANY_FROM_ANOTHER_SCHOOL)
                        .detailed(arriving + " élèves de " + school + ", sur " + plan.exported()));
            }
        });
        if (!plan.arrivals().isEmpty()) {
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
}
