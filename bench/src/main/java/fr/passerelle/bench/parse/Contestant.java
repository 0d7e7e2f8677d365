package fr.passerelle.bench.parse;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/** Who reads the exports: the parsers alone, each by {@code while (hasNext) next()}, and our reader. */
public enum Contestant {
    AALTO("com.fasterxml.aalto.stax.InputFactoryImpl"),
    WOODSTOX("com.ctc.wstx.stax.WstxInputFactory"),
    /** The one that needs no jar. */
    JDK(""),
    PASSERELLE("");

    private final String factory;

    Contestant(String factory) {
        this.factory = factory;
    }

    /** In figures. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isBare() {
        return this != PASSERELLE;
    }

    /** False when its jar is not there. */
    public boolean isThere() {
        try {
            pass();
            return true;
        } catch (ReflectiveOperationException absent) {
            return false;
        }
    }

    public Pass pass() throws ReflectiveOperationException {
        return switch (this) {
            case PASSERELLE -> new OurPass();
            case JDK -> barePass(XMLInputFactory.newDefaultFactory());
            default ->
                barePass((XMLInputFactory)
                        Class.forName(factory).getDeclaredConstructor().newInstance());
        };
    }

    private static Pass barePass(XMLInputFactory parsers) {
        return (bytes, ofNobody) -> {
            XMLStreamReader xml = parsers.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                xml.next();
            }
            xml.close();
            return 0;
        };
    }
}
