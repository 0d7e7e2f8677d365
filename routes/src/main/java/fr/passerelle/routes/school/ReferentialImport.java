package fr.passerelle.routes.school;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.siecle.UaiMismatch;
import fr.passerelle.mappings.siecle.referential.BeeNomenclatures;
import fr.passerelle.mappings.siecle.referential.BeeStructures;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import fr.passerelle.mappings.siecle.referential.Structures;
import fr.passerelle.mappings.siecle.source.ExportSource;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import fr.passerelle.mappings.xml.HardenedXml;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkInHand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The steps that save a school's structures or nomenclature. */
public class ReferentialImport {

    private final SchoolLedger schools;
    private final WorkInHand inHand;
    private final FileOutcome outcome;

    public ReferentialImport(SchoolLedger schools, WorkInHand inHand, FileOutcome outcome) {
        this.schools = schools;
        this.inHand = inHand;
        this.outcome = outcome;
    }

    public XMLStreamReader hardenedXml(Received received) throws XMLStreamException, IOException {
        return HardenedXml.reader(
                ExportSource.open(new ByteArrayInputStream(received.content()), SiecleLimits.usual()));
    }

    /** @param document what JAXB read, null when it could not */
    public void save(Received received, @Nullable Object document) {
        inHand.complete(received.work(), work -> {
            if (document instanceof BeeStructures bee) {
                save(received, bee.toStructures());
            } else if (document instanceof BeeNomenclatures bee) {
                save(received, bee.toNomenclature());
            } else {
                refuse(received, Finding.of(SiecleVerdict.INVALID_FILE));
            }
        });
    }

    private void save(Received received, Structures structures) {
        save(
                received,
                structures.uai(),
                "divisions",
                structures.divisions().size(),
                uai -> schools.saveStructures(uai, structures));
    }

    private void save(Received received, Nomenclature nomenclature) {
        save(
                received,
                nomenclature.uai(),
                "MEF",
                nomenclature.mefs().size(),
                uai -> schools.saveNomenclature(uai, nomenclature));
    }

    /** The document must be about the school of its folder, and a configured one. */
    private void save(Received received, @Nullable String announced, String what, int count, Consumer<Uai> write) {
        Uai folder = Uai.parse(received.file().uai()).orElse(null);
        Uai uai = announced == null ? null : Uai.parse(announced).orElse(null);
        if (uai == null || folder != null && !folder.equals(uai)) {
            refuse(received, UaiMismatch.of(folder, announced));
        } else if (schools.find(uai).isEmpty()) {
            refuse(received, Finding.of(IntakeVerdict.SCHOOL_NOT_CONFIGURED));
        } else {
            write.accept(uai);
            outcome.close(received, FileState.APPLIED, Map.of(what, count), List.of());
        }
    }

    private void refuse(Received received, Finding why) {
        outcome.close(received, FileState.REFUSED, Map.of(), List.of(why));
    }
}
