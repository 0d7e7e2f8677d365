package fr.passerelle.simulators.academy.drop;

import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Row;
import fr.passerelle.simulators.academy.story.Stay;
import java.util.List;
import java.util.Objects;

/** {@code ElevesSansAdresses.xml} (contract siecle A.3): the blocks, in one order or in the other. */
final class PupilsXml {

    private static final List<String> SUBJECTS = List.of("030201", "020300", "030602");
    private static final List<String> MODALITIES = List.of("O", "F", "S", "N");

    private final SiecleFile file;
    private final int schoolIndex;
    private final Stage stage;
    private final List<Stay> pupils;

    PupilsXml(SiecleFile file, int schoolIndex, Stage stage, List<Stay> stays) {
        this.file = file;
        this.schoolIndex = schoolIndex;
        this.stage = stage;
        this.pupils = stays.stream().filter(stay -> stay.at(stage) != null).toList();
    }

    byte[] write() {
        XmlText xml = file.open("BEE_ELEVES", "3.0");
        boolean structuresFirst = schoolIndex % 2 == 0;
        if (structuresFirst) {
            structures(xml);
        }
        xml.open("ELEVES");
        PupilXml pupilXml = new PupilXml(file, schoolIndex);
        pupils.forEach(stay -> pupilXml.write(xml, stay, row(stay)));
        xml.close();
        options(xml);
        if (!structuresFirst) {
            structures(xml);
        }
        return SiecleFile.finish(xml.empty("BOURSES"));
    }

    private void options(XmlText xml) {
        xml.open("OPTIONS");
        for (Stay stay : pupils) {
            int number = stay.home().number();
            xml.open("OPTION", "ELEVE_ID", stay.eleveId(), "ELENOET", PupilXml.elenoet(stay, schoolIndex));
            for (int rank = 0; rank <= number % 2; rank++) {
                xml.open("OPTIONS_ELEVE")
                        .leaf("NUM_OPTION", String.valueOf(rank + 1))
                        .leaf("CODE_MODALITE_ELECT", MODALITIES.get((number + rank) % MODALITIES.size()))
                        .leaf("CODE_MATIERE", SUBJECTS.get((number + rank) % SUBJECTS.size()))
                        .close();
            }
            xml.close();
        }
        xml.close();
    }

    private void structures(XmlText xml) {
        xml.open("STRUCTURES");
        for (Stay stay : pupils) {
            Row row = row(stay);
            xml.open("STRUCTURES_ELEVE", "ELEVE_ID", stay.eleveId(), "ELENOET", PupilXml.elenoet(stay, schoolIndex));
            if (row.group() != null) {
                structure(xml, row.group(), "G");
            }
            row.divisions().forEach(code -> structure(xml, code, "D"));
            xml.close();
        }
        xml.close();
    }

    private static void structure(XmlText xml, String code, String type) {
        xml.open("STRUCTURE")
                .leaf("CODE_STRUCTURE", code)
                .leaf("TYPE_STRUCTURE", type)
                .close();
    }

    private Row row(Stay stay) {
        return Objects.requireNonNull(stay.at(stage));
    }
}
