package fr.passerelle.console.session;

import fr.passerelle.connectors.ledger.session.SessionSheet;
import fr.passerelle.connectors.ledger.session.SessionSheetView;
import fr.passerelle.connectors.ledger.work.StoppedView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.console.web.school.SchoolYears;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions of a school in one of its years: who was enrolled, who came, and whether Pix had each in time. */
@ConsolePage
class SessionsPage {

    private final SessionSheetView sessions;
    private final StoppedView stopped;
    private final SchoolFrame frame;
    private final OperatorSight sight;
    private final Clock clock;

    SessionsPage(SessionSheetView sessions, StoppedView stopped, SchoolFrame frame, OperatorSight sight, Clock clock) {
        this.sessions = sessions;
        this.stopped = stopped;
        this.frame = frame;
        this.sight = sight;
        this.clock = clock;
    }

    /** @param annee civil year in which the school year begins; anything else shows the present one */
    @GetMapping("/etablissements/{uai}/sessions")
    String sessions(
            @PathVariable("uai") String text,
            @RequestParam(required = false) @Nullable String annee,
            Principal person,
            Model model) {
        School school = frame.open(text, SchoolTab.SESSIONS, person, model);
        SchoolCalendar calendar = SchoolCalendar.of(school);
        Instant now = clock.instant();
        SchoolYears years = SchoolYears.of(calendar, now, sessions.years(school.uai(), calendar), annee);
        List<SessionSheet> all = sessions.of(sight.of(person), school.uai(), calendar, years.chosen());
        model.addAttribute("years", years);
        model.addAttribute("sessions", all);
        model.addAttribute("stopped", stopped.ofSessions(school.uai()));
        model.addAttribute(
                "candidates", all.stream().mapToInt(SessionSheet::candidates).sum());
        model.addAttribute(
                "started", all.stream().mapToInt(SessionSheet::started).sum());
        model.addAttribute("late", all.stream().filter(one -> one.isLate(now)).count());
        return "sessions";
    }
}
