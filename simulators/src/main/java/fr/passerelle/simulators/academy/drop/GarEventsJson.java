package fr.passerelle.simulators.academy.drop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.simulators.academy.story.GarAccount;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Account events of the GAR: the attributes of contract gar A.2 and what the pupil answered. */
final class GarEventsJson {

    private static final String ENT = "Z0";

    private final ObjectMapper json = new ObjectMapper();
    private final ArrayNode events = json.createArrayNode();

    boolean isEmpty() {
        return events.isEmpty();
    }

    void pupil(GarAccount account) {
        boolean upperCase = account.ido().charAt(0) == '0';
        ObjectNode event = common(account.ido(), account.uai(), upperCase ? "National_ELV" : "National_elv");
        if (account.schools().size() > 1) {
            account.schools().forEach(event.putArray("UAI")::add);
        }
        event.put("NOM", account.lastName()).put("PRE", account.firstName());
        ArrayNode divisions = event.putArray("DIV");
        if (account.division() != null) {
            divisions.add(account.division() + "##" + account.division());
        }
        event.putArray("GRO");
        event.put("E_MS4", account.mefstat4()).put("idENT", ENT);
        if (account.birthdate() != null) {
            event.put("birthdate", account.birthdate().toString());
        } else if (upperCase) {
            event.putNull("birthdate");
        }
    }

    /** Teachers come through the same door and are nobody's account. */
    void teacher(String ido, String uai, String lastName, String firstName) {
        ObjectNode event = common(ido, uai, "National_ens").put("NOM", lastName).put("PRE", firstName);
        event.put("P_MEL", "enseignant@example.org").put("P_MS4", "2116").put("idENT", ENT);
        event.putArray("DIV");
    }

    private ObjectNode common(String ido, String uai, String profile) {
        return events.addObject().put("IDO", ido).put("UAI", uai).put("PRO", profile);
    }

    byte[] write() {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
