package fr.passerelle.routes.siecle;

import fr.passerelle.connectors.ledger.FileState;
import fr.passerelle.connectors.ledger.SchoolLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.BeeNomenclatures;
import fr.passerelle.mappings.siecle.BeeStructures;
import fr.passerelle.mappings.siecle.Nomenclature;
import fr.passerelle.mappings.siecle.ExportSource;
import fr.passerelle.mappings.siecle.SiecleLimits;
import fr.passerelle.mappings.siecle.SiecleVerdict;
import fr.passerelle.mappings.siecle.Structures;
import fr.passerelle.mappings.xml.HardenedXml;
import fr.passerelle.routes.frame.FileOutcome;
import fr.passerelle.routes.frame.Received;
import fr.passerelle.routes.frame.WorkDesk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps that save a school's structures or nomenclature. */
@Component
public class Referential {

    private final SchoolLedger schools;
    private final WorkDesk desk;
    private final FileOutcome outcome;

    public Referential(SchoolLedger schools, WorkDesk desk, FileOutcome outcome) {
        this.schools = schools;
        this.desk = desk;
        this.outcome = outcome;
    }

    public XMLStreamReader hardenedXml(Received received) throws XMLStreamException, IOException {
        return HardenedXml.reader(
                ExportSource.open(new ByteArrayInputStream(received.content()), SiecleLimits.usual()));
    }

    /** @param document what JAXB read, null when it could not */
    public void save(Received received, @Nullable Object document) {
        desk.complete(received.work(), work -> {
            if (document instanceof BeeStructures bee) {
                save(received, bee.toStructures());
            } else if (document instanceof BeeNomenclatures bee) {
                save(received, bee.toNomenclature());
            } else {
                refuse(received, SiecleVerdict.INVALID_FILE);
            }
        });
    }

    private void save(Received received, Structures structures) {
        target(received, structures.uai())
                .ifPresentOrElse(
                        uai -> {
                            schools.saveStructures(uai, structures);
                            applied(received, "divisions", structures.divisions().size());
                        },
                        () -> refuse(received, SiecleVerdict.UAI_MISMATCHED));
    }

    private void save(Received received, Nomenclature nomenclature) {
        target(received, nomenclature.uai())
                .ifPresentOrElse(
                        uai -> {
                            schools.saveNomenclature(uai, nomenclature);
                            applied(received, "MEF", nomenclature.mefs().size());
                        },
                        () -> refuse(received, SiecleVerdict.UAI_MISMATCHED));
    }

    /** The school the document is about, if it is the folder's and a configured one. */
    private Optional<Uai> target(Received received, @Nullable String announced) {
        String folder = received.file().uai();
        return Optional.ofNullable(announced)
                .flatMap(Uai::parse)
                .filter(uai -> folder.isEmpty() || folder.equals(uai.value()))
                .filter(uai -> schools.find(uai).isPresent());
    }

    private void applied(Received received, String what, int count) {
        outcome.close(received, FileState.APPLIED, Map.of(what, count), List.of());
    }

    private void refuse(Received received, SiecleVerdict verdict) {
        outcome.close(received, FileState.REFUSED, Map.of(), List.of(Finding.of(verdict)));
    }
}
