package fr.passerelle.console.today;

import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.school.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The parts of the page of the day, which the API tells as well. */
@Component
class TodayPanels {

    private final TodayFacts facts;
    private final Partners partners;
    private final NightTable nights;
    private final PageFrench french;
    private final Clock clock;

    TodayPanels(TodayFacts facts, Partners partners, NightTable nights, PageFrench french, Clock clock) {
        this.facts = facts;
        this.partners = partners;
        this.nights = nights;
        this.french = french;
        this.clock = clock;
    }

    /** By cause, the worst first, then what waits longest. */
    List<GroupRow> groups(Scope scope) {
        return facts.groups(scope).stream()
                .map(group -> GroupRow.of(group, french))
                .sorted(GroupRow.byUrgency())
                .toList();
    }

    List<PartnerRow> partners() {
        return partners.rows();
    }

    /** What is needed and that the settings do not name, as French sentences. */
    List<String> missing() {
        return partners.missing();
    }

    List<NightRow> nights() {
        return nights.rows();
    }

    Instant now() {
        return clock.instant();
    }
}
