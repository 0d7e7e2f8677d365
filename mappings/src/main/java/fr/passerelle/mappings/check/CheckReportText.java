package fr.passerelle.mappings.check;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.siecle.Ignored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report in French for an operator: the verdict first, then root causes with their counts, then where. */
public final class CheckReportText {

    private static final int PLACES = 5;

    /** Several lines, each ended by a line feed. */
    public String write(CheckReport report) {
        StringBuilder text = new StringBuilder(head(report));
        if (report.refused()) {
            text.append("  REFUSÉ : rien n'est retenu, ")
                    .append(counted(report.errors().size(), "erreur", "erreurs"))
                    .append(".\n");
        } else {
            text.append("  ACCEPTÉ : ")
                    .append(report.kind().counted(report.accepted()))
                    .append(".\n");
        }
        if (!report.ignored().isEmpty()) {
            text.append("  Laissés de côté : ").append(ignored(report)).append(".\n");
        }
        groups(text, "Erreurs", report.errors());
        groups(text, "Avertissements", report.warnings());
        return text.toString();
    }

    private static String head(CheckReport report) {
        String school = report.uai() == null ? "" : ", établissement " + report.uai();
        String year = report.schoolYear() == null
                ? ""
                : ", année scolaire " + report.schoolYear().label();
        return report.file() + " : " + report.kind().label() + school + year + "\n";
    }

    private static String ignored(CheckReport report) {
        return report.ignored().entrySet().stream()
                .map(entry -> entry.getValue() + " " + reason(report.kind(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String reason(FileKind kind, String key) {
        return kind == FileKind.SIECLE_ELEVES || kind == FileKind.FREGATA_CSV
                ? Ignored.valueOf(key).label()
                : key;
    }

    private static void groups(StringBuilder text, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("  ").append(title).append(" :\n");
        Map<VerdictCode, List<Finding>> byVerdict = findings.stream()
                .collect(Collectors.groupingBy(Finding::verdict, LinkedHashMap::new, Collectors.toList()));
        List<List<Finding>> groups = new ArrayList<>(byVerdict.values());
        groups.sort(rootCausesFirst());
        groups.forEach(group -> group(text, group));
    }

    /** What concerns the whole file explains the rest; then the most frequent. */
    private static Comparator<List<Finding>> rootCausesFirst() {
        return Comparator.<List<Finding>, Boolean>comparing(
                        group -> group.get(0).ine() != null)
                .thenComparing(List::size, Comparator.reverseOrder());
    }

    private static void group(StringBuilder text, List<Finding> group) {
        VerdictCode verdict = group.get(0).verdict();
        text.append("    ")
                .append(group.size())
                .append(" × ")
                .append(verdict.code())
                .append(" : ")
                .append(verdict.message())
                .append(".\n");
        List<String> places = group.stream()
                .map(CheckReportText::place)
                .filter(place -> !place.isEmpty())
                .toList();
        places.stream()
                .limit(PLACES)
                .forEach(place -> text.append("      - ").append(place).append("\n"));
        if (places.size() > PLACES) {
            text.append("      - et ")
                    .append(counted(places.size() - PLACES, "autre", "autres"))
                    .append("\n");
        }
        text.append("      Remède : ").append(verdict.remedy()).append("\n");
    }

    private static String place(Finding finding) {
        List<String> parts = new ArrayList<>();
        if (finding.line() != null) {
            parts.add("ligne " + finding.line());
        }
        if (finding.field() != null) {
            parts.add(finding.field());
        }
        if (finding.ine() != null) {
            parts.add("INE " + finding.ine());
        }
        if (finding.detail() != null) {
            parts.add(finding.detail());
        }
        return String.join(", ", parts);
    }

    /** In French, 0 and 1 are singular. */
    private static String counted(int count, String one, String several) {
        return count + " " + (count < 2 ? one : several);
    }
}
