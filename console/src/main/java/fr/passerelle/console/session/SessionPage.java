package fr.passerelle.console.session;

import fr.passerelle.connectors.ledger.session.SatCandidateView;
import fr.passerelle.connectors.ledger.session.SessionSheet;
import fr.passerelle.connectors.ledger.session.SessionSheetView;
import fr.passerelle.connectors.ledger.work.StoppedView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One session with its candidates. */
@ConsolePage
class SessionPage {

    private final SessionSheetView sessions;
    private final SatCandidateView candidates;
    private final StoppedView stopped;
    private final SchoolFrame frame;
    private final Looks looks;
    private final OperatorSight sight;

    SessionPage(
            SessionSheetView sessions,
            SatCandidateView candidates,
            StoppedView stopped,
            SchoolFrame frame,
            Looks looks,
            OperatorSight sight) {
        this.sessions = sessions;
        this.candidates = candidates;
        this.stopped = stopped;
        this.frame = frame;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/etablissements/{uai}/sessions/{id}")
    String session(@PathVariable("uai") String text, @PathVariable long id, Principal person, Model model) {
        Scope scope = sight.of(person);
        School school = frame.school(text, person);
        SessionSheet session = sessions.find(scope, school.uai(), id)
                .orElseThrow(() -> new NotFound("Aucune session de cet établissement ne porte ce numéro."));
        frame.showBelow(school, SchoolTab.SESSIONS, model);
        looks.at(school.uai(), person, "session", "session", id);
        model.addAttribute("sitting", session);
        model.addAttribute("stopped", stopped.ofSessions(school.uai()).get(id));
        model.addAttribute("candidates", candidates.of(scope, id));
        return "session";
    }
}
