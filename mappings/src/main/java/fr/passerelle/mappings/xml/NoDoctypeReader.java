package fr.passerelle.mappings.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Stops at a DOCTYPE. With DTD support off the parser only skips the declaration, which would let a file through that
 * none of our partners writes.
 */
final class NoDoctypeReader extends StreamReaderDelegate {

    NoDoctypeReader(XMLStreamReader reader) {
        super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == DTD) {
            throw new XMLStreamException("a DOCTYPE is not accepted", getLocation());
        }
        return event;
    }
}
