package fr.passerelle.mappings.check;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.Nomenclature;
import fr.passerelle.mappings.siecle.Referential;
import fr.passerelle.mappings.siecle.ReferentialReader;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleLimits;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.Structures;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports on the three exports of SIECLE. */
final class SiecleFiles {

    private final SiecleReader pupils;
    private final ReferentialReader referentials;

    SiecleFiles(Clock clock) {
        this.pupils = new SiecleReader(SiecleLimits.usual(), clock);
        this.referentials = new ReferentialReader(SiecleLimits.usual());
    }

    CheckReport pupils(String file, InputStream content, @Nullable Uai expected) {
        SiecleExport export = pupils.read(content, expected);
        Map<String, Integer> ignored = new LinkedHashMap<>();
        export.ignored().forEach((reason, count) -> ignored.put(reason.name(), count));
        return new CheckReport(
                file,
                FileKind.SIECLE_ELEVES,
                export.uai(),
                export.schoolYear(),
                ignored,
                export.findings(),
                export.pupils());
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
