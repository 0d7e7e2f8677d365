package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.school.School;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Divisions;
import fr.passerelle.simulators.academy.school.Grade;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Places;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a pupil as the pupil's grade and position want them. */
final class Rows {

    private final AcademySpec spec;
    private final Directory directory;
    private final Places places;
    private final Casting casting;

    Rows(AcademySpec spec, Directory directory, Places places, Casting casting) {
        this.spec = spec;
        this.directory = directory;
        this.places = places;
        this.casting = casting;
    }

    /** This year's row of somebody who is schooled in a school since a day. */
    Row thisYear(int school, Place place, Person person, LocalDate entered, Row.@Nullable ClassBefore before) {
        return new Row(
                person,
                List.of(division(school, place, place.position())),
                place.position() % 5 == 0 ? Divisions.group(place.grade()) : null,
                casting.mef(place),
                casting.scenario(place).isRepeater(),
                entered,
                null,
                before,
                Row.Fate.KEPT);
    }

    /** Last year's row of somebody who was schooled in a collège: one level lower unless the pupil repeats. */
    Row lastYear(Place place, Person person) {
        Grade grade = gradeLastYear(place);
        return new Row(
                person,
                List.of(divisionLastYear(place)),
                null,
                grade == place.grade() ? casting.mef(place) : grade.mef(),
                false,
                firstDay().minusYears(1),
                null,
                null,
                Row.Fate.KEPT);
    }

    /** Last year's class of who began in a collège; null for a 6e, who comes from a school without divisions. */
    Row.@Nullable ClassBefore before(Place place) {
        if (place.grade() == Grade.SIXIEME) {
            return null;
        }
        School school = directory.school(place.school());
        Grade grade = gradeLastYear(place);
        String mef =
                grade == place.grade() ? casting.mef(place).code() : grade.mef().code();
        return new Row.ClassBefore(school.uai().value(), school.name(), mef, divisionLastYear(place));
    }

    /** The class after this one, for who changes division within the year. */
    String otherDivision(int school, Place place) {
        return places.divisions(school) == 1 ? Divisions.ULIS : division(school, place, place.position() + 1);
    }

    private String division(int school, Place place, int index) {
        return Divisions.code(school, place.grade(), index % places.divisions(school));
    }

    private String divisionLastYear(Place place) {
        int index = (place.position() + 1) % places.divisions(place.school());
        return Divisions.code(place.school(), gradeLastYear(place), index);
    }

    private Grade gradeLastYear(Place place) {
        boolean same = casting.isGraduate(place) || casting.scenario(place).isRepeater();
        return same ? place.grade() : place.grade().below();
    }

    /** First day of school of the year that is played. */
    LocalDate firstDay() {
        return LocalDate.of(spec.year().start(), 9, 1);
    }

    /** The same where the year begins in February: within the year that is played elsewhere. */
    LocalDate firstDayOverseas() {
        return LocalDate.of(spec.year().start() + 1, 2, 15);
    }

    /** The day on which those leave who change school within the year. */
    LocalDate autumn() {
        return firstDay().withMonth(11).withDayOfMonth(9);
    }
}
