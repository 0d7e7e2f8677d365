package fr.passerelle.mappings.lsu;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationDesk.Rehearsal;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.livret.RecuperationSummary;
import java.util.Map;

/**
 * What a Récupération would do, as JSON: the same from the API and from {@code recuperation --dry-run --json}. It names
 * no pupil.
 *
 * <p>{@code {"uai","schoolYear":2026,"asOf","open","openingDay","pupils","clauses":{"OBTAINED":n,...},
 * "divisions":[{"division","pupils","clauses":{...}}],"sentences":[],"writes":n,"replaces":n,"reviews":n}}; every clause
 * is there, 0 included. {@code writes} counts the livrets that change, {@code replaces} those of them that hold another
 * certification before, {@code reviews} the certifications put before a person.
 */
public final class RehearsalJson {

    private RehearsalJson() {}

    public static String write(Rehearsal rehearsal) {
        return tree(rehearsal).toString();
    }

    public static ObjectNode tree(Rehearsal rehearsal) {
        RecuperationPlan plan = rehearsal.plan();
        RecuperationSummary summary = plan.summary();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("uai", plan.uai().value())
                .put("schoolYear", plan.year().start())
                .put("asOf", rehearsal.asOf().toString())
                .put("open", rehearsal.open())
                .put("openingDay", rehearsal.openingDay().toString());
        counts(json, summary.school());
        ArrayNode divisions = json.putArray("divisions");
        summary.divisions()
                .forEach((division, clauses) -> counts(divisions.addObject().put("division", division), clauses));
        summary.sentences().forEach(json.putArray("sentences")::add);
        return json.put("writes", plan.writes().count())
                .put(
                        "replaces",
                        plan.outcomes().stream()
                                .filter(outcome -> outcome.replaced() != null)
                                .count())
                .put("reviews", plan.reviews().count());
    }

    private static void counts(ObjectNode json, Map<Clause, Integer> clauses) {
        json.put("pupils", clauses.values().stream().mapToInt(Integer::intValue).sum());
        ObjectNode counts = json.putObject("clauses");
        for (Clause clause : Clause.values()) {
            counts.put(clause.name(), clauses.getOrDefault(clause, 0));
        }
    }
}
