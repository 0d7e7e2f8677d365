package fr.passerelle.domain.pupil;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an export is of now, by its year and its stamp alone: the pupil base is that of the school year which runs at the school. */
public final class ExportTimeCheck {

    private ExportTimeCheck() {}

    /**
     * {@code SCHOOL_YEAR_NOT_CURRENT} for a past year, {@code EXPORT_FROM_THE_FUTURE} for a year to come or a stamp more
     * than a day ahead: once applied, such an export would shut out every true one. The day is left to clocks that
     * disagree.
     *
     * @param year that the export names; null when it names none, which counts as the year that runs
     * @param stampedAt when it was made, in the time of the school; null when it does not tell
     * @param school in whose time it is judged
     * @return empty when nothing is wrong
     */
    public static Optional<Finding> of(
            @Nullable SchoolYear year, @Nullable LocalDateTime stampedAt, SchoolCalendar school, Instant now) {
        int apart = year == null ? 0 : year.compareTo(school.yearAt(now));
        if (year != null && apart != 0) {
            IntakeVerdict verdict =
                    apart < 0 ? IntakeVerdict.SCHOOL_YEAR_NOT_CURRENT : IntakeVerdict.EXPORT_FROM_THE_FUTURE;
            return Optional.of(Finding.of(verdict).at(null, "ANNEE_SCOLAIRE").detailed(school.label(year)));
        }
        LocalDateTime tomorrow = LocalDateTime.ofInstant(now, school.zone()).plusDays(1);
        return stampedAt != null && stampedAt.isAfter(tomorrow)
                ? Optional.of(Finding.of(IntakeVerdict.EXPORT_FROM_THE_FUTURE)
                        .detailed("export du " + InFrench.at(stampedAt)))
                : Optional.empty();
    }
}
