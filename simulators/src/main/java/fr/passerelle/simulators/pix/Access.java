package fr.passerelle.simulators.pix;

import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Refusal;
import fr.passerelle.simulators.pix.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may do what: the technical account is a member everywhere, unless it was withdrawn. */
final class Access {

    private final Tokens tokens;
    private final Map<Long, Organization> organizations;
    private final Set<Long> withdrawn = ConcurrentHashMap.newKeySet();

    Access(Tokens tokens, List<Organization> organizations) {
        this.tokens = tokens;
        this.organizations =
                organizations.stream().collect(Collectors.toUnmodifiableMap(Organization::id, Function.identity()));
    }

    /** From now on the account is no member of this organisation, nor of its centre. */
    void withdraw(long organizationId) {
        withdrawn.add(organizationId);
    }

    /** Demands a user's token; an application's is worth nothing here. */
    void user(Request request) {
        tokens.read(request.authorization())
                .filter(claims -> claims.has("user_id"))
                .orElseThrow(Access::unauthenticated);
    }

    /** Demands an application's token of a scope: without token 401, without the scope 403. */
    void application(Request request, String scope) {
        String granted = tokens.read(request.authorization())
                .filter(claims -> claims.has("client_id"))
                .orElseThrow(Access::unauthenticated)
                .path("scope")
                .asText();
        if (!Arrays.asList(granted.split("\\s+")).contains(scope)) {
            throw new Refusal(Answer.error(403, null, "The scope is not allowed."));
        }
    }

    /** The organisation in the path, for a user who is a member of it; 403 otherwise. */
    Organization organization(Request request) {
        user(request);
        Organization organization = organizations.get(request.number(0));
        if (organization == null || withdrawn.contains(organization.id())) {
            throw new Refusal(Answer.error(403, null, "Missing or insufficient permissions."));
        }
        return organization;
    }

    boolean isMemberOfCenter(long centerId) {
        return organizations.values().stream()
                .anyMatch(one -> one.centerId() == centerId && !withdrawn.contains(one.id()));
    }

    private static Refusal unauthenticated() {
        return new Refusal(Answer.error(401, null, "Missing or invalid access token."));
    }
}
