package fr.passerelle.simulators.pix.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.simulators.pix.state.Learner.Identity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The pupils of one file, in the order in which Pix meets them and their structures (contract siecle B.3, B.4). */
final class StrictPupils implements StrictReader.Visitor {

    private static final Pattern PUPIL = Pattern.compile("/BEE_ELEVES/DONNEES/[^/]+/ELEVE");
    private static final Pattern STRUCTURES = Pattern.compile("/BEE_ELEVES/DONNEES/[^/]+/STRUCTURES_ELEVE");

    private final PupilRules rules = new PupilRules();
    private final Map<String, Map<String, String>> kept = new LinkedHashMap<>();
    private final Map<String, String> divisions = new HashMap<>();

    List<ObjectNode> errors() {
        return rules.errors();
    }

    /** Those with a division; only without any error. */
    List<Identity> learners() {
        return kept.entrySet().stream()
                .filter(pupil -> divisions.containsKey(pupil.getKey()))
                .map(pupil -> identity(pupil.getValue(), divisions.get(pupil.getKey())))
                .toList();
    }

    @Override
    public StrictReader.Step visit(String path, XMLStreamReader cursor) throws XMLStreamException {
        if (PUPIL.matcher(path).matches()) {
            String eleveId = cursor.getAttributeValue(null, "ELEVE_ID");
            keep(eleveId, children(cursor));
            return StrictReader.Step.READ;
        }
        if (STRUCTURES.matcher(path).matches()) {
            join(cursor);
            return StrictReader.Step.READ;
        }
        return StrictReader.Step.INTO;
    }

    private void keep(String eleveId, Map<String, String> pupil) {
        // Present but empty counts as a leaving date; an absent INE as a pupil who has not arrived.
        if (!pupil.containsKey("DATE_SORTIE") && pupil.containsKey("ID_NATIONAL")) {
            rules.check(pupil);
            kept.put(eleveId, pupil);
        }
    }

    private void join(XMLStreamReader cursor) throws XMLStreamException {
        String eleveId = cursor.getAttributeValue(null, "ELEVE_ID");
        while (cursor.next() != XMLStreamReader.END_ELEMENT) {
            if (cursor.isStartElement()) {
                Map<String, String> structure = children(cursor);
                String code = structure.getOrDefault("CODE_STRUCTURE", "");
                boolean counts = "D".equals(structure.get("TYPE_STRUCTURE")) && !code.equals("Inactifs");
                if (counts && !code.isEmpty() && kept.containsKey(eleveId)) {
                    divisions.put(eleveId, code);
                }
            }
        }
    }

    /** The texts of the direct children, first one first; leaves the cursor on the end of the parent. */
    private static Map<String, String> children(XMLStreamReader cursor) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (int depth = 0; depth >= 0; ) {
            int event = cursor.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                text.setLength(0);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (depth-- == 1) {
                    texts.putIfAbsent(cursor.getLocalName(), text.toString());
                }
            } else if (depth == 1 && cursor.isCharacters()) {
                text.append(cursor.getText());
            }
        }
        return texts;
    }

    private static Identity identity(Map<String, String> pupil, String division) {
        return new Identity(
                pupil.get("ID_NATIONAL"),
                pupil.get("NOM_DE_FAMILLE"),
                pupil.get("PRENOM"),
                pupil.get("PRENOM2"),
                pupil.get("PRENOM3"),
                PupilRules.day(pupil.get("DATE_NAISS")),
                pupil.get("VILLE_NAISS"),
                division);
    }
}
