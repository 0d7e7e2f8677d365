package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.VerdictCode;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where an element begins.
 *
 * @param line 1 for the first
 * @param column of the {@code <}, 1 for the first
 */
record Place(int line, int column) {

    /** Of the tag that the cursor stands on. */
    static Place of(XMLStreamReader xml) {
        var location = xml.getLocation();
        return new Place(location.getLineNumber(), location.getColumnNumber());
    }

    /** A verdict here; nowhere when there is no place. */
    static Finding found(VerdictCode verdict, @Nullable Place place, String field) {
        Finding finding = Finding.of(verdict);
        return place == null ? finding.at(null, field) : finding.at(place.line(), place.column(), field);
    }
}
