package fr.passerelle.mappings.notice;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.notice.Notice;
import fr.passerelle.domain.work.WorkAlarm;
import java.util.stream.Collectors;

/** What is told of work that waits or lasts too long, or is in quarantine. */
final class LateText {

    private static final String TOLD_OF = " Tant que cela dure, vous ne serez prévenu que d'un autre flux.";

    private LateText() {}

    static String subject(Notice.Late late) {
        return isQuarantine(late)
                ? "[Passerelle] des traitements sont en quarantaine"
                : "[Passerelle] du travail attend, ou dure, trop longtemps";
    }

    static String body(Notice.Late late) {
        return "Rien n'est perdu, mais des établissements attendent :\n\n"
                + late.flows().stream()
                        .map(one -> "- " + one.flow().label() + " : un travail "
                                + one.alarm().label() + " depuis le " + InFrench.at(one.since()))
                        .collect(Collectors.joining("\n"))
                + "\n\nQue faire : "
                + (isQuarantine(late)
                        ? "la page « Quarantaine » dit pourquoi et quoi faire, cause par cause : relancez, ou abandonnez en disant"
                                + " pourquoi."
                        : "la page « État de Passerelle » dit ce qui ne va pas et quoi faire.")
                + TOLD_OF;
    }

    /** The page of the console where it is settled. */
    static String path(Notice.Late late) {
        return isQuarantine(late) ? "/quarantaine" : "/sante";
    }

    private static boolean isQuarantine(Notice.Late late) {
        return late.flows().stream().allMatch(one -> one.alarm() == WorkAlarm.QUARANTINED);
    }
}
