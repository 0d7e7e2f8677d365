package fr.passerelle.mappings.lsu;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.livret.Recuperation.Clause;
import java.util.Map;

/**
 * The summary for programs; no pupil is named. {@code {"uai","school","schoolYear":2026,"at","rehearsal","pupils",
 * "clauses":{"OBTAINED":n,...},"divisions":[{"division","pupils","clauses"}],"sentences":[...]}}; every clause is there,
 * zeros too.
 */
public final class SummaryJson {

    private SummaryJson() {}

    public static ObjectNode tree(SummarySheet sheet) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("uai", sheet.uai().value());
        json.put("school", sheet.schoolName());
        json.put("schoolYear", sheet.year().start());
        json.put("at", sheet.at().toString());
        json.put("rehearsal", sheet.rehearsal());
        json.put("pupils", sheet.summary().pupils());
        clauses(json, sheet.summary().school());
        ArrayNode divisions = json.putArray("divisions");
        sheet.summary().divisions().forEach((division, counts) -> {
            ObjectNode one = divisions.addObject();
            one.put("division", division);
            one.put(
                    "pupils",
                    counts.values().stream().mapToInt(Integer::intValue).sum());
            clauses(one, counts);
        });
        ArrayNode sentences = json.putArray("sentences");
        sheet.summary().sentences().forEach(sentences::add);
        return json;
    }

    private static void clauses(ObjectNode json, Map<Clause, Integer> counts) {
        ObjectNode clauses = json.putObject("clauses");
        for (Clause clause : Clause.values()) {
            clauses.put(clause.name(), counts.getOrDefault(clause, 0));
        }
    }
}
