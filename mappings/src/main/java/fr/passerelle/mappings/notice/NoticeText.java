package fr.passerelle.mappings.notice;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.notice.Notice;
import fr.passerelle.domain.notice.Notice.Cause;
import fr.passerelle.domain.notice.Notice.Waiting;
import fr.passerelle.mappings.report.ConsoleAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A notice as a short message in French: what happened, since when, where to look and what to do. */
public final class NoticeText {

    /** Decisions of one kind that are linked to one by one; more of them are found in their list. */
    private static final int MOST_LINKS = 5;

    /** Causes that are told one by one. */
    private static final int MOST_CAUSES = 5;

    /** The kind of hold about one pupil: it keeps an export from Pix in his own school only. */
    private static final String KNOWN_INE = "REATTRIBUTED";

    /** What an export put before people; all others are about results. */
    private static final Set<String> OF_IMPORTS = Set.of("LEAVING", "UPDATED", "ARRIVING", KNOWN_INE);

    private final ConsoleAddress console;

    /** @param console address of the console as operators reach it */
    public NoticeText(URI console) {
        this.console = new ConsoleAddress(console.toString());
    }

    /** One line, without control characters: it becomes a header. */
    public String subject(Notice notice) {
        if (notice instanceof Notice.Late late) {
            return LateText.subject(late);
        }
        String what = notice instanceof Notice.Held held
                ? cases(held) < 2 ? "une décision vous attend" : cases(held) + " décisions vous attendent"
                : "un fichier est refusé";
        return "[Passerelle] " + school(notice) + " : " + what;
    }

    /** The message, lines ended by {@code \n}. */
    public String body(Notice notice) {
        String matter = notice instanceof Notice.Held held
                ? held(held)
                : notice instanceof Notice.Late late ? LateText.body(late) : refused((Notice.Refused) notice);
        return "Bonjour,\n\n" + matter + "\n\nVoir : " + page(notice) + "\n\n"
                + "Ce message est envoyé par Passerelle. Il ne contient aucune donnée d'élève ; n'y répondez pas.\n";
    }

    /** The page of the console where the matter is settled. */
    public String page(Notice notice) {
        if (notice instanceof Notice.Held held) {
            return console.holds(numbers(held));
        }
        return console.page(
                notice instanceof Notice.Late late
                        ? LateText.path(late)
                        : "/fichiers/" + ((Notice.Refused) notice).fileId());
    }

    private String held(Notice.Held held) {
        return "Dans " + school(held) + ", une partie de ce qui a été reçu est en suspens : elle attend la décision "
                + "d'une personne. Le reste est appliqué.\n\n"
                + held.waiting().stream()
                        .map(one -> line(one, links(held, one)))
                        .collect(Collectors.joining("\n"))
                + (ofImports(held).isEmpty() ? "" : ofImport(held))
                + (ofImports(held).size() == held.waiting().size()
                        ? ""
                        : "\n\nPour les résultats : la console dit ce qui est en question et ce que fait chaque choix ; vérifiez"
                                + " dans Pix Orga, puis décidez. Ce que Pix mettra au clair se fermera seul.");
    }

    private static String ofImport(Notice.Held held) {
        return "\n\nQue faire : vérifiez " + toCheck(held)
                + " dans la base élèves (SIECLE, ou FREGATA), puis acceptez ou refusez dans la console. "
                + "Un export plus récent, une fois appliqué, remplace celui qui attend. "
                + (isOnly(held, KNOWN_INE)
                        ? "Tant qu'un élève de cet établissement est à reconnaître, l'export n'est pas envoyé à Pix Orga."
                        : "Tant que des départs, des modifications ou des arrivées attendent, l'export n'est pas envoyé à Pix Orga.");
    }

    private static String toCheck(Notice.Held held) {
        if (isOnly(held, KNOWN_INE)) {
            return "l'INE, le nom et la date de naissance";
        }
        boolean both = held.waiting().stream().anyMatch(one -> one.kind().equals(KNOWN_INE));
        return both ? "l'effectif, les INE, les noms et les dates de naissance" : "l'effectif";
    }

    private static boolean isOnly(Notice.Held held, String kind) {
        return ofImports(held).stream().allMatch(one -> one.kind().equals(kind));
    }

    private static List<Waiting> ofImports(Notice.Held held) {
        return held.waiting().stream()
                .filter(one -> OF_IMPORTS.contains(one.kind()))
                .toList();
    }

    /** Under a line when there are several decisions; one alone is at the end of the message. */
    private String links(Notice.Held held, Waiting waiting) {
        return numbers(held).size() == 1 || waiting.cases() > MOST_LINKS
                ? ""
                : waiting.holds().stream()
                        .map(hold -> "\n  " + console.hold(hold))
                        .collect(Collectors.joining());
    }

    private static List<Long> numbers(Notice.Held held) {
        return held.waiting().stream().flatMap(one -> one.holds().stream()).toList();
    }

    private static String line(Waiting waiting, String links) {
        String pupils = InFrench.plainCount(waiting.pupils(), "élève", "élèves");
        String among = waiting.active() == null ? "" : " sur " + waiting.active();
        return "- " + waiting.label() + " : " + pupils + among + ", depuis le " + InFrench.at(waiting.since()) + links;
    }

    private static String refused(Notice.Refused refused) {
        String matter = "Dans " + school(refused) + ", le fichier n° " + refused.fileId() + " ("
                + refused.flow().label() + "), reçu le " + InFrench.at(refused.receivedAt()) + ", est refusé.";
        return matter + causes(refused) + "\n\nQue faire : lisez son compte rendu, corrigez à la source, puis déposez "
                + "un nouveau fichier.";
    }

    private static String causes(Notice.Refused refused) {
        if (refused.causes().isEmpty()) {
            return "";
        }
        List<String> all = refused.causes().stream()
                .map(cause -> "- " + told(cause) + " : " + InFrench.plainCount(cause.findings(), "fois", "fois"))
                .toList();
        int more = all.size() - MOST_CAUSES;
        return "\n\n" + String.join("\n", all.subList(0, Math.min(all.size(), MOST_CAUSES)))
                + (more > 0 ? "\n- et " + InFrench.plainCount(more, "autre cause", "autres causes") : "");
    }

    private static String told(Cause cause) {
        return cause.sentence() == null ? cause.code() : cause.sentence() + " (" + cause.code() + ")";
    }

    private static int cases(Notice.Held held) {
        return held.waiting().stream().mapToInt(Waiting::cases).sum();
    }

    private static String school(Notice notice) {
        if (notice.uai() == null) {
            return "plusieurs établissements";
        }
        String name = notice.school() == null
                ? ""
                : notice.school().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return name.isEmpty()
                ? "l'établissement " + notice.uai()
                : "l'établissement « " + name + " » (" + notice.uai() + ")";
    }
}
