package fr.passerelle.simulators.academy.school;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The schools by their number, 0 for the first, and what is arranged between them. */
public final class Directory {

    private static final int DOZEN = 12;
    private static final int FEWEST_WITH_LYCEE = 6;
    private static final String ACADEMY = "Hautes-Rives";
    private static final String OVERSEAS = "Nouvelle-Calédonie";
    private static final int FIRST_UAI = 9_990_001;
    private static final int FIRST_ORGANIZATION = 5_001;
    private static final int FIRST_CENTER = 7_001;
    private static final int OF_PRIVATE_CONTRACT = 1;

    private final int schools;
    private final OddSchools odd;

    public Directory(AcademySpec spec) {
        this.schools = spec.schools();
        this.odd = new OddSchools(spec);
    }

    int size() {
        return schools;
    }

    public School school(int index) {
        SchoolKind kind = isLycee(index) ? SchoolKind.LYCEE : SchoolKind.COLLEGE;
        return new School(
                uai(index),
                name(index, kind),
                kind,
                index % DOZEN == OF_PRIVATE_CONTRACT ? "3" : null,
                (long) FIRST_ORGANIZATION + index,
                (long) FIRST_CENTER + index,
                odd.isOverseas(index) ? OVERSEAS : ACADEMY);
    }

    /** Where those of a school are from November on: in the one that has taken it over, if one has. */
    public Uai heir(int index) {
        return uai(odd.successorOf(index).orElse(index));
    }

    /** The schools once those that close have closed. */
    public List<School> allInNovember() {
        return IntStream.range(0, schools).mapToObj(this::inNovember).toList();
    }

    private School inNovember(int index) {
        School one = school(index);
        return one.takenOverBy(odd.isClosing(index) ? heir(index) : null);
    }

    public Uai uai(int index) {
        return Uai.ofNumber(FIRST_UAI + index);
    }

    private static String name(int index, SchoolKind kind) {
        String name = (kind == SchoolKind.LYCEE ? "Lycée " : "Collège ")
                + Vocabulary.SCHOOLS.get(index % Vocabulary.SCHOOLS.size());
        return index < Vocabulary.SCHOOLS.size() ? name : name + " " + (index / Vocabulary.SCHOOLS.size() + 1);
    }

    public List<School> all() {
        return IntStream.range(0, schools).mapToObj(this::school).toList();
    }

    public boolean isLycee(int index) {
        boolean lastOfFew = schools >= FEWEST_WITH_LYCEE && schools < DOZEN && index == schools - 1;
        return index % DOZEN == DOZEN - 1 || lastOfFew;
    }

    /** The lycée that takes some of a collège's graduates. */
    public OptionalInt lyceeOf(int college) {
        int block = college / DOZEN * DOZEN;
        return IntStream.range(block, Math.min(block + DOZEN, schools))
                .filter(this::isLycee)
                .findFirst();
    }

    public IntStream feeders(int lycee) {
        return IntStream.range(lycee / DOZEN * DOZEN, lycee).filter(college -> !odd.isOverseas(college));
    }

    /** Where something odd happens. */
    public OddSchools odd() {
        return odd;
    }

    /** Where the pupils who move out of a collège go; empty when there is no other collège to go to. */
    public OptionalInt destination(int college) {
        return neighbour(college, 1);
    }

    /** Where the pupils who move into a collège come from. */
    public OptionalInt origin(int college) {
        return neighbour(college, -1);
    }

    private OptionalInt neighbour(int college, int step) {
        if (!hasMovements(college)) {
            return OptionalInt.empty();
        }
        int next = Math.floorMod(college + step, schools);
        while (!hasMovements(next)) {
            next = Math.floorMod(next + step, schools);
        }
        return next == college ? OptionalInt.empty() : OptionalInt.of(next);
    }

    private boolean hasMovements(int index) {
        return !isLycee(index) && odd.hasMovements(index);
    }
}
