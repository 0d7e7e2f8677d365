package fr.passerelle.console.staff;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.staff.StaffLedger;
import fr.passerelle.console.OperatorPassword;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the password that is theirs, once they have proved it. */
@Service
@Transactional
class OwnPassword {

    private final StaffLedger ledger;
    private final PasswordEncoder encoder;
    private final JournalLedger journal;
    private final Clock clock;

    OwnPassword(StaffLedger ledger, PasswordEncoder encoder, JournalLedger journal, Clock clock) {
        this.ledger = ledger;
        this.encoder = encoder;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Changes it: whoever is signed in as that person is out.
     *
     * @param proved how many passwords the person had had when the present one was proved
     * @return what is wrong, in French; empty when it is done
     */
    Optional<String> change(String login, int proved, String chosen) {
        Optional<String> complaint = OperatorPassword.complaint(chosen).map(OwnPassword::sentence);
        if (complaint.isPresent()) {
            return complaint;
        }
        if (!ledger.chosen(login, proved, encoder.encode(chosen))) {
            return Optional.of("Quelqu’un a changé ce compte entre-temps : rien n’a été fait.");
        }
        journal.record(new JournalEntry(
                clock.instant(), login, JournalAction.PASSWORD_CHANGED, null, null, Map.of("staff", login)));
        return Optional.empty();
    }

    private static String sentence(String complaint) {
        return Character.toUpperCase(complaint.charAt(0)) + complaint.substring(1) + ".";
    }
}
