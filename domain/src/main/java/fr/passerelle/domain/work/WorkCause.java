package fr.passerelle.domain.work;

import fr.passerelle.domain.french.InFrench;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a piece of work was asked for; it is kept with what came of the work.
 *
 * @param hold number of the hold whose answer, or whose answer taken back, asks for it; null without one
 * @param who the operator, null when it is nobody's wish
 */
public record WorkCause(
        Kind kind, @Nullable Long hold, @Nullable String who) {

    /** The closed list of causes. */
    public enum Kind {
        RECEIVED("fichier reçu"),
        DROPPED_AGAIN("fichier déposé de nouveau"),
        NIGHT("passage de la nuit"),
        PUPILS_CAME("élèves arrivés ou changés par un export"),
        SESSION_CAME("session reçue"),
        ASKED("demande de %s"),
        DECIDED("décision de %s"),
        UNDONE("décision reprise par %s"),
        GIVEN("résultat sans élève attribué par %s"),
        GIVEN_UNDONE("attribution reprise par %s");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Nobody asked. */
    public static WorkCause of(Kind kind) {
        return new WorkCause(kind, null, null);
    }

    public static WorkCause by(Kind kind, String who) {
        return new WorkCause(kind, null, who);
    }

    /** What somebody said, or took back, of a hold. */
    public static WorkCause about(Kind kind, long hold, String who) {
        return new WorkCause(kind, hold, who);
    }

    /** Several at once, for an operator, in French; none were not kept. */
    public static String sentence(List<WorkCause> causes) {
        return causes.isEmpty()
                ? "raison non gardée"
                : causes.stream().map(WorkCause::sentence).collect(Collectors.joining(" ; "));
    }

    /** For an operator, in French, such as {@code décision de martine (suspens n° 12)}. */
    public String sentence() {
        String said = kind.words.formatted(who);
        return hold == null ? said : said + " (suspens n°" + InFrench.NBSP + hold + ")";
    }
}
