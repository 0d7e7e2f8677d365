package fr.passerelle.mappings.report;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.PupilChange.Kind;
import fr.passerelle.domain.school.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan for an operator's terminal, in French, from the JSON of {@link PreviewJson}: a hub elsewhere sends it, and may be
 * of another version. Counts, what would wait, what the ledger says, then the pupils.
 */
public final class PreviewText {

    private static final int PLACES = 5;

    /** Label of each count for one and for several, in reading order. */
    private static final Map<String, List<String>> COUNTS = counts();

    private PreviewText() {}

    /**
     * Several lines, each ended by a line feed.
     *
     * @param told codes of the verdicts that were told already, of the file alone
     */
    public static String write(JsonNode plan, Set<String> told) {
        StringBuilder text = new StringBuilder();
        if (plan.path("refused").asBoolean()) {
            text.append("  À l'import : REFUSÉ, rien ne serait appliqué.\n");
        } else {
            text.append("  À l'import : ")
                    .append(counts(plan.path("counts"), "aucun élève"))
                    .append(".\n");
            plan.path("held")
                    .forEach(part -> text.append("  EN SUSPENS : ")
                            .append(held(part.asText(), plan.path("counts")))
                            .append("\n"));
        }
        levels(text, plan.path("levels"));
        findings(text, plan.path("errors"), told);
        findings(text, plan.path("warnings"), told);
        changes(text, plan);
        return text.toString();
    }

    private static Map<String, List<String>> counts() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        labels.put("created", List.of("créé", "créés"));
        labels.put("updated", List.of("modifié", "modifiés"));
        labels.put("unchanged", List.of("inchangé", "inchangés"));
        labels.put("leaving", List.of("partant", "partants"));
        labels.put("back", List.of("de retour", "de retour"));
        labels.put(
                "transferred",
                List.of(
                        "venu d'un autre établissement (parmi les créés)",
                        "venus d'un autre établissement (parmi les créés)"));
        labels.put("reattributed", List.of("élève à reconnaître", "élèves à reconnaître"));
        return labels;
    }

    private static String counts(JsonNode counts, String none) {
        List<String> parts = new ArrayList<>();
        COUNTS.forEach((key, labels) -> {
            int count = counts.path(key).asInt();
            if (count > 0) {
                parts.add(InFrench.plainCount(count, labels.get(0), labels.get(1)));
            }
        });
        return parts.isEmpty() ? none : String.join(", ", parts);
    }

    /** Only when there are several: one alone says what the whole has said. */
    private static void levels(StringBuilder text, JsonNode levels) {
        if (levels.size() > 1) {
            levels.properties()
                    .forEach(level -> text.append("    ")
                            .append(levelLabel(level.getKey()))
                            .append(" : ")
                            .append(counts(level.getValue(), "rien ne change"))
                            .append("\n"));
        }
    }

    private static String levelLabel(String name) {
        for (Level known : Level.values()) {
            if (known.name().equals(name)) {
                return known.label();
            }
        }
        return name;
    }

    private static String held(String part, JsonNode counts) {
        String who = " attendraient l'accord d'une personne.";
        if (part.equals(Part.ARRIVING.name())) {
            return "les arrivées (" + counts.path("arriving").asInt() + " d'un autre établissement)" + who;
        }
        boolean leaving = part.equals(Part.LEAVING.name());
        return (leaving ? "les départs" : "les modifications") + " ("
                + counts.path(leaving ? "leaving" : "updated").asInt() + " sur "
                + counts.path("active").asInt() + " élèves actifs)" + who;
    }

    private static void findings(StringBuilder text, JsonNode findings, Set<String> told) {
        Map<String, List<JsonNode>> byCode = new LinkedHashMap<>();
        findings.forEach(finding -> byCode.computeIfAbsent(finding.path("code").asText(), code -> new ArrayList<>())
                .add(finding));
        byCode.keySet().removeAll(told);
        byCode.forEach((code, same) -> {
            text.append("    ").append(same.size()).append(" × ").append(code).append("\n");
            same.stream()
                    .limit(PLACES)
                    .forEach(finding -> text.append("      - ")
                            .append(
                                    finding.path("line").isNumber()
                                            ? "ligne " + finding.path("line").asInt() + " : "
                                            : "")
                            .append(finding.path("message").asText())
                            .append(
                                    finding.path("ine").isTextual()
                                            ? ", INE " + finding.path("ine").asText()
                                            : "")
                            .append("\n"));
            more(text, same.size() - PLACES);
            text.append("      Remède : ")
                    .append(same.get(0).path("remedy").asText())
                    .append("\n");
        });
    }

    private static void changes(StringBuilder text, JsonNode plan) {
        Map<String, List<JsonNode>> byKind = new LinkedHashMap<>();
        plan.path("changes")
                .forEach(change -> byKind.computeIfAbsent(change.path("kind").asText(), kind -> new ArrayList<>())
                        .add(change));
        byKind.forEach((kind, listed) -> {
            text.append("  ").append(label(kind)).append(" :\n");
            listed.forEach(change -> text.append(line(change)));
            more(text, total(kind, plan.path("counts")) - listed.size());
        });
    }

    private static String line(JsonNode change) {
        List<String> more = new ArrayList<>();
        change.path("fields")
                .forEach(field -> more.add(PupilFieldNames.of(field.path("name").asText()) + " : "
                        + value(field.path("before")) + " -> " + value(field.path("after"))));
        change.path("elsewhere")
                .fields()
                .forEachRemaining(school ->
                        more.add((school.getValue().asBoolean() ? "encore actif à " : "parti de ") + school.getKey()));
        return "    - " + change.path("lastName").asText() + " "
                + change.path("firstName").asText() + ", INE "
                + change.path("ine").asText() + ", " + change.path("division").asText()
                + (more.isEmpty() ? "" : " ; " + String.join(" ; ", more)) + "\n";
    }

    private static String value(JsonNode value) {
        return value.isTextual() && !value.asText().isEmpty() ? value.asText() : "(vide)";
    }

    private static String label(String kind) {
        for (Kind known : Kind.values()) {
            if (known.name().equals(kind)) {
                return known.label();
            }
        }
        return kind;
    }

    /** Those who come from another school are counted among the created, and listed apart. */
    private static int total(String kind, JsonNode counts) {
        int counted = counts.path(kind.toLowerCase(java.util.Locale.ROOT)).asInt();
        return kind.equals(Kind.CREATED.name())
                ? counted - counts.path("transferred").asInt()
                : counted;
    }

    private static void more(StringBuilder text, int others) {
        if (others > 0) {
            text.append("      et ")
                    .append(InFrench.plainCount(others, "autre", "autres"))
                    .append("\n");
        }
    }
}
