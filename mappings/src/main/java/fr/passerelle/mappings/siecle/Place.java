package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.VerdictCode;
import javax.xml.stream.Location;
import org.jspecify.annotations.Nullable;

/** Where an element begins: the line and the column of its {@code <}, both 1 for the first. */
final class Place {

    private Place() {}

    /** A verdict here; nowhere when there is no place. */
    static Finding found(VerdictCode verdict, @Nullable Location place, String field) {
        return found(Finding.of(verdict), place, field);
    }

    /** A finding here; nowhere when there is no place. */
    static Finding found(Finding finding, @Nullable Location place, String field) {
        return place == null
                ? finding.at(null, field)
                : finding.at(place.getLineNumber(), place.getColumnNumber(), field);
    }
}
