package fr.passerelle.mappings.check;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.csv.CsvSize;
import fr.passerelle.mappings.fregata.FregataReader;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import fr.passerelle.mappings.siecle.referential.Referential;
import fr.passerelle.mappings.siecle.referential.ReferentialReader;
import fr.passerelle.mappings.siecle.referential.Structures;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
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
    private final SchoolTime time;
    private final SiecleReader pupils;
    private final FregataReader fregata;
    private final ReferentialReader referentials;

    SiecleFiles(SiecleLimits limits, Clock clock, SchoolTime time) {
        this.clock = clock;
        this.time = time;
        this.pupils = new SiecleReader(limits, clock);
        this.fregata = new FregataReader(limits, clock);
        this.referentials = new ReferentialReader(limits);
    }

    CheckReport pupils(String file, InputStream content, @Nullable Uai expected) {
        return pupils(file, FileKind.SIECLE_ELEVES, pupils.read(content, expected));
    }

    CheckReport fregata(String file, InputStream content, @Nullable Uai expected) throws IOException {
        return pupils(file, FileKind.FREGATA_CSV, fregata.read(content.readNBytes(CsvSize.MOST_BYTES + 1), expected));
    }

    private CheckReport pupils(String file, FileKind kind, SiecleExport export) {
        Map<String, Integer> ignored = new LinkedHashMap<>();
        export.ignored().forEach((reason, count) -> ignored.put(reason.name(), count));
        SchoolTime.Judged judged = time.judge(
                export.uai(),
                calendar -> export.schoolYear(),
                calendar -> export.findingsAt(clock.instant(), calendar));
        return new CheckReport(
                file,
                kind,
                export.uai(),
                judged.year(),
                ignored,
                judged.findings(),
                export.pupils(),
                judged.calendar(),
                judged.remarks());
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
