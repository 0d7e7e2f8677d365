package fr.passerelle.domain.today;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a school does once a year, and has not done.
 *
 * @param since when it could be done first
 * @param deadline from when it is to be asked for
 */
public record Due(Cause cause, Uai uai, Instant since, Instant deadline) {

    /**
     * What a school has not in the year that runs there.
     *
     * @param hasImport whether an export came
     * @param hasSession whether it finalised a session, or a result of the year is known
     * @param hasRun whether a récupération was made
     * @param isConcerned whether it has pupils whom the récupération concerns
     */
    public record Year(boolean hasImport, boolean hasSession, boolean hasRun, boolean isConcerned) {}

    /** What a school that is open has still to do; what cannot be done yet is not among it. */
    public static List<Due> of(Uai uai, SchoolCalendar calendar, OpeningCalendar opening, Year year, Instant now) {
        SchoolYear present = calendar.yearAt(now);
        LocalDate first = calendar.firstDay(present);
        LocalDate opens = opening.openingDay(calendar, present);
        List<Due> due = new ArrayList<>();
        if (!year.hasImport()) {
            due.add(of(Cause.IMPORT_MISSING, uai, calendar, first, first.plus(span(Term.ARRIVAL))));
        }
        if (!year.hasSession() && year.isConcerned()) {
            due.add(of(Cause.SESSION_MISSING, uai, calendar, first, opens.minusMonths(1)));
        }
        if (!year.hasRun() && year.isConcerned() && opening.isOpen(calendar, now)) {
            due.add(of(Cause.RECUPERATION_TO_DO, uai, calendar, opens, opens.plus(span(Term.OPENING))));
        }
        return due;
    }

    private static Period span(Term term) {
        return Period.parse(term.span());
    }

    private static Due of(Cause cause, Uai uai, SchoolCalendar calendar, LocalDate since, LocalDate deadline) {
        return new Due(cause, uai, calendar.begin(since), calendar.begin(deadline));
    }
}
