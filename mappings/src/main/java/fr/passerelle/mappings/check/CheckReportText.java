package fr.passerelle.mappings.check;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.mappings.report.ReportedFinding;
import fr.passerelle.mappings.report.RootCause;
import fr.passerelle.mappings.report.RootCauses;
import fr.passerelle.mappings.siecle.Ignored;
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
            text.append("  REFUSÉ : rien n'est pris en compte, ")
                    .append(InFrench.plainCount(report.errors().size(), "erreur", "erreurs"))
                    .append(".\n");
        } else {
            text.append("  ACCEPTÉ : ")
                    .append(report.kind().counted(report.accepted()))
                    .append(".\n");
        }
        String ignored = ignored(report);
        if (!ignored.isEmpty()) {
            text.append("  Laissés de côté : ").append(ignored).append(".\n");
        }
        Map<Boolean, List<RootCause>> causes =
                RootCauses.of(report.findings().stream()
                                .map(ReportedFinding::of)
                                .toList())
                        .stream()
                        .collect(Collectors.partitioningBy(RootCause::isError));
        causes(text, "Erreurs", causes.get(true), report.kind());
        causes(text, "Avertissements", causes.get(false), report.kind());
        report.remarks()
                .forEach(remark -> text.append("  Remarque : ").append(remark).append("\n"));
        return text.toString();
    }

    private static String head(CheckReport report) {
        String school = report.uai() == null ? "" : ", établissement " + report.uai();
        String year = report.schoolYear() == null
                ? ""
                : ", année scolaire " + report.calendar().label(report.schoolYear());
        return report.file() + " : " + report.kind().label() + school + year + "\n";
    }

    private static String ignored(CheckReport report) {
        return report.ignored().entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> ignored(report.kind(), entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String ignored(FileKind kind, String key, int count) {
        return kind.isOfPupils() ? Ignored.valueOf(key).counted(count) : count + " " + key;
    }

    private static void causes(StringBuilder text, String title, List<RootCause> causes, FileKind kind) {
        if (!causes.isEmpty()) {
            text.append("  ").append(title).append(" :\n");
            causes.forEach(cause -> cause(text, cause, kind));
        }
    }

    private static void cause(StringBuilder text, RootCause cause, FileKind kind) {
        text.append("    ")
                .append(cause.count())
                .append(" × ")
                .append(kind.said(cause.title()))
                .append(".\n");
        List<String> places = cause.findings().stream()
                .map(finding -> finding.place(true))
                .filter(place -> !place.isEmpty())
                .toList();
        places.stream()
                .limit(PLACES)
                .forEach(place -> text.append("      - ").append(place).append("\n"));
        if (places.size() > PLACES) {
            text.append("      - et ")
                    .append(InFrench.plainCount(places.size() - PLACES, "autre", "autres"))
                    .append("\n");
        }
        text.append("      Remède : ").append(kind.said(cause.remedy())).append("\n");
    }
}
