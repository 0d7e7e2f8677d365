package fr.passerelle.domain.today;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A school that has done nothing is asked for it once the time has come, and is not grey in June. */
class DueTest {

    private static final Uai UAI = Uai.ofNumber(9990001);
    private static final OpeningCalendar OPENING = new OpeningCalendar(Map.of());

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-10-31T22:59:59Z, NONE,  NONE,  -
            2026-10-31T23:00:00Z, TO_DO, NONE,  -
            2027-05-06T21:59:59Z, TO_DO, NONE,  -
            2027-05-06T22:00:00Z, TO_DO, TO_DO, -
            2027-06-06T21:59:59Z, TO_DO, TO_DO, -
            2027-06-06T22:00:00Z, TO_DO, TO_DO, NONE
            2027-06-07T21:59:59Z, TO_DO, TO_DO, NONE
            2027-06-07T22:00:00Z, TO_DO, TO_DO, TO_DO
            2027-07-31T22:00:00Z, NONE,  NONE,  -
            """)
    void aCollegeWithNothingIsAskedForEachThingInItsTime(Instant now, Urgency imported, Urgency sat, String run) {
        List<Due> due = due(SchoolCalendar.METROPOLITAN, new Due.Year(false, false, false, true), now);

        assertThat(urgency(due, Cause.IMPORT_MISSING, now)).isEqualTo(imported.name());
        assertThat(urgency(due, Cause.SESSION_MISSING, now)).isEqualTo(sat.name());
        assertThat(urgency(due, Cause.RECUPERATION_TO_DO, now)).isEqualTo(run);
    }

    @Test
    void whereTheYearBeginsInFebruaryItsTermsComeWithIt() {
        SchoolCalendar south = SchoolCalendar.ofAcademy("nouvelle-caledonie");
        Instant june = Instant.parse("2027-06-08T07:00:00Z");

        assertThat(due(south, new Due.Year(false, false, false, true), june))
                .extracting(Due::cause, one -> one.cause().urgency(one.deadline(), june))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Cause.IMPORT_MISSING, Urgency.TO_DO),
                        org.assertj.core.groups.Tuple.tuple(Cause.SESSION_MISSING, Urgency.NONE));
    }

    @Test
    void whoHasDoneItIsAskedForNothingAndWhoIsNotConcernedForAnExportAlone() {
        Instant june = Instant.parse("2027-06-08T07:00:00Z");

        assertThat(due(SchoolCalendar.METROPOLITAN, new Due.Year(true, true, true, true), june))
                .isEmpty();
        assertThat(due(SchoolCalendar.METROPOLITAN, new Due.Year(false, false, false, false), june))
                .extracting(Due::cause)
                .containsExactly(Cause.IMPORT_MISSING);
    }

    private static List<Due> due(SchoolCalendar calendar, Due.Year year, Instant now) {
        return Due.of(UAI, calendar, OPENING, year, now);
    }

    private static String urgency(List<Due> due, Cause cause, Instant now) {
        return due.stream()
                .filter(one -> one.cause() == cause)
                .map(one -> cause.urgency(one.deadline(), now).name())
                .findFirst()
                .orElse("-");
    }
}
