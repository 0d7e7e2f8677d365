package fr.passerelle.routes.pupil;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.fregata.FregataText;
import fr.passerelle.routes.file.FileDesk;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.WorkDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.Predicate;
import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.springframework.stereotype.Component;

/** A SIECLE export, or the CSV of FREGATA that stands for it, becomes the pupil base of its school. */
@Component
public class ImportSiecleRoute extends FlowRoute {

    private static final String RECEIVED = "received";

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
                .setProperty(RECEIVED, body())
                .bean(imports, "csv")
                .id("tell the CSV of FREGATA from XML")
                .doTry()
                .choice()
                .when(separatedBy(';'))
                .transform(simple("${body.text}"))
                .unmarshal(csv(';'))
                .when(separatedBy(','))
                .transform(simple("${body.text}"))
                .unmarshal(csv(','))
                .end()
                .endDoTry()
                .doCatch(IOException.class, IllegalStateException.class, UncheckedIOException.class)
                .setBody(constant(null))
                .end()
                .bean(imports, "read(${exchangeProperty." + RECEIVED + "}, ${body})")
                .id("read pupils and verdicts")
                .bean(imports, "apply")
                .id("plan, hold what is dangerous, apply, hand on to Pix Orga");
    }

    private static Predicate separatedBy(char separator) {
        return exchange -> {
            FregataText text = exchange.getMessage().getBody(FregataText.class);
            return text != null && text.separator() == separator;
        };
    }

    private static CsvDataFormat csv(char separator) {
        return new CsvDataFormat().setDelimiter(separator).setQuote('"').setIgnoreEmptyLines(false);
    }
}
