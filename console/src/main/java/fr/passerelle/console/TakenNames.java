package fr.passerelle.console;

import fr.passerelle.connectors.ledger.feed.FeedClientView;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.staff.StaffView;
import org.springframework.stereotype.Component;

/** The names under which somebody already acts in the journal: nobody else may get one. */
@Component
public class TakenNames {

    private final OperatorCredentials ofSettings;
    private final StaffView staff;
    private final FeedClientView clients;

    public TakenNames(OperatorCredentials ofSettings, StaffView staff, FeedClientView clients) {
        this.ofSettings = ofSettings;
        this.staff = staff;
        this.clients = clients;
    }

    /** Whether the login is the hub's own, the operator's of the settings, a feed client's, or somebody's of the ledger, in or out. */
    public boolean isTaken(String login) {
        return login.equalsIgnoreCase(ofSettings.login())
                || login.equals(JournalLedger.HUB)
                || staff.find(login).isPresent()
                || clients.find(login).isPresent();
    }
}
