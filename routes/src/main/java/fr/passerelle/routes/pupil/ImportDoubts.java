package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.ArrayList;
import java.util.List;

/** All that the ledger has to say of an export that may be applied: of its pupils and of its MEFs. */
public class ImportDoubts {

    private final PupilDoubts pupils;
    private final MefDoubts mefs;

    public ImportDoubts(PupilDoubts pupils, MefDoubts mefs) {
        this.pupils = pupils;
        this.mefs = mefs;
    }

    /**
     * Everything that is to be told of the export, what its reader said first.
     *
     * @param staged as it is, not as it is judged
     */
    List<Finding> of(SiecleExport export, StagedImport staged) {
        List<Finding> findings = new ArrayList<>(export.findings());
        findings.addAll(mefs.of(export, staged));
        findings.addAll(pupils.of(export, staged));
        return findings;
    }
}
