package fr.passerelle.bench.pages;

import fr.passerelle.domain.school.SchoolYear;
import java.util.Map;

/**
 * How much the console's pages are to find their way in.
 *
 * @param pupilsEach pupils of each school, all levels together
 * @param journalRows rows of the journal, looks of LSU for the most part
 * @param asks how often each page is asked for
 * @param year the school year that runs
 */
public record PagesSize(int schools, int pupilsEach, int journalRows, int asks, SchoolYear year) {

    static final int MOST_SCHOOLS = 7_000;
    static final int MOST_PUPILS = 4_000;

    public PagesSize {
        if (schools < 1 || schools > MOST_SCHOOLS || pupilsEach < 1 || pupilsEach > MOST_PUPILS) {
            throw new IllegalArgumentException("from 1 to 7,000 schools of 1 to 4,000 pupils");
        }
    }

    /** A large academy in its third year: 500,000 pupils, ten million rows of the journal. */
    public static PagesSize usual(SchoolYear year) {
        return new PagesSize(800, 625, 10_000_000, 100, year);
    }

    /** A first idea. */
    public static PagesSize quick(SchoolYear year) {
        return new PagesSize(80, 625, 500_000, 30, year);
    }

    public int pupils() {
        return schools * pupilsEach;
    }

    /** What the script that fills the ledger calls them. */
    public Map<String, Integer> values() {
        return Map.of("schools", schools, "pupils", pupilsEach, "journal", journalRows, "year", year.start());
    }
}
