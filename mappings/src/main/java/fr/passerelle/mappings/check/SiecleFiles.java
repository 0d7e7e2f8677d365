package fr.passerelle.mappings.check;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.csv.CsvSize;
import fr.passerelle.mappings.fregata.FregataReader;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import fr.passerelle.mappings.siecle.referential.Referential;
import fr.passerelle.mappings.siecle.referential.ReferentialReader;
import fr.passerelle.mappings.siecle.referential.Structures;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports on the three exports of SIECLE, and on the one of FREGATA that stands for the first. */
final class SiecleFiles {

    private final Clock clock;
    private final SiecleReader pupils;
    private final ReferentialReader referentials;

    SiecleFiles(Clock clock) {
        this.clock = clock;
        this.pupils = new SiecleReader(SiecleLimits.usual(), clock);
        this.referentials = new ReferentialReader(SiecleLimits.usual());
    }

    CheckReport pupils(String file, InputStream content, @Nullable Uai expected) {
        CheckReport report = pupils(file, FileKind.SIECLE_ELEVES, pupils.read(content, expected));
        return report.with(ofThePast(report));
    }

    CheckReport fregata(String file, InputStream content, @Nullable Uai expected) throws IOException {
        SiecleExport export = new FregataReader(SiecleLimits.usual(), clock)
                .read(content.readNBytes(CsvSize.MOST_BYTES + 1), expected);
        return pupils(file, FileKind.FREGATA_CSV, export);
    }

    private static CheckReport pupils(String file, FileKind kind, SiecleExport export) {
        Map<String, Integer> ignored = new LinkedHashMap<>();
        export.ignored().forEach((reason, count) -> ignored.put(reason.name(), count));
        return new CheckReport(
                file, kind, export.uai(), export.schoolYear(), ignored, export.findings(), export.pupils());
    }

    /** Not of the reader: the import says it as an error. */
    private List<Finding> ofThePast(CheckReport report) {
        SchoolYear year = report.schoolYear();
        return year == null || year.compareTo(SchoolYear.at(clock.instant())) >= 0
                ? List.of()
                : List.of(Finding.of(SiecleVerdict.SCHOOL_YEAR_PAST)
                        .at(null, "ANNEE_SCOLAIRE")
                        .detailed(year.label()));
    }

    CheckReport structures(String file, InputStream content, @Nullable Uai expected) {
        Referential<Structures> read = referentials.structures(content, expected);
        Structures found = read.content();
        return new CheckReport(
                file,
                FileKind.SIECLE_STRUCTURES,
                found == null ? null : found.uai(),
                found == null ? null : found.schoolYear(),
                Map.of(),
                read.findings(),
                found == null ? List.of() : found.divisions());
    }

    CheckReport nomenclature(String file, InputStream content, @Nullable Uai expected) {
        Referential<Nomenclature> read = referentials.nomenclature(content, expected);
        Nomenclature found = read.content();
        return new CheckReport(
                file,
                FileKind.SIECLE_NOMENCLATURE,
                found == null ? null : found.uai(),
                found == null ? null : found.schoolYear(),
                Map.of(),
                read.findings(),
                found == null ? List.of() : found.mefs());
    }
}
