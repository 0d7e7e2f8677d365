package fr.passerelle.routes.school;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.file.ReceivedFiles;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;

/** Divisions and MEFs of a school, from Structures.xml and Nomenclature.xml: what tells a pupil's level. */
public class ReferentialRoute extends FlowRoute {

    private final ReceivedFiles files;
    private final ReferentialImport referential;

    public ReferentialRoute(Consumers consumers, ReceivedFiles files, ReferentialImport referential) {
        super(consumers);
        this.files = files;
        this.referential = referential;
    }

    @Override
    public void configure() {
        take(Flow.READ_REFERENTIAL, "Read the structures of a school")
                .step("open the received referential", files::open)
                .step("read divisions or MEFs, and verdicts", referential::read)
                .end("save divisions and MEFs, or refuse", referential::save);
    }
}
