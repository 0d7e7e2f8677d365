package fr.passerelle.console.oidc;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the provider's claims say of a person. */
final class OidcClaims {

    private final OidcSettings settings;
    private final Map<String, Object> claims;

    OidcClaims(OidcSettings settings, Map<String, Object> claims) {
        this.settings = settings;
        this.claims = claims;
    }

    /**
     * The person; the widest of the roles when there are several. Empty when no claim gives a role, or a head has no
     * school, or the login cannot be one: nobody enters by chance.
     */
    Optional<StaffMember> member() {
        List<Role> roles = texts(settings.roleClaim()).stream()
                .map(settings.roles()::get)
                .filter(role -> role != null)
                .sorted()
                .toList();
        String login = text(settings.loginClaim()).toLowerCase(Locale.ROOT);
        String name = text(settings.nameClaim());
        try {
            return roles.stream()
                    .findFirst()
                    .map(role -> StaffMember.person(
                            login, name.isBlank() ? login : name, role, role == Role.HEAD ? uais() : Set.of()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Set<Uai> uais() {
        return texts(settings.uaiClaim()).stream()
                .map(value -> value.split("\\$", 2)[0])
                .flatMap(value -> Uai.parse(value).stream())
                .collect(Collectors.toSet());
    }

    private String text(String claim) {
        return texts(claim).stream().findFirst().orElse("");
    }

    /** The values of a claim, one or several, found inside others by its points. */
    private List<String> texts(String claim) {
        @Nullable Object value = claims.get(claim);
        if (value == null) {
            value = claims;
            for (String step : claim.split("\\.")) {
                value = value instanceof Map<?, ?> inner ? inner.get(step) : null;
            }
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : value == null ? List.of() : List.of(String.valueOf(value));
    }
}
