package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.today.DueView;
import fr.passerelle.connectors.ledger.today.TodayMarkView;
import fr.passerelle.connectors.ledger.today.TodayView;
import fr.passerelle.connectors.ledger.today.TodayView.Which;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.today.TodayGroup;
import fr.passerelle.domain.today.TodayItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What waits in the schools that a reader may see, for pages and the API. */
@Component
public class TodayFacts {

    private final TodayView today;
    private final DueView due;
    private final TodayMarkView marks;
    private final OpeningCalendar opening;

    TodayFacts(TodayView today, DueView due, TodayMarkView marks, OpeningCalendar opening) {
        this.marks = marks;
        this.today = today;
        this.due = due;
        this.opening = opening;
    }

    /** By cause, over all of these schools. */
    List<TodayGroup> groups(Scope scope) {
        return today.groups(scope, due.of(scope, opening));
    }

    /** By school, or the one that has taken it over; a school where nothing waits is absent. */
    public Map<Uai, List<TodayGroup>> schools(Scope scope) {
        return today.schools(scope, due.of(scope, opening)).stream()
                .filter(group -> group.uai() != null)
                .collect(Collectors.groupingBy(TodayGroup::uai));
    }

    /** One by one, the oldest first. */
    List<TodayItem> items(Scope scope, Which which) {
        return today.items(scope, due.of(scope, opening), which);
    }

    /** Those of these keys that wait, the oldest first. */
    List<TodayItem> items(Scope scope, List<String> keys) {
        return today.items(scope, due.of(scope, opening), keys);
    }

    /** How many of what waits were given to that person. */
    int given(Scope scope, String login) {
        return marks.hasGivenTo(login)
                ? items(scope, new Which(null, null, null, login)).size()
                : 0;
    }
}
