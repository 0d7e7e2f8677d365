package fr.passerelle.mappings.report;

import fr.passerelle.domain.french.InFrench;
import java.util.List;

/** A report for the person who finds it beside the file. No INE: it lies in a folder. */
final class FileReportText {

    /** So many places under a cause; all of them at the end, for causes are to be seen at a glance. */
    private static final int PLACES = 5;

    private FileReportText() {}

    static String write(FileReport report, ReportHead head, ConsoleAddress console) {
        StringBuilder text = new StringBuilder("Compte rendu de ").append(report.name());
        text.append("\n\nÉtablissement : ").append(head.school());
        text.append("\nReçu le : ").append(InFrench.at(head.receivedAt())).append(" (heure de Paris)");
        text.append("\nÉtat : ").append(head.state()).append("\n\n");
        report.counts().forEach((label, number) -> {
            if (number != 0) {
                text.append("- ").append(label).append(" : ").append(number).append('\n');
            }
        });
        report.named().forEach((label, pupils) -> named(text, label, pupils));
        report.held().forEach(part -> held(text, part, console));
        List<RootCause> causes = report.causes();
        causes.forEach(cause -> cause(text, cause));
        causes.stream().filter(cause -> places(cause).size() > PLACES).forEach(cause -> all(text, cause));
        return text.toString();
    }

    private static void named(StringBuilder text, String label, List<String> pupils) {
        text.append('\n').append(label).append(" :\n");
        pupils.forEach(pupil -> line(text, pupil));
    }

    private static void held(StringBuilder text, HeldPart part, ConsoleAddress console) {
        text.append("\nEN SUSPENS ").append(part.title()).append('\n');
        part.why().forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        text.append("  ").append(part.whereToDecide(console)).append('\n');
    }

    private static void cause(StringBuilder text, RootCause cause) {
        text.append('\n')
                .append(cause.isError() ? "ERREUR " : "Avertissement ")
                .append(cause.title())
                .append("\n  Que faire : ")
                .append(cause.remedy())
                .append('\n');
        List<String> places = places(cause);
        places.stream().limit(PLACES).forEach(place -> line(text, place));
        if (places.size() > PLACES) {
            text.append("  - la suite plus bas\n");
        }
    }

    private static void all(StringBuilder text, RootCause cause) {
        text.append("\nTous les endroits de ").append(cause.code()).append(" :\n");
        places(cause).forEach(place -> line(text, place));
    }

    private static void line(StringBuilder text, String place) {
        text.append("  - ").append(place).append('\n');
    }

    private static List<String> places(RootCause cause) {
        return cause.findings().stream()
                .map(finding -> finding.place(false))
                .filter(place -> !place.isEmpty())
                .toList();
    }
}
