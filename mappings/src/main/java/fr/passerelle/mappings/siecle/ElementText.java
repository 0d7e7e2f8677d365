package fr.passerelle.mappings.siecle;

import fr.passerelle.mappings.xml.HardenedXml;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What {@link XMLStreamReader#getElementText} answers, without its outer blanks and mostly without a new String. */
final class ElementText {

    private final XMLStreamReader xml;
    private final TextCache known = new TextCache();

    ElementText(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** From the start of an element to its end; a child element is an error. */
    String read() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
            return "";
        }
        if (event != XMLStreamConstants.CHARACTERS) {
            return whole(new StringBuilder(), event);
        }
        String text = known.of(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        event = xml.next();
        return event == XMLStreamConstants.END_ELEMENT ? text.strip() : whole(new StringBuilder(text), event);
    }

    /** A text in pieces: a reference, a CDATA section, a comment or the end of the parser's buffer lies within. */
    private String whole(StringBuilder text, int first) throws XMLStreamException {
        for (int event = first; event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    if (text.length() > HardenedXml.MAX_TEXT_SIZE) {
                        throw new XMLStreamException("a text is too long", xml.getLocation());
                    }
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw new XMLStreamException("text expected", xml.getLocation());
            }
        }
        return text.toString().strip();
    }
}
