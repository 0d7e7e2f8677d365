package fr.passerelle.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OidcClaimsTest {

    private static final Uai PINS = Uai.ofNumber(9990001);
    private static final Uai ECLUSES = Uai.ofNumber(9990002);

    private final OidcSettings settings = new OidcSettings(
            "https://connexion.exemple.fr",
            "passerelle",
            "secret",
            "Compte",
            Set.of("openid"),
            "preferred_username",
            "name",
            "realm_access.roles",
            "uai",
            Map.of("dsi", Role.OPERATOR, "suivi", Role.READER, "DIR", Role.HEAD));

    @Test
    void theWidestOfSeveralRolesCounts() {
        assertThat(member(Map.of("preferred_username", "A.Ruiz", "realm_access", roles("DIR", "SUIVI", "autre"))))
                .contains(StaffMember.person("a.ruiz", "a.ruiz", Role.READER, Set.of()));
    }

    @Test
    void theSchoolsOfAHeadAreReadAsFederationsWriteThem() {
        assertThat(member(Map.of(
                        "preferred_username",
                        "c.morel",
                        "name",
                        "Claire Morel",
                        "realm_access",
                        roles("DIR"),
                        "uai",
                        List.of(PINS + "$UAJ$PU$N$T3$CLG$340", ECLUSES.value(), "X"))))
                .contains(StaffMember.person("c.morel", "Claire Morel", Role.HEAD, Set.of(PINS, ECLUSES)));
    }

    @Test
    void nobodyEntersByChance() {
        assertThat(member(Map.of("preferred_username", "a.ruiz"))).isEmpty();
        assertThat(member(Map.of("preferred_username", "a.ruiz", "realm_access", "dsi")))
                .isEmpty();
        assertThat(member(Map.of("preferred_username", "a.ruiz", "realm_access", roles("DIR"))))
                .as("no school")
                .isEmpty();
        assertThat(member(Map.of("realm_access", roles("dsi")))).as("no login").isEmpty();
        assertThat(member(Map.of("preferred_username", "a ruiz", "realm_access", roles("dsi"))))
                .isEmpty();
    }

    private Optional<StaffMember> member(Map<String, Object> claims) {
        return new OidcClaims(settings, claims).member();
    }

    private static Map<String, Object> roles(String... roles) {
        return Map.of("roles", List.of(roles));
    }
}
