package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.connectors.ledger.school.YearFactView;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The year that runs at a school, as one picture. */
@Component
class SchoolYearStrips {

    private final YearFactView facts;
    private final OpeningCalendar opening;
    private final PageFrench french;
    private final Clock clock;

    SchoolYearStrips(YearFactView facts, OpeningCalendar opening, PageFrench french, Clock clock) {
        this.facts = facts;
        this.opening = opening;
        this.french = french;
        this.clock = clock;
    }

    YearStrip of(Scope scope, SchoolStanding standing) {
        School school = standing.school();
        SchoolCalendar calendar = SchoolCalendar.of(school);
        Instant now = clock.instant();
        SchoolYear year = calendar.yearAt(now);
        return YearStrip.of(
                facts.of(scope, school.uai(), calendar, year),
                calendar.firstDay(year),
                calendar.dayAt(now),
                standing.recuperation().thirds() > 0 ? opening.openingDay(calendar, now) : null,
                french);
    }
}
