package fr.passerelle.bench.corpus;

import fr.passerelle.domain.school.Uai;
import java.io.IOException;

/** The whole export of one school, block after block as SIECLE writes them, one pupil a line. */
final class SchoolXml {

    private final CorpusSpec spec;
    private final int school;
    private final Uai uai;
    private final int pupils;

    SchoolXml(CorpusSpec spec, int school, Uai uai, int pupils) {
        this.spec = spec;
        this.school = school;
        this.uai = uai;
        this.pupils = pupils;
    }

    /** Returns how many pupils a reader must keep. */
    int writeTo(ExportXml xml) throws IOException {
        xml.raw("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_ELEVES VERSION=\"3.0\">\n<PARAMETRES>");
        xml.tag("UAJ", uai.value()).tag("ANNEE_SCOLAIRE", Integer.toString(spec.year()));
        xml.tag("DATE_EXPORT", "21/09/" + spec.year()).tag("HORODATAGE", "21/09/" + spec.year() + " 19:31:07");
        xml.raw("</PARAMETRES>\n<DONNEES>\n<ELEVES>\n");
        int kept = writePupils(xml);
        xml.raw("</ELEVES>\n<OPTIONS>\n");
        writeOptions(xml);
        xml.raw("</OPTIONS>\n<STRUCTURES>\n");
        writeStructures(xml);
        xml.raw("</STRUCTURES>\n<BOURSES/>\n</DONNEES>\n</BEE_ELEVES>\n");
        return kept;
    }

    private int writePupils(ExportXml xml) throws IOException {
        PupilXml pupilXml = new PupilXml(spec, school, uai);
        int kept = 0;
        for (int i = 0; i < pupils; i++) {
            PupilFacts pupil = PupilFacts.of(spec, school, i);
            kept += pupil.isKept() ? 1 : 0;
            pupilXml.write(xml, pupil, i);
        }
        return kept;
    }

    private void writeOptions(ExportXml xml) throws IOException {
        for (int i = 0; i < pupils; i++) {
            PupilFacts pupil = PupilFacts.of(spec, school, i);
            if (pupil.option()) {
                xml.open("OPTION", pupil).raw("<OPTIONS_ELEVE>").tag("NUM_OPTION", "1");
                xml.tag("CODE_MODALITE_ELECT", "O").tag("CODE_MATIERE", Vocabulary.SUBJECTS[i % 5]);
                xml.raw("</OPTIONS_ELEVE></OPTION>\n");
            }
        }
    }

    private void writeStructures(ExportXml xml) throws IOException {
        for (int i = 0; i < pupils; i++) {
            PupilFacts pupil = PupilFacts.of(spec, school, i);
            if (pupil.division().isEmpty()) {
                continue;
            }
            xml.open("STRUCTURES_ELEVE", pupil);
            structure(xml, pupil.division(), "D");
            if (pupil.option()) {
                structure(xml, (6 - pupil.level()) + "LATGR1", "G");
            }
            xml.raw("</STRUCTURES_ELEVE>\n");
        }
    }

    private static void structure(ExportXml xml, String code, String type) throws IOException {
        xml.raw("<STRUCTURE>").tag("CODE_STRUCTURE", code).tag("TYPE_STRUCTURE", type);
        xml.raw("</STRUCTURE>");
    }
}
