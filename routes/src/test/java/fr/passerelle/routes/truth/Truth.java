package fr.passerelle.routes.truth;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.identity.NameAgreement;
import fr.passerelle.domain.identity.NameAgreement.Degree;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.truth.Document.Accounts;
import fr.passerelle.routes.truth.Document.Announced;
import fr.passerelle.routes.truth.Document.Answers;
import fr.passerelle.routes.truth.Document.Candidacy;
import fr.passerelle.routes.truth.Document.ClassCsv;
import fr.passerelle.routes.truth.Document.Export;
import fr.passerelle.routes.truth.Document.Feed;
import fr.passerelle.routes.truth.Document.Night;
import fr.passerelle.routes.truth.Document.Result;
import fr.passerelle.routes.truth.Document.Sitting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A drawn academy: children, what happens to them and to what is written of them, and the documents that follow. What no
 * document in the world could tell apart is not drawn: two children of the same birth date and close first names under one
 * INE or one local number in turn; homonyms born the same day of whom one is not there.
 */
final class Truth {

    /** Exports of each school. */
    static final int DAYS = 3;

    private static final int NEVER = DAYS;
    private static final List<List<String>> CLOSE = List.of(
            List.of("Marion", "Marian"),
            List.of("Coralie", "Coraline"),
            List.of("Lena", "Lenna"),
            List.of("Mathis", "Mathias"));
    private static final List<String> FAR = List.of(
            "Naïm",
            "Hugo",
            "Zoé",
            "Capucine",
            "Étienne",
            "Ophélie",
            "Yanis",
            "Wassila",
            "Gaspard",
            "Bérénice",
            "Tom",
            "Jules-Édouard");
    private static final LocalDate FIRST_BIRTH = LocalDate.of(2012, 1, 1);
    private static final int BIRTH_DATES = 60;
    private static final LocalDate WRONG = LocalDate.of(2010, 3, 1);

    private final Random chance;
    private final long first;
    private final List<Uai> schools;
    private final boolean leave;
    private final List<Child> children = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Sat> sat = new ArrayList<>();

    /** What stands of a child in one export. */
    private record Row(int day, Uai uai, Said said) {}

    /** A certification, published from some day on. */
    private record Sat(Child child, long number, Uai uai, int published, CertificationStatus status) {

        Result at(int day, Said said, boolean key) {
            return new Result(number, day < published ? CertificationStatus.PENDING : status, status, said, key);
        }
    }

    /** Somebody, with what the documents will make of her. */
    private static final class Child {
        private final long number;
        private final Said[] said = new Said[DAYS];
        private boolean homonym;
        private boolean lent;
        private int arrives;
        private int leaves = NEVER;
        private int moves = NEVER;
        private boolean stillInTheOld;
        private Uai school;
        private @Nullable Uai next;

        Child(long number, Uai school, Said proper) {
            this.number = number;
            this.school = school;
            Arrays.fill(said, proper);
        }

        boolean has(String ine) {
            return Arrays.stream(said).anyMatch(one -> one.numbers().anyMatch(ine::equals));
        }

        /** Whoever exports the school has her, as who she is, and under nobody's doubt. */
        boolean isAlwaysThere() {
            return arrives == 0
                    && leaves == NEVER
                    && moves == NEVER
                    && !lent
                    && Arrays.stream(said).allMatch(one -> one.isCalledAs(said[0]));
        }

        void from(int day, int until, UnaryOperator<Said> how) {
            for (int i = day; i < until; i++) {
                said[i] = how.apply(said[i]);
            }
        }

        boolean isIn(Uai uai, int day) {
            if (day < arrives || day >= leaves) {
                return false;
            }
            return day < moves || day == moves && stillInTheOld
                    ? uai.equals(school) || day >= moves && uai.equals(next)
                    : uai.equals(next);
        }

        /** Nobody is in the school any more, from that day on. */
        int leaves(Uai uai) {
            return IntStream.range(1, DAYS)
                    .filter(day -> isIn(uai, day - 1) && !isIn(uai, day))
                    .findFirst()
                    .orElse(NEVER);
        }

        int arrives(Uai uai) {
            return IntStream.range(0, DAYS)
                    .filter(day -> isIn(uai, day))
                    .findFirst()
                    .orElse(NEVER);
        }
    }

    private Truth(Random chance, long first, List<Uai> schools, boolean leave) {
        this.leave = leave;
        this.chance = chance;
        this.first = first;
        this.schools = schools;
    }

    /**
     * Draws one.
     *
     * @param first number of the first child; a hundred are free from there
     * @param leave whether anybody leaves the academy, is corrected in birth date or names, or comes under the INE of another
     *     child: an account that tells what was before finds her before that day only, and who is held up depends on which
     *     export came first
     */
    static Academy draw(Random chance, long first, List<Uai> schools, int families, boolean leave) {
        Truth truth = new Truth(chance, first, schools, leave);
        for (int i = 0; i < families; i++) {
            truth.family();
        }
        truth.exchange();
        truth.mistake();
        List<Document> exports = truth.exports();
        truth.sit();
        List<Document> all = new ArrayList<>(exports);
        all.addAll(truth.accounts());
        all.addAll(truth.results());
        all.addAll(truth.nights());
        return new Academy(schools, all);
    }

    private boolean happens(double share) {
        return chance.nextDouble() < share;
    }

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private int day() {
        return 1 + chance.nextInt(DAYS - 1);
    }

    private void family() {
        String last = lastName();
        Uai school = any(schools);
        LocalDate born = FIRST_BIRTH.plusDays(chance.nextInt(BIRTH_DATES));
        switch (chance.nextInt(7)) {
            case 0 -> lives(child(school, last, any(FAR), born));
            case 1, 2 -> twins(school, last, any(CLOSE), born);
            case 3 -> twins(school, last, two(), born);
            case 4 -> homonyms(school, last, any(FAR), born, born);
            case 5 -> homonyms(school, last, any(FAR), born, born.plusDays(BIRTH_DATES));
            default -> {
                List<String> names = two();
                lives(child(school, last, names.get(0), born));
                lives(child(any(schools), last, names.get(1), born.minusYears(happens(0.5) ? 1 : 0)));
            }
        }
    }

    private List<String> two() {
        int one = chance.nextInt(FAR.size());
        return List.of(FAR.get(one), FAR.get((one + 1 + chance.nextInt(FAR.size() - 1)) % FAR.size()));
    }

    private void twins(Uai school, String last, List<String> names, LocalDate born) {
        boolean crossed = happens(0.3);
        for (int i = 0; i < 2; i++) {
            Child child = child(happens(0.8) ? school : any(schools), last, names.get(i), born);
            String second = crossed ? names.get(1 - i) : null;
            child.from(
                    0,
                    DAYS,
                    said -> new Said(
                            said.child(),
                            said.ine(),
                            null,
                            said.local(),
                            said.last(),
                            said.first(),
                            second,
                            said.born()));
            lives(child);
        }
    }

    private void homonyms(Uai school, String last, String name, LocalDate born, LocalDate otherBorn) {
        for (int i = 0; i < 2; i++) {
            Child child = child(school, last, name, i == 0 ? born : otherBorn);
            child.homonym = true;
            changesIne(child);
        }
    }

    private Child child(Uai school, String last, String name, LocalDate born) {
        long number = first + children.size();
        Said proper = new Said(number, rnie(number, 'A'), null, "E" + number, last, name, null, born);
        Child child = new Child(number, school, proper);
        children.add(child);
        return child;
    }

    /** What happens to one child alone. */
    private void lives(Child child) {
        if (happens(0.25)) {
            child.arrives = day();
        }
        if (happens(0.2)) {
            child.moves = day();
            child.stillInTheOld = happens(0.3);
            child.next = any(schools);
            if (child.next.equals(child.school) || child.moves < child.arrives) {
                child.moves = NEVER;
                child.next = null;
            }
        } else if (leave && happens(0.15)) {
            child.leaves = child.arrives + 1 + chance.nextInt(DAYS);
        }
        changesIne(child);
        if (leave) {
            isCorrected(child);
        }
    }

    private void isCorrected(Child child) {
        if (happens(0.1)) {
            LocalDate before = WRONG.plusDays(chance.nextInt(20));
            child.from(0, day(), said -> said.born(before));
        }
        if (happens(0.1)) {
            String before = happens(0.5)
                    ? doubled(child.said[0].first())
                    : "Q" + lastName().toLowerCase(Locale.ROOT);
            child.from(0, day(), said -> said.called(before));
        }
        if (happens(0.1)) {
            String before = lastName();
            child.from(0, day(), said -> said.named(before));
        }
    }

    private void changesIne(Child child) {
        if (!happens(0.3)) {
            return;
        }
        String before = switch (chance.nextInt(3)) {
            case 0 -> String.format(Locale.ROOT, "99%08dK", child.number);
            case 1 -> String.format(Locale.ROOT, "99%02dD%05dK", child.number / 100_000, child.number % 100_000);
            default -> rnie(child.number, 'B');
        };
        String after = child.said[0].ine();
        int day = chance.nextInt(DAYS);
        boolean besideBefore = happens(0.3);
        boolean besideAfter = happens(0.5);
        child.from(0, day, said -> said.bearing(before).beside(besideBefore ? after : null));
        child.from(day, DAYS, said -> said.beside(besideAfter ? before : null));
    }

    /** Two INEs are exchanged in a school, for a while or for good. */
    private void exchange() {
        for (int i = 0; i + 1 < children.size(); i++) {
            Child one = children.get(i);
            Child other = happens(0.8) ? children.get(i + 1) : any(children);
            int day = chance.nextInt(DAYS);
            int until = day + 1 + chance.nextInt(DAYS - day);
            boolean together = one != other
                    && !(one.homonym || other.homonym)
                    && (areToldApart(one, other) || one.isAlwaysThere() && other.isAlwaysThere())
                    && IntStream.range(day, until)
                            .allMatch(at -> schools.stream().anyMatch(uai -> one.isIn(uai, at) && other.isIn(uai, at)));
            if (together && happens(0.2)) {
                for (int at = day; at < until; at++) {
                    Said ofOne = one.said[at];
                    one.said[at] = ofOne.bearing(other.said[at].ine());
                    other.said[at] = other.said[at].bearing(ofOne.ine());
                }
            }
        }
    }

    /** A child comes under the INE of another, or is given the local number of one who left. */
    private void mistake() {
        for (Child child : children) {
            Child other = happens(0.5) ? any(children) : children.get(Math.max(0, children.indexOf(child) - 1));
            if (child == other || child.homonym || other.homonym || !areToldApart(child, other)) {
                continue;
            }
            if (leave && happens(0.25)) {
                int until = child.arrives + 1 + chance.nextInt(DAYS);
                String ine = any(List.of(other.said)).ine();
                other.lent = true;
                child.from(child.arrives, Math.min(DAYS, until), said -> said.bearing(ine));
            } else if (other.leaves(child.school) == child.arrives(child.school)
                    && child.arrives(child.school) < NEVER) {
                String local = other.said[0].local();
                child.from(0, DAYS, said -> said.numbered(local));
            }
        }
    }

    /** By something besides their numbers. */
    private static boolean areToldApart(Child one, Child other) {
        for (Said a : one.said) {
            for (Said b : other.said) {
                if (a.born().equals(b.born()) && (isLike(a, b) || isLike(b, a))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isLike(Said known, Said told) {
        PersonNames names = new PersonNames("x", null, known.first(), known.second(), null, Former.NONE);
        return NameAgreement.of(names, PersonNames.of("x", told.first())).first() != Degree.DIFFERENT;
    }

    /**
     * Rows that tell who it is, for results to be written after: one under the INE of a twin who is like her, and who may not be
     * there, tells of the twin.
     */
    private List<Row> tellingRowsOf(Child child, Uai uai) {
        return rowsOf(child, uai).stream()
                .filter(row -> children.stream()
                        .filter(other -> other != child && other.has(row.said().ine()))
                        .allMatch(
                                other -> areToldApart(child, other) || child.isAlwaysThere() && other.isAlwaysThere()))
                .toList();
    }

    /** Another local number in the second school. */
    private static Said in(Uai uai, Child child, Said said) {
        return uai.equals(child.school) ? said : said.numbered("N" + said.child());
    }

    private List<Document> exports() {
        List<Document> exports = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (Uai uai : schools) {
                List<Said> told = new ArrayList<>();
                Set<String> taken = new HashSet<>();
                for (Child child : children) {
                    Said said = in(uai, child, child.said[day]);
                    if (!child.isIn(uai, day)) {
                        continue;
                    }
                    if (taken.contains(said.local())) {
                        said = said.numbered("R" + said.child());
                    }
                    // SIECLE itself keeps an INE from being borne twice in a school.
                    if (taken.contains(said.ine())) {
                        said = said.bearing(rnie(said.child(), 'C'));
                    }
                    taken.add(said.local());
                    taken.add(said.ine());
                    told.add(said);
                    rows.add(new Row(day, uai, said));
                }
                exports.add(new Export(uai, day, 10 + schools.indexOf(uai), told));
            }
        }
        return exports;
    }

    private List<Row> rowsOf(Child child, @Nullable Uai uai) {
        return rows.stream()
                .filter(row -> row.said().child() == child.number && (uai == null || uai.equals(row.uai())))
                .toList();
    }

    private void sit() {
        for (Child child : children) {
            List<Row> there = rowsOf(child, null);
            int times = there.isEmpty() ? 0 : happens(0.75) ? 1 : chance.nextInt(3);
            for (int i = 0; i < times; i++) {
                sat.add(new Sat(
                        child,
                        child.number * 100 + i,
                        any(there).uai(),
                        happens(0.2) ? 1 : 0,
                        happens(0.85) ? CertificationStatus.VALIDATED : CertificationStatus.REJECTED));
            }
        }
    }

    private List<Document> accounts() {
        List<List<Announced>> files = List.of(new ArrayList<>(), new ArrayList<>());
        for (Child child : children) {
            List<Row> there = rowsOf(child, null);
            for (int i = 0; !there.isEmpty() && i < 2; i++) {
                if (happens(i == 0 ? 0.8 : 0.25)) {
                    Announced account = account(child, any(there), i > 0 && happens(0.5));
                    files.get(chance.nextInt(2)).removeIf(one -> one.id().equals(account.id()));
                    files.get(i).removeIf(one -> one.id().equals(account.id()));
                    files.get(i).add(account);
                }
            }
        }
        List<Document> accounts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).isEmpty()) {
                Collections.shuffle(files.get(i), chance);
                accounts.add(new Accounts(i, files.get(i)));
            }
        }
        return accounts;
    }

    private Announced account(Child child, Row row, boolean second) {
        Said said = row.said();
        List<Uai> where =
                child.next == null || leave && happens(0.5) ? List.of(row.uai()) : List.of(child.school, child.next);
        String name = happens(0.1) ? doubled(said.first()) : said.first();
        return new Announced(
                child.number,
                second,
                where,
                happens(0.3) ? said.last().toLowerCase(Locale.FRENCH) : said.last(),
                name,
                happens(0.85) ? said.born() : null);
    }

    private List<Document> results() {
        List<Document> results = new ArrayList<>();
        for (int day = 0; day < 2; day++) {
            for (Uai uai : schools) {
                results.add(feed(uai, day == 0 ? 0 : DAYS - 1));
            }
        }
        for (Uai uai : schools) {
            List<Sat> here = sat.stream().filter(one -> one.uai().equals(uai)).toList();
            List<Result> lines = here.stream()
                    .filter(one ->
                            happens(0.6) && !tellingRowsOf(one.child(), uai).isEmpty())
                    .map(one ->
                            one.at(DAYS, any(tellingRowsOf(one.child(), uai)).said(), happens(0.4)))
                    .toList();
            if (!lines.isEmpty()) {
                results.add(new ClassCsv(uai, schools.indexOf(uai), lines));
            }
            sitting(uai, here).ifPresent(results::add);
        }
        return results;
    }

    /** The newest of each learner of the school; one who left may be listed for long. */
    private Feed feed(Uai uai, int day) {
        List<Result> listed = new ArrayList<>();
        for (Child child : children) {
            List<Row> known = tellingRowsOf(child, uai).stream()
                    .filter(row -> row.day() <= day || happens(0.1))
                    .toList();
            boolean enrolled = !known.isEmpty() && (child.isIn(uai, day) || happens(0.4));
            if (enrolled && happens(0.85)) {
                Row row = happens(0.7) ? known.get(known.size() - 1) : any(known);
                sat.stream()
                        .filter(one -> one.child() == child)
                        .reduce((one, later) -> later)
                        .ifPresent(one -> listed.add(one.at(day, row.said(), true)));
            }
        }
        return new Feed(uai, listed);
    }

    private Optional<Document> sitting(Uai uai, List<Sat> here) {
        List<Candidacy> candidates = new ArrayList<>();
        Set<String> ines = new HashSet<>();
        for (Sat one : here) {
            String ine = any(rowsOf(one.child(), uai)).said().ine();
            if (happens(0.7) && ines.add(ine)) {
                candidates.add(new Candidacy(one.child().number, ine, one.number()));
            }
        }
        boolean exchanged = candidates.size() > 1
                && happens(0.15)
                && areToldApart(childOf(candidates.get(0)), childOf(candidates.get(1)));
        if (exchanged) {
            Candidacy one = candidates.get(0);
            Candidacy other = candidates.get(1);
            candidates.set(0, new Candidacy(one.child(), one.ine(), other.number()));
            candidates.set(1, new Candidacy(other.child(), other.ine(), one.number()));
        }
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sitting(uai, first * 10 + schools.indexOf(uai), exchanged, List.copyOf(candidates)));
    }

    private Child childOf(Candidacy candidacy) {
        return children.stream()
                .filter(child -> child.number == candidacy.child())
                .findFirst()
                .orElseThrow();
    }

    private List<Document> nights() {
        List<Document> nights = new ArrayList<>();
        if (leave) {
            schools.forEach(uai -> nights.add(new Night(uai)));
        }
        if (leave && happens(0.3)) {
            nights.add(new Answers());
        }
        return nights;
    }

    private static String rnie(long number, char kind) {
        return String.format(Locale.ROOT, "99%07d%cA", number, kind);
    }

    /** As if a finger had stayed on the key. */
    private String doubled(String name) {
        int at = 1 + chance.nextInt(name.length() - 2);
        return name.substring(0, at) + name.charAt(at) + name.substring(at);
    }

    /** Far from any other. */
    private String lastName() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            name.append("BCDFGLMNPRSTVZ".charAt(chance.nextInt(14))).append("AEIOU".charAt(chance.nextInt(5)));
        }
        return name.toString();
    }
}
