package fr.passerelle.mappings.gar;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.identity.Mojibake;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns one event after the other into an account. Attributes may be single or lists (contract gar A.2). */
final class GarEvents {

    private static final Pattern IDO = Pattern.compile("[0-9a-f]{128}");
    /** Between the code of a division and its label. */
    private static final String LABEL_MARK = "##";

    private final AccountCollector collector;

    GarEvents(AccountCollector collector) {
        this.collector = collector;
    }

    void accept(JsonNode event, int line) {
        ReadingPlace place = new ReadingPlace(line, null);
        if (!collector.isPupil(values(event, "PRO"), place, "PRO")) {
            return;
        }
        String ido = first(event, "IDO");
        if (ido == null) {
            collector.tell(place.finding(GarVerdict.GAR_IDENTIFIER_MISSING, "IDO"));
            return;
        }
        String lastName = first(event, "NOM");
        String firstName = first(event, "PRE");
        if (lastName == null || firstName == null) {
            collector.tell(place.finding(GarVerdict.GAR_NAME_MISSING, lastName == null ? "NOM" : "PRE"));
            return;
        }
        List<Uai> schools = collector.schools(values(event, "UAI"), place, "UAI");
        if (schools.isEmpty()) {
            return;
        }
        if (!IDO.matcher(ido).matches()) {
            collector.tell(place.finding(GarVerdict.GAR_IDO_SHAPE, "IDO"));
        }
        List<String> divisions = values(event, "DIV").stream()
                .map(GarEvents::code)
                .filter(code -> !code.isEmpty())
                .toList();
        collector.add(
                new Account(
                        Account.Source.GAR,
                        ido,
                        schools,
                        lastName,
                        firstName,
                        collector.birthdate(first(event, "birthdate"), place, "birthdate"),
                        divisions),
                place,
                "IDO");
    }

    private static String code(String division) {
        int label = division.indexOf(LABEL_MARK);
        return (label < 0 ? division : division.substring(0, label)).strip();
    }

    private static @Nullable String first(JsonNode event, String name) {
        List<String> values = values(event, name);
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<String> values(JsonNode event, String name) {
        JsonNode value = event.path(name);
        List<String> values = new ArrayList<>();
        Iterable<JsonNode> nodes = value.isArray() ? value : List.of(value);
        for (JsonNode node : nodes) {
            String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
            if (!text.isEmpty() && !Mojibake.isNoText(text)) {
                values.add(text);
            }
        }
        return values;
    }
}
