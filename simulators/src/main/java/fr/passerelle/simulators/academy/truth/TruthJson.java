package fr.passerelle.simulators.academy.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** One expected pupil as one line of JSON. */
public final class TruthJson {

    private final ObjectMapper json = new ObjectMapper();

    public String line(Expected expected) {
        ObjectNode node = json.createObjectNode()
                .put("uai", expected.uai())
                .put("ine", expected.ine())
                .put("eleveId", expected.eleveId())
                .put("lastName", expected.lastName())
                .put("firstName", expected.firstName())
                .put("birthdate", expected.birthdate().toString());
        ArrayNode cases = node.putArray("cases");
        expected.cases().forEach(cases::add);
        node.put("inLedger", expected.inLedger())
                .put("active", expected.active())
                .put("division", expected.division())
                .put("accountState", expected.accountState())
                .put("ido", expected.ido())
                .put("certifiability", name(expected.certifiability()))
                .put("certificationId", expected.certificationId())
                .put("certificationStatus", name(expected.certificationStatus()))
                .put(
                        "certificationDay",
                        expected.certificationDay() == null
                                ? null
                                : expected.certificationDay().toString())
                .put("livretCertificationId", expected.livretCertificationId())
                .put("clause", name(expected.clause()));
        return node + "\n";
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
