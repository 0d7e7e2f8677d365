package fr.passerelle.console.oidc;

import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The academy's identity provider, by which people sign in to the console.
 *
 * @param issuer its address, under which {@code .well-known/openid-configuration} lies; blank when there is none
 * @param label of the link on the login page
 * @param scopes asked for, {@code openid} among them
 * @param loginClaim what the journal names the person by
 * @param nameClaim what others read
 * @param roleClaim tells the role; inner claims after a point, as {@code realm_access.roles}
 * @param uaiClaim tells the schools of a head: UAIs, or values that begin with one and a {@code $}
 * @param roles the role by the value of its claim, in whatever case: a variable of the environment has none
 */
@ConfigurationProperties("passerelle.console.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("Compte de l’académie") String label,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("role") String roleClaim,
        @DefaultValue("uai") String uaiClaim,
        @DefaultValue Map<String, Role> roles) {

    private static final String KEY = "passerelle.console.oidc.";

    /** Characters: whoever has the cookie of a sign-in that has begun may guess the secret at leisure. */
    private static final int SHORTEST_SECRET = 24;

    public OidcSettings {
        Map<String, Role> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        inAnyCase.putAll(roles);
        roles = Collections.unmodifiableMap(inAnyCase);
    }

    public boolean isGiven() {
        return !issuer.isBlank();
    }

    /** What keeps the console from opening. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        if (isGiven()) {
            faults.web(KEY + "issuer", issuer, "https://connexion.academie.exemple.fr");
            String why = "alors que les personnes entrent par OpenID Connect";
            faults.present(KEY + "client-id", clientId, why);
            faults.present(KEY + "client-secret", clientSecret, why);
            faults.require(
                    clientSecret.isBlank() || clientSecret.length() >= SHORTEST_SECRET,
                    KEY + "client-secret",
                    "moins de " + SHORTEST_SECRET + " caractères",
                    "Demandez un secret tiré au hasard au fournisseur : il ferme aussi un cookie des navigateurs");
            faults.require(
                    !roles.isEmpty(),
                    KEY + "roles",
                    "aucune valeur ne donne de rôle, personne n’entrerait",
                    "Donnez un rôle (OPERATOR, READER ou HEAD) à au moins une valeur");
            faults.require(
                    !roles.containsValue(Role.MACHINE),
                    KEY + "roles",
                    "un programme n’entre pas par OpenID Connect",
                    "Ouvrez-lui un compte à la page « Utilisateurs »");
            faults.require(scopes.contains("openid"), KEY + "scopes", "openid manque", "Ajoutez openid");
        }
        return faults.list();
    }

    /** Without the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
