package fr.passerelle.routes.school;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.siecle.referential.BeeNomenclatures;
import fr.passerelle.mappings.siecle.referential.BeeStructures;
import fr.passerelle.routes.file.ReceivedFiles;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.Reading;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.camel.converter.jaxb.JaxbDataFormat;

/** Divisions and MEFs of a school, from Structures.xml and Nomenclature.xml: what tells a pupil's level. */
public class ReferentialRoute extends FlowRoute {

    private final ReceivedFiles files;
    private final ReferentialImport referential;

    public ReferentialRoute(Consumers consumers, ReceivedFiles files, ReferentialImport referential) {
        super(consumers);
        this.files = files;
        this.referential = referential;
    }

    @Override
    public void configure() throws JAXBException {
        take(Flow.READ_REFERENTIAL, "Read the structures of a school")
                .step("open the received referential", files::open)
                .parse("read it with the hardened XML reader", referential::hardenedXml, documents())
                .end("save divisions and MEFs, or refuse", referential::save);
    }

    private static Reading<XMLStreamReader, Object> documents() throws JAXBException {
        JaxbDataFormat jaxb = new JaxbDataFormat(JAXBContext.newInstance(BeeStructures.class, BeeNomenclatures.class));
        return new Reading<>(
                xml -> xml.unmarshal(jaxb), XMLStreamException.class, JAXBException.class, IOException.class);
    }
}
