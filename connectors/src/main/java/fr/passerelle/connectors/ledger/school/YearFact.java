package fr.passerelle.connectors.ledger.school;

import java.time.YearMonth;

/**
 * How often something happened in a month at a school.
 *
 * @param month in the school's own time
 * @param count at least 1
 */
public record YearFact(YearMonth month, Kind kind, int count) {

    /** What happens in the course of a year, in its order. The names are those of the statement. */
    public enum Kind {
        /** An export of the school's pupils came. */
        EXPORT("export reçu", "exports reçus"),
        /** A session was held. */
        SESSION("session", "sessions"),
        /** The jury said its word on a certification that was passed this year. */
        RESULT("résultat", "résultats"),
        /** The Récupération ran, and had something new to say. */
        RUN("récupération", "récupérations");

        private final String one;
        private final String several;

        Kind(String one, String several) {
            this.one = one;
            this.several = several;
        }

        /** In French, without article. */
        public String one() {
            return one;
        }

        /** In French, without article. */
        public String several() {
            return several;
        }
    }
}
