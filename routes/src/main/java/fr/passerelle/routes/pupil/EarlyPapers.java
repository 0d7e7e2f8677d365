package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.EarlyPaper;
import fr.passerelle.connectors.ledger.file.EarlyPapersView;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileReadings;
import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import fr.passerelle.routes.file.FileOrder;
import fr.passerelle.routes.frame.Notices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Papers that told of pupils before an export brought these: class CSVs and sessions are read again without anybody
 * dropping anything; Pix is asked each night. A reading asks for no other.
 */
public class EarlyPapers {

    private static final WorkCause CAUSE = WorkCause.of(Kind.PUPILS_CAME);

    private final EarlyPapersView papers;
    private final FileLedger files;
    private final FileReadings readings;
    private final WorkLedger works;
    private final Notices notices;

    public EarlyPapers(
            EarlyPapersView papers, FileLedger files, FileReadings readings, WorkLedger works, Notices notices) {
        this.papers = papers;
        this.files = files;
        this.readings = readings;
        this.works = works;
        this.notices = notices;
    }

    /** In the transaction that applies the export; reserves all that it may ask for besides, which must come after. */
    void readAgain(Uai uai, long exportId) {
        List<EarlyPaper> early = papers.of(uai, exportId);
        if (early.isEmpty()) {
            return;
        }
        Map<EarlyPaper, WorkKey> keys = new LinkedHashMap<>();
        early.forEach(paper -> keys.put(paper, key(paper)));
        List<WorkKey> all = new ArrayList<>(notices.keys(uai.value()));
        all.addAll(keys.values());
        works.reserve(all, new WorkKey(Flow.UPLOAD_TO_PIX, uai.value()));
        keys.forEach((paper, key) -> readings.again(paper.fileId(), key, CAUSE));
    }

    /** A session goes by its number, which its content tells. */
    private WorkKey key(EarlyPaper paper) {
        if (paper.flow() != Flow.PUSH_SESSION) {
            return new WorkKey(paper.flow(), paper.uai().value());
        }
        long id = paper.fileId();
        ReceivedFile file = files.require(id);
        return new WorkKey(file.flow(), FileOrder.key(file.flow(), file.uai(), file.name(), files.content(id)));
    }
}
