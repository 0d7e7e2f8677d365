package fr.passerelle.mappings.lsu;

import com.ctc.wstx.stax.WstxOutputFactory;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes LSU's import of bilans with nothing in them but CRCN levels, and what the format demands around these. The
 * subject that a bilan must name comes without any mark: none is known here.
 */
final class CrcnXml {

    private static final String NAMESPACE = "urn:fr:edu:scolarite:lsun:bilans:import";
    private static final String SCHEMA = "import-bilan-complet.xsd";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String EDITOR = "Passerelle";
    private static final String HEAD = "RESP_1";
    private static final String PERIOD = "P_1";
    private static final String DISCIPLINE = "DI_1";
    private static final String TEACHER = "ENS_1";
    private static final int NAME = 100;

    private final CrcnStatement statement;

    CrcnXml(CrcnStatement statement) {
        this.statement = statement;
    }

    /** @param pupils at least one; each can be written, no two have the same number */
    byte[] write(Uai uai, SchoolYear year, List<CrcnPupil> pupils) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("lsun-bilans");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xsi", XSI);
            xml.writeAttribute("xsi", XSI, "schemaLocation", NAMESPACE + " " + SCHEMA);
            xml.writeAttribute("schemaVersion", statement.schemaVersion());
            xml.writeStartElement("entete");
            text(xml, "editeur", EDITOR);
            text(xml, "application", EDITOR);
            text(xml, "etablissement", uai.value());
            xml.writeEndElement();
            xml.writeStartElement("donnees");
            stated(xml, year, pupils);
            xml.writeStartElement("bilans-periodiques");
            for (CrcnPupil pupil : pupils) {
                bilan(xml, pupil, Objects.requireNonNull(pupil.facts()));
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    private void stated(XMLStreamWriter xml, SchoolYear year, List<CrcnPupil> pupils) throws XMLStreamException {
        xml.writeStartElement("responsables-etab");
        element(xml, "responsable-etab", "id", HEAD, "libelle", statement.head());
        xml.writeEndElement();
        xml.writeStartElement("eleves");
        for (CrcnPupil pupil : pupils) {
            pupil(xml, pupil.pupil());
        }
        xml.writeEndElement();
        xml.writeStartElement("periodes");
        String millesime = Integer.toString(year.start());
        String period = Integer.toString(statement.period());
        String periods = Integer.toString(statement.periods());
        element(xml, "periode", "id", PERIOD, "millesime", millesime, "indice", period, "nb-periodes", periods);
        xml.writeEndElement();
        xml.writeStartElement("disciplines");
        xml.writeEmptyElement("discipline");
        attributes(xml, "id", DISCIPLINE, "code", statement.discipline());
        attributes(xml, "modalite-election", statement.election(), "libelle", statement.disciplineLabel());
        xml.writeEndElement();
        xml.writeStartElement("enseignants");
        String teacher = Long.toString(statement.teacher());
        element(xml, "enseignant", "id", TEACHER, "type", statement.teacherType(), "id-sts", teacher);
        xml.writeEndElement();
    }

    /** The names are there for whoever reads a refusal of LSU; it recognises the pupil by the number. */
    private static void pupil(XMLStreamWriter xml, LivretPupil pupil) throws XMLStreamException {
        element(xml, "eleve", "id", reference(pupil), "id-be", pupil.eleveId());
        for (Map.Entry<String, String> name :
                List.of(Map.entry("nom", pupil.lastName()), Map.entry("prenom", pupil.firstName()))) {
            String taken = XmlText.of(name.getValue(), NAME);
            if (!taken.isEmpty()) {
                attributes(xml, name.getKey(), taken);
            }
        }
        attributes(xml, "code-division", pupil.division());
    }

    private void bilan(XMLStreamWriter xml, CrcnPupil pupil, BilanFacts facts) throws XMLStreamException {
        xml.writeStartElement("bilan-periodique");
        attributes(xml, "eleve-ref", reference(pupil.pupil()), "periode-ref", PERIOD);
        attributes(xml, "date-conseil-classe", facts.council().toString());
        attributes(xml, "date-scolarite", facts.schooling().toString(), "responsable-etab-ref", HEAD);
        xml.writeStartElement("liste-acquis");
        element(xml, "acquis", "discipline-ref", DISCIPLINE, "enseignant-refs", TEACHER);
        xml.writeEndElement();
        xml.writeStartElement("competences-numeriques");
        for (Map.Entry<Competence, Integer> level : pupil.taken().entrySet()) {
            String code = CrcnCodes.of(level.getKey());
            element(
                    xml,
                    "competence-num",
                    "code",
                    code,
                    "niveau",
                    level.getValue().toString());
        }
        xml.writeEndElement();
        text(xml, "acquis-conseils", statement.remark());
        xml.writeEmptyElement("vie-scolaire");
        attributes(xml, "nb-retards", Integer.toString(facts.late()));
        attributes(xml, "nb-abs-justifiees", Integer.toString(facts.excused()));
        attributes(xml, "nb-abs-injustifiees", Integer.toString(facts.unexcused()));
        xml.writeEndElement();
    }

    private static String reference(LivretPupil pupil) {
        return "EL_" + pupil.eleveId();
    }

    private static void element(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(xml, attributes);
    }

    /** @param attributes names and values by turns */
    private static void attributes(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], XmlText.of(attributes[i + 1]));
        }
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }
}
