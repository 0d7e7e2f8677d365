package fr.passerelle.console.security;

import fr.passerelle.connectors.ledger.staff.StaffView;
import fr.passerelle.console.OperatorCredentials;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Everybody who may sign in: the operator of the settings, who is always let in, and those whom the ledger knows. */
@Component
class SignIns implements UserDetailsService {

    private final SignedIn ofSettings;
    private final StaffView staff;
    private final OwnSchools schools;

    SignIns(OperatorCredentials operator, PasswordEncoder encoder, StaffView staff, OwnSchools schools) {
        this.ofSettings = SignedIn.ofSettings(
                operator, operator.isHashed() ? operator.password() : encoder.encode(operator.password()));
        this.staff = staff;
        this.schools = schools;
    }

    /** @throws UsernameNotFoundException also for a name that is written otherwise than it was given */
    @Override
    public SignedIn loadUserByUsername(String name) {
        return find(name).orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }

    boolean knows(String name) {
        return find(name).isPresent();
    }

    /** Who signed in then, as they are now; empty when they may no longer enter, or have another password since. */
    Optional<SignedIn> now(SignedIn then) {
        return find(then.username()).filter(SignedIn::isEnabled).filter(now -> now.passwords() == then.passwords());
    }

    private Optional<SignedIn> find(String name) {
        return name.equals(ofSettings.username())
                ? Optional.of(ofSettings)
                : staff.find(name).map(SignedIn::of).map(schools::widen);
    }
}
