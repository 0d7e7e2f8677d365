package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.pupil.UnknownMefs;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import java.util.List;

/** The MEFs of an export that the nomenclature known of its school does not explain. */
public class MefDoubts {

    private final SchoolLedger schools;

    public MefDoubts(SchoolLedger schools) {
        this.schools = schools;
    }

    List<Finding> of(SiecleExport export, StagedImport staged) {
        Nomenclature known = schools.nomenclature(staged.uai(), staged.year());
        return new UnknownMefs(known.schoolYear(), known.mefs())
                .of(staged.year(), export.pupils(), pupil -> export.lineOf(pupil.ine()));
    }
}
