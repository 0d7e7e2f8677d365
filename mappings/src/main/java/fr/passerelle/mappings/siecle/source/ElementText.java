package fr.passerelle.mappings.siecle.source;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What {@link XMLStreamReader#getElementText} answers, without its outer blanks and mostly without a new String. */
public final class ElementText {

    /** Longest value that is taken, in characters; SIECLE's own base stops at 254. */
    public static final int LONGEST = 1_000;

    private final XMLStreamReader xml;
    private final TextCache known = new TextCache();

    public ElementText(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** From the start of an element to its end, without outer blanks; a child element is an error. */
    public String read() throws XMLStreamException, IOException {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
            return "";
        }
        if (event != XMLStreamConstants.CHARACTERS) {
            return whole(new StringBuilder(), event).strip();
        }
        check(xml.getTextLength());
        String text = known.of(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        event = xml.next();
        return event == XMLStreamConstants.END_ELEMENT
                ? text.strip()
                : whole(new StringBuilder(text), event).strip();
    }

    /** From the start of an element to its end, with its outer blanks; a child element is an error. */
    public String whole() throws XMLStreamException, IOException {
        return whole(new StringBuilder(), xml.next());
    }

    /** A text in pieces: a reference, a CDATA section, a comment or the end of the parser's buffer lies within. */
    private String whole(StringBuilder text, int first) throws XMLStreamException, IOException {
        for (int event = first; event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    check(text.length() + xml.getTextLength());
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw new XMLStreamException("text expected", xml.getLocation());
            }
        }
        return text.toString();
    }

    private void check(int length) throws RefusedInput {
        if (length > LONGEST) {
            throw Failures.oversized(xml.getLocation(), LONGEST);
        }
    }
}
