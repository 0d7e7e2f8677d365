package fr.passerelle.mappings.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Stops at a DOCTYPE. With DTD support off the parser only skips the declaration, which would let a file through that
 * none of our partners writes. Texts are read as soon as they are met: the parser, which passes over what nobody asks
 * for, would throw unchecked exceptions from {@code getText()}.
 */
final class NoDoctypeReader extends StreamReaderDelegate {

    NoDoctypeReader(XMLStreamReader reader) {
        super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = advance();
        if (event == DTD) {
            throw new XMLStreamException("a DOCTYPE is not accepted", getLocation());
        }
        if (event == CHARACTERS || event == CDATA) {
            readText();
        }
        return event;
    }

    private int advance() throws XMLStreamException {
        try {
            return super.next();
        } catch (BoundedNames.Exceeded e) {
            throw new XMLStreamException(e.getMessage(), getLocation());
        }
    }

    private void readText() throws XMLStreamException {
        try {
            getTextLength();
        } catch (RuntimeException e) {
            throw e.getCause() instanceof XMLStreamException malformed ? malformed : new XMLStreamException(e);
        }
    }
}
