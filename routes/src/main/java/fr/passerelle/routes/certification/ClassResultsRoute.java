package fr.passerelle.routes.certification;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.file.ReceivedFiles;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.Csv;
import fr.passerelle.routes.frame.FlowRoute;

/** The results of a class as Pix Orga exports them, cancelled certifications included. */
public class ClassResultsRoute extends FlowRoute {

    private final ReceivedFiles files;
    private final ClassResultsImport results;

    public ClassResultsRoute(Consumers consumers, ReceivedFiles files, ClassResultsImport results) {
        super(consumers);
        this.files = files;
        this.results = results;
    }

    @Override
    public void configure() {
        take(Flow.READ_CLASS_RESULTS, "Read the results of a class")
                .step("open the received class results", files::open)
                .parse("read the file as UTF-8 text", results::text, Csv.rows(';'))
                .end("give each result its pupil and save it with its history", results::save);
    }
}
