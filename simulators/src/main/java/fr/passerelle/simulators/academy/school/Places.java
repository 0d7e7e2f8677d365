package fr.passerelle.simulators.academy.school;

import java.util.List;
import java.util.stream.IntStream;

/** How the places of a school are numbered. */
public final class Places {

    private static final int GRADUATES = 5000;
    private static final int NEWCOMERS = 6000;
    private static final int IMPOSTOR = 9000;
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

    /** Who comes in November with somebody else's INE. */
    public Place impostor(int college) {
        return new Place(college, IMPOSTOR, Grade.CINQUIEME, 0);
    }

    /** The ordinary sixth former of a collège whose INE an impostor carries. */
    public Place victim(int college) {
        return resident(college, pupils / 4 * 3 + 9);
    }
}
