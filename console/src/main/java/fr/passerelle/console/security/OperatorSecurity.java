package fr.passerelle.console.security;

import fr.passerelle.console.ConsoleSettings;
import fr.passerelle.console.guard.Buckets;
import fr.passerelle.console.guard.SecretChecks;
import fr.passerelle.console.server.SessionCookie;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.staff.Role;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The doors of whoever signs in: a form with a session for the pages, HTTP Basic without session for the API and the actuator. A
 * stranger has no session at any of them. LSU and LSL have a door of their own, in the package {@code feed}.
 */
@Configuration
class OperatorSecurity {

    private static final int MOST_WAITING = 8;

    private final String publicUrl;

    OperatorSecurity(ConsoleSettings settings) {
        this.publicUrl = settings.publicUrl();
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** One for every door, so that all count the same failures; a few wait, and those of the feed are not among them. */
    @Bean
    AuthenticationProvider operatorPasswords(
            SignIns signIns, PasswordEncoder encoder, SignInTrace trace, TimeMeter time) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(signIns);
        passwords.setPasswordEncoder(encoder);
        SecretChecks checks = new SecretChecks(
                new Buckets(SecretChecks.MOST_REMEMBERED, time), SecretChecks.halfOfTheProcessors(), MOST_WAITING);
        return new OperatorPasswords(passwords, signIns, checks, new RecentPasswords(), trace);
    }

    /** Style and icon: the login page needs them, and they are the only answers that a browser may keep. */
    @Bean
    @Order(1)
    SecurityFilterChain assetsDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/style.css", "/favicon.svg")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(headers -> Headers.strict(headers).cacheControl(cache -> cache.disable()))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /**
     * No session, hence no cookie and no CSRF token; but a browser sends a password that it knows along with the form of
     * any site. {@link CrossSiteFilter} refuses that, and what decides asks for a content type that no form can send.
     */
    @Bean
    @Order(3)
    SecurityFilterChain operatorApiDoor(HttpSecurity http, ApiRefusals refusals, Presence presence) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(RightsOfRoles::ofApi)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(on -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Headers::strict)
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new CrossSiteFilter(refusals, publicUrl), BasicAuthenticationFilter.class)
                .addFilterBefore(new StillIn(presence), AuthorizationFilter.class)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain actuatorDoor(HttpSecurity http, ApiRefusals refusals, Presence presence) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(all -> all.requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness")
                        .permitAll()
                        .anyRequest()
                        .hasRole(Role.OPERATOR.name()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(on -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Headers::strict)
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new CrossSiteFilter(refusals, publicUrl), BasicAuthenticationFilter.class)
                .addFilterBefore(new StillIn(presence), AuthorizationFilter.class)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The token of the forms is a cookie, and a page that was asked for is in the address: a stranger needs no session. */
    @Bean
    @Order(5)
    SecurityFilterChain pagesDoor(
            HttpSecurity http, FileLimit limit, Presence presence, WayBack wayBack, OidcDoor provider)
            throws Exception {
        provider.open(http, wayBack);
        return http.authorizeHttpRequests(RightsOfRoles::ofPages)
                .formLogin(form -> form.loginPage(WayBack.LOGIN)
                        .usernameParameter("identifiant")
                        .passwordParameter("motDePasse")
                        .successHandler(wayBack)
                        .failureHandler(wayBack))
                .exceptionHandling(on -> on.authenticationEntryPoint(wayBack).accessDeniedHandler(new FirstPassword()))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(tokenOfForms()))
                .logout(logout ->
                        logout.logoutUrl("/deconnexion").logoutSuccessHandler(provider.out("/connexion?deconnecte")))
                .addFilterBefore(new UploadFilter(limit), CsrfFilter.class)
                .addFilterBefore(
                        new CrossSiteFilter(
                                (request, response) -> response.sendError(HttpServletResponse.SC_FORBIDDEN), publicUrl),
                        CsrfFilter.class)
                .addFilterBefore(new StillIn(presence), AuthorizationFilter.class)
                .addFilterAfter(new Confirmed(), AuthorizationFilter.class)
                .headers(Headers::strict)
                .build();
    }

    private static CookieCsrfTokenRepository tokenOfForms() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(SessionCookie.NAME + "-FORMULAIRES");
        tokens.setParameterName("_csrf");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
