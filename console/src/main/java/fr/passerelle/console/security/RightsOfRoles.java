package fr.passerelle.console.security;

import fr.passerelle.domain.staff.Grant;
import fr.passerelle.domain.staff.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which role opens which address. What is not named here is for operators. Whose data an address then shows is another
 * question, which each page asks {@link OperatorSight}.
 */
final class RightsOfRoles {

    private static final String OPERATOR = Role.OPERATOR.name();
    private static final String READER = Role.READER.name();
    private static final String HEAD = Role.HEAD.name();
    private static final String ROLE = "ROLE_";
    private static final String READS = SignedIn.GRANT + Grant.READ;
    private static final String DECIDES = SignedIn.GRANT + Grant.DECIDE;

    /** What tells of pupils, school by school. */
    private static final String[] SCHOOL_PAGES = {
        "/",
        "/aujourdhui/**",
        "/etablissements/**",
        "/eleves/**",
        "/suspens/**",
        "/sans-eleve/**",
        "/fichiers/**",
        "/recherche/**"
    };

    /** Searches by a name, which must not stand in an address, papers that are read, and trials, which change nothing. */
    private static final String[] SEARCHES = {
        "/etablissements/*/eleves",
        "/etablissements/*/certifications",
        "/etablissements/*/essai",
        "/recherche",
        "/recherche/suspens"
    };

    /** It writes what is obtained, and nothing else, however often it is asked for: the head of a school may. */
    private static final String RECUPERATION = "/etablissements/*/recuperation";

    /** What people keep for themselves. */
    private static final String[] OWN_LISTS = {"/etablissements/vues", "/etablissements/vues/*/suppression"};

    private static final String[] ACADEMY_PAGES = {
        "/depot", "/quarantaine/**", "/sante", "/exploitation", "/flux", "/partenaires", "/journal", "/reglages"
    };

    /** What work carries, names of pupils included: a post, since the journal keeps who looked. */
    private static final String CONTENT = "/quarantaine/*/contenu";

    /** Lines of the journal: of a pupil, whose name must not stand in an address, and to take away, which is kept. */
    private static final String[] JOURNAL = {"/journal/eleve", "/journal/export"};

    /** For people of the academy, and no program. */
    private static final String JOURNAL_DATA = "/api/v1/journal";

    private static final String CONTENT_DATA = "/api/v1/quarantine/*/content";

    private static final String[] SCHOOL_DATA = {
        "/api/v1/schools/**",
        "/api/v1/files/**",
        "/api/v1/holds/**",
        "/api/v1/strays/**",
        "/api/v1/refused-files/**",
        "/api/v1/today/**"
    };

    /** A post only because what is asked about must not stand in an address, or is a file. */
    private static final String[] READ_BY_POST = {"/api/v1/schools/*/plan", "/api/v1/plan", "/api/v1/search"};

    private static final String[] DECISIONS = {
        "/api/v1/holds/*/*",
        "/api/v1/strays/*/*/*",
        "/api/v1/refused-files/*/*",
        "/api/v1/schools/*/recuperation",
        "/api/v1/today/marks",
        "/api/v1/today/marks/*/undo"
    };

    private static final String[] ACADEMY_DATA = {
        "/api/v1/left-alone", "/api/v1/status", "/api/v1/quarantine/**", "/api/v1/flows", "/api/v1/partners"
    };

    private RightsOfRoles() {}

    static void ofPages(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry all) {
        all.requestMatchers(
                        "/connexion", "/connexion/academie", WayBack.EXPIRED, WayBack.LEFT, "/accessibilite", "/error")
                .permitAll()
                .requestMatchers("/mot-de-passe", WayBack.RESUMED)
                .authenticated()
                .requestMatchers(HttpMethod.GET, SCHOOL_PAGES)
                .hasAnyRole(OPERATOR, READER, HEAD)
                .requestMatchers(HttpMethod.POST, OWN_LISTS)
                .hasAnyRole(OPERATOR, READER, HEAD)
                .requestMatchers(HttpMethod.POST, SEARCHES)
                .hasAnyRole(OPERATOR, READER, HEAD)
                .requestMatchers(HttpMethod.POST, RECUPERATION)
                .hasAnyRole(OPERATOR, HEAD)
                .requestMatchers(HttpMethod.GET, ACADEMY_PAGES)
                .hasAnyRole(OPERATOR, READER)
                .requestMatchers(HttpMethod.POST, CONTENT)
                .hasAnyRole(OPERATOR, READER)
                .requestMatchers(HttpMethod.POST, JOURNAL)
                .hasAnyRole(OPERATOR, READER)
                .anyRequest()
                .hasRole(OPERATOR);
    }

    static void ofApi(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry all) {
        all.requestMatchers(HttpMethod.GET, "/api/openapi.json", "/api/feed.json")
                .permitAll()
                .requestMatchers(HttpMethod.GET, SCHOOL_DATA)
                .hasAnyAuthority(ROLE + OPERATOR, ROLE + READER, ROLE + HEAD, READS)
                .requestMatchers(HttpMethod.POST, READ_BY_POST)
                .hasAnyAuthority(ROLE + OPERATOR, ROLE + READER, ROLE + HEAD, READS)
                .requestMatchers(HttpMethod.GET, ACADEMY_DATA)
                .hasAnyAuthority(ROLE + OPERATOR, ROLE + READER, READS)
                .requestMatchers(HttpMethod.GET, JOURNAL_DATA)
                .hasAnyRole(OPERATOR, READER)
                .requestMatchers(HttpMethod.POST, CONTENT_DATA)
                .hasAnyRole(OPERATOR, READER)
                .requestMatchers(HttpMethod.POST, DECISIONS)
                .hasAnyAuthority(ROLE + OPERATOR, DECIDES)
                .anyRequest()
                .hasRole(OPERATOR);
    }
}
