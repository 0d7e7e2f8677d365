package fr.passerelle.routes.school;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import fr.passerelle.mappings.siecle.referential.Referential;
import fr.passerelle.mappings.siecle.referential.ReferentialReader;
import fr.passerelle.mappings.siecle.referential.Structures;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkInHand;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The steps that read a school's structures or nomenclature, with their verdicts, and save them. */
public class ReferentialImport {

    /** A file that was read. */
    public record Read(Received received, Referential<?> referential) {}

    private final ReferentialReader reader;
    private final SchoolLedger schools;
    private final WorkInHand inHand;
    private final FileOutcome outcome;

    public ReferentialImport(ReferentialReader reader, SchoolLedger schools, WorkInHand inHand, FileOutcome outcome) {
        this.reader = reader;
        this.schools = schools;
        this.inHand = inHand;
        this.outcome = outcome;
    }

    /** The document must be about the school of its folder. */
    public Read read(Received received) {
        Uai folder = Uai.parse(received.file().uai()).orElse(null);
        ByteArrayInputStream content = new ByteArrayInputStream(received.content());
        return new Read(
                received,
                received.kind() == FileKind.SIECLE_NOMENCLATURE
                        ? reader.nomenclature(content, folder)
                        : reader.structures(content, folder));
    }

    public void save(Read read) {
        inHand.complete(read.received().work(), work -> {
            Object content =
                    read.referential().refused() ? null : read.referential().content();
            if (content instanceof Structures structures) {
                int divisions = structures.divisions().size();
                save(read, structures.uai(), "divisions", divisions, uai -> schools.saveStructures(uai, structures));
            } else if (content instanceof Nomenclature nomenclature) {
                int mefs = nomenclature.mefs().size();
                save(read, nomenclature.uai(), "MEF", mefs, uai -> schools.saveNomenclature(uai, nomenclature));
            } else {
                refuse(read, read.referential().findings());
            }
        });
    }

    private void save(Read read, @Nullable String announced, String what, int count, Consumer<Uai> write) {
        Uai uai = announced == null ? null : Uai.parse(announced).orElse(null);
        List<Finding> findings = new ArrayList<>(read.referential().findings());
        Optional<School> school = Optional.ofNullable(uai).flatMap(schools::find);
        Optional<Finding> refusal = school.map(ClosedSchool::refusing)
                .orElseGet(() -> Optional.of(Finding.of(IntakeVerdict.SCHOOL_NOT_CONFIGURED)));
        if (uai == null || refusal.isPresent()) {
            refusal.ifPresent(why -> findings.add(0, why));
            refuse(read, findings);
        } else {
            write.accept(uai);
            outcome.close(read.received(), FileState.APPLIED, Map.of(what, count), findings);
        }
    }

    private void refuse(Read read, List<Finding> why) {
        outcome.close(read.received(), FileState.REFUSED, Map.of(), why);
    }
}
