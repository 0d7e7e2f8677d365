package fr.passerelle.routes.siecle;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.FileDesk;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.WorkDesk;
import org.springframework.stereotype.Component;

/** A SIECLE export becomes the pupil base of its school. */
@Component
public class ImportSiecleRoute extends FlowRoute {

    private final FileDesk files;
    private final PupilImport imports;

    public ImportSiecleRoute(WorkDesk desk, FileDesk files, PupilImport imports) {
        super(desk);
        this.files = files;
        this.imports = imports;
    }

    @Override
    public void configure() {
        take(Flow.IMPORT_SIECLE, "Import a SIECLE export")
                .bean(files, "open")
                .id("open the received export")
                .bean(imports, "read")
                .id("read pupils and verdicts")
                .bean(imports, "apply")
                .id("plan, hold what is dangerous, apply, hand on to Pix Orga");
    }
}
