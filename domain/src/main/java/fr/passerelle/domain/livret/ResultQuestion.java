package fr.passerelle.domain.livret;

/**
 * What a person must settle before a result counts for a pupil.
 *
 * @param number of the question, or of the certification that has no pupil
 */
public record ResultQuestion(Kind kind, long number) {

    /** What is asked. */
    public enum Kind {
        /** Between whom a result is in doubt. */
        WHOSE(WhyNot.NOT_MATCHED, "question n° %d"),
        /** What a result is worth, or whether one that was set aside can be taken. */
        WHAT(WhyNot.RESULT_IN_QUESTION, "question n° %d"),
        /** A result that may be his came without its pupil. */
        STRAY(WhyNot.NOT_MATCHED, "certification n° %d, à la page « Sans élève »");

        private final WhyNot why;
        private final String where;

        Kind(WhyNot why, String where) {
            this.why = why;
            this.where = where;
        }
    }

    WhyNot why() {
        return kind.why;
    }

    /** Where it waits for its answer, in French. */
    public String where() {
        return kind.where.formatted(number);
    }
}
