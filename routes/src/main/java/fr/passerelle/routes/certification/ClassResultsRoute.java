package fr.passerelle.routes.certification;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.file.FileDesk;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.WorkDesk;
import java.io.IOException;
import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.springframework.stereotype.Component;

/** The results of a class as Pix Orga exports them, cancelled certifications included. */
@Component
public class ClassResultsRoute extends FlowRoute {

    private static final String RECEIVED = "received";

    private final FileDesk files;
    private final ClassResultsImport results;

    public ClassResultsRoute(WorkDesk desk, FileDesk files, ClassResultsImport results) {
        super(desk);
        this.files = files;
        this.results = results;
    }

    @Override
    public void configure() {
        CsvDataFormat csv = new CsvDataFormat().setDelimiter(';').setQuote('"').setIgnoreEmptyLines(false);
        take(Flow.READ_CLASS_RESULTS, "Read the results of a class")
                .bean(files, "open")
                .id("open the received class results")
                .setProperty(RECEIVED, body())
                .doTry()
                .bean(results, "text")
                .id("read the file as UTF-8 text")
                .unmarshal(csv)
                .doCatch(IOException.class, IllegalStateException.class)
                .setBody(constant(null))
                .end()
                .bean(results, "save(${exchangeProperty." + RECEIVED + "}, ${body})")
                .id("give each result its pupil and save it with its history");
    }
}
