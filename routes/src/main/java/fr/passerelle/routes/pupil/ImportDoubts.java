package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that the ledger has to say of an export that may be applied: of its pupils and of its MEFs. */
public class ImportDoubts {

    /**
     * @param findings those of the reader first
     * @param tooManyFrom schools of which so many arrive that nobody leaves them until a person has looked
     */
    record Found(List<Finding> findings, Set<Uai> tooManyFrom) {}

    private final PupilDoubts pupils;
    private final MefDoubts mefs;

    public ImportDoubts(PupilDoubts pupils, MefDoubts mefs) {
        this.pupils = pupils;
        this.mefs = mefs;
    }

    /**
     * Everything that is to be told of the export.
     *
     * @param staged as it is, not as it is judged
     */
    Found of(SiecleExport export, StagedImport staged, HoldRules.Moment moment) {
        List<Finding> findings = new ArrayList<>(export.findings());
        findings.addAll(mefs.of(export, staged));
        PupilDoubts.Found found = pupils.of(export, staged, moment);
        findings.addAll(found.findings());
        return new Found(findings, found.tooManyFrom());
    }
}
