package fr.passerelle.mappings.gar;

import fr.passerelle.domain.verdict.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is.
 *
 * @param file name of the file inside an archive, null when it stands alone
 */
record ReadingPlace(int line, @Nullable String file) {

    Finding finding(GarVerdict verdict, @Nullable String field) {
        Finding finding = Finding.of(verdict).at(line, field);
        return file == null ? finding : finding.detailed(file);
    }

    Finding finding(GarVerdict verdict, @Nullable String field, String detail) {
        return Finding.of(verdict).at(line, field).detailed(file == null ? detail : file + " : " + detail);
    }
}
