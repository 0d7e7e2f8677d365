package fr.passerelle.mappings.lsu;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The rules of LSU's import, as far as the hub is concerned by them. */
final class ImportRules {

    private ImportRules() {}

    /** What the rules have against a document; empty when nothing. */
    static Optional<String> fault(byte[] xml) {
        try {
            Validator rules = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(ImportRules.class.getResource("bilans-6e-rules.xsd")))
                    .newValidator();
            rules.validate(new StreamSource(new ByteArrayInputStream(xml)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
