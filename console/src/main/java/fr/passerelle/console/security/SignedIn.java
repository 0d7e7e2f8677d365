package fr.passerelle.console.security;

import fr.passerelle.connectors.ledger.staff.StaffRow;
import fr.passerelle.console.OperatorCredentials;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.staff.Grant;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.security.Principal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who signed in.
 *
 * @param username the login, which the journal names
 * @param name as people read it
 * @param password BCrypt hash
 * @param grants of a program
 * @param scope schools that may be seen
 * @param passwords how many the person has had so far; 0 for the operator of the settings
 * @param isFirst whether another password must be chosen before anything else
 * @param isEnabled false for who may no longer enter
 */
@SuppressWarnings("serial")
record SignedIn(
        String username,
        String name,
        String password,
        Role role,
        Set<Grant> grants,
        Scope scope,
        int passwords,
        boolean isFirst,
        @Override boolean isEnabled)
        implements UserDetails {

    /** Whoever must change their password first has no other right. */
    private static final String NEWCOMER = "ROLE_NEWCOMER";

    /** Begins the name of the authority that a grant is. */
    static final String GRANT = "GRANT_";

    static SignedIn ofSettings(OperatorCredentials operator, String hash) {
        return new SignedIn(
                operator.login(), operator.login(), hash, Role.OPERATOR, Set.of(), Scope.all(), 0, false, true);
    }

    static SignedIn of(StaffRow row) {
        return new SignedIn(
                row.member().login(),
                row.member().name(),
                row.passwordHash(),
                row.member().role(),
                row.member().grants(),
                row.member().scope(),
                row.passwords(),
                row.isFirst(),
                !row.isClosed());
    }

    /** Somebody for whom the academy's provider vouches: no password is known of them. */
    static SignedIn ofProvider(StaffMember member) {
        return new SignedIn(member.login(), member.name(), "", member.role(), Set.of(), member.scope(), 0, false, true);
    }

    /** The same person, who may see these schools. */
    SignedIn seeing(Scope schools) {
        return new SignedIn(username, name, password, role, grants, schools, passwords, isFirst, isEnabled);
    }

    /** Empty for a stranger. */
    static Optional<SignedIn> find(@Nullable Principal person) {
        Object principal = person instanceof Authentication proved ? proved.getPrincipal() : null;
        return principal instanceof OidcPerson byProvider
                ? Optional.of(byProvider.signedIn())
                : Optional.ofNullable(principal instanceof SignedIn known ? known : null);
    }

    /** Whether the academy's provider vouches for the person. */
    static boolean isOfProvider(@Nullable Principal person) {
        return person instanceof Authentication proved && proved.getPrincipal() instanceof OidcPerson;
    }

    /** Whether the password is one of those in the ledger, which begin at one. */
    boolean isOfLedger() {
        return passwords > 0;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        if (isFirst) {
            return AuthorityUtils.createAuthorityList(NEWCOMER);
        }
        Set<String> names = new TreeSet<>(Set.of("ROLE_" + role.name()));
        grants.forEach(grant -> names.add(GRANT + grant.name()));
        return AuthorityUtils.createAuthorityList(names);
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Without its hash. */
    @Override
    public String toString() {
        return "SignedIn[" + username + "]";
    }
}
