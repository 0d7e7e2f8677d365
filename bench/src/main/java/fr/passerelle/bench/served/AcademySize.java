package fr.passerelle.bench.served;

import fr.passerelle.domain.school.SchoolYear;
import java.util.Map;

/**
 * How many collèges, and pupils of 3e in each.
 *
 * @param year the school year they are in
 */
public record AcademySize(int schools, int pupilsEach, SchoolYear year) {

    static final int MOST_SCHOOLS = 7_000;
    static final int MOST_PUPILS = 1_000;

    public AcademySize {
        if (schools < 1 || schools > MOST_SCHOOLS || pupilsEach < 1 || pupilsEach > MOST_PUPILS) {
            throw new IllegalArgumentException("from 1 to 7,000 schools of 1 to 1,000 pupils");
        }
    }

    /** France: 7,000 collèges, 840,000 pupils. */
    public static AcademySize usual(SchoolYear year) {
        return new AcademySize(MOST_SCHOOLS, 120, year);
    }

    /** 200 collèges: a first idea. */
    public static AcademySize quick(SchoolYear year) {
        return new AcademySize(200, 120, year);
    }

    public int pupils() {
        return schools * pupilsEach;
    }

    /** What the scripts that fill the ledger call them. */
    Map<String, Integer> values() {
        return Map.of("schools", schools, "pupils", pupilsEach, "year", year.start());
    }
}
