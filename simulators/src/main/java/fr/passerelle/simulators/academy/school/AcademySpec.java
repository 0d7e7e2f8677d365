package fr.passerelle.simulators.academy.school;

import fr.passerelle.domain.school.SchoolYear;

/**
 * What academy to make. The same spec gives the same bytes.
 *
 * @param schools number of schools, 1 to 900; one in twelve is a lycée, from six schools on
 * @param pupilsPerSchool about how many pupils each school has, 40 to 4900
 * @param year the school year that is played; the year before it is only remembered
 * @param odd with the people and the files that a hub gets wrong which believes a key, a file or a kind of school
 */
public record AcademySpec(int schools, int pupilsPerSchool, long seed, SchoolYear year, boolean odd) {

    private static final int MOST_SCHOOLS = 900;
    private static final int FEWEST_PUPILS = 40;
    private static final int MOST_PUPILS = 4900;

    /** An academy with everybody in it. */
    public AcademySpec(int schools, int pupilsPerSchool, long seed, SchoolYear year) {
        this(schools, pupilsPerSchool, seed, year, true);
    }

    public AcademySpec {
        if (schools < 1 || schools > MOST_SCHOOLS) {
            throw new IllegalArgumentException("schools must be between 1 and " + MOST_SCHOOLS + ": " + schools);
        }
        if (pupilsPerSchool < FEWEST_PUPILS || pupilsPerSchool > MOST_PUPILS) {
            throw new IllegalArgumentException(
                    "pupils must be between " + FEWEST_PUPILS + " and " + MOST_PUPILS + ": " + pupilsPerSchool);
        }
    }

    /** The same in which everything is as files and people mostly are. */
    public AcademySpec plain() {
        return new AcademySpec(schools, pupilsPerSchool, seed, year, false);
    }
}
