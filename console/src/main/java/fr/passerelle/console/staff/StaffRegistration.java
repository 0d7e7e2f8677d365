package fr.passerelle.console.staff;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.staff.StaffLedger;
import fr.passerelle.connectors.ledger.staff.StaffRow;
import fr.passerelle.console.TakenNames;
import fr.passerelle.domain.staff.StaffMember;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in and out, as an operator who read an account decides: nothing is done when it is no longer what they read.
 * Each change is in the journal under the name of who made it.
 */
@Service
@Transactional
class StaffRegistration {

    private final StaffLedger ledger;
    private final TakenNames taken;
    private final FirstPasswords passwords;
    private final PasswordEncoder encoder;
    private final JournalLedger journal;
    private final Clock clock;

    StaffRegistration(
            StaffLedger ledger,
            TakenNames taken,
            FirstPasswords passwords,
            PasswordEncoder encoder,
            JournalLedger journal,
            Clock clock) {
        this.ledger = ledger;
        this.taken = taken;
        this.passwords = passwords;
        this.encoder = encoder;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lets somebody in; the first password, which nobody can read again, or empty when the login is taken. */
    Optional<String> add(StaffMember member, String who) {
        String drawn = passwords.draw();
        return taken.isTaken(member.login()) || !ledger.add(member, encoder.encode(drawn), clock.instant())
                ? Optional.empty()
                : Optional.of(written(drawn, StaffChange.of("added", member), who));
    }

    /** Changes name, role and schools, at once; false when the account is no longer what was read, or is closed. */
    boolean change(StaffRow read, StaffMember member, String who) {
        return ledger.change(member, read.version()) && written(true, StaffChange.between(read, member), who);
    }

    /** Gives another first password: who signed in with the former one is out; empty when nothing is done. */
    Optional<String> renew(StaffRow read, String who) {
        String drawn = passwords.draw();
        return ledger.renew(read.member().login(), read.version(), encoder.encode(drawn))
                ? Optional.of(written(drawn, StaffChange.of("given another password", read.member()), who))
                : Optional.empty();
    }

    /** Lets somebody no longer in, from this moment on; false when nothing is done. */
    boolean close(StaffRow read, String who) {
        return ledger.close(read.member().login(), read.version(), clock.instant())
                && written(true, StaffChange.of("closed", read.member()), who);
    }

    /** Lets in again who could no longer enter; the first password, or empty when nothing is done. */
    Optional<String> open(StaffRow read, String who) {
        String drawn = passwords.draw();
        return ledger.open(read.member().login(), read.version(), encoder.encode(drawn))
                ? Optional.of(written(drawn, StaffChange.of("opened", read.member()), who))
                : Optional.empty();
    }

    private <T> T written(T value, Map<String, String> details, String who) {
        journal.record(new JournalEntry(clock.instant(), who, JournalAction.STAFF_CHANGED, null, null, details));
        return value;
    }
}
