package fr.passerelle.domain.pupil;

import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which thresholds an import is judged by: the first special one that fits, else the usual ones.
 *
 * @param usual for a whole school
 * @param specials in the order in which they are tried
 */
public record HoldRules(Thresholds usual, List<Special> specials) {

    /** The usual thresholds, and wider ones for the first export of a school year. */
    public static final HoldRules STANDARD = new HoldRules(
            Thresholds.WITHIN_THE_YEAR, List.of(new Special(null, null, null, null, true, Thresholds.NEW_YEAR)));

    public HoldRules {
        specials = List.copyOf(specials);
    }

    /**
     * An import as the rules see it.
     *
     * @param day of the import, in Paris
     * @param newYear first export of its school year for this school
     */
    public record Moment(Uai school, LocalDate day, boolean newYear) {}

    /**
     * Thresholds for some imports; every condition that is there must hold.
     *
     * @param school null for any
     * @param level that is judged apart, null for the school as a whole
     * @param from first day of a period, each year; null when it applies all year
     * @param to last day of the period; before {@code from} when the period spans New Year
     * @param newYearOnly only for the first export of a school year
     */
    public record Special(
            @Nullable Uai school,
            @Nullable Level level,
            @Nullable MonthDay from,
            @Nullable MonthDay to,
            boolean newYearOnly,
            Thresholds thresholds) {

        public Special {
            if ((from == null) != (to == null)) {
                throw new IllegalArgumentException("a period has a first and a last day");
            }
        }

        boolean fits(Moment moment, @Nullable Level judged) {
            return level == judged
                    && (school == null || school.equals(moment.school()))
                    && (!newYearOnly || moment.newYear())
                    && isIn(MonthDay.from(moment.day()));
        }

        private boolean isIn(MonthDay day) {
            if (from == null || to == null) {
                return true;
            }
            boolean afterFrom = !day.isBefore(from);
            boolean beforeTo = !day.isAfter(to);
            return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
        }
    }

    /** For the school as a whole. */
    public Thresholds of(Moment moment) {
        return first(moment, null).orElse(usual);
    }

    /** For a level; empty when no rule judges it apart. */
    public Optional<Thresholds> of(Moment moment, Level level) {
        return first(moment, level);
    }

    private Optional<Thresholds> first(Moment moment, @Nullable Level level) {
        return specials.stream()
                .filter(special -> special.fits(moment, level))
                .map(Special::thresholds)
                .findFirst();
    }
}
