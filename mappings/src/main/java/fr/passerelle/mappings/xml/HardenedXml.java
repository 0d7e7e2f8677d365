package fr.passerelle.mappings.xml;

import com.ctc.wstx.api.ReaderConfig;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Every XML reader of the hub comes from here. A DOCTYPE is an error (contract siecle A.2), nothing outside the file is
 * ever fetched, and what a file can cost is bounded. Readers start from bytes, so that the declared charset counts.
 *
 * <p>Woodstox is named by its class: with the service lookup, another jar on the class path could bring a factory that
 * ignores these settings.
 */
public final class HardenedXml {

    static final int MAX_DEPTH = 64;
    static final int MAX_ATTRIBUTES = 64;
    static final int MAX_ATTRIBUTE_SIZE = 16 * 1024;
    /** Longest text of an element, in characters. */
    public static final int MAX_TEXT_SIZE = 256 * 1024;

    static final long MAX_ELEMENTS = 20_000_000;
    /** Of elements, attributes and prefixes; a nomenclature has some hundreds. */
    static final int MAX_NAMES = 4_000;
    /** Bytes without a bracket: more than any text that is taken, in any charset. */
    static final int MAX_RUN = 1024 * 1024;
    /** The largest nomenclatures have some tens of thousands. */
    static final int MAX_BOUND_ELEMENTS = 500_000;

    /** 1.1, which nobody writes, allows control characters. */
    private static final Set<String> XML_VERSIONS = Set.of("1.0", "null");

    private static final int SNIFFED = 128;
    private static final Pattern LATIN_9_DECLARED =
            Pattern.compile("<\\?xml version=[\"']1\\.0[\"'] encoding=[\"']ISO-8859-15[\"'] *\\?>");

    private static final XMLInputFactory FACTORY = factory();

    private static final ClassValue<JAXBContext> CONTEXTS = new ClassValue<>() {
        @Override
        protected JAXBContext computeValue(Class<?> type) {
            try {
                return JAXBContext.newInstance(type);
            } catch (JAXBException e) {
                throw new IllegalStateException("not a JAXB class: " + type.getName(), e);
            }
        }
    };

    private HardenedXml() {}

    /**
     * A cursor before the root element. It throws {@link XMLStreamException} at a DOCTYPE, at a limit, at anything not
     * well formed and when the stream fails (the {@link java.io.IOException} is then in the chain of causes). The
     * stream is not closed.
     */
    public static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        try {
            InputStream marked = bytes.markSupported() ? bytes : new BufferedInputStream(bytes);
            boolean latin9 = isLatin9(marked);
            InputStream guarded = new MarkupGuard(marked, MAX_RUN);
            XMLStreamReader reader = latin9
                    ? FACTORY.createXMLStreamReader(new Latin9Reader(guarded))
                    : FACTORY.createXMLStreamReader(guarded);
            if (!XML_VERSIONS.contains(String.valueOf(reader.getVersion()))) {
                throw new XMLStreamException("XML " + reader.getVersion() + " is not accepted", reader.getLocation());
            }
            return new NoDoctypeReader(reader);
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** Declared so in the very first bytes; whatever is unusual there is left to the parser. */
    private static boolean isLatin9(InputStream bytes) throws IOException {
        bytes.mark(SNIFFED + 1);
        byte[] head = bytes.readNBytes(SNIFFED);
        bytes.reset();
        return LATIN_9_DECLARED
                .matcher(new String(head, StandardCharsets.ISO_8859_1))
                .lookingAt();
    }

    /**
     * Binds a whole document to a JAXB class that names its root element; unknown elements are ignored.
     *
     * @throws XMLStreamException as {@link #reader}, also when the root is another element
     */
    public static <T> T unmarshal(Class<T> type, InputStream bytes) throws XMLStreamException {
        XMLStreamReader reader = new BoundedElements(reader(bytes), MAX_BOUND_ELEMENTS);
        try {
            T value = type.cast(CONTEXTS.get(type).createUnmarshaller().unmarshal(reader));
            while (reader.hasNext()) {
                reader.next(); // what follows the root must be well formed too
            }
            return value;
        } catch (JAXBException e) {
            throw causeOf(e);
        } finally {
            reader.close();
        }
    }

    /**
     * Proves at start-up that the parser on the class path obeys: a DOCTYPE, an entity, a deep document and a huge
     * attribute must each be refused.
     *
     * @throws IllegalStateException when one of them passes
     */
    public static void proveHardened() {
        List<String> hostile = List.of(
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM 'file:///nowhere.dtd'><a/>",
                "<a>&undeclared;</a>",
                "<a>".repeat(MAX_DEPTH + 1) + "</a>".repeat(MAX_DEPTH + 1),
                "<a b='" + "c".repeat(MAX_ATTRIBUTE_SIZE + 1) + "'/>");
        for (String document : hostile) {
            if (isRead(document)) {
                throw new IllegalStateException("the XML parser is not hardened: it accepts "
                        + document.substring(0, Math.min(60, document.length())));
            }
        }
    }

    private static boolean isRead(String document) {
        try {
            XMLStreamReader reader = reader(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException refused) {
            return false;
        }
    }

    private static XMLStreamException causeOf(JAXBException e) {
        return e.getLinkedException() instanceof XMLStreamException cause ? cause : new XMLStreamException(e);
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory() {
            @Override
            public ReaderConfig createPrivateConfig() {
                return mConfig.createNonShared(new BoundedNames(MAX_NAMES));
            }
        };
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_SIZE);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT_SIZE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MAX_ELEMENTS);
        // Comments and instructions are passed over, not held; texts are read at once by NoDoctypeReader.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
        return factory;
    }
}
