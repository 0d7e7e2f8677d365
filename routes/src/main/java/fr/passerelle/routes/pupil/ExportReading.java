package fr.passerelle.routes.pupil;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.fregata.FregataReader;
import fr.passerelle.mappings.fregata.FregataText;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.source.ExportBundle;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.routes.file.Misplaced;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From bytes to an export with its verdicts: the CSV of FREGATA by its reader, anything else as XML or zip of SIECLE. */
public class ExportReading {

    private final SiecleReader siecle;
    private final FregataReader fregata;
    private final SiecleLimits limits;

    public ExportReading(SiecleReader siecle, FregataReader fregata, SiecleLimits limits) {
        this.siecle = siecle;
        this.fregata = fregata;
        this.limits = limits;
    }

    /** Of what nobody has claimed: of a zip that holds several exports, that of the pupils; anything else as it is. */
    byte[] ofPupils(byte[] content) {
        List<byte[]> ofPupils = ExportBundle.read(content, limits).stream()
                .map(ExportBundle.Part::content)
                .filter(part -> FileKinds.ofContent(part).isOfPupils())
                .toList();
        return ofPupils.size() == 1 ? ofPupils.get(0) : content;
    }

    /** @param expected the school that the file must be of, null to take the file's word */
    public SiecleExport read(FileKind kind, byte[] content, @Nullable Uai expected) {
        Finding misplaced = Misplaced.of(IntakeFolder.SIECLE, kind).orElse(null);
        if (misplaced != null) {
            return FregataReader.refused(misplaced, expected);
        }
        if (kind != FileKind.FREGATA_CSV) {
            return siecle.read(content, expected);
        }
        return expected == null ? nobodys() : fregata.read(content, expected);
    }

    /**
     * Reads a CSV whose rows were told apart before, header included.
     *
     * @param csv the same as bytes
     * @param expected the school that the file must be of; without one it is nobody's
     */
    SiecleExport read(byte[] csv, List<List<String>> rows, @Nullable Uai expected) {
        return expected == null ? nobodys() : fregata.read(csv, rows, expected);
    }

    /** The text of a CSV of FREGATA; empty for anything else, also for a CSV that nobody can decode, or that is too large. */
    Optional<FregataText> csv(FileKind kind, byte[] content) {
        return kind == FileKind.FREGATA_CSV ? fregata.text(content) : Optional.empty();
    }

    private static SiecleExport nobodys() {
        return FregataReader.refused(Finding.of(IntakeVerdict.SCHOOL_UNKNOWN_BY_FILE), null);
    }
}
