package fr.passerelle.mappings.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilChange;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import would do, as JSON: the same from the API and from {@code check --against --json}. It names pupils: for
 * the operator who asked, never for a log.
 *
 * <p>{@code {"uai","schoolYear","refused","ignored":{},"errors":[],"warnings":[],"counts":{...}|null,"levels":{},
 * "held":["LEAVING"],"changes":[{"kind","ine","lastName","firstName","division","fields":[{"name","before","after"}],
 * "elsewhere":{"9990002Y":true}}]}}; {@code counts} is null when the export is refused.
 */
public final class PreviewJson {

    private PreviewJson() {}

    public static String write(ImportPreview preview) {
        return tree(preview).toString();
    }

    public static ObjectNode tree(ImportPreview preview) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("uai", preview.uai() == null ? null : preview.uai().value());
        json.put("schoolYear", preview.year() == null ? null : preview.year().start());
        json.put("refused", preview.refused());
        ObjectNode ignored = json.putObject("ignored");
        preview.ignored().forEach(ignored::put);
        findings(json.putArray("errors"), preview, true);
        findings(json.putArray("warnings"), preview, false);
        PupilBasePlan plan = preview.plan();
        if (plan == null) {
            json.putNull("counts");
            json.putObject("levels");
        } else {
            counts(json, plan);
        }
        ArrayNode held = json.putArray("held");
        preview.held().stream().sorted().forEach(part -> held.add(part.name()));
        ArrayNode changes = json.putArray("changes");
        preview.changes().forEach(change -> change(changes.addObject(), change));
        return json;
    }

    private static void counts(ObjectNode json, PupilBasePlan plan) {
        json.putObject("counts")
                .put("active", plan.active())
                .put("created", plan.created())
                .put("updated", plan.updated())
                .put("unchanged", plan.unchanged())
                .put("leaving", plan.leaving())
                .put("back", plan.back())
                .put("transferred", plan.transferred())
                .put("reattributed", plan.reattributed())
                .put("arriving", plan.count(PupilBasePlan.Part.ARRIVING));
        ObjectNode levels = json.putObject("levels");
        plan.levels()
                .forEach((level, counts) -> levels.putObject(level.name())
                        .put("active", counts.active())
                        .put("created", counts.created())
                        .put("updated", counts.updated())
                        .put("leaving", counts.leaving()));
    }

    private static void findings(ArrayNode list, ImportPreview preview, boolean errors) {
        preview.findings().stream()
                .filter(finding -> finding.isError() == errors)
                .forEach(finding -> {
                    ObjectNode node = list.addObject()
                            .put("code", finding.verdict().code())
                            .put("severity", finding.verdict().severity().name())
                            .put("ine", finding.ine())
                            .put("line", finding.line())
                            .put("column", finding.column())
                            .put("field", finding.field())
                            .put("message", preview.kind().said(finding.message()))
                            .put("remedy", preview.kind().said(finding.verdict().remedy()));
                    if (!finding.meta().isEmpty()) {
                        ObjectNode meta = node.putObject("meta");
                        finding.meta().forEach(meta::put);
                    }
                });
    }

    private static void change(ObjectNode node, PupilChange change) {
        node.put("kind", change.kind().name())
                .put("ine", change.ine())
                .put("lastName", change.lastName())
                .put("firstName", change.firstName())
                .put("division", change.division());
        ArrayNode fields = node.putArray("fields");
        change.fields()
                .forEach(field -> fields.addObject()
                        .put("name", field.name())
                        .put("before", field.before())
                        .put("after", field.after()));
        ObjectNode elsewhere = node.putObject("elsewhere");
        for (Map.Entry<String, Boolean> school : new TreeMap<>(change.elsewhere()).entrySet()) {
            elsewhere.put(school.getKey(), school.getValue());
        }
    }
}
