package fr.passerelle.mappings.gar;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.xml.BoundedElements;
import fr.passerelle.mappings.xml.HardenedXml;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks one XML file of an export with a cursor and binds one element at a time. */
final class GarEntFile {

    static final String SECOND_DEGREE = "http://data.education.fr/ns/gar";
    private static final String FIRST_DEGREE = "http://data.education.fr/ns/gar/1d";
    private static final Set<String> ROOTS =
            Set.of("GAR-ENT-Eleve", "GAR-ENT-Enseignant", "GAR-ENT-Etab", "GAR-ENT-Groupe", "GAR-ENT-RespAff");

    /** A group lists its members elsewhere: even a teacher of many schools stays far below. */
    private static final int MAX_ELEMENTS_AT_ONCE = 10_000;

    private final JAXBContext elements;

    GarEntFile() {
        try {
            elements = JAXBContext.newInstance(GarPerson.class, GarGroupe.class, GarPersonGroupe.class, GarEtab.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the GAR-ENT classes do not bind", e);
        }
    }

    /**
     * Adds what the file says to {@code content}.
     *
     * @throws Refusal when it is no GAR-ENT file or has a DOCTYPE
     * @throws XMLStreamException when it is not well formed; a failure of the stream is then in the causes
     */
    void read(InputStream xml, @Nullable String name, EntContent content) throws XMLStreamException, Refusal {
        BoundedElements cursor = new BoundedElements(HardenedXml.reader(xml), MAX_ELEMENTS_AT_ONCE);
        try {
            if (isSecondDegree(cursor, name, content)) {
                readChildren(cursor, name, content);
            }
        } catch (XMLStreamException e) {
            if (cursor.getEventType() == XMLStreamConstants.DTD) {
                throw new Refusal(here(cursor, name).finding(GarVerdict.GAR_DTD_FORBIDDEN, null));
            }
            throw e;
        } finally {
            cursor.close();
        }
    }

    private static boolean isSecondDegree(XMLStreamReader cursor, @Nullable String name, EntContent content)
            throws XMLStreamException, Refusal {
        while (cursor.next() != XMLStreamConstants.START_ELEMENT) {
            // comments and processing instructions before the root say nothing
        }
        ReadingPlace place = here(cursor, name);
        boolean known = ROOTS.contains(cursor.getLocalName());
        if (known && SECOND_DEGREE.equals(cursor.getNamespaceURI())) {
            return true;
        }
        if (known && FIRST_DEGREE.equals(cursor.getNamespaceURI())) {
            content.tell(place.finding(GarVerdict.GAR_FIRST_DEGREE, cursor.getLocalName()));
            return false;
        }
        throw new Refusal(place.finding(GarVerdict.GAR_ROOT_UNKNOWN, cursor.getLocalName()));
    }

    private void readChildren(BoundedElements cursor, @Nullable String name, EntContent content)
            throws XMLStreamException {
        try {
            Unmarshaller binder = elements.createUnmarshaller();
            cursor.next();
            while (cursor.getEventType() != XMLStreamConstants.END_DOCUMENT) {
                cursor.startAgain();
                if (cursor.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    cursor.next();
                } else if (!readElement(binder, cursor, here(cursor, name), content)) {
                    skip(cursor);
                }
            }
        } catch (JAXBException e) {
            throw e.getLinkedException() instanceof XMLStreamException cause ? cause : new XMLStreamException(e);
        }
    }

    /** False when the element is none of ours; otherwise the cursor stands behind it. */
    private static boolean readElement(
            Unmarshaller binder, XMLStreamReader cursor, ReadingPlace place, EntContent content) throws JAXBException {
        switch (cursor.getLocalName()) {
            case "GAREleve", "GAREnseignant" -> content.person(bind(binder, cursor, GarPerson.class), place);
            case "GARGroupe" -> content.group(bind(binder, cursor, GarGroupe.class), place);
            case "GARPersonGroupe" -> content.membership(bind(binder, cursor, GarPersonGroupe.class));
            case "GAREtab" -> content.school(bind(binder, cursor, GarEtab.class), place);
            case "GARRespAff" -> {
                content.licenceManager();
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static <T> T bind(Unmarshaller binder, XMLStreamReader cursor, Class<T> type) throws JAXBException {
        return binder.unmarshal(cursor, type).getValue();
    }

    private static void skip(XMLStreamReader cursor) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = cursor.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private static ReadingPlace here(XMLStreamReader cursor, @Nullable String name) {
        return new ReadingPlace(cursor.getLocation().getLineNumber(), name);
    }

    /** The finding for a file that is not well formed. */
    static Finding malformed(XMLStreamException e, @Nullable String name) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        Finding finding = Finding.of(GarVerdict.GAR_XML_UNREADABLE).at(line > 0 ? line : null, null);
        return name == null ? finding : finding.detailed(name);
    }
}
