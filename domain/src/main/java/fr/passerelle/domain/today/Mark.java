package fr.passerelle.domain.today;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of something that they were asked for.
 *
 * @param until for {@link Kind#LATER}, the day on which it is asked for again; else null
 * @param assignee for {@link Kind#ASSIGNED}, login of the person to whom it is given; else null
 * @param reason in the person's words; empty when they give none
 */
public record Mark(
        Kind kind, @Nullable LocalDate until, @Nullable String assignee, String reason) {

    /** The longest reason. */
    public static final int MOST = 200;

    /** The farthest day: who puts off for longer forgets. */
    private static final int MOST_MONTHS = 6;

    /** The closed list of what can be said. */
    public enum Kind {
        DONE("traité"),
        LATER("remis à plus tard"),
        ASSIGNED("confié");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In French. */
        public String label() {
            return label;
        }
    }

    public static Mark done(String reason) {
        return new Mark(Kind.DONE, null, null, reason.strip());
    }

    public static Mark later(LocalDate until, String reason) {
        return new Mark(Kind.LATER, until, null, reason.strip());
    }

    public static Mark assigned(String assignee) {
        return new Mark(Kind.ASSIGNED, null, assignee, "");
    }

    /**
     * Why it cannot be said, in French; empty when it can.
     *
     * @param today the day it is
     */
    public Optional<String> refusal(LocalDate today) {
        if (reason.length() > MOST || reason.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Le motif tient en " + MOST + " caractères au plus, sur une ligne.");
        }
        return switch (kind) {
            case DONE ->
                reason.isBlank()
                        ? Optional.of("Dites pourquoi c’est traité : le motif est conservé au journal.")
                        : Optional.empty();
            case LATER ->
                until == null || !until.isAfter(today) || until.isAfter(today.plusMonths(MOST_MONTHS))
                        ? Optional.of("Indiquez un jour à venir, dans les " + MOST_MONTHS + " mois au plus.")
                        : Optional.empty();
            case ASSIGNED ->
                assignee == null || assignee.isBlank()
                        ? Optional.of("Choisissez la personne à qui le confier.")
                        : Optional.empty();
        };
    }

    /** Whether it can be said of what has that cause: an open question is settled by its decision alone. */
    public boolean suits(Cause cause) {
        return kind != Kind.DONE || cause.settling().isByWord();
    }
}
