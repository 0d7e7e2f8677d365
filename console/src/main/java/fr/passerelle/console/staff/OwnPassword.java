package fr.passerelle.console.staff;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.staff.StaffLedger;
import fr.passerelle.connectors.ledger.staff.StaffView;
import fr.passerelle.console.OperatorPassword;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the password that is theirs. */
@Service
@Transactional
class OwnPassword {

    private final StaffLedger ledger;
    private final StaffView staff;
    private final PasswordEncoder encoder;
    private final JournalLedger journal;
    private final Clock clock;

    OwnPassword(StaffLedger ledger, StaffView staff, PasswordEncoder encoder, JournalLedger journal, Clock clock) {
        this.ledger = ledger;
        this.staff = staff;
        this.encoder = encoder;
        this.journal = journal;
        this.clock = clock;
    }

    /** False for the operator of the settings, whose password stands there. */
    boolean isHere(String login) {
        return staff.find(login).isPresent();
    }

    /** Changes it; what is wrong, in French, or empty when it is done: whoever is signed in as that person is out. */
    Optional<String> change(String login, String current, String chosen, String again) {
        boolean right = staff.find(login)
                .filter(row -> encoder.matches(current, row.passwordHash()))
                .isPresent();
        if (!right) {
            return Optional.of("Le mot de passe actuel n’est pas celui-là.");
        }
        if (!chosen.equals(again)) {
            return Optional.of("Les deux nouveaux mots de passe diffèrent : saisissez deux fois le même.");
        }
        if (chosen.equals(current)) {
            return Optional.of("Le nouveau mot de passe est l’ancien : choisissez-en un autre.");
        }
        Optional<String> complaint = OperatorPassword.complaint(chosen).map(OwnPassword::sentence);
        if (complaint.isEmpty()) {
            ledger.password(login, encoder.encode(chosen), false);
            journal.record(new JournalEntry(
                    clock.instant(), login, JournalAction.PASSWORD_CHANGED, null, null, Map.of("staff", login)));
        }
        return complaint;
    }

    private static String sentence(String complaint) {
        return Character.toUpperCase(complaint.charAt(0)) + complaint.substring(1) + ".";
    }
}
