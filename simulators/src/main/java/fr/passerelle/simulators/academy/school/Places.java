package fr.passerelle.simulators.academy.school;

import java.util.List;
import java.util.stream.IntStream;

/** How the places of a school are numbered. */
public final class Places {

    private static final int GRADUATES = 5000;
    private static final int NEWCOMERS = 6000;
    private static final int ODD = 7000;
    private static final int FORMER_INES = 1000;
    private static final int IMPOSTOR = 9000;
    /** Nobody else of a grade of usual size has such a position, and so nobody the birthday. */
    private static final int FIRST_ODD_POSITION = 290;

    private static final int THIRDS_OF_A_LYCEE = 3;
    private static final int SMALLEST_GRADUATION = 6;

    private final Directory directory;
    private final int pupils;

    public Places(AcademySpec spec, Directory directory) {
        this.directory = directory;
        this.pupils = spec.pupilsPerSchool();
    }

    /** Those who are there at the rentrée, grade by grade. */
    public List<Place> residents(int school) {
        return IntStream.range(0, pupils)
                .mapToObj(number -> resident(school, number))
                .toList();
    }

    private Place resident(int school, int number) {
        List<Grade> grades = grades(school);
        int share = pupils / grades.size();
        int rank = Math.min(number / share, grades.size() - 1);
        return new Place(school, number, grades.get(rank), number - rank * share);
    }

    private List<Grade> grades(int school) {
        return directory.isLycee(school) ? Grade.OF_A_LYCEE : Grade.OF_A_COLLEGE;
    }

    /** How many divisions a grade of a school has. */
    public int divisions(int school) {
        int share = pupils / grades(school).size();
        return 1 + share / 28;
    }

    /** How often a movement of November occurs in a school beyond the first time. */
    public int extraMovements() {
        return pupils / 200;
    }

    /** Last year's 3e who left for good. */
    public List<Place> graduates(int college) {
        return IntStream.range(0, Math.max(SMALLEST_GRADUATION, pupils / 10))
                .mapToObj(position -> new Place(college, GRADUATES + position, Grade.TROISIEME, position))
                .toList();
    }

    /** Those who come in November from nowhere the academy knows. */
    public List<Place> newcomers(int school) {
        List<Grade> grades = grades(school);
        return IntStream.range(0, 2 + extraMovements())
                .mapToObj(position ->
                        new Place(school, NEWCOMERS + position, grades.get(grades.size() - 1 - position % 2), position))
                .toList();
    }

    /** The nth of those whose story is odd. */
    public Place odd(int college, int rank, Grade grade) {
        return new Place(college, ODD + rank, grade, FIRST_ODD_POSITION + rank);
    }

    /** Whether somebody's story is odd, or those of a 3e that is not in a collège. */
    public static boolean isOdd(Place place) {
        return place.number() >= ODD && place.number() < ODD + FORMER_INES;
    }

    /** Which of the odd stories is somebody's. */
    public static int rankOfOdd(Place place) {
        return place.number() - ODD;
    }

    /** A place that nobody has: its INE is the one that somebody of an odd story had before. */
    public static Place formerly(Place odd) {
        return new Place(odd.school(), odd.number() + FORMER_INES, odd.grade(), odd.position());
    }

    /** The 3e prépa-métiers of a lycée. */
    public List<Place> thirds(int lycee) {
        return IntStream.range(0, THIRDS_OF_A_LYCEE)
                .mapToObj(rank -> odd(lycee, rank, Grade.TROISIEME))
                .toList();
    }

    /** Who comes in November with somebody else's INE: the first is born another day, the second the same. */
    public Place impostor(int college, int rank) {
        return new Place(college, IMPOSTOR + rank, Grade.CINQUIEME, rank);
    }

    /** The ordinary pupils of a collège whose INEs the impostors carry. */
    public Place victim(int college, int rank) {
        return resident(college, rank == 0 ? pupils / 4 * 3 + 9 : pupils / 4);
    }
}
