package fr.passerelle.mappings.check;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.gar.GarLimits;
import fr.passerelle.mappings.siecle.source.ExportBundle;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks one file through the hub's own readers, without a server, a database or Spring. They stop by themselves at what is
 * too large, here as in an import. Each kind's reader is only
 * loaded when a file of that kind is met: the command must answer at once.
 */
public final class FileCheck {

    private final SiecleLimits limits;
    private final Clock clock;
    private final SchoolTime time;
    private final KnownNomenclatures nomenclatures;

    /**
     * @param limits of the exports of SIECLE and FREGATA: those of the hub that is meant, {@link SiecleLimits#usual} else
     * @param clock tells which school year runs
     * @param directory in whose time a school lives; asked only where that can change what is said of a file. Empty where there
     *     is no directory: the UAI tells, and the report says so
     */
    public FileCheck(SiecleLimits limits, Clock clock, Function<Uai, Optional<SchoolCalendar>> directory) {
        this(limits, clock, new SchoolTime(directory), KnownNomenclatures.NONE);
    }

    /** A school lives in the time that its UAI tells. */
    public FileCheck(SiecleLimits limits, Clock clock) {
        this(limits, clock, uai -> Optional.of(SchoolCalendar.of(uai, null)));
    }

    private FileCheck(SiecleLimits limits, Clock clock, SchoolTime time, KnownNomenclatures nomenclatures) {
        this.limits = limits;
        this.clock = clock;
        this.time = time;
        this.nomenclatures = nomenclatures;
    }

    /** A check that explains the MEFs of pupils with the nomenclatures among these files, in whatever order they come. */
    public FileCheck together(List<Path> files) {
        return new FileCheck(
                limits,
                clock,
                time,
                new KnownNomenclatures(files.stream()
                        .flatMap(file -> nomenclatures(file).stream())
                        .filter(report -> !report.refused())
                        .toList()));
    }

    private List<CheckReport> nomenclatures(Path file) {
        List<CheckReport> found = new ArrayList<>();
        for (ExportBundle.Part part : exports(file)) {
            if (FileKinds.ofContent(part.content()) == FileKind.SIECLE_NOMENCLATURE) {
                found.add(check(file, part, null));
            }
        }
        if (isNomenclature(file)) {
            found.add(check(file, null));
        }
        return found;
    }

    private static boolean isNomenclature(Path file) {
        try {
            return Files.isRegularFile(file) && FileKinds.of(file) == FileKind.SIECLE_NOMENCLATURE;
        } catch (IOException unreadable) {
            return false; // its own check says so
        }
    }

    /**
     * The exports of a zip that holds several, each of which is a file of its own to an import; none of any other file, nor
     * of one that cannot be read, of which its own check says so.
     */
    public List<ExportBundle.Part> exports(Path file) {
        try {
            boolean mayBeZip =
                    Files.isRegularFile(file) && Files.size(file) <= limits.rawBytes() && FileKinds.isZip(file);
            return mayBeZip ? ExportBundle.read(Files.readAllBytes(file), limits) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * Checks one export of a zip that holds several. Never throws because of it.
     *
     * @param file the zip
     * @param expected the school that the export must be of, null to take its word
     */
    public CheckReport check(Path file, ExportBundle.Part part, @Nullable Uai expected) {
        String name = file + " - " + part.name();
        FileKind kind = FileKinds.ofContent(part.content());
        if (kind == FileKind.UNKNOWN) {
            return hopeless(name, kind, CheckVerdict.UNKNOWN_KIND);
        }
        try {
            return nomenclatures.judged(check(name, kind, new ByteArrayInputStream(part.content()), expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    /**
     * Never throws because of the file: one that is missing, empty or garbage gets a verdict.
     *
     * @param expected the school that the file must be of, null to take the file's word
     */
    public CheckReport check(Path file, @Nullable Uai expected) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                return hopeless(file, FileKind.UNKNOWN, CheckVerdict.EMPTY_FILE);
            }
            FileKind kind = FileKinds.of(file);
            if (kind == FileKind.UNKNOWN) {
                return hopeless(file, kind, CheckVerdict.UNKNOWN_KIND);
            }
            if (kind == FileKind.GAR_ENT && Files.size(file) > GarLimits.USUAL.archiveBytes()) {
                return hopeless(file, kind, FileVerdict.TOO_LARGE);
            }
            try (InputStream content = Files.newInputStream(file)) {
                return nomenclatures.judged(check(file.toString(), kind, content, expected));
            }
        } catch (NoSuchFileException e) {
            return hopeless(file, FileKind.UNKNOWN, CheckVerdict.MISSING);
        } catch (IOException e) {
            return hopeless(file, FileKind.UNKNOWN, CheckVerdict.UNREADABLE);
        }
    }

    private CheckReport check(String file, FileKind kind, InputStream content, @Nullable Uai expected)
            throws IOException {
        return switch (kind) {
            case SIECLE_ELEVES -> new SiecleFiles(limits, clock, time).pupils(file, content, expected);
            case SIECLE_STRUCTURES -> new SiecleFiles(limits, clock, time).structures(file, content, expected);
            case SIECLE_NOMENCLATURE -> new SiecleFiles(limits, clock, time).nomenclature(file, content, expected);
            case FREGATA_CSV -> new SiecleFiles(limits, clock, time).fregata(file, content, expected);
            case GAR_ENT -> GarFiles.ent(file, content);
            case GAR_EVENTS -> GarFiles.events(file, content);
            case CLASS_RESULTS -> PixFiles.classResults(file, content, expected, clock.instant());
            case SESSION -> PixFiles.session(file, content, expected, time);
            case UNKNOWN -> throw new IllegalArgumentException("no reader for an unknown kind");
        };
    }

    private static CheckReport hopeless(Path file, FileKind kind, VerdictCode verdict) {
        return hopeless(file.toString(), kind, verdict);
    }

    private static CheckReport hopeless(String file, FileKind kind, VerdictCode verdict) {
        return new CheckReport(file, kind, null, null, Map.of(), List.of(Finding.of(verdict)), List.of());
    }
}
