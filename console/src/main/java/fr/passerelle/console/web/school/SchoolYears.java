package fr.passerelle.console.web.school;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The school years that a page can show.
 *
 * @param all the present one and those of which there is something, the last first
 * @param chosen one of them
 */
public record SchoolYears(List<SchoolYear> all, SchoolYear chosen) {

    public SchoolYears {
        all = List.copyOf(all);
    }

    /**
     * @param known years of which there is something
     * @param asked civil year in which the chosen one begins, as the address has it; the present one for anything else
     */
    public static SchoolYears of(SchoolCalendar calendar, Instant now, List<SchoolYear> known, @Nullable String asked) {
        SchoolYear present = calendar.yearAt(now);
        List<SchoolYear> all = Stream.concat(Stream.of(present), known.stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        SchoolYear chosen = all.stream()
                .filter(year -> Integer.toString(year.start()).equals(asked))
                .findFirst()
                .orElse(present);
        return new SchoolYears(all, chosen);
    }
}
