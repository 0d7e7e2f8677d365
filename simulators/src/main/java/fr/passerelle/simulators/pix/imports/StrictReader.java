package fr.passerelle.simulators.pix.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.mappings.xml.HardenedXml;
import fr.passerelle.simulators.pix.http.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an export as Pix does, with nothing of the hub's reader: in two passes, the school then its pupils. */
final class StrictReader implements ExportReader {

    private static final String INVALID = "INVALID_FILE";

    @Override
    public ReadExport read(byte[] xmlOrZip, String uai) {
        byte[] xml;
        try {
            xml = ExportBytes.xml(xmlOrZip);
        } catch (IOException | IllegalArgumentException damaged) {
            return refused(INVALID);
        }
        if (!ExportBytes.isDecodable(xml)) {
            return refused("ENCODING_NOT_SUPPORTED");
        }
        try {
            if (!isOf(uai, xml)) {
                return refused("UAI_MISMATCHED");
            }
        } catch (XMLStreamException malformed) {
            return refused(INVALID);
        }
        return pupils(xml);
    }

    private static ReadExport pupils(byte[] xml) {
        StrictPupils pupils = new StrictPupils();
        try {
            walk(xml, pupils);
        } catch (XMLStreamException malformed) {
            pupils.errors().add(error(INVALID, Map.of()));
        }
        if (!pupils.errors().isEmpty()) {
            return new ReadExport(List.of(), List.copyOf(pupils.errors()));
        }
        return pupils.learners().isEmpty() ? refused("EMPTY") : new ReadExport(pupils.learners(), List.of());
    }

    private static boolean isOf(String uai, byte[] xml) throws XMLStreamException {
        boolean[] same = {false};
        walk(xml, (path, cursor) -> {
            if (path.equals("/BEE_ELEVES/PARAMETRES/UAJ")) {
                same[0] = uai.equals(cursor.getElementText());
                return Step.STOP;
            }
            return Step.INTO;
        });
        return same[0];
    }

    /** What to do next, said by a visitor of an element. */
    enum Step {
        INTO,
        /** The visitor has read the element to its end. */
        READ,
        STOP
    }

    interface Visitor {
        Step visit(String path, XMLStreamReader cursor) throws XMLStreamException;
    }

    private static void walk(byte[] xml, Visitor visitor) throws XMLStreamException {
        XMLStreamReader cursor = HardenedXml.reader(new ByteArrayInputStream(xml));
        String path = "";
        while (cursor.hasNext()) {
            cursor.next();
            if (cursor.isStartElement()) {
                String inside = path + '/' + cursor.getLocalName();
                Step step = visitor.visit(inside, cursor);
                if (step == Step.STOP) {
                    return;
                }
                path = step == Step.INTO ? inside : path;
            } else if (cursor.isEndElement()) {
                path = path.substring(0, path.lastIndexOf('/'));
            }
        }
    }

    private static ReadExport refused(String code) {
        return new ReadExport(List.of(), List.of(error(code, Map.of())));
    }

    static ObjectNode error(String code, Map<String, String> meta) {
        return Answer.oneError(412, code, "The file cannot be imported.", meta);
    }
}
