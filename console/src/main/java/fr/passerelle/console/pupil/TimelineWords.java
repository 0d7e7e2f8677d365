package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.NamedThings;
import fr.passerelle.connectors.ledger.journal.NamedThings.Sitting;
import fr.passerelle.console.pupil.TimelineEvent.Link;
import fr.passerelle.console.web.PageFrench;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the journal names, as people call it: the day of a test and not its number, a session by its place, a decision by its
 * words. What nobody knows any more is left out.
 *
 * @param holds questions, by number
 */
record TimelineWords(NamedThings things, Map<Long, Hold> holds, PageFrench french) {

    TimelineWords {
        holds = Map.copyOf(holds);
    }

    /** {@code  passée le 4 février 2027}; its number when nothing else is known. */
    String certification(Map<String, String> told, String key) {
        LocalDate day = of(told, key, things.certifications());
        return day == null
                ? Timeline.with(told, key, " n°" + PageFrench.NBSP, number -> number)
                : " passée le " + french.date(day);
    }

    /** {@code  du 4 février 2027 à 14 h 00 (Collège des Pins, salle B12)}. */
    String session(Map<String, String> told) {
        Sitting one = of(told, "session", things.sessions());
        return one == null
                ? ""
                : " du " + french.at(one.date(), one.time()) + " (" + one.schoolName() + ", " + french.room(one.room())
                        + ")";
    }

    /** Name of a school; its UAI when the directory does not have it. */
    Function<String, String> school() {
        return things::school;
    }

    /** {@code  : c’est le même élève}; empty when the question is not the reader's. */
    String decision(Map<String, String> told) {
        Hold hold = of(told, "hold", holds);
        return hold == null ? "" : " : " + DecisionWords.of(hold);
    }

    /** What the line tells of, where it is shown: the question before the file that raised it. */
    @Nullable
    Link link(JournalEntry entry) {
        Map<String, String> told = entry.details();
        Hold hold = of(told, "hold", holds);
        if (hold != null) {
            return new Link("Voir la question", "/suspens/" + hold.id());
        }
        Sitting sitting = of(told, "session", things.sessions());
        if (sitting != null) {
            return new Link("Voir la session", "/etablissements/" + sitting.uai() + "/sessions/" + told.get("session"));
        }
        String file = of(told, "file", things.files());
        return file == null ? null : new Link(file, "/fichiers/" + told.get("file"));
    }

    private static <T> @Nullable T of(Map<String, String> told, String key, Map<Long, T> named) {
        return Optional.ofNullable(told.get(key))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> named.get(Long.valueOf(number)))
                .orElse(null);
    }
}
