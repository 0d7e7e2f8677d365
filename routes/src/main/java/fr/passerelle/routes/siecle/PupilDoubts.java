package fr.passerelle.routes.siecle;

import fr.passerelle.connectors.ledger.StagedDoubts;
import fr.passerelle.connectors.ledger.StagedDoubts.Reattributed;
import fr.passerelle.connectors.ledger.StagedImport;
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
     * @param pixMayHaveIt false when a pupil of this very school would lose his account at Pix to another one
     */
    record Found(List<Finding> findings, boolean pixMayHaveIt) {}

    private final StagedDoubts doubts;

    public PupilDoubts(StagedDoubts doubts) {
        this.doubts = doubts;
    }

    Found of(SiecleExport export, StagedImport staged) {
        List<Finding> findings = new ArrayList<>();
        List<Reattributed> reattributed = doubts.reattributed(staged);
        reattributed.forEach(one -> findings.add(Finding.of(IntakeVerdict.INE_REATTRIBUTED)
                .about(one.ine())
                .at(export.lineOf(one.ine()), "DATE_NAISS")));
        doubts.activeElsewhere(staged)
                .forEach(one -> findings.add(Finding.of(IntakeVerdict.INE_ACTIVE_ELSEWHERE)
                        .about(one.ine())
                        .at(export.lineOf(one.ine()), "ID_NATIONAL")
                        .detailed(String.join(", ", one.schools()))));
        return new Found(findings, reattributed.stream().noneMatch(Reattributed::inSchool));
    }
}
