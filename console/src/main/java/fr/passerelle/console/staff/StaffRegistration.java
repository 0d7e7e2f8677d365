package fr.passerelle.console.staff;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.staff.StaffLedger;
import fr.passerelle.console.OperatorCredentials;
import fr.passerelle.domain.staff.StaffMember;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in and out; each change is in the journal under the name of who made it. */
@Service
@Transactional
class StaffRegistration {

    private final StaffLedger ledger;
    private final OperatorCredentials ofSettings;
    private final FirstPasswords passwords;
    private final PasswordEncoder encoder;
    private final JournalLedger journal;
    private final Clock clock;

    StaffRegistration(
            StaffLedger ledger,
            OperatorCredentials ofSettings,
            FirstPasswords passwords,
            PasswordEncoder encoder,
            JournalLedger journal,
            Clock clock) {
        this.ledger = ledger;
        this.ofSettings = ofSettings;
        this.passwords = passwords;
        this.encoder = encoder;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lets somebody in; the first password, which nobody can read again, or empty when the login is taken. */
    Optional<String> add(StaffMember member, String who) {
        String drawn = passwords.draw();
        return member.login().equalsIgnoreCase(ofSettings.login())
                        || !ledger.add(member, encoder.encode(drawn), clock.instant())
                ? Optional.empty()
                : Optional.of(written(drawn, member.login(), "added", who));
    }

    /** Changes name, role and schools, at once; false when nobody has that login. */
    boolean change(StaffMember member, String who) {
        return ledger.change(member) && written(true, member.login(), "changed to " + member.role(), who);
    }

    /** Gives another first password: who signed in with the former one is out; empty when they may not enter. */
    Optional<String> renew(String login, String who) {
        String drawn = passwords.draw();
        return ledger.password(login, encoder.encode(drawn), true)
                ? Optional.of(written(drawn, login, "given a password", who))
                : Optional.empty();
    }

    /** Lets somebody no longer in, from their next request on; false when they may not enter already. */
    boolean close(String login, String who) {
        return ledger.close(login, clock.instant()) && written(true, login, "closed", who);
    }

    /** Lets in again who could no longer enter; the first password, or empty when they can already. */
    Optional<String> open(String login, String who) {
        String drawn = passwords.draw();
        return ledger.open(login, encoder.encode(drawn))
                ? Optional.of(written(drawn, login, "opened", who))
                : Optional.empty();
    }

    private <T> T written(T value, String login, String change, String who) {
        Map<String, String> details = Map.of("staff", login, "change", change);
        journal.record(new JournalEntry(clock.instant(), who, JournalAction.STAFF_CHANGED, null, null, details));
        return value;
    }
}
