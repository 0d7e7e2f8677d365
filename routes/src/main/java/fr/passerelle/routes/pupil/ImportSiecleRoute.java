package fr.passerelle.routes.pupil;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.fregata.FregataText;
import fr.passerelle.routes.file.ReceivedFiles;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.Csv;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.Reading;
import java.util.List;
import org.apache.camel.Predicate;

/** A SIECLE export, or the CSV of FREGATA that stands for it, becomes the pupil base of its school. */
public class ImportSiecleRoute extends FlowRoute {

    private final ReceivedFiles files;
    private final PupilReading reading;
    private final PupilImport imports;

    public ImportSiecleRoute(Consumers consumers, ReceivedFiles files, PupilReading reading, PupilImport imports) {
        super(consumers);
        this.files = files;
        this.reading = reading;
        this.imports = imports;
    }

    @Override
    public void configure() {
        take(Flow.IMPORT_SIECLE, "Import a SIECLE export")
                .step("open the received export", files::open)
                .parse("tell the CSV of FREGATA from XML", reading::csv, rows())
                .step("read pupils and verdicts", reading::read)
                .end("plan, hold what is dangerous, apply, hand on to Pix Orga", imports::apply);
    }

    /** None of what is no CSV. */
    private static Reading<FregataText, List<List<String>>> rows() {
        return Csv.rows(csv -> csv.choice()
                .when(separatedBy(';'))
                .transform()
                .body(FregataText.class, FregataText::text)
                .unmarshal(Csv.separatedBy(';'))
                .when(separatedBy(','))
                .transform()
                .body(FregataText.class, FregataText::text)
                .unmarshal(Csv.separatedBy(',')));
    }

    private static Predicate separatedBy(char separator) {
        return exchange -> exchange.getMessage().getBody() instanceof FregataText text && text.separator() == separator;
    }
}
