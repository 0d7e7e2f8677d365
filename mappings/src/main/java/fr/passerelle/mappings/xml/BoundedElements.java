package fr.passerelle.mappings.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Stops when more elements are met than anybody needs: bound to objects, a few bytes of a file become dozens in memory.
 */
public final class BoundedElements extends StreamReaderDelegate {

    private final int most;
    private int count;

    /** @param most elements between two calls of {@link #startAgain}, unknown ones included */
    public BoundedElements(XMLStreamReader reader, int most) {
        super(reader);
        this.most = most;
    }

    public void startAgain() {
        count = 0;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == START_ELEMENT && ++count > most) {
            throw new XMLStreamException("more than " + most + " elements", getLocation());
        }
        return event;
    }
}
