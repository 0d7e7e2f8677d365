package fr.passerelle.routes.school;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.siecle.referential.BeeNomenclatures;
import fr.passerelle.mappings.siecle.referential.BeeStructures;
import fr.passerelle.routes.file.FileDesk;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.WorkDesk;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.apache.camel.converter.jaxb.JaxbDataFormat;
import org.springframework.stereotype.Component;

/** Divisions and MEFs of a school, from Structures.xml and Nomenclature.xml: what tells a pupil's level. */
@Component
public class ReferentialRoute extends FlowRoute {

    private static final String RECEIVED = "received";

    private final FileDesk files;
    private final Referential referential;

    public ReferentialRoute(WorkDesk desk, FileDesk files, Referential referential) {
        super(desk);
        this.files = files;
        this.referential = referential;
    }

    @Override
    public void configure() throws JAXBException {
        JaxbDataFormat jaxb = new JaxbDataFormat(JAXBContext.newInstance(BeeStructures.class, BeeNomenclatures.class));
        take(Flow.READ_REFERENTIAL, "Read the structures of a school")
                .bean(files, "open")
                .id("open the received referential")
                .setProperty(RECEIVED, body())
                .doTry()
                .bean(referential, "hardenedXml")
                .id("read it with the hardened XML reader")
                .unmarshal(jaxb)
                .doCatch(XMLStreamException.class, JAXBException.class, IOException.class)
                .setBody(constant(null))
                .end()
                .bean(referential, "save(${exchangeProperty." + RECEIVED + "}, ${body})")
                .id("save divisions and MEFs, or refuse");
    }
}
