package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.ElementText;
import fr.passerelle.mappings.siecle.source.Failures;
import fr.passerelle.mappings.siecle.source.RefusedInput;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.io.IOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tree of a pupil export, each level knowing only its own children: a {@code CODE_MEF} inside
 * {@code SCOLARITE_AN_DERNIER} is last year's and is never met (contract siecle A.3, B.3).
 */
final class ExportCursor {

    private static final String ROOT = "BEE_ELEVES";
    private final XMLStreamReader xml;

    private final ExportDraft draft;
    private final ElementText text;
    private final PupilPlaces places;

    /** What to do with one child; it must leave the cursor on the end of that child. */
    private interface Child {
        void read(String name) throws XMLStreamException, IOException;
    }

    ExportCursor(XMLStreamReader xml, ExportDraft draft) {
        this.xml = xml;
        this.draft = draft;
        this.text = new ElementText(xml);
        this.places = new PupilPlaces(xml.getLocation());
    }

    /** Reads to the end of the document, or to the end of PARAMETRES when the file is another school's. */
    void read() throws XMLStreamException, IOException {
        xml.nextTag();
        if (!ROOT.equals(xml.getLocalName())) {
            throw Failures.invalid("ce n'est pas un export d'élèves : " + ROOT + " attendu");
        }
        children(this::readTop);
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private void readTop(String name) throws XMLStreamException, IOException {
        switch (name) {
            case "PARAMETRES" -> {
                children(this::readParameter);
                if (draft.isOfAnotherSchool()) {
                    throw new RefusedInput(Finding.of(SiecleVerdict.UAI_MISMATCHED));
                }
            }
            case "DONNEES" -> children(block -> children(this::readItem));
            default -> skip();
        }
    }

    private void readParameter(String name) throws XMLStreamException, IOException {
        Location place = xml.getLocation();
        draft.envelope().put(name, text.whole(), place);
    }

    /** Pix looks at these two under any block (contract siecle B.3). */
    private void readItem(String name) throws XMLStreamException, IOException {
        switch (name) {
            case "ELEVE" -> readPupil();
            case "STRUCTURES_ELEVE" -> readStructures();
            default -> skip();
        }
    }

    private void readPupil() throws XMLStreamException, IOException {
        places.start(xml.getLocation());
        PupilElement pupil = new PupilElement(eleveId());
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                readField(pupil);
            }
        }
        draft.add(pupil, places);
    }

    private void readField(PupilElement pupil) throws XMLStreamException, IOException {
        PupilField field = PupilField.of(xml.getLocalName());
        if (field == null) {
            skip();
            return;
        }
        Location place = xml.getLocation();
        // The outer blanks of an INE are part of what Pix compares.
        if (pupil.put(field, field == PupilField.ID_NATIONAL ? text.whole() : text.read())) {
            places.put(field, place);
        }
    }

    private void readStructures() throws XMLStreamException, IOException {
        String eleveId = eleveId();
        children(name -> {
            if ("STRUCTURE".equals(name)) {
                readStructure(eleveId);
            } else {
                skip();
            }
        });
    }

    private void readStructure(@Nullable String eleveId) throws XMLStreamException, IOException {
        Location place = null;
        String code = null;
        String type = null;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "CODE_STRUCTURE" -> {
                    place = xml.getLocation();
                    code = text.read();
                }
                case "TYPE_STRUCTURE" -> type = text.read();
                default -> skip();
            }
        }
        draft.divisions().put(eleveId, code, type, place);
    }

    private void children(Child child) throws XMLStreamException, IOException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read(xml.getLocalName());
            }
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private @Nullable String eleveId() throws IOException {
        String id = xml.getAttributeValue(null, "ELEVE_ID");
        if (id != null && id.length() > ElementText.LONGEST) {
            throw Failures.oversized(xml.getLocation(), ElementText.LONGEST);
        }
        return id;
    }
}
