package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the ledger has to say of an export that may be applied: of its pupils, of its MEFs, and of Pix. */
public class ImportDoubts {

    /**
     * @param findings those of the reader first
     * @param tooManyFrom schools of which so many arrive that nobody leaves them until a person has looked
     * @param notForPix why Pix must not have the export, in French; null when it may
     */
    record Found(
            List<Finding> findings,
            Set<Uai> tooManyFrom,
            @Nullable String notForPix) {}

    private final PupilDoubts pupils;
    private final MefDoubts mefs;
    private final PixDoubts atPix;

    public ImportDoubts(PupilDoubts pupils, MefDoubts mefs, PixDoubts atPix) {
        this.pupils = pupils;
        this.mefs = mefs;
        this.atPix = atPix;
    }

    /**
     * @param staged as it is
     * @param judged as it is judged, by what people decided before
     */
    Found of(SiecleExport export, StagedImport staged, StagedImport judged, HoldRules.Moment moment) {
        PupilDoubts.Found found = pupils.of(export, staged, moment);
        List<Finding> findings = new ArrayList<>(export.findings());
        findings.addAll(mefs.of(export, staged));
        findings.addAll(found.findings());
        return new Found(findings, found.tooManyFrom(), atPix.of(export, judged, moment, found));
    }
}
