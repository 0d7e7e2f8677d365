package fr.passerelle.routes.truth;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that reaches the hub. Of each row the true child is known, and is not written. */
sealed interface Document {

    /** The same without a child's rows, null when nothing is left that is worth telling. */
    @Nullable
    Document without(long child);

    /** Who says it: what one source says of one school follows itself, for its last word is the last. */
    Object source();

    /** What SIECLE exports of a school; day 0 is the oldest. */
    record Export(Uai uai, int day, int hour, List<Said> rows) implements Document {

        @Override
        public @Nullable Document without(long child) {
            return new Export(
                    uai,
                    day,
                    hour,
                    rows.stream().filter(row -> row.child() != child).toList());
        }

        @Override
        public Object source() {
            return List.of("SIECLE", uai);
        }

        @Override
        public String toString() {
            return "export of " + uai + ", day " + day + " at " + hour + " h" + lines(rows);
        }
    }

    /** A file of the GAR; its accounts may be of several schools. */
    record Accounts(int number, List<Announced> rows) implements Document {

        @Override
        public @Nullable Document without(long child) {
            List<Announced> left =
                    rows.stream().filter(row -> row.child() != child).toList();
            return left.isEmpty() ? null : new Accounts(number, left);
        }

        @Override
        public Object source() {
            return "GAR";
        }

        @Override
        public String toString() {
            return "accounts, file " + number + lines(rows);
        }
    }

    /** @param second whether it is the child's second account */
    record Announced(
            long child,
            boolean second,
            List<Uai> schools,
            String last,
            String first,
            @Nullable LocalDate born) {

        /** The opaque number of the portal, which betrays the child to whoever made it. */
        String id() {
            return String.format("%0128x", child * 2 + (second ? 1 : 0));
        }
    }

    /** What Pix's feed answers of a school. */
    record Feed(Uai uai, List<Result> rows) implements Document {

        @Override
        public @Nullable Document without(long child) {
            return new Feed(
                    uai, rows.stream().filter(row -> row.child() != child).toList());
        }

        @Override
        public Object source() {
            return List.of("Pix", uai);
        }

        @Override
        public String toString() {
            return "feed of " + uai + lines(rows);
        }
    }

    /** The results of a class, downloaded from Pix Orga. */
    record ClassCsv(Uai uai, int number, List<Result> rows) implements Document {

        @Override
        public @Nullable Document without(long child) {
            List<Result> left =
                    rows.stream().filter(row -> row.child() != child).toList();
            return left.isEmpty() ? null : new ClassCsv(uai, number, left);
        }

        @Override
        public Object source() {
            return this;
        }

        @Override
        public String toString() {
            return "class CSV " + number + " of " + uai + lines(rows);
        }
    }

    /**
     * @param number Pix's, of the certification; a hundred times the child and a little
     * @param last what the jury says in the end
     * @param said as SIECLE called the child when the document was made
     * @param key whether the class CSV tells the INE
     */
    record Result(long number, CertificationStatus status, CertificationStatus last, Said said, boolean key) {

        /** As Pix tells it once all is published. */
        Result published() {
            return new Result(number, last, last, said, key);
        }

        long child() {
            return said.child();
        }

        @Override
        public String toString() {
            return number + " " + status + (key ? "" : ", without INE in a CSV") + " of " + said;
        }
    }

    /**
     * A session that was finalised.
     *
     * @param exchanged the examiner wrote the numbers of two candidates the wrong way round: it betrays nobody by itself
     */
    record Sitting(Uai uai, long number, boolean exchanged, List<Candidacy> rows) implements Document {

        @Override
        public @Nullable Document without(long child) {
            List<Candidacy> left =
                    rows.stream().filter(row -> row.child() != child).toList();
            return left.isEmpty() ? null : new Sitting(uai, number, exchanged, left);
        }

        @Override
        public Object source() {
            return this;
        }

        @Override
        public String toString() {
            return "session " + number + " of " + uai + (exchanged ? ", two numbers exchanged" : "") + lines(rows);
        }
    }

    record Candidacy(long child, String ine, long number) {}

    /** People answer what is asked by then, and know the truth. */
    record Answers() implements Document {

        @Override
        public Document without(long child) {
            return this;
        }

        @Override
        public Object source() {
            return "people";
        }

        @Override
        public String toString() {
            return "people answer what is asked";
        }
    }

    /** The Récupération of a school runs. */
    record Night(Uai uai) implements Document {

        @Override
        public Document without(long child) {
            return this;
        }

        @Override
        public Object source() {
            return this;
        }

        @Override
        public String toString() {
            return "récupération of " + uai;
        }
    }

    private static String lines(List<?> rows) {
        return rows.stream().map(Objects::toString).map("\n      "::concat).collect(Collectors.joining());
    }
}
